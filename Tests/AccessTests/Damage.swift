import Access
import Basics
import Storage

@testable import Access

/// What somebody who holds the database can do to the entries that a head has been written for.
enum Damage: Sendable {
    case byte(column: String, at: Int, bit: Int, which: Int)
    /// What stands at the end of one column is put at the beginning of the next.
    case moved(from: String, to: String, at: Int)
    case dropped(Int)
    case swapped(Int, Int)
    /// An entry of their own, with a right link and hash when they know how; what follows moves up.
    case inserted(at: Int, isSealed: Bool)
    /// An entry of their own that has no place.
    case slippedIn
    case cutOff(from: Int)
    /// An older copy of the log, which may have gone on since.
    case olderCopy(upTo: Int, wentOnBy: Int)
    /// Changed, and everything after it tied anew.
    case remade(from: Int)

    static let texts = ["id", "at", "reader", "deed", "household_id", "match_id", "account_id", "why"]

    /// - Parameter heads: the last is the newest; what comes after it can be changed without anybody knowing.
    static func random(_ chance: inout Chance, heads: [Int]) -> Damage {
        let newest = heads[heads.count - 1]
        let at = Int.random(in: 1...newest, using: &chance)
        switch Int.random(in: 0..<12, using: &chance) {
        case 0, 1, 2:
            let column = (texts + ["position", "previous", "hash"]).randomElement(using: &chance) ?? "why"
            return .byte(
                column: column, at: at, bit: Int.random(in: 0..<8, using: &chance),
                which: Int.random(in: 0..<64, using: &chance))
        case 3:
            let index = Int.random(in: 1..<texts.count - 1, using: &chance)
            return .moved(from: texts[index], to: texts[index + 1], at: at)
        case 4: return .dropped(at)
        case 5, 6: return .swapped(at, at % newest + 1)
        case 7: return .inserted(at: at, isSealed: Bool.random(using: &chance))
        case 8: return .slippedIn
        case 9: return .cutOff(from: at)
        case 10:
            return .olderCopy(
                upTo: heads.dropLast().randomElement(using: &chance) ?? 0,
                wentOnBy: Int.random(in: 0...9, using: &chance))
        default: return .remade(from: at)
        }
    }

    /// The entry that has to be named, where only one can be.
    var first: Int? {
        switch self {
        case .byte(let column, let at, _, _): column == "position" ? nil : at
        case .moved(_, _, let at), .dropped(let at), .cutOff(let at): at
        case .swapped(let one, let other): min(one, other)
        default: nil
        }
    }

    func carryOut(_ diary: Diary, in transaction: Transaction) throws {
        switch self {
        case .byte(let column, let at, let bit, let which):
            try change(column, at, bit: bit, which: which, in: transaction)
        case .moved(let from, let to, let at): try move(from, to, at, in: transaction)
        case .dropped(let at): try transaction.run("DELETE FROM access_log WHERE position = \(at)")
        case .swapped(let one, let other):
            try transaction.run("UPDATE access_log SET position = -1 WHERE position = \(one)")
            try transaction.run("UPDATE access_log SET position = \(one) WHERE position = \(other)")
            try transaction.run("UPDATE access_log SET position = \(other) WHERE position = -1")
        case .inserted(let at, let isSealed): try insert(at, isSealed, in: transaction)
        case .slippedIn:
            try transaction.run(
                "INSERT INTO access_log (id, at, reader, deed) VALUES ('own', 'now', 'system', 'paused')")
        case .cutOff(let from): try transaction.run("DELETE FROM access_log WHERE position >= \(from)")
        case .olderCopy(let upTo, let wentOnBy):
            try transaction.run("DELETE FROM access_log WHERE position > \(upTo)")
            for _ in 0..<wentOnBy { try diary.note(in: transaction) }
        case .remade(let from):
            try transaction.run("UPDATE access_log SET reader = 'somebody else' WHERE position = \(from)")
            try tieAnew(from: from, in: transaction)
        }
    }

    private func change(_ column: String, _ at: Int, bit: Int, which: Int, in transaction: Transaction) throws {
        let name = SQL(stringLiteral: column)
        if column == "position" {
            try transaction.run(
                "UPDATE access_log SET position = position + \((which + 1) << bit) WHERE position = \(at)")
            return
        }
        let old = try transaction.first("SELECT CAST(\(name) AS BLOB) FROM access_log WHERE position = \(at)") {
            $0.raw(0)
        }
        var bytes: [UInt8] = []
        if case .blob(let found) = old { bytes = found }
        if bytes.isEmpty { bytes = [UInt8(which)] } else { bytes[which % bytes.count] ^= 1 << UInt8(bit) }
        let isText = Damage.texts.contains(column)
        let value: SQL = isText ? "CAST(\(bytes) AS TEXT)" : "\(bytes)"
        try transaction.run("UPDATE access_log SET \(name) = \(value) WHERE position = \(at)")
    }

    private func move(_ from: String, _ to: String, _ at: Int, in transaction: Transaction) throws {
        let (from, to) = (SQL(stringLiteral: from), SQL(stringLiteral: to))
        try transaction.run(
            """
            UPDATE access_log SET \(to) = COALESCE(\(from), '') || COALESCE(\(to), ''), \(from) = ''
            WHERE position = \(at)
            """)
    }

    private func insert(_ at: Int, _ isSealed: Bool, in transaction: Transaction) throws {
        try transaction.run("UPDATE access_log SET position = position + 1 WHERE position >= \(at)")
        let previous: [UInt8]? = try transaction.value("SELECT hash FROM access_log WHERE position = \(at - 1)")
        try transaction.run(
            """
            INSERT INTO access_log (id, at, reader, deed, position, previous, hash)
            VALUES ('own', 'now', 'system', 'paused', \(at), \(previous ?? LogChain.beginning), \(LogChain.beginning))
            """)
        if isSealed { try seal(at, after: previous ?? LogChain.beginning, in: transaction) }
    }

    private func tieAnew(from start: Int, in transaction: Transaction) throws {
        let last: Int = try transaction.value("SELECT MAX(position) FROM access_log") ?? 0
        for position in start...last {
            let previous: [UInt8]? = try transaction.value(
                "SELECT hash FROM access_log WHERE position = \(position - 1)")
            try seal(position, after: previous ?? LogChain.beginning, in: transaction)
        }
    }

    private func seal(_ position: Int, after previous: [UInt8], in transaction: Transaction) throws {
        try transaction.run("UPDATE access_log SET previous = \(previous) WHERE position = \(position)")
        let values = try transaction.first("SELECT \(AccessLog.chained) FROM access_log WHERE position = \(position)") {
            row in
            (1..<AccessLog.chainedCount).map { row.raw($0) }
        }
        try transaction.run("UPDATE access_log SET hash = \(LogChain.hash(values ?? [])) WHERE position = \(position)")
    }
}
