/// A CSV file as cells of bytes, each of which knows where it stands (RFC 4180).
///
/// Comma, semicolon or tab is told from the first line; lines end with LF or CRLF; a byte-order mark is skipped; blank lines
/// are skipped; spaces round a value, also outside its quotes, do not belong to it. The text is not copied: a cell is a
/// range of the file's bytes, and only cells with doubled quotes are written anew.
public struct Table: Sendable {
    /// The file's bytes, then the contents of cells that had doubled quotes.
    var bytes: [UInt8]
    var cells: [Cell] = []
    /// The first cell of each row; the first row is the header.
    var rowStarts: [Int] = []
    var rowLines: [Int] = []
    var hasInvalidUTF8 = false
    /// Where the text is not CSV or not UTF-8.
    public internal(set) var flaws: [Flaw] = []

    /// Where the value of a cell stands, and where that came from in the file.
    struct Cell: Sendable {
        var start: Int32
        var end: Int32
        /// The value's first byte in the file; the same as `start` unless the value was written anew.
        var origin: Int32
        /// The line of the origin, from 1.
        var line: Int32
    }

    public struct Flaw: Sendable, Hashable {
        public enum Kind: Sendable, Hashable {
            case notUTF8(byte: UInt8)
            /// A quote inside a cell that does not begin with one.
            case strayQuote
            /// Something other than the end of the cell after its closing quote.
            case textAfterQuote
            case unclosedQuote
            /// A carriage return that does not belong to a line end.
            case strayCarriageReturn
            /// The file is too large to be counted in 32 bits.
            case tooLarge
        }

        public var kind: Kind
        public var position: Position

        public init(kind: Kind, position: Position) {
            self.kind = kind
            self.position = position
        }
    }

    /// Line and character of a place in the file, both from 1; a byte-order mark is not counted.
    public struct Position: Sendable, Hashable, Comparable {
        public var line: Int
        public var column: Int

        public init(line: Int, column: Int) {
            self.line = line
            self.column = column
        }

        public static func < (one: Position, other: Position) -> Bool {
            (one.line, one.column) < (other.line, other.column)
        }
    }

    /// Rows that are not blank, the header among them.
    public var rowCount: Int { rowStarts.count }

    /// The line on which a row begins, from 1.
    public func line(ofRow row: Int) -> Int { rowLines[row] }

    public func cellCount(ofRow row: Int) -> Int {
        (row + 1 < rowStarts.count ? rowStarts[row + 1] : cells.count) - rowStarts[row]
    }

    /// The value of a cell as text.
    public func text(row: Int, cell: Int) -> String {
        String(decoding: bytes[range(row: row, cell: cell)], as: UTF8.self)
    }

    /// Where a value stands among the bytes that `withBytes` shows.
    public func range(row: Int, cell: Int) -> Range<Int> {
        let cell = cells[rowStarts[row] + cell]
        return Int(cell.start)..<Int(cell.end)
    }

    public func withBytes<Result>(_ read: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
        try bytes.withUnsafeBufferPointer(read)
    }

    /// Where the byte `offset` of a value stands in the file.
    public func position(row: Int, cell: Int, offset: Int = 0) -> Position {
        position(of: cells[rowStarts[row] + cell], offset: offset)
    }

    /// Where a row ends: behind its last value.
    public func endOfRow(_ row: Int) -> Position {
        let cell = cells[rowStarts[row] + cellCount(ofRow: row) - 1]
        return position(of: cell, offset: Int(cell.end - cell.start))
    }
}
