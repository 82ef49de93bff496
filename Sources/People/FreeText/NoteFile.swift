import Basics

/// Notes with what they give away, for measuring the guard: `text|language|categories`, commas between categories.
package struct NoteFile: Sendable {
    package struct Note: Sendable {
        package let line: Int
        package let text: String
        package let categories: Set<FreeTextGuard.Category>
    }

    /// What is wrong, and where: line and character, both from 1.
    package struct Problem: Error, Equatable {
        package let line: Int
        package let column: Int
        package let found: String
        package let expected: String

        package var words: String { "\(line):\(column): found \(found), expected \(expected)" }
    }

    static let header = ["text", "language", "categories"]
    package private(set) var notes: [Note] = []
    package private(set) var problems: [Problem] = []

    package init(_ bytes: [UInt8]) {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            problems = [Self.problem(inUTF8: bytes)]
            return
        }
        var lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map(String.init)
        if let first = lines.first, first.hasPrefix("\u{FEFF}") { lines[0] = String(first.unicodeScalars.dropFirst()) }
        for (index, line) in lines.enumerated() where !line.allSatisfy(\.isWhitespace) {
            read(NoteLine(line, number: index + 1), isHeader: isWithoutHeader)
        }
        if isWithoutHeader, problems.isEmpty {
            note(1, 1, "nothing", "a header line with \(Self.header.joined(separator: "|"))")
        }
    }

    private var isWithoutHeader = true

    private mutating func read(_ line: NoteLine, isHeader: Bool) {
        if isHeader {
            isWithoutHeader = false
            if line.cells.map(\.text) != Self.header {
                note(line.number, 1, "\"\(line.short)\"", "the header \(Self.header.joined(separator: "|"))")
            }
            return
        }
        guard line.cells.count == Self.header.count else {
            note(line.number, line.end, "\(line.cells.count) cells", "3 cells: \(Self.header.joined(separator: "|"))")
            return
        }
        if Language(rawValue: line.cells[1].text) == nil {
            let codes = Language.allCases.map(\.rawValue).joined(separator: ", ")
            note(line.number, line.cells[1].column, "\"\(line.cells[1].text)\"", "a language: \(codes)")
        }
        notes.append(Note(line: line.number, text: line.cells[0].text, categories: categories(line)))
    }

    private mutating func categories(_ line: NoteLine) -> Set<FreeTextGuard.Category> {
        var known: Set<FreeTextGuard.Category> = []
        for cell in line.parts(of: 2) where !cell.text.isEmpty {
            if let category = FreeTextGuard.Category(rawValue: cell.text) {
                known.insert(category)
            } else {
                let names = FreeTextGuard.Category.allCases.map(\.rawValue).joined(separator: " ")
                note(line.number, cell.column, "\"\(cell.text)\"", "one of \(names)")
            }
        }
        return known
    }

    private mutating func note(_ line: Int, _ column: Int, _ found: String, _ expected: String) {
        problems.append(Problem(line: line, column: column, found: found, expected: expected))
    }

    /// The first byte that is no UTF-8.
    private static func problem(inUTF8 bytes: [UInt8]) -> Problem {
        var line = 1
        var column = 1
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        while case .scalarValue(let scalar) = decoder.decode(&iterator) {
            column = scalar == "\n" ? 1 : column + 1
            line += scalar == "\n" ? 1 : 0
        }
        return Problem(line: line, column: column, found: "a byte that is no text", expected: "UTF-8")
    }
}

/// One line as cells that know where they begin. A cell wholly in quotes is meant without them.
private struct NoteLine {
    struct Cell {
        let text: String
        let column: Int
    }

    let number: Int
    let cells: [Cell]
    let end: Int
    let short: String

    init(_ line: String, number: Int) {
        self.number = number
        end = line.unicodeScalars.count + 1
        short = String(line.prefix(40))
        cells = Self.split(line, at: "|", from: 1)
    }

    func parts(of cell: Int) -> [Cell] { Self.split(cells[cell].text, at: ",", from: cells[cell].column) }

    private static func split(_ text: String, at border: Unicode.Scalar, from column: Int) -> [Cell] {
        var cells: [Cell] = []
        var start = column
        for piece in text.unicodeScalars.split(separator: border, omittingEmptySubsequences: false) {
            let spaces = piece.prefix { $0 == " " }.count
            cells.append(Cell(text: trimmed(piece), column: start + spaces))
            start += piece.count + 1
        }
        return cells
    }

    private static func trimmed(_ piece: Substring.UnicodeScalarView) -> String {
        var piece = piece.drop { $0 == " " || $0 == "\t" }
        while let last = piece.last, last == " " || last == "\t" || last == "\r" { piece.removeLast() }
        if piece.count >= 2, piece.first == "\"", piece.last == "\"" { piece = piece.dropFirst().dropLast() }
        return String(piece).replacing("\"\"", with: "\"")
    }
}
