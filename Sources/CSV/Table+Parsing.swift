extension Table {
    /// Reads the bytes of a file. Never fails: what is wrong stands in `flaws`, and the rest is read as well as it can be.
    public init(_ file: [UInt8]) {
        bytes = file
        guard file.count < Int(Int32.max) / 2 else {
            flaws = [Flaw(kind: .tooLarge, position: Position(line: 1, column: 1))]
            return
        }
        file.withUnsafeBufferPointer { file in
            let invalid = UTF8Walk.invalidPlaces(file)
            var parser = Parser(file)
            parser.run(file)
            cells = parser.cells
            rowStarts = parser.rowStarts
            rowLines = parser.rowLines
            bytes += parser.rewritten
            hasInvalidUTF8 = !invalid.isEmpty
            locate(parser.flaws + invalid.map { (.notUTF8(byte: file[$0]), $0) }, file)
        }
    }

    /// Turns bytes of the file into lines and characters, in one walk.
    private mutating func locate(_ found: [(kind: Flaw.Kind, place: Int)], _ file: UnsafeBufferPointer<UInt8>) {
        var place = file.starts(with: Table.byteOrderMark) ? Table.byteOrderMark.count : 0
        var position = Position(line: 1, column: 1)
        for flaw in found.sorted(by: { $0.place < $1.place }) {
            while place < flaw.place {
                if file[place] == UInt8(ascii: "\n") {
                    position = Position(line: position.line + 1, column: 1)
                } else if file[place] & 0xC0 != 0x80 {
                    position.column += 1
                }
                place += 1
            }
            flaws.append(Flaw(kind: flaw.kind, position: position))
        }
    }
}

/// One pass over the bytes. `place` is always the next byte, `line` its line.
private struct Parser {
    var cells: [Table.Cell] = []
    var rowStarts: [Int] = []
    var rowLines: [Int] = []
    var rewritten: [UInt8] = []
    var flaws: [(kind: Table.Flaw.Kind, place: Int)] = []
    private var place = 0
    private var line = 1
    private let fileCount: Int
    private let delimiter: UInt8

    private static let quote = UInt8(ascii: "\"")
    private static let space = UInt8(ascii: " ")
    private static let tab = UInt8(ascii: "\t")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    init(_ file: UnsafeBufferPointer<UInt8>) {
        fileCount = file.count
        place = file.starts(with: Table.byteOrderMark) ? Table.byteOrderMark.count : 0
        delimiter = Parser.delimiter(file, from: place)
        cells.reserveCapacity(file.count / 8)
    }

    /// Whichever of comma, semicolon and tab stands most often in the first line that is not blank, outside quotes.
    private static func delimiter(_ file: UnsafeBufferPointer<UInt8>, from start: Int) -> UInt8 {
        var counts = (commas: 0, semicolons: 0, tabs: 0)
        var isQuoted = false
        for byte in file[start...] {
            switch byte {
            case quote: isQuoted.toggle()
            case UInt8(ascii: ",") where !isQuoted: counts.commas += 1
            case UInt8(ascii: ";") where !isQuoted: counts.semicolons += 1
            case tab where !isQuoted: counts.tabs += 1
            case lineFeed where !isQuoted && counts != (0, 0, 0): return most(counts)
            default: break
            }
        }
        return most(counts)
    }

    private static func most(_ counts: (commas: Int, semicolons: Int, tabs: Int)) -> UInt8 {
        if counts.tabs > max(counts.commas, counts.semicolons) { return tab }
        return counts.semicolons > counts.commas ? UInt8(ascii: ";") : UInt8(ascii: ",")
    }

    mutating func run(_ file: UnsafeBufferPointer<UInt8>) {
        while place < file.count {
            if skipsBlankLine(file) { continue }
            rowStarts.append(cells.count)
            rowLines.append(line)
            readRow(file)
        }
    }

