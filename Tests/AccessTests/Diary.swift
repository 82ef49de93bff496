import Access
import Basics
import SQLiteStorage
import Storage
import Synchronization

/// A log that is written as the product writes it.
struct Diary: Sendable {
    let database: SQLiteDatabase
    let log: AccessLog

    /// - Parameter name: what ids of its entries begin with, when several write the same log.
    init(_ database: SQLiteDatabase, name: String = "entry") {
        self.database = database
        let count = Counter()
        log = AccessLog(
            now: Now { Instant(milliseconds: 1_772_000_000_000).adding(seconds: count.value) },
            newID: NewID { "\(name)-\(count.next())" })
    }

    static func inMemory() async throws -> Diary {
        let database = try SQLiteDatabase.inMemory()
        try await Migrations.ofTheHouse().apply(to: database, now: Now { Instant(milliseconds: 0) })
        return Diary(database)
    }

    /// Entries with and without each of the ids, and the newest head after them.
    @discardableResult
    func write(_ entries: Int) async throws -> LogHead {
        try await database.write { transaction in
            for _ in 0..<entries { try note(in: transaction) }
        }
        return try await head()
    }

    func note(in transaction: Transaction) throws {
        let before: Int = try transaction.value("SELECT COUNT(*) FROM access_log") ?? 0
        let deeds = AccessLog.Deed.allCases
        try log.note(
            deeds[before % deeds.count], by: .system,
            about: before % 2 == 0 ? ID(trusted: "household-\(before % 5)") : nil,
            match: before % 3 == 0 ? ID(trusted: "match-\(before % 7)") : nil,
            account: before % 4 == 0 ? ID(trusted: "account-\(before % 3)") : nil,
            why: before % 5 == 0 ? .words(AccessLog.Deed.allCases.prefix(2)) : "", in: transaction)
    }

    func head() async throws -> LogHead {
        try await database.read { transaction in
            try transaction.first("SELECT position, hash FROM access_log ORDER BY position DESC LIMIT 1") {
                LogHead(
                    position: try $0("position"), at: Instant(milliseconds: 0), hash: try $0("hash", as: [UInt8].self))
            }
        } ?? LogHead(position: 0, at: Instant(milliseconds: 0), hash: [])
    }

    func proof(against heads: [LogHead]) async throws -> LogProof {
        try await database.read { try AccessLog.prove(against: heads, in: $0) }
    }

    /// What the fences keep out, somebody who holds the file takes away first.
    func takeFencesAway() async throws {
        try await database.write { transaction in
            try transaction.run("DROP TRIGGER access_log_stays")
            try transaction.run("DROP TRIGGER access_log_is_kept")
            try transaction.run("DROP INDEX access_log_in_order")
        }
    }
}

private final class Counter: Sendable {
    private let count = Mutex(0)

    var value: Int { count.withLock { $0 } }

    func next() -> Int {
        count.withLock { count in
            count += 1
            return count
        }
    }
}

/// Chance that can be had again: SplitMix64.
struct Chance: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
