@testable import Moving
import Storage
import Testing

@Suite struct `Tables that are copied` {
    @Test func `come after those that they refer to`() throws {
        let sorted = try TableOrder.sorted(
            ["a", "b", "c", "d"], [("a", "b"), ("a", "d"), ("b", "c"), ("d", "c")])

        #expect(sorted == ["c", "b", "d", "a"])
    }

    @Test(arguments: [[("a", "b"), ("b", "a")], [("a", "a")]])
    func `that refer to each other in a circle are not begun with`(references: [(String, String)]) {
        #expect(throws: MoveFault.self) {
            _ = try TableOrder.sorted(["a", "b"], references.map { (referring: $0.0, referred: $0.1) })
        }
    }

    @Test func `are the same in any order of their rows, and in no other way`() {
        let rows: [[SQLValue]] = [[.text("a"), .integer(1)], [.text("b"), .null], [.text("b"), .null]]

        let digest = digest(of: rows)

        #expect(digest == self.digest(of: rows.reversed()))
        let others: [[[SQLValue]]] = [
            [rows[0], rows[1]], [rows[0], rows[0], rows[1]], rows + [rows[1]], [],
            [[.text("a"), .integer(2)], rows[1], rows[2]], [[.text("a"), .real(1)], rows[1], rows[2]],
            [[.text("a1"), .null], rows[1], rows[2]], [[.blob([97]), .integer(1)], rows[1], rows[2]],
        ]
        for other in others { #expect(digest != self.digest(of: other), "\(other)") }
    }

    private func digest(of rows: [[SQLValue]]) -> TableDigest {
        var digest = TableDigest()
        for row in rows { digest.add(row) }
        return digest
    }
}
