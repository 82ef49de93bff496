// Characters are counted only for places that are shown to somebody.
extension Table {
    /// Where each value of a row begins, found in one walk along the row.
    public func positions(ofRow row: Int) -> [Position] {
        let cells = cells[rowStarts[row]..<rowStarts[row] + cellCount(ofRow: row)]
        guard let first = cells.first else { return [] }
        var position = position(of: first, offset: 0)
        var place = Int(first.origin)
        return cells.map { cell in
            while place < Int(cell.origin) {
                if bytes[place] == UInt8(ascii: "\n") {
                    position = Position(line: position.line + 1, column: 1)
                } else if bytes[place] & 0xC0 != 0x80 {
                    position.column += 1
                }
                place += 1
            }
            return position
        }
    }

    func position(of cell: Cell, offset: Int) -> Position {
        let quote = UInt8(ascii: "\"")
        let isWrittenAnew = cell.start != cell.origin
        var place = Int(cell.origin)
        var line = Int(cell.line)
        for _ in 0..<offset {
            if bytes[place] == UInt8(ascii: "\n") { line += 1 }
            place += isWrittenAnew && bytes[place] == quote ? 2 : 1
        }
        return Position(line: line, column: column(ofByte: place))
    }

    /// Where a byte of the file stands in its line: Unicode scalars, from 1.
    func column(ofByte place: Int) -> Int {
        var start = place
        while start > 0 && bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
        if start == 0 && bytes.starts(with: Table.byteOrderMark) { start = Table.byteOrderMark.count }
        guard start < place else { return 1 }
        return 1 + bytes[start..<place].count { $0 & 0xC0 != 0x80 }
    }

    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
}
