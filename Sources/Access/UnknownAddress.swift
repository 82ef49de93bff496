import HTTPTypes
import Hummingbird

/// Answers what no route does: with the calm page for an address that there is none of, or for a method it does not know.
struct UnknownAddress: RouterMiddleware {
    private let gate: Gate
    private let paths: [RoutePath]
    private let watching: Watching

    init(_ gate: Gate, _ lines: [RouteLine], _ watching: Watching) {
        self.gate = gate
        self.watching = watching
        paths = lines.map { RoutePath($0) }
    }

    func handle(
        _ request: Request, context: HouseContext, next: (Request, HouseContext) async throws -> Response
    ) async throws -> Response {
        await watching(Watching.noRoute, request, context) { context in
            await gate.turnAway(request, context, allowed: methods(at: request.uri.path))
        }
    }

    private func methods(at path: String) -> [String] {
        let pieces = path.split(separator: "/")
        let found = Set(paths.filter { $0.matches(pieces) }.map(\.method))
        return (found.contains("GET") ? found.union(["HEAD"]) : found).sorted()
    }
}

private struct RoutePath: Sendable {
    let method: String
    let pieces: [Substring]

    init(_ line: RouteLine) {
        method = line.method
        pieces = line.path.split(separator: "/")
    }

    func matches(_ asked: [Substring]) -> Bool {
        pieces.count == asked.count && zip(pieces, asked).allSatisfy { $0.hasPrefix(":") || $0 == $1 }
    }
}
