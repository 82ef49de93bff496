import Basics
import Storage
import TestSupport
import Testing

@testable import SafetyCalls

@Suite struct `What could not be sent` {
    /// The board of every leader asks every half minute, and a branch has a year of calls.
    @Test(.enabled(if: BorrowedPostgres.server == nil, "asks SQLite for its plans"))
    func `is found among a year of calls without walking through it`() async throws {
        let town = try await CallTown(persons: 1)
        let plan = try await town.world.database.read { transaction in
            var plan: [String] = []
            let explaining = Transaction { sql, _ in
                plan += try transaction.rows("EXPLAIN QUERY PLAN \(sql)") { try $0("detail", as: String.self) }
                return 0
            }
            _ = try town.calls.leading.unsent(of: town.activity, since: town.world.clock.now(), in: explaining)
            return plan
        }
        #expect(plan.first?.contains("call_step_unsent (at>?)") == true, "\(plan)")
        #expect(!plan.contains { $0.hasPrefix("SCAN") }, "\(plan)")
    }
}
