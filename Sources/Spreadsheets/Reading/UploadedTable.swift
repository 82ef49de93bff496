import Basics
import CSV
import Foundation

/// One row of a file: on which line it stands, and what stands in it.
struct SheetRow: Sendable, Hashable {
    let line: Int
    let cells: [String]
}

/// A file that somebody has chosen, as headings and rows; or the one thing that is wrong with it.
struct UploadedTable: Sendable {
    static let mostMegabytes = 32
    static let mostRows = 200_000
    static let mostColumns = 100
    /// Of one kind, wherever they stand; each costs memory before anything else is known.
    private static let mostSeparators = 10_000_000

    let headings: [String]
    let rows: [SheetRow]

    init(_ file: [UInt8]) throws(FileRefusal) {
        let letters = try FileLetters.utf8(file)
        try Self.refuseEmptyColumns(letters)
        let table = Table(letters)
        try Self.refuseFlaws(table)
        guard table.rowCount > 0 else { throw .empty }
        headings = (0..<table.cellCount(ofRow: 0)).map { Self.clean(table.text(row: 0, cell: $0)) }
        guard headings.count > 1 else { throw .oneColumn }
        guard headings.count <= Self.mostColumns else { throw .tooManyColumns }
        guard table.rowCount - 1 <= Self.mostRows else { throw .tooManyRows }
        var rows: [SheetRow] = []
        rows.reserveCapacity(table.rowCount)
        for row in 1..<max(1, table.rowCount) {
            let cells = (0..<table.cellCount(ofRow: row)).map { Self.clean(table.text(row: row, cell: $0)) }
            // What was deleted in Excel leaves a row of semicolons.
            guard cells.contains(where: { !$0.isEmpty }) else { continue }
            rows.append(SheetRow(line: table.line(ofRow: row), cells: cells))
        }
        guard !rows.isEmpty else { throw .noRows }
        self.rows = rows
    }

    /// A sheet that is formatted out to its last column is saved with thousands of separators in each line.
    private static func refuseEmptyColumns(_ letters: [UInt8]) throws(FileRefusal) {
        for separator in [UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: ",")] {
            let inHeadings = letters.prefix { $0 != UInt8(ascii: "\n") }.count { $0 == separator }
            guard inHeadings <= 2 * mostColumns else { throw .tooManyColumns }
            guard letters.count(where: { $0 == separator }) <= mostSeparators else { throw .tooLarge }
        }
    }

    /// A quote inside a word means itself, as Excel reads it.
    private static func refuseFlaws(_ table: Table) throws(FileRefusal) {
        for flaw in table.flaws {
            switch flaw.kind {
            case .unclosedQuote: throw .unclosedQuote(line: flaw.position.line)
            case .textAfterQuote:
                throw .textAfterQuote(line: flaw.position.line, character: flaw.position.column)
            case .tooLarge: throw .tooLarge
            case .notUTF8: throw .unknownLetters
            case .strayQuote, .strayCarriageReturn: continue
            }
        }
    }

    /// Without the apostrophe that keeps a spreadsheet from calculating, and the marks that keep cells apart in ``SheetRows``.
    private static func clean(_ cell: String) -> String {
        let text = FormulaGuard.unguarded(cell)
        guard text.utf8.contains(where: { $0 < 32 }) else { return text }
        return String(
            String.UnicodeScalarView(
                text.unicodeScalars.filter { $0.value >= 32 || $0 == "\t" || $0 == "\n" || $0 == "\r" }))
    }
}

/// Rows as one text, which is sealed in one piece.
enum SheetRows {
    static let perPiece = 500

    static func text(_ rows: some Sequence<SheetRow>) -> String {
        rows.map { "\($0.line)\u{1F}" + $0.cells.joined(separator: "\u{1F}") }.joined(separator: "\u{1E}")
    }

    static func rows(_ text: String) -> [SheetRow] {
        text.utf8.split(separator: 0x1E).compactMap { row in
            let parts = row.split(separator: 0x1F, omittingEmptySubsequences: false)
            guard let line = parts.first.flatMap({ Int(Substring($0)) }) else { return nil }
            return SheetRow(line: line, cells: parts.dropFirst().map { String(Substring($0)) })
        }
    }

    static func joined(_ cells: [String]) -> String { cells.joined(separator: "\u{1F}") }

    static func cells(_ text: String) -> [String] {
        text.utf8.split(separator: 0x1F, omittingEmptySubsequences: false).map { String(Substring($0)) }
    }
}