    private mutating func skipsBlankLine(_ file: UnsafeBufferPointer<UInt8>) -> Bool {
        var end = place
        while end < file.count && file[end] == Parser.space { end += 1 }
        if end + 1 < file.count && file[end] == Parser.carriageReturn && file[end + 1] == Parser.lineFeed { end += 1 }
        guard end == file.count || file[end] == Parser.lineFeed else { return false }
        place = end + 1
        line += 1
        return true
    }

    private mutating func readRow(_ file: UnsafeBufferPointer<UInt8>) {
        while true {
            while place < file.count && file[place] == Parser.space { place += 1 }
            if place < file.count && file[place] == Parser.quote {
                readQuoted(file)
            } else {
                readPlain(file)
            }
            if place == file.count { return }
            let byte = file[place]
            place += 1
            if byte == Parser.lineFeed {
                line += 1
                return
            }
        }
    }

    private func endsLine(_ file: UnsafeBufferPointer<UInt8>) -> Bool {
        place + 1 < file.count && file[place + 1] == Parser.lineFeed
    }

    /// Stops at the delimiter or line feed that ends the cell.
    private mutating func readPlain(_ file: UnsafeBufferPointer<UInt8>) {
        let start = place
        var end = place
        scan: while place < file.count {
            let byte = file[place]
            if byte == delimiter || byte == Parser.lineFeed { break }
            if byte == Parser.quote { flaws.append((.strayQuote, place)) }
            if byte == Parser.carriageReturn {
                if endsLine(file) {
                    place += 1
                    break scan
                }
                flaws.append((.strayCarriageReturn, place))
            }
            place += 1
            if byte != Parser.space { end = place }
        }
        append(start, end, origin: start, line)
    }

    /// Stops as `readPlain` does; the opening quote is the next byte.
    private mutating func readQuoted(_ file: UnsafeBufferPointer<UInt8>) {
        let opening = place
        let openingLine = line
        place += 1
        var hasDoubled = false
        var isClosed = false
        while place < file.count {
            let byte = file[place]
            if byte == Parser.quote {
                guard place + 1 < file.count && file[place + 1] == Parser.quote else {
                    isClosed = true
                    break
                }
                hasDoubled = true
                place += 1
            } else if byte == Parser.lineFeed {
                line += 1
            }
            place += 1
        }
        appendTrimmed(file, opening + 1, place, openingLine, hasDoubled)
        guard isClosed else {
            flaws.append((.unclosedQuote, opening))
            return
        }
        place += 1
        skipToEndOfCell(file)
    }

    private mutating func skipToEndOfCell(_ file: UnsafeBufferPointer<UInt8>) {
        var isReported = false
        while place < file.count && file[place] != delimiter && file[place] != Parser.lineFeed {
            let isEnd = file[place] == Parser.carriageReturn && endsLine(file)
            if file[place] != Parser.space && !isEnd && !isReported {
                flaws.append((.textAfterQuote, place))
                isReported = true
            }
            place += 1
        }
    }

    private mutating func appendTrimmed(
        _ file: UnsafeBufferPointer<UInt8>, _ from: Int, _ to: Int, _ startLine: Int, _ hasDoubled: Bool
    ) {
        var start = from
        var end = to
        while start < end && file[start] == Parser.space { start += 1 }
        while start < end && file[end - 1] == Parser.space { end -= 1 }
        guard hasDoubled else { return append(start, end, origin: start, startLine) }
        let copy = fileCount + rewritten.count
        var next = start
        while next < end {
            rewritten.append(file[next])
            next += file[next] == Parser.quote ? 2 : 1
        }
        append(copy, fileCount + rewritten.count, origin: start, startLine)
    }

    private mutating func append(_ start: Int, _ end: Int, origin: Int, _ line: Int) {
        cells.append(
            Table.Cell(start: Int32(start), end: Int32(end), origin: Int32(origin), line: Int32(line)))
    }
}
