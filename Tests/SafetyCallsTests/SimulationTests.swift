import CallSimulation
import Testing
import Web

/// A small town and few days; `brobygger calls simulate` has thousands and years.
@Suite struct `Safety calls through days full of faults` {
    static let catalogue = Result { try Catalogue.ofTheHouse() }

    private func run(
        seed: UInt64, days: Int = 20, faults: Set<CallFault> = Set(CallFault.allCases), without: RemovedRule? = nil
    ) async throws -> SimulationReport {
        try await Simulation.run(
            SimulationSettings(people: 30, days: days, seed: seed, faults: faults, without: without),
            Self.catalogue.get())
    }

    @Test(arguments: [1, 2, 3] as [UInt64]) func `reach a human, each and once and in time`(seed: UInt64) async throws {
        let report = try await run(seed: seed)
        #expect(report.faults == [], "\(report.findings.joined(separator: "\n"))")
        #expect(report.duties >= 550)
        #expect(report.escalated > 10)
        #expect(report.crashes > 0)
        #expect(report.outages + report.jumps > 3)
    }

    @Test func `are the same again from the same seed`() async throws {
        let (one, other) = (try await run(seed: 7, days: 6), try await run(seed: 7, days: 6))
        #expect(one.history == other.history)
        #expect(try await run(seed: 8, days: 6).history != one.history)
    }

    /// The test of the test: whoever takes a rule away is noticed.
    @Test(arguments: RemovedRule.allCases) func `break when a rule is taken away`(rule: RemovedRule) async throws {
        // A crash must fall between two steps: so small a town may need several lives for it.
        for seed in 1...12 as ClosedRange<UInt64> {
            if try await !run(seed: seed, days: 30, without: rule).faults.isEmpty { return }
        }
        Issue.record("nobody has noticed")
    }

    @Test func `know their faults by name, and no others`() {
        #expect(CallFault.list("all") == Set(CallFault.allCases))
        #expect(CallFault.list("none") == [])
        #expect(CallFault.list("crash,late") == [.crash, .late])
        #expect(CallFault.list("crash,") == nil)
        #expect(CallFault.list("flood") == nil)
    }
}
