import ArgumentParser
import Assignment
import Basics
import Foundation
import Matching

/// `brobygger match`: reads households from files, makes the best plan and explains it.
///
/// Option values are read here rather than by the parser, so that everything that is wrong is listed together and every
/// bad input ends with the same exit status.
struct MatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "match", abstract: "Plan who is introduced to whom.",
        discussion: """
            Nobody waits on because another pair would look nicer: the plan first has the greatest sum of days waited, \
            then the greatest sum of scores. Exit status: 0 done, 1 bad input, 2 not verified.
            """)

    @Option(help: ArgumentHelp("Volunteers, as CSV (required).", valueName: "v.csv"))
    var volunteers: String?

    @Option(help: ArgumentHelp("Newcomers, as CSV (required).", valueName: "n.csv"))
    var newcomers: String?

    @Option(
        help: ArgumentHelp(
            "Pairs not to be made (again), as CSV with the header volunteer,newcomer.", valueName: "e.csv"))
    var exclude: String?

    @Option(help: ArgumentHelp("Write the plan to this file, as CSV.", valueName: "plan.csv"))
    var plan: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Leave out pairs with a score below this, 0-1000.", valueName: "score"))
    var least: String?

    @Option(help: ArgumentHelp("Plan as on this day (YYYY-MM-DD) instead of today.", valueName: "day"))
    var today: String?

    @Flag(help: "Prove that the plan is the best one.")
    var verify = false

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Tell the best candidates of this newcomer and why the plan chose as it did.", valueName: "id"))
    var explain: String?

    @Option(help: .hidden)
    var candidates: String?

    func run() throws {
        do {
            try makePlan()
        } catch let input as BadMatchInput {
            FileHandle.standardError.write(Data((input.problems.joined(separator: "\n") + "\n").utf8))
            throw ExitCode(1)
        }
    }

    private func makePlan() throws {
        let clock = ContinuousClock()
        let start = clock.now
        let input = try MatchInput(self)
        let planning = input.planning
        let read = clock.now
        let pairs = CandidatePairs(planning)
        let scored = clock.now
        let best = pairs.plan()
        let solved = clock.now

        let isVerified = verify ? pairs.proves(best) : nil
        if let candidates { try write(candidateFile(pairs.instance), to: candidates) }
        if isVerified != false, let plan { try write(planFile(best, planning), to: plan) }
        if let newcomer = input.explained { say(explanation(of: newcomer, best, pairs)) }
        say(
            [
                "newcomers: \(planning.newcomers.count)",
                "volunteers: \(planning.volunteers.count)",
                "candidate_pairs: \(pairs.count)",
                "matched: \(best.pairs.count)",
                "waited_sum: \(best.waitedSum)",
                "score_sum: \(best.scoreSum)",
                isVerified.map { "verified: \($0 ? "yes" : "no")" },
                "seconds_read: \(seconds(start, read))",
                "seconds_score: \(seconds(read, scored))",
                "seconds_solve: \(seconds(scored, solved))",
            ].compactMap { $0 })
        if isVerified == false { throw ExitCode(2) }
    }

    private func say(_ lines: [String]) {
        FileHandle.standardOutput.write(Data((lines.joined(separator: "\n") + "\n").utf8))
    }

    private func seconds(_ from: ContinuousClock.Instant, _ to: ContinuousClock.Instant) -> String {
        let milliseconds = (to - from) / .milliseconds(1)
        return String(format: "%.3f", milliseconds / 1000)
    }

    /// Writes the file or ends with exit status 1.
    private func write(_ bytes: [UInt8], to path: String) throws {
        do {
            try MatchFiles.write(bytes, to: path)
        } catch {
            throw BadMatchInput(["\(path): cannot be written: \(error.reason)"])
        }
    }
}
