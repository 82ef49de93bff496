import Basics
import Storage

/// One line of the log, as it can be read.
package struct LogEntry: Sendable {
    package let position: Int
    package let at: Instant
    package let reader: String
    package let deed: AccessLog.Deed
    package let household: ID<Household>?
    package let match: ID<Match>?
    package let account: ID<Account>?
    package let why: String
}

/// What an entry says, without its place in the chain.
struct LogColumns {
    let id: ID<LogEntry>
    let at: Instant
    let reader: String
    let deed: AccessLog.Deed
    let household: ID<Household>?
    let match: ID<Match>?
    let account: ID<Account>?
    let why: String

    fileprivate var values: [SQLValue] {
        [
            id.sqlValue, at.sqlValue, reader.sqlValue, deed.sqlValue, household.sqlValue, match.sqlValue,
            account.sqlValue, why.sqlValue,
        ]
    }
}

extension AccessLog {
    /// Everything that the hash of an entry covers, in its order, with the hash itself in front.
    static let chained: SQL =
        "hash, position, previous, id, at, reader, deed, household_id, match_id, account_id, why"
    static let chainedCount = 11

    static func append(_ entry: LogColumns, in transaction: Transaction) throws {
        let (position, previous) = try next(in: transaction)
        let hash = LogChain.hash([position.sqlValue, previous.sqlValue] + entry.values)
        try transaction.run(
            """
            INSERT INTO access_log (id, at, reader, deed, household_id, match_id, account_id, why, position, previous, hash)
            VALUES (\(entry.id), \(entry.at), \(entry.reader), \(entry.deed), \(entry.household), \(entry.match),
              \(entry.account), \(entry.why), \(position), \(previous), \(hash))
            """)
    }

    /// Where the next entry belongs, and the hash that it follows.
    private static func next(in transaction: Transaction) throws -> (position: Int, previous: [UInt8]) {
        try newest(in: transaction).map { ($0.position + 1, $0.hash) } ?? (1, LogChain.beginning)
    }

    static func newest(in transaction: Transaction) throws -> (position: Int, hash: [UInt8])? {
        try transaction.first(
            "SELECT position, hash FROM access_log WHERE position IS NOT NULL ORDER BY position DESC LIMIT 1"
        ) { (try $0("position"), try $0("hash", as: [UInt8].self)) }
    }

    static func hash(at position: Int, in transaction: Transaction) throws -> [UInt8]? {
        try transaction.value("SELECT hash FROM access_log WHERE position = \(position)")
    }

    /// Ties the entries that are older than the chain to it, in the order in which they were written; once, by the migration.
    package static func chainOlder(in transaction: Transaction) throws {
        let older = try transaction.rows("SELECT id FROM access_log WHERE position IS NULL ORDER BY at, id") {
            try $0("id", as: String.self)
        }
        for id in older {
            let (position, previous) = try next(in: transaction)
            let values = try transaction.first("SELECT \(chained) FROM access_log WHERE id = \(id)") { row in
                (3..<chainedCount).map { row.raw($0) }
            }
            let hash = LogChain.hash([position.sqlValue, previous.sqlValue] + (values ?? []))
            try transaction.run(
                "UPDATE access_log SET position = \(position), previous = \(previous), hash = \(hash) WHERE id = \(id)")
        }
    }

    /// The newest entries about a household, oldest first.
    package static func entries(
        about household: ID<Household>, limit: Int, in transaction: Transaction
    ) throws -> [LogEntry] {
        try entries("household_id = \(household)", limit: limit, in: transaction)
    }

    /// What an account has done, and what was done about it.
    package static func entries(
        of account: ID<Account>, limit: Int, in transaction: Transaction
    ) throws -> [LogEntry] {
        // Older entries name the account among the reasons.
        try entries(
            "account_id = \(account) OR reader = \("account \(account)") OR why LIKE \("%\(account)%")", limit: limit,
            in: transaction)
    }

    static func entries(_ condition: SQL, limit: Int, in transaction: Transaction) throws -> [LogEntry] {
        try transaction.rows(
            """
            SELECT position, at, reader, deed, household_id, match_id, account_id, why FROM access_log
            WHERE position IS NOT NULL AND (\(condition)) ORDER BY position DESC LIMIT \(limit)
            """
        ) { row in
            LogEntry(
                position: try row("position"), at: try row("at"), reader: try row("reader"), deed: try row("deed"),
                household: try row("household_id"), match: try row("match_id"), account: try row("account_id"),
                why: try row("why"))
        }.reversed()
    }
}
