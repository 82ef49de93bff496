import ArgumentParser
import CallSimulation
import Foundation

/// Withdraws and discloses in every order there is: no disclosure commits after a withdrawal has (C056; GDPR art. 7(3)).
struct Withdrawing: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "consent",
        abstract: "Withdraw consent while others disclose, in many orders; fail when anything is disclosed afterwards.",
        discussion: """
            Most rounds take turns in memory, in an order that the seed says: the same seed gives the same counts of \
            these. One in so many is a rush of real tasks on two nodes, against a database in a file.
            """)

    @Argument(help: "How many rounds.")
    var rounds = 100_000
    @Option(help: "What the orders are drawn from.")
    var seed: UInt64 = 1
    @Option(help: "One round in so many is a rush; 0 for none.")
    var rushEvery = 20

    func run() async throws {
        let clock = ContinuousClock()
        let begun = clock.now
        let rushes = rushEvery > 0 ? rounds / rushEvery : 0
        let rush = try await rush(rushes)
        let turns = try await turns(rounds - rushes)
        report(turns, rush, seconds: (clock.now - begun) / .seconds(1))
        guard turns.holds, rush.holds || rushes == 0 else { throw ExitCode.failure }
    }

    /// In lanes beside each other, each with a database and a seed of its own.
    private func turns(_ count: Int) async throws -> Tally {
        try await withThrowingTaskGroup(of: Tally.self) { group in
            for lane in 0..<Self.lanes {
                group.addTask {
                    try await turns(lane: lane, of: count / Self.lanes + (lane < count % Self.lanes ? 1 : 0))
                }
            }
            return try await group.reduce(into: Tally()) { $0 += $1 }
        }
    }

    /// Not as many as there are processors: the counts of a seed are the same everywhere.
    private static let lanes = 2

    private func turns(lane: Int, of count: Int) async throws -> Tally {
        let ground = try await Ground(file: nil)
        var chance = Chance(seed: seed &* 2 &+ UInt64(lane))
        var tally = Tally()
        for number in 0..<count {
            var round = try await Round(number, on: ground, &chance)
            tally.add(try await round.takeTurns(on: ground, &chance), try await ground.proof(of: round.home))
        }
        return tally
    }

    private func rush(_ count: Int) async throws -> Tally {
        let folder = FileManager.default.temporaryDirectory.appending(path: "torture-consent-\(getpid())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let ground = try await Ground(file: folder.appending(path: "brobygger.sqlite").path)
        var chance = Chance(seed: seed)
        var tally = Tally()
        for number in 0..<count {
            let round = try await Round(number, on: ground, &chance)
            tally.add(try await round.rush(on: ground), try await ground.proof(of: round.home))
        }
        return tally
    }

    private func report(_ turns: Tally, _ rush: Tally, seconds: Double) {
        var all = turns
        all += rush
        for (kind, tally) in [("", all), ("in_turn_", turns), ("rush_", rush)] {
            print("\(kind)rounds: \(tally.rounds)")
            print("\(kind)disclosed: \(tally.disclosed)")
            print("\(kind)refused: \(tally.refused)")
            print("\(kind)withdrawn: \(tally.withdrawn)")
        }
        print("after_withdrawal: \(all.broken.afterWithdrawal)")
        print("open_after_withdrawal: \(all.broken.leftOpen)")
        print("after_contact_made: \(all.broken.afterContact)")
        print("log_out_of_order: \(all.broken.outOfOrder)")
        print("seed: \(seed)")
        print("seconds: \(String(format: "%.1f", seconds))")
    }
}

/// What came of many rounds.
private struct Tally {
    private(set) var rounds = 0
    private(set) var disclosed = 0
    private(set) var refused = 0
    private(set) var withdrawn = 0
    private(set) var broken = Broken()

    /// Rounds in which nothing was ever refused, or nothing disclosed, would prove nothing.
    var holds: Bool { broken.all == 0 && disclosed > 0 && refused > 0 && withdrawn > 0 }

    static func += (all: inout Tally, more: Tally) {
        all.rounds += more.rounds
        all.disclosed += more.disclosed
        all.refused += more.refused
        all.withdrawn += more.withdrawn
        all.broken = all.broken + more.broken
    }

    mutating func add(_ outcomes: [Outcome], _ found: Broken) {
        rounds += 1
        broken = broken + found
        for outcome in outcomes {
            switch outcome {
            case .disclosed: disclosed += 1
            case .refused: refused += 1
            case .withdrew: withdrawn += 1
            case .nothing: break
            }
        }
    }
}
