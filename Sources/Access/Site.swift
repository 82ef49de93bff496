import Basics
import HTTPTypes
import Hummingbird
import Logging
import Web

/// Pages are looked at, deeds are posted; there is nothing else.
package enum Method: String, Sendable {
    case get = "GET"
    case post = "POST"
}

/// Where routes are put down. A route names who may use it, or it cannot be put down: there is no other way in.
package final class Site {
    package typealias Handler<Who: Sendable> = @Sendable (Visit<Who>) async throws -> Answer

    package private(set) var lines: [RouteLine] = []
    private let router: Router<HouseContext>
    private let gate: Gate
    private let watching: Watching

    package init(_ gate: Gate, watch: (any RequestWatch)? = nil) {
        router = Router(context: HouseContext.self, options: .autoGenerateHeadEndpoints)
        self.gate = gate
        watching = Watching(watch: watch)
    }

    /// All that has been put down, ready to answer.
    package func responder() -> RouterResponder<HouseContext> {
        // A middleware that comes after every route stands only before what has none.
        router.add(middleware: UnknownAddress(gate, lines, watching))
        return router.buildResponder()
    }

    /// For everybody, signed in or not. Each is listed in the test of the routes.
    package func open(_ method: Method, _ path: String, _ handler: @escaping Handler<Member?>) {
        put(method, path, Permission(who: .everybody, about: .nobody)) { gate, opened in
            try await handler(gate.visit(opened, try await gate.memberIfAny(of: opened), audience: .plain))
        }
    }

    /// For programs of mail, which post without having seen a page of ours (RFC 8058): the secret in the path is all that is
    /// asked, nothing of the form is read, and nobody is signed in.
    package func fromMail(_ path: String, _ handler: @escaping Handler<Member?>) {
        put(.post, path, Permission(who: .everybody, about: .nobody), readsForm: false) { gate, opened in
            try await handler(gate.visit(opened, Member?.none, audience: .plain))
        }
    }

    /// For everybody and at all times, in every language: nothing is asked first, nothing is written, not even that
    /// somebody was here.
    package func always(_ path: String, _ handler: @escaping Handler<Reader?>) {
        put(.get, path, Permission(who: .everybody, about: .nobody), needsKeys: false) { gate, opened in
            if let member = try? await gate.member(of: opened, prolongs: false) {
                return try await handler(gate.visit(opened, member, audience: .staff).inEveryLanguage(opened, gate))
            }
            guard let newcomer = try? await gate.newcomer(of: opened) else {
                return try await handler(gate.visit(opened, Reader?.none, audience: .newcomer))
            }
            return try await handler(gate.visit(opened, newcomer, audience: .newcomer).read(by: .newcomer(newcomer)))
        }
    }

    /// For machines that look after us, by whatever name they call us: one line of text, and nothing is asked of whoever
    /// asks.
    package func machines(_ path: String, _ answer: @escaping @Sendable () async -> (status: Int, line: String)) {
        lines.append(RouteLine(method: "GET", path: path, permission: Permission(who: .everybody, about: .nobody)))
        let (gate, watching) = (gate, watching)
        router.on(RouterPath(path), method: .get) { request, context in
            await watching(path, request, context) { _ in
                let (status, line) = await answer()
                return gate.response(to: nil, .plain(line + "\n", status: status))
            }
        }
    }

    /// For our own watchdog, which shows its key: whoever has none, or another, finds nothing there.
    package func watchdog(
        _ path: String, key: SecretHash?, _ answer: @escaping @Sendable () async throws -> [UInt8]
    ) {
        lines.append(RouteLine(method: "GET", path: path, permission: Permission(who: .everybody, about: .nobody)))
        let (gate, watching) = (gate, watching)
        router.on(RouterPath(path), method: .get) { request, context in
            await watching(path, request, context) { context in
                let shown = request.headers[.authorization].flatMap { $0.hasPrefix("Bearer ") ? $0.dropFirst(7) : nil }
                guard let key, let shown, SecretHash(of: String(shown)) == key else {
                    return gate.response(to: nil, .plain("nothing here\n", status: 404))
                }
                do {
                    return gate.response(to: nil, .file(try await answer(), type: "application/json"))
                } catch {
                    context.logger.error("how calls go on cannot be said", metadata: ["error": "\(type(of: error))"])
                    return gate.response(to: nil, .plain("not now\n", status: 503))
                }
            }
        }
    }

    /// A deed of members whose form carries a file.
    package func files(
        _ path: String, _ roles: Set<Role>, about: Permission.About,
        _ handler: @escaping @Sendable (Visit<Member>, Upload?) async throws -> Answer
    ) {
        let permission = Permission(who: .members(roles), about: about)
        put(.post, path, permission, takesFile: true) { gate, opened in
            try await Self.answer(gate, opened, .post, permission, beforePromise: false) { visit in
                try await handler(visit, opened.upload)
            }
        }
    }

    /// For members with one of the roles, about a kind of record. Confidentiality is promised first, but for what stands
    /// `beforePromise`: one's account, signing out, and the promise itself.
    package func members(
        _ method: Method, _ path: String, _ roles: Set<Role>, about: Permission.About, beforePromise: Bool = false,
        _ handler: @escaping Handler<Member>
    ) {
        let permission = Permission(who: .members(roles), about: about)
        put(method, path, permission) { gate, opened in
            try await Self.answer(gate, opened, method, permission, beforePromise: beforePromise, handler)
        }
    }

    private static func answer(
        _ gate: Gate, _ opened: Opened, _ method: Method, _ permission: Permission, beforePromise: Bool,
        _ handler: Handler<Member>
    ) async throws -> Answer {
        guard let member = try await gate.member(of: opened) else { throw NotSignedIn() }
        guard case .members(let roles) = permission.who, !member.roles.isDisjoint(with: roles) else {
            throw PageNotFound()
        }
        guard member.hasPromised || beforePromise else {
            return gate.settings.confidentiality(gate.visit(opened, member, audience: .staff), method)
        }
        switch try await gate.secondFactor(opened, member, for: permission) {
        case .ask(let answer): return answer
        case .goOn(let opened, let member): return try await handler(gate.visit(opened, member, audience: .staff))
        }
    }

    /// For a newcomer with a private link, about themselves.
    package func newcomers(_ method: Method, _ path: String, _ handler: @escaping Handler<NewcomerReader>) {
        put(method, path, Permission(who: .newcomer, about: .oneself)) { gate, opened in
            guard let newcomer = try await gate.newcomer(of: opened) else { throw LinkEnded() }
            return try await handler(gate.visit(opened, newcomer, audience: .newcomer))
        }
    }

    private func put(
        _ method: Method, _ path: String, _ permission: Permission, readsForm: Bool = true, needsKeys: Bool = true,
        takesFile: Bool = false, _ answer: @escaping @Sendable (Gate, Opened) async throws -> Answer
    ) {
        lines.append(RouteLine(method: method.rawValue, path: path, permission: permission))
        let (gate, watching) = (gate, watching)
        router.on(RouterPath(path), method: method == .get ? .get : .post) { request, context in
            await watching(path, request, context) { context in
                await gate.pass(
                    request, context, readsForm: readsForm, needsKeys: needsKeys, takesFile: takesFile
                ) { opened in
                    try await answer(gate, opened)
                }
            }
        }
    }
}

struct NotSignedIn: Error {}
struct LinkEnded: Error {}
