import Hummingbird
import Logging

/// What is told of a request once it has been answered: the route, never the address, which can hold who it is about.
package struct AnsweredRequest: Sendable {
    /// `/newcomers/:household`, or `none` for what no route answers.
    package let route: String
    package let method: String
    package let status: Int
    package let took: Duration

    package init(route: String, method: String, status: Int, took: Duration) {
        self.route = route
        self.method = method
        self.status = status
        self.took = took
    }
}

/// Whoever counts requests, or writes a line about each.
package protocol RequestWatch: Sendable {
    func began()
    /// - Parameter logger: knows the request's id and route.
    func ended(_ request: AnsweredRequest, _ logger: Logger)
}

/// Stands around whatever answers a request.
struct Watching: Sendable {
    static let noRoute = "none"

    let watch: (any RequestWatch)?

    func callAsFunction(
        _ route: String, _ request: Request, _ context: HouseContext, _ answer: (HouseContext) async -> Response
    ) async -> Response {
        var context = context
        context.logger[metadataKey: "route"] = "\(route)"
        guard let watch else { return await answer(context) }
        watch.began()
        let begun = ContinuousClock.now
        let response = await answer(context)
        watch.ended(
            AnsweredRequest(
                route: route, method: Self.known(request.method.rawValue), status: response.status.code,
                took: ContinuousClock.now - begun), context.logger)
        return response
    }

    /// Anybody can make up a method; nobody can make up a series of figures.
    private static func known(_ method: String) -> String {
        ["GET", "HEAD", "POST"].contains(method) ? method : "other"
    }
}
