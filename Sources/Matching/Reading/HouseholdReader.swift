import Basics
import CSV

/// The households of one file, or everything that is wrong with it.
public struct HouseholdFile<Profile: Sendable>: Sendable {
    /// In the order of the file; those with problems are left out.
    public internal(set) var households: [Profile] = []
    /// In the order of the file.
    public internal(set) var problems: [FileProblem] = []
    /// The row of the table in which each id stands first, also where the row has problems.
    var rowOfID: [String: Int] = [:]

    public func isKnown(_ id: String) -> Bool { rowOfID[id] != nil }

    /// The index of the household with that id; only if there are no problems.
    public func index(of id: String) -> Int? {
        problems.isEmpty ? rowOfID[id].map { $0 - 1 } : nil
    }
}

extension HouseholdFile<VolunteerProfile> {
    /// Reads `volunteers.csv`.
    public init(volunteers table: Table, today: Day) {
        var reader = HouseholdReader(table, HouseholdColumn.volunteers, today)
        self = reader.readAll { $0.readVolunteer() }
    }
}

extension HouseholdFile<NewcomerProfile> {
    /// Reads `newcomers.csv`.
    public init(newcomers table: Table, today: Day) {
        var reader = HouseholdReader(table, HouseholdColumn.newcomers, today)
        self = reader.readAll { $0.readNewcomer() }
    }
}

/// Walks over the rows; all that it finds wrong goes into the sheet.
struct HouseholdReader {
    var sheet: Sheet
    var row = 0
    let today: Day
    private let cells: [Int]
    let interests = Spellings<Interest>()
    let hopes = Spellings<Hope>()
    let times = Spellings<MeetingTime>()
    /// Most households speak one of few combinations.
    var languagesOfCell: [String: Set<String>] = [:]

    init(_ table: Table, _ columns: [HouseholdColumn], _ today: Day) {
        sheet = Sheet(table, columns: columns.map(\.name))
        self.today = today
        let sheet = sheet
        cells = HouseholdColumn.allCases.map { sheet.cell($0.name) ?? -1 }
    }

    mutating func readAll<Profile>(
        _ read: (inout HouseholdReader) -> Profile?
    ) -> HouseholdFile<Profile> {
        var file = HouseholdFile<Profile>()
        file.households.reserveCapacity(sheet.rows.count)
        file.rowOfID.reserveCapacity(sheet.rows.count)
        for row in sheet.rows {
            self.row = row
            let problemsBefore = sheet.problems.count
            let isComplete = sheet.isComplete(row: row)
            if let id = readID(), let first = file.rowOfID.updateValue(row, forKey: id) {
                file.rowOfID[id] = first
                report(.newID(firstLine: sheet.table.line(ofRow: first)), .id)
            }
            if isComplete, let profile = read(&self), sheet.problems.count == problemsBefore {
                file.households.append(profile)
            }
        }
        sheet.sortProblems()
        file.problems = sheet.problems
        return file
    }

    // MARK: One value

    func cell(_ column: HouseholdColumn) -> Int? {
        let cell = cells[column.rawValue]
        guard cell >= 0, cell < sheet.table.cellCount(ofRow: row), !sheet.table.isGarbled(row: row, cell: cell) else {
            return nil
        }
        return cell
    }

    mutating func report(
        _ expected: FileProblem.Expectation, _ column: HouseholdColumn, _ range: Range<Int>? = nil
    ) {
        guard let cell = cell(column) else { return }
        sheet.report(expected, row: row, cell: cell, column: column.name, range: range)
    }

    /// The value of a cell, or `nil` when the column is missing or the value is not UTF-8; both are reported already.
    func value<Result>(_ column: HouseholdColumn, _ read: (UnsafeBufferPointer<UInt8>) -> Result) -> Result? {
        guard let cell = cell(column) else { return nil }
        let range = sheet.table.range(row: row, cell: cell)
        return sheet.table.withBytes { read(UnsafeBufferPointer(rebasing: $0[range])) }
    }
}
