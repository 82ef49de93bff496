import CSV

/// Pairs that are not to be made (again), by the ids of the two.
public struct ExclusionFile: Sendable {
    public struct Pair: Sendable, Hashable {
        public var volunteer: String
        public var newcomer: String
    }

    public private(set) var pairs: [Pair] = []
    /// In the order of the file.
    public private(set) var problems: [FileProblem] = []

    /// Reads a file with the header `volunteer,newcomer`; both must be known.
    public init(
        _ table: Table, volunteers: HouseholdFile<VolunteerProfile>, newcomers: HouseholdFile<NewcomerProfile>
    ) {
        var sheet = Sheet(table, columns: ["volunteer", "newcomer"])
        for row in sheet.rows where sheet.isComplete(row: row) {
            let volunteer = ExclusionFile.id("volunteer", row, &sheet, volunteers.isKnown)
            let newcomer = ExclusionFile.id("newcomer", row, &sheet, newcomers.isKnown)
            if let volunteer, let newcomer { pairs.append(Pair(volunteer: volunteer, newcomer: newcomer)) }
        }
        sheet.sortProblems()
        problems = sheet.problems
    }

    private static func id(_ column: String, _ row: Int, _ sheet: inout Sheet, _ isKnown: (String) -> Bool) -> String? {
        guard let cell = sheet.cell(column), !sheet.table.isGarbled(row: row, cell: cell) else { return nil }
        let id = sheet.table.text(row: row, cell: cell)
        if isKnown(id) { return id }
        sheet.report(.knownID(of: column), row: row, cell: cell, column: column)
        return nil
    }
}
