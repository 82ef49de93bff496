import CSV

/// A table whose columns have been found by name, with every problem met so far.
struct Sheet {
    let table: Table
    private(set) var problems: [FileProblem]
    private var cellOfColumn: [String: Int] = [:]
    private let cellCount: Int

    init(_ table: Table, columns: [String]) {
        self.table = table
        problems = table.flaws.map { flaw in
            FileProblem(position: flaw.position, column: nil, found: "", expected: .text(flaw.kind))
        }
        cellCount = table.rowCount > 0 ? table.cellCount(ofRow: 0) : 0
        if table.rowCount > 0 {
            readHeader(columns)
        } else {
            let start = Table.Position(line: 1, column: 1)
            problems.append(FileProblem(position: start, column: nil, found: "", expected: .header(columns)))
        }
    }

    private mutating func readHeader(_ columns: [String]) {
        let positions = table.positions(ofRow: 0)
        for cell in 0..<cellCount where !table.isGarbled(row: 0, cell: cell) {
            let name = table.text(row: 0, cell: cell)
            var expected: FileProblem.Expectation?
            if !columns.contains(name) {
                expected = .knownColumn(columns)
            } else if cellOfColumn.updateValue(cellOfColumn[name] ?? cell, forKey: name) != nil {
                expected = .columnOnce
            }
            if let expected {
                problems.append(
                    FileProblem(position: positions[cell], column: nil, found: name, expected: expected))
            }
        }
        for name in columns where cellOfColumn[name] == nil {
            problems.append(
                FileProblem(position: table.endOfRow(0), column: nil, found: "", expected: .column(name)))
        }
    }

    /// The rows below the header.
    var rows: Range<Int> { min(1, table.rowCount)..<table.rowCount }

    func cell(_ column: String) -> Int? { cellOfColumn[column] }

    /// Whether the row has as many cells as the header; reports it otherwise.
    mutating func isComplete(row: Int) -> Bool {
        let count = table.cellCount(ofRow: row)
        if count == cellCount { return true }
        let position =
            count < cellCount ? table.endOfRow(row) : table.position(row: row, cell: cellCount)
        problems.append(
            FileProblem(position: position, column: nil, found: String(count), expected: .cellCount(cellCount)))
        return false
    }

    /// Notes that a value, or the part of it in `range` (counted in bytes from its start), is not as expected.
    mutating func report(
        _ expected: FileProblem.Expectation, row: Int, cell: Int, column: String? = nil, range: Range<Int>? = nil
    ) {
        let text = table.text(row: row, cell: cell)
        var found = text
        if let range {
            found = String(decoding: Array(text.utf8)[range], as: UTF8.self)
        }
        problems.append(
            FileProblem(
                position: table.position(row: row, cell: cell, offset: range?.lowerBound ?? 0), column: column,
                found: found, expected: expected))
    }

    mutating func sortProblems() {
        problems.sort { $0.position < $1.position }
    }
}
