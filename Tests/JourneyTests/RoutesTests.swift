import Access
import Assembly
import Foundation
import TestSupport
import Testing

@Suite struct `Every route` {
    /// Who may come in without being signed in, on purpose. A route that is not here needs a role or a private link.
    static let open: Set<String> = [
        "GET /", "GET /about", "GET /calendar/:file", "GET /child", "GET /health/calls", "GET /health/live",
        "GET /health/ready",
        "GET /public/:file", "GET /p/:secret", "GET /sign-in", "POST /sign-in", "GET /sign-in/code",
        "POST /sign-in/code", "GET /sign-in/link/:secret", "POST /sign-in/link/:secret",
        "GET /letters/:secret", "POST /letters/:secret", "GET /called/:secret", "POST /called/:secret/pauses",
        "POST /called/:secret/pauses/:pause/end", "POST /called/:secret/reached",
    ]

    @Test func `is open to everybody only on purpose`() async throws {
        let open = try await World().assembly.routes
            .filter { "\($0.permission)".hasPrefix("everybody") }.map { "\($0.method) \($0.path)" }

        #expect(Set(open) == Self.open)
    }

    @Test func `is put down once`() async throws {
        let routes = try await World().assembly.routes.map { "\($0.method) \($0.path)" }

        #expect(Set(routes).count == routes.count)
    }

    /// `matrix.txt` says what each role meets at each route. Run with `BROBYGGER_MATRIX=write` to write it anew, and read
    /// the difference: every number in it is a decision.
    @Test func `answers each role as the matrix says`() async throws {
        let file = repository.appending(path: "Tests/JourneyTests/matrix.txt")
        let found = try await Matrix.walk()
        if ProcessInfo.processInfo.environment["BROBYGGER_MATRIX"] == "write" {
            try found.joined(separator: "\n").appending("\n").write(to: file, atomically: true, encoding: .utf8)
        }

        #expect(!found.contains { $0.contains(" 500") }, "a fault is no answer")
        let written = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)

        for line in found where !written.contains(line) { Issue.record("not in matrix.txt: \(line)") }
        for line in written where !found.contains(line) { Issue.record("only in matrix.txt: \(line)") }
    }
}
