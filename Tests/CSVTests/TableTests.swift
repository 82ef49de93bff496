import CSV
import Testing

@Suite struct `A table` {
    @Test(arguments: [
        "a,b\n1,2\n", "a;b\n1;2\n", "a,b\r\n1,2\r\n", "\u{FEFF}a,b\n1,2", "\n\na,b\n\n  \r\n1,2\n\n", " a , b \n 1, 2",
        "\"a\",\"b\"\n\"1\",\" 2 \"", " \"a\" ,b\n1 ,2 ",
    ])
    func `is the same however it is written`(text: String) {
        let table = Table(Array(text.utf8))

        #expect(rows(of: table) == [["a", "b"], ["1", "2"]])
        #expect(table.flaws == [])
    }

    @Test func `keeps quotes, delimiters and line ends inside quotes`() {
        let table = Table(Array("a,b\n\"x \"\"y\"\", z\",\"1\n2\"\nc,d\n".utf8))

        #expect(rows(of: table) == [["a", "b"], ["x \"y\", z", "1\n2"], ["c", "d"]])
        #expect(table.line(ofRow: 2) == 4)
        #expect(table.flaws == [])
    }

    @Test func `has empty cells where delimiters say so`() {
        let table = Table(Array(",a,\n,,\n\"\",,".utf8))

        #expect(rows(of: table) == [["", "a", ""], ["", "", ""], ["", "", ""]])
    }

    @Test func `without bytes has no rows`() {
        #expect(Table([]).rowCount == 0)
        #expect(Table(Array("\r\n \n".utf8)).rowCount == 0)
        #expect(Table([0xEF, 0xBB, 0xBF]).rowCount == 0)
    }

    @Test func `knows the line and character of each value and of places inside it`() {
        let table = Table(Array("\u{FEFF}a,b\nærø, å b\n\"x \"\"y\",\"1\n23\"\n".utf8))

        #expect(table.position(row: 0, cell: 0) == Table.Position(line: 1, column: 1))
        #expect(table.position(row: 1, cell: 1) == Table.Position(line: 2, column: 6))
        #expect(table.position(row: 1, cell: 1, offset: 3) == Table.Position(line: 2, column: 8))
        #expect(table.position(row: 2, cell: 0, offset: 3) == Table.Position(line: 3, column: 6))
        #expect(table.position(row: 2, cell: 1, offset: 3) == Table.Position(line: 4, column: 2))
        #expect(table.positions(ofRow: 2) == (0..<2).map { table.position(row: 2, cell: $0) })
        #expect(table.endOfRow(1) == Table.Position(line: 2, column: 9))
    }

    @Test(arguments: [
        ("a,b\nx\"y,2", Table.Flaw.Kind.strayQuote, 2, 2),
        ("a,b\n\"x\" y,2", .textAfterQuote, 2, 5),
        ("a,b\n1,\"x\ny", .unclosedQuote, 2, 3),
        ("a,b\n1\r,2", .strayCarriageReturn, 2, 2),
    ])
    func `says where the text is not CSV`(text: String, kind: Table.Flaw.Kind, line: Int, column: Int) {
        let table = Table(Array(text.utf8))

        #expect(table.flaws == [Table.Flaw(kind: kind, position: Table.Position(line: line, column: column))])
    }

    @Test(
        arguments: [
            [0xFF], [0xC3], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x82],
        ] as [[UInt8]])
    func `says where the bytes are not UTF-8`(invalid: [UInt8]) {
        let table = Table(Array("a,b\næ,x".utf8) + invalid + Array(",".utf8))

        #expect(
            table.flaws == [
                Table.Flaw(kind: .notUTF8(byte: invalid[0]), position: Table.Position(line: 2, column: 4))
            ])
        #expect(table.isGarbled(row: 1, cell: 1))
        #expect(!table.isGarbled(row: 1, cell: 0))
    }

    @Test func `survives bytes that are changed at random`() {
        let file = Array("\u{FEFF}id;name\r\n1;\"æ \"\"ø\"\"; å\"\r\n2; \"x\ny\" \r\n\r\n3;plain\n".utf8)
        var chance = Chance(state: 42)
        for _ in 0..<20_000 {
            var mutated = file
            for _ in 0..<Int.random(in: 1...4, using: &chance) {
                let place = Int.random(in: 0..<mutated.count, using: &chance)
                switch Int.random(in: 0..<3, using: &chance) {
                case 0: mutated[place] = UInt8.random(in: 0...255, using: &chance)
                case 1: mutated.remove(at: place)
                default: mutated.insert(chance.pick(Array("\",;\r\n \u{FF}".utf8)), at: place)
                }
            }
            let table = Table(mutated)
            for row in 0..<table.rowCount {
                for cell in 0..<table.cellCount(ofRow: row) {
                    let length = table.range(row: row, cell: cell).count
                    #expect(table.position(row: row, cell: cell, offset: length).line >= table.line(ofRow: row))
                    _ = table.text(row: row, cell: cell)
                }
            }
        }
    }

    private func rows(of table: Table) -> [[String]] {
        (0..<table.rowCount).map { row in
            (0..<table.cellCount(ofRow: row)).map { table.text(row: row, cell: $0) }
        }
    }
}

/// Reproducible chance: a linear congruential generator.
private struct Chance: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 33)
    }

    /// One of the elements; there must be some.
    mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: elements.indices, using: &self)]
    }
}
