import Basics
import Storage

/// What reading the whole log has shown.
package enum LogProof: Sendable {
    /// Every entry is as it was written, as far as the heads reach; what is newer is a whole chain.
    case whole(entries: Int, newest: LogHead?)
    case broken(LogBreak)
}

/// The first entry that is not as it was written.
package struct LogBreak: Sendable, Error {
    package enum Kind: Sendable, Equatable {
        case changed
        case missing
        case outOfOrder
        case inserted
        /// The chain is whole, but it is not the one whose head was written at this time: it was made anew.
        case remade(Instant)
        /// The newest entries are gone: the head of this time knows more.
        case cutOff(Instant)
        /// The whole log ends where an earlier head stands: an older copy has been put in its place.
        case older(Instant)
    }

    package let position: Int
    package let id: String?
    package let kind: Kind
}

extension AccessLog {
    /// Reads every entry once, in order, and compares places, links and hashes with every head that was written outside.
    package static func prove(against heads: [LogHead], in transaction: Transaction) throws -> LogProof {
        var walk = LogWalk(heads)
        do {
            _ = try transaction.rows(
                "SELECT \(chained) FROM access_log WHERE position IS NOT NULL ORDER BY position"
            ) { try walk.step($0) }
            try walk.finish(
                outside: transaction.first("SELECT id FROM access_log WHERE position IS NULL ORDER BY id LIMIT 1") {
                    $0.raw(0)
                })
        } catch let found as LogBreak {
            let id: String? = try transaction.value("SELECT id FROM access_log WHERE position = \(found.position)")
            return .broken(LogBreak(position: found.position, id: found.id ?? id, kind: found.kind))
        }
        return .whole(entries: walk.count, newest: walk.agreed)
    }
}

/// Goes from entry to entry and remembers only the last two.
private struct LogWalk {
    private(set) var count = 0
    /// The newest head that the entries so far agree with.
    private(set) var agreed: LogHead?
    private var heads: ArraySlice<LogHead>
    private var chain = LogChain()
    private var last = LogChain.beginning
    private var lastButOne = LogChain.beginning

    init(_ heads: [LogHead]) {
        self.heads = heads.sorted { $0.position < $1.position }[...]
    }

    mutating func step(_ row: Row) throws {
        let expected = count + 1
        guard case .integer(let stored) = row.raw(1) else { throw fault(.changed, expected, row) }
        let position = Int(stored)
        if position > expected { throw LogBreak(position: expected, id: nil, kind: .missing) }
        if position < expected { throw fault(.inserted, position, row) }
        // Every column is read once: a million entries are a million times eleven.
        let previous = row.raw(2)
        chain.add(.integer(stored))
        chain.add(previous)
        for column in 3..<AccessLog.chainedCount { chain.add(row.raw(column)) }
        let hash = chain.close()
        let follows = previous == .blob(last)
        guard follows, row.raw(0) == .blob(hash) else { throw what(isWrongAt: position, follows, row) }
        lastButOne = last
        last = hash
        count = expected
        try compare(row)
    }

    /// Nobody can make the hashes of the heads fit to another chain.
    private mutating func compare(_ row: Row) throws {
        while let head = heads.first, head.position == count {
            guard head.hash == last else {
                // Between the last head that agrees and this one; the chain itself does not show where.
                throw LogBreak(position: (agreed?.position ?? 0) + 1, id: nil, kind: .remade(head.at))
            }
            agreed = head
            heads.removeFirst()
        }
    }

    /// What an entry says was changed when it stands in its place; otherwise it, or the one before it, stands in a wrong one.
    private mutating func what(isWrongAt position: Int, _ follows: Bool, _ row: Row) -> LogBreak {
        if follows { return fault(.changed, position, row) }
        if count > 0, row.raw(2) == .blob(lastButOne) {
            return LogBreak(position: count, id: nil, kind: .inserted)
        }
        chain.add(row.raw(1))
        chain.add(.blob(last))
        for column in 3..<AccessLog.chainedCount { chain.add(row.raw(column)) }
        let isOnlyTheLink = row.raw(0) == .blob(chain.close())
        return fault(isOnlyTheLink ? .changed : .outOfOrder, position, row)
    }

    func finish(outside: SQLValue?) throws {
        if let head = heads.first {
            let endsAtHead = count == (agreed?.position ?? 0)
            throw LogBreak(position: count + 1, id: nil, kind: endsAtHead ? .older(head.at) : .cutOff(head.at))
        }
        if let outside { throw LogBreak(position: count + 1, id: text(outside), kind: .inserted) }
    }

    private func fault(_ kind: LogBreak.Kind, _ position: Int, _ row: Row) -> LogBreak {
        LogBreak(position: position, id: id(of: row), kind: kind)
    }

    private func id(of row: Row) -> String? { text(row.raw(3)) }

    private func text(_ value: SQLValue) -> String? {
        if case .text(let text) = value { text } else { nil }
    }
}
