/// Counts characters, which is only done for places that are shown to somebody.
struct Locator {
    private let bytes: [UInt8]

    init(_ table: Table) {
        bytes = table.bytes
    }

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Where a byte of the value of a cell stands in the file.
    func position(of cell: Table.Cell, offset: Int) -> Table.Position {
        var place = Int(cell.origin)
        var line = Int(cell.line)
        if cell.start != cell.origin {
            place = byte(of: cell, offset: offset, line: &line)
        } else {
            place += offset
        }
        return Table.Position(line: line, column: column(ofByte: place))
    }

    /// Where a byte of the file stands in its line: Unicode scalars, from 1.
    func column(ofByte place: Int) -> Int {
        var start = min(place, bytes.count)
        while start > 0 && bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
        if start == 0 && bytes.starts(with: byteOrderMark) { start = 3 }
        var column = 1
        for index in start..<max(start, min(place, bytes.count)) where bytes[index] & 0xC0 != 0x80 {
            column += 1
        }
        return column
    }

    /// Walks over the quoted text of a cell: doubled quotes count once, line ends count lines.
    private func byte(of cell: Table.Cell, offset: Int, line: inout Int) -> Int {
        let quote = UInt8(ascii: "\"")
        var place = Int(cell.origin) + 1
        while place < bytes.count && bytes[place] == UInt8(ascii: " ") && offset >= 0 && isTrimmed(cell, place) {
            place += 1
        }
        for _ in 0..<offset {
            if bytes[place] == UInt8(ascii: "\n") { line += 1 }
            place += bytes[place] == quote && place + 1 < bytes.count && bytes[place + 1] == quote ? 2 : 1
        }
        return place
    }

    // A value without doubled quotes lies in the file itself; spaces before its start were dropped.
    private func isTrimmed(_ cell: Table.Cell, _ place: Int) -> Bool {
        cell.start < cell.origin || place < Int(cell.start)
    }
}

let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
