import ArgumentParser
import Basics
import CallSimulation
import Foundation
import Web

/// The promise that every unanswered call reaches a human, tried out through years and faults.
struct SimulateCallsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate", abstract: "Run the safety calls of an invented town through days full of faults.",
        discussion: """
            Rules, storage, deadlines and letters are the product's own, on a database in memory; people, time and faults are \
            invented from the seed, and the same seed is the same run. Ends with status 1 when a promise is broken.
            """)

    @Option(help: "How many people are called.")
    var people = 200
    @Option(help: "For how many days.")
    var days = 100
    @Option(help: "What everything that is left to chance is made of.")
    var seed: UInt64 = 1
    @Option(help: "all, none, or some of \(CallFault.allCases.map(\.rawValue).joined(separator: ",")).")
    var faults = "all"
    @Option(help: "The first day on which anybody is called.")
    var from = "\(SimulationSettings.usualBeginning)"
    @Option(help: "Houses beside each other, each with a share of the people; by itself, two for a thousand and more.")
    var houses: Int?
    @Option(help: .hidden)
    var without: String?

    func run() async throws {
        let settings = try settings()
        let houses = max(1, min(self.houses ?? (people >= 1000 ? 2 : 1), people))
        let began = ContinuousClock.now
        let report = try await Simulation.run(settings, houses: houses, try Catalogue.ofTheHouse())
        for line in report.lines { print("\(line.name): \(line.value)") }
        print("seconds: \(decimal((ContinuousClock.now - began) / .seconds(1)))")
        print("cpu_seconds: \(decimal(cpuSeconds()))")
        print("seed: \(seed)")
        print("history: \(String(report.history, radix: 16))")
        guard report.faults.isEmpty else {
            for finding in report.findings { print(finding) }
            print("broken: \(report.faults.joined(separator: ", "))")
            throw ExitCode(1)
        }
    }

    private func settings() throws -> SimulationSettings {
        guard (1...100_000).contains(people), (1...5000).contains(days) else {
            throw ValidationError("--people is from 1 to 100000, --days from 1 to 5000.")
        }
        let known = CallFault.allCases.map(\.rawValue).joined(separator: ", ")
        guard let faults = CallFault.list(faults) else {
            throw ValidationError(
                "--faults is all, none, or some of \(known), with commas between; not '\(self.faults)'.")
        }
        guard let begins = Day(from), (1980...9000).contains(begins.year) else {
            throw ValidationError("--from is a day as 2027-10-25; not '\(from)'.")
        }
        let rule = without.flatMap(RemovedRule.init)
        guard without == nil || rule != nil else {
            throw ValidationError(
                "--without is one of \(RemovedRule.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
        return SimulationSettings(
            people: people, days: days, seed: seed, faults: faults, without: rule, begins: begins)
    }

    private func decimal(_ seconds: Double) -> String { String(format: "%.1f", seconds) }

    /// User and system time of the whole process: what it takes wherever nothing else runs.
    private func cpuSeconds() -> Double {
        var usage = rusage()
        guard getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0 else { return 0 }
        let microseconds = usage.ru_utime.tv_usec + usage.ru_stime.tv_usec
        return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) + Double(microseconds) / 1_000_000
    }
}
