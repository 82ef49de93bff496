import Access
import Logging

/// A line for each request: its route, what came of it, and how long it took. What machines ask every few seconds is told
/// only when the answer is no.
package struct RequestLog: RequestWatch {
    package init() {}

    package func began() {}

    package func ended(_ request: AnsweredRequest, _ logger: Logger) {
        let isRoutine = request.route.hasPrefix("/health/") && request.status == 200
        logger.log(
            level: isRoutine ? .debug : .info, "request",
            metadata: [
                "route": "\(request.route)", "method": "\(request.method)", "status": "\(request.status)",
                "ms": "\(Int((request.took.seconds * 1000).rounded()))",
            ])
    }
}

/// Several who watch.
package struct Watches: RequestWatch {
    private let all: [any RequestWatch]

    package init(_ all: [any RequestWatch]) {
        self.all = all
    }

    package func began() { for one in all { one.began() } }
    package func ended(_ request: AnsweredRequest, _ logger: Logger) { for one in all { one.ended(request, logger) } }
}
