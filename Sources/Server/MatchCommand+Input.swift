import ArgumentParser
import Basics
import CSV
import Foundation
import Matching

/// Everything that is wrong with what was given, one line each.
struct BadMatchInput: Error {
    var problems: [String]

    init(_ problems: [String]) {
        self.problems = problems
    }
}

/// The options and files of one run, read and checked.
struct MatchInput {
    var planning: Planning
    /// Index of the newcomer whom `--explain` names.
    var explained: Int?

    /// Throws `BadMatchInput` with every problem of every option and file.
    init(_ command: MatchCommand) throws {
        var problems: [String] = []
        let today = MatchInput.today(command.today, &problems)
        let least = MatchInput.least(command.least, &problems)
        let volunteerTable = MatchInput.table(command.volunteers, "--volunteers", &problems)
        let newcomerTable = MatchInput.table(command.newcomers, "--newcomers", &problems)
        let exclusionTable = command.exclude.flatMap { MatchInput.table($0, "--exclude", &problems) }

        let volunteers = volunteerTable.map { HouseholdFile(volunteers: $0, today: today) }
        let newcomers = newcomerTable.map { HouseholdFile(newcomers: $0, today: today) }
        problems += MatchInput.lines(volunteers?.problems, in: command.volunteers)
        problems += MatchInput.lines(newcomers?.problems, in: command.newcomers)
        var pairs: [ExclusionFile.Pair] = []
        if let exclusionTable, let volunteers, let newcomers {
            let file = ExclusionFile(exclusionTable, volunteers: volunteers, newcomers: newcomers)
            problems += MatchInput.lines(file.problems, in: command.exclude)
            pairs = file.pairs
        }
        if let id = command.explain, let newcomers, !newcomers.isKnown(id) {
            problems.append("--explain: found \"\(id)\", expected the id of a newcomer")
        }
        guard problems.isEmpty, let volunteers, let newcomers else { throw BadMatchInput(problems) }

        var exclusions = Exclusions()
        for pair in pairs {
            if let volunteer = volunteers.index(of: pair.volunteer), let newcomer = newcomers.index(of: pair.newcomer) {
                exclusions.exclude(volunteer: volunteer, newcomer: newcomer)
            }
        }
        planning = Planning(
            newcomers: newcomers.households, volunteers: volunteers.households, exclusions: exclusions, least: least,
            today: today)
        explained = command.explain.flatMap { newcomers.index(of: $0) }
    }

    private static func table(_ path: String?, _ option: String, _ problems: inout [String]) -> Table? {
        guard let path else {
            problems.append("\(option): found nothing, expected a file")
            return nil
        }
        do {
            return Table(try MatchFiles.read(path))
        } catch {
            problems.append("\(path): cannot be read: \(error.reason)")
            return nil
        }
    }

    private static func today(_ text: String?, _ problems: inout [String]) -> Day {
        guard let text else { return copenhagenToday() }
        if let day = Day(text) { return day }
        problems.append("--today: found \"\(text)\", expected a day as YYYY-MM-DD")
        return copenhagenToday()
    }

    private static func copenhagenToday() -> Day {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: "Europe/Copenhagen") ?? .gmt
        let parts = calendar.dateComponents([.year, .month, .day], from: Date())
        return Day(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1) ?? Day(daysSinceEpoch: 0)
    }

    private static func least(_ text: String?, _ problems: inout [String]) -> Int {
        guard let text else { return 0 }
        let isWhole = !text.isEmpty && text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
        if isWhole, let least = Int(text), (0...1000).contains(least) { return least }
        problems.append("--least: found \"\(text)\", expected a whole number from 0 to 1000")
        return 0
    }

    private static func lines(_ problems: [FileProblem]?, in file: String?) -> [String] {
        (problems ?? []).map { "\(file ?? ""):\($0.words)" }
    }
}
