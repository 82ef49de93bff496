import Basics
import People

/// What was found in the rows of a spreadsheet, by their place among the rows: never what stands in them.
struct ImportReport: Sendable, Codable, Equatable {
    /// Somebody who seems to be there already.
    struct Twin: Sendable, Codable, Equatable {
        /// The row, from 0, and the line it stands on.
        let row: Int
        let line: Int
        /// `name`, `phone` or `email`.
        let by: String
        /// The number of a household, or nothing when it is another row of the file.
        let reference: String?
        let otherLine: Int?
    }

    /// So many are shown; of all it is known which they are.
    static let mostShown = 100

    var rows = 0
    /// Nobody has to read these again to know that they stay out.
    var faulty: [Int] = []
    var twins: [Int] = []
    var firstTwins: [Twin] = []
    /// Rows without fault in whose own words the guard has found something.
    var guarded: [Int] = []
    /// Twins in whose own words it has.
    var guardedTwins = 0
    var faultless: Int { rows - faulty.count }

    /// How many households come in by these choices.
    func comingIn(_ choices: ImportChoices) -> Int {
        let left = choices.leavesOutTwins ? twins.count : 0
        return faultless - left - waiting(choices)
    }

    /// How many rows stop everything, unless it is said that they stay out.
    func stopping(_ choices: ImportChoices) -> Int {
        faulty.count + waiting(choices)
    }

    private func waiting(_ choices: ImportChoices) -> Int {
        choices.texts == .ask ? guarded.count - (choices.leavesOutTwins ? guardedTwins : 0) : 0
    }
}

/// Walks over all rows of a spreadsheet in order, and finds those that are somebody else's twin.
struct ImportCheck {
    private(set) var report = ImportReport()
    private let known: [HouseholdMark: String]
    private var lines: [HouseholdMark: Int] = [:]

    init(known: [HouseholdMark: String]) {
        self.known = known
    }

    mutating func add(_ rows: [ReadRow]) {
        for row in rows { add(row) }
    }

    private mutating func add(_ read: ReadRow) {
        defer { report.rows += 1 }
        guard let household = read.household else { return report.faulty.append(report.rows) }
        let isTwin = findTwin(household.marks, read.line)
        guard !household.findings.isEmpty else { return }
        report.guarded.append(report.rows)
        if isTwin { report.guardedTwins += 1 }
    }

    private mutating func findTwin(_ marks: [HouseholdMark], _ line: Int) -> Bool {
        var isTwin = false
        for mark in marks {
            let reference = known[mark]
            let other = reference == nil ? lines[mark] : nil
            lines[mark] = lines[mark] ?? line
            guard !isTwin, reference != nil || other != nil else { continue }
            isTwin = true
            report.twins.append(report.rows)
            if report.firstTwins.count < ImportReport.mostShown {
                report.firstTwins.append(
                    ImportReport.Twin(
                        row: report.rows, line: line, by: mark.kind.rawValue, reference: reference, otherLine: other))
            }
        }
        return isTwin
    }
}

/// Which of a piece's rows come in, and as what: those that were found to be as they must be.
struct ImportPiece {
    private let choices: ImportChoices
    private let staysOut: Set<Int>
    private let guarded: Set<Int>

    init(_ report: ImportReport, _ choices: ImportChoices) {
        self.choices = choices
        guarded = Set(report.guarded)
        staysOut = Set(report.faulty + (choices.leavesOutTwins ? report.twins : []))
    }

    /// - Parameter first: the place of the piece's first row among all rows.
    func households(_ rows: [SheetRow], from first: Int, _ reader: SheetReader) -> [ComingHousehold] {
        rows.enumerated().compactMap { offset, row in
            let isGuarded = guarded.contains(first + offset)
            guard !staysOut.contains(first + offset), !isGuarded || choices.texts != .ask,
                var household = reader.readAgain(row)
            else { return nil }
            if isGuarded && choices.texts == .leaveOut { household.profile.ownWords = Personal("") }
            return ComingHousehold(sheet: household, keepsReason: isGuarded && choices.texts == .keep)
        }
    }
}

/// A household that comes in.
struct ComingHousehold: Sendable {
    let sheet: SheetHousehold
    /// Its words stand for the reason that was given.
    let keepsReason: Bool
}
