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

    var faulty = 0
    var firstFaulty: [Int] = []
    var twins: [Int] = []
    var firstTwins: [Twin] = []
    /// Rows without fault in whose own words the guard has found something.
    var guarded = 0
    var firstGuarded: [Int] = []
    /// Rows without fault that are no twins and in which the guard has found nothing.
    var plain = 0
    /// Rows that are twins, and rows that are guarded, both at once.
    var guardedTwins = 0
    var faultless: Int { plain + guarded + twins.count - guardedTwins }

    /// How many households come in by these choices.
    func comingIn(_ choices: ImportChoices) -> Int {
        let left = choices.leavesOutTwins ? twins.count : 0
        let waiting = choices.texts == .ask ? guarded - (choices.leavesOutTwins ? guardedTwins : 0) : 0
        return faultless - left - waiting
    }

    /// How many rows stop everything, unless it is said that they stay out.
    func stopping(_ choices: ImportChoices) -> Int {
        faulty + (choices.texts == .ask ? guarded - (choices.leavesOutTwins ? guardedTwins : 0) : 0)
    }
}

/// Walks over all rows of a spreadsheet in order, and finds those that are somebody else's twin.
struct ImportCheck {
    private(set) var report = ImportReport()
    private let reader: SheetReader
    private let known: [HouseholdMark: String]
    private var lines: [HouseholdMark: Int] = [:]
    private var row = 0

    init(_ reader: SheetReader, known: [HouseholdMark: String]) {
        self.reader = reader
        self.known = known
    }

    mutating func add(_ rows: [SheetRow]) {
        for row in rows { add(reader.read(row)) }
    }

    private mutating func add(_ read: ReadRow) {
        defer { row += 1 }
        guard let household = read.household else {
            report.faulty += 1
            if report.firstFaulty.count < ImportReport.mostShown { report.firstFaulty.append(row) }
            return
        }
        let isTwin = findTwin(household.marks, read.line)
        let isGuarded = !household.findings.isEmpty
        if isGuarded {
            report.guarded += 1
            if report.firstGuarded.count < ImportReport.mostShown { report.firstGuarded.append(row) }
        }
        if isTwin && isGuarded { report.guardedTwins += 1 }
        if !isTwin && !isGuarded { report.plain += 1 }
    }

    private mutating func findTwin(_ marks: [HouseholdMark], _ line: Int) -> Bool {
        var isTwin = false
        for mark in marks {
            let reference = known[mark]
            let other = reference == nil ? lines[mark] : nil
            lines[mark] = lines[mark] ?? line
            guard !isTwin, reference != nil || other != nil else { continue }
            isTwin = true
            report.twins.append(row)
            if report.firstTwins.count < ImportReport.mostShown {
                report.firstTwins.append(
                    ImportReport.Twin(
                        row: row, line: line, by: mark.kind.rawValue, reference: reference, otherLine: other))
            }
        }
        return isTwin
    }
}

/// Which of a piece's rows come in, and as what.
struct ImportPiece {
    let choices: ImportChoices
    let twins: Set<Int>

    /// - Parameter first: the place of the piece's first row among all rows.
    func households(_ rows: [SheetRow], from first: Int, _ reader: SheetReader) -> [SheetHousehold] {
        rows.enumerated().compactMap { offset, row in
            if choices.leavesOutTwins && twins.contains(first + offset) { return nil }
            guard var household = reader.read(row).household else { return nil }
            guard !household.findings.isEmpty else { return household }
            switch choices.texts {
            case .ask: return nil
            case .keep: return household
            case .leaveOut:
                household.profile.ownWords = Personal("")
                return household
            }
        }
    }
}
