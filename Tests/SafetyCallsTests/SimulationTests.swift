import Basics
import CallSimulation
import Testing
import Web

/// A small town and few days; `brobygger calls simulate` has thousands and years.
@Suite struct `Safety calls through days full of faults` {
    static let catalogue = Result { try Catalogue.ofTheHouse() }

    private func run(
        seed: UInt64, people: Int = 30, days: Int = 20, begins: Day = SimulationSettings.usualBeginning,
        without: RemovedRule? = nil
    ) async throws -> SimulationReport {
        try await Simulation.run(
            SimulationSettings(
                people: people, days: days, seed: seed, faults: Set(CallFault.allCases), without: without,
                begins: begins),
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
        // Four weeks of summer time, and a week of winter. A crash must fall between two steps: a small town may need several lives.
        let october = try #require(Day("2027-10-04"))
        for seed in 1...6 as ClosedRange<UInt64> {
            let report = try await run(seed: seed, people: 60, days: 40, begins: october, without: rule)
            if !report.faults.isEmpty { return }
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
