import Dispatch
import Storage

/// Keys in a PostgreSQL database of their own, on a server that keeps no history of it (docs/decisions/0011): no archive
/// of its log, no backup. A standby is its live copy.
package final class PostgresKeyStore: KeyStore {
    private let lane: KeyLane
    /// So that a request's question never waits for a list of names being opened.
    private let marks: KeyLane
    private let marking = DispatchQueue(label: "marks of keys")

    package init(_ address: PostgresAddress) throws {
        lane = KeyLane(address)
        marks = KeyLane(address)
        try lane.run { transaction in
            for statement in Self.tables { _ = try transaction.rows(statement) { _ in } }
        }
    }

    private static let tables: [SQL] = [
        "SELECT pg_advisory_xact_lock(4788011346221787750)",
        """
        CREATE TABLE IF NOT EXISTS about (name TEXT COLLATE "C" PRIMARY KEY, value TEXT NOT NULL)
        """,
        """
        CREATE TABLE IF NOT EXISTS key (
          id TEXT COLLATE "C" PRIMARY KEY, use TEXT COLLATE "C" NOT NULL, subject TEXT COLLATE "C" NOT NULL,
          wrapped_under TEXT NOT NULL, bytes BYTEA NOT NULL, UNIQUE (use, subject))
        """,
    ]

    package func installation() throws -> String? {
        try lane.run { try $0.rows("SELECT value FROM about WHERE name = 'installation'") { try $0("value") }.first }
    }

    package func setInstallation(_ id: String) throws {
        try lane.run { transaction in
            _ = try transaction.run(
                """
                INSERT INTO about (name, value) VALUES ('installation', \(id))
                ON CONFLICT (name) DO UPDATE SET value = excluded.value
                """)
        }
    }

    package func key(_ name: KeyName) throws -> WrappedKey? {
        try lane.run { transaction in
            try transaction.rows(
                "SELECT \(Self.columns) FROM key WHERE use = \(name.use) AND subject = \(name.subject)", Self.key
            ).first
        }
    }

    package func keys(_ names: [KeyName]) throws -> [WrappedKey] {
        try lane.run { transaction in
            try Dictionary(grouping: names, by: \.use).flatMap { use, names in
                try transaction.rows(
                    "SELECT \(Self.columns) FROM key WHERE use = \(use) AND subject IN \(SQL.list(names.map(\.subject)))",
                    Self.key)
            }
        }
    }

    package func count() throws -> Int {
        try lane.run { try $0.rows("SELECT COUNT(*) AS count FROM key") { try $0("count", as: Int.self) }.first ?? 0 }
    }

    package func forEach(_ work: ([WrappedKey]) throws -> Void) throws {
        var after = ""
        while true {
            let last = after
            let batch = try lane.run { transaction in
                try transaction.rows(
                    "SELECT \(Self.columns) FROM key WHERE id > \(last) ORDER BY id LIMIT 1000", Self.key)
            }
            guard let newest = batch.last else { return }
            try work(batch)
            after = newest.id
        }
    }

    package func add(_ keys: [WrappedKey]) throws {
        try lane.run { transaction in
            let rows = keys.map { key -> [SQLValue] in
                [
                    .text(key.id), .text(key.name.use), .text(key.name.subject), .text(key.wrappedUnder),
                    .blob(key.bytes),
                ]
            }
            let columns = ["id", "use", "subject", "wrapped_under", "bytes"]
            for statement in NewRows(rows, table: "key", columns: columns).statements {
                try transaction.run(statement + " ON CONFLICT (use, subject) DO NOTHING")
            }
            try Self.count("changes", in: transaction)
        }
    }

    package func erase(ids: [String]) throws {
        guard !ids.isEmpty else { return }
        try lane.run { transaction in
            try transaction.run("DELETE FROM key WHERE id IN \(SQL.list(ids))")
            try Self.count("changes", in: transaction)
            try Self.count("forgetting", in: transaction)
        }
    }

    package func rewrap(_ change: (WrappedKey) throws -> WrappedKey) throws {
        let keys = try lane.run { try $0.rows("SELECT \(Self.columns) FROM key", Self.key) }
        let changed = try keys.map(change)
        try lane.run { transaction in
            for key in changed {
                try transaction.run(
                    "UPDATE key SET wrapped_under = \(key.wrappedUnder), bytes = \(key.bytes) WHERE id = \(key.id)")
            }
            // Other nodes must look for the installation's new key.
            try Self.count("forgetting", in: transaction)
        }
    }

    /// The table is written anew into another file, without what was erased; VACUUM FULL would keep what a connection that
    /// is only just beginning might still see. What the server's own log holds goes with its next rounds.
    package func scrub() throws {
        try lane.run { transaction in
            for statement in Self.anew { try transaction.run(statement) }
        }
    }

    private static let anew: [SQL] = [
        "LOCK TABLE key IN ACCESS EXCLUSIVE MODE",
        "CREATE TEMPORARY TABLE kept ON COMMIT DROP AS SELECT * FROM key",
        "TRUNCATE key",
        "INSERT INTO key SELECT * FROM kept",
    ]

    package func changeMark() async throws -> Int {
        try await withCheckedThrowingContinuation { continuation in
            marking.async { [marks] in continuation.resume(with: Result { try Self.mark(in: marks) }) }
        }
    }

    package func close() throws {
        lane.close()
        marks.close()
    }

    private static let columns: SQL = "id, use, subject, wrapped_under, bytes"

    private static func mark(in lane: KeyLane) throws -> Int {
        try lane.run { transaction in
            try transaction.rows("SELECT value FROM about WHERE name = 'forgetting'") { row in
                Int(try row("value", as: String.self)) ?? 0
            }.first ?? 0
        }
    }

    private static func count(_ what: String, in transaction: KeyTransaction) throws {
        try transaction.run(
            """
            INSERT INTO about (name, value) VALUES (\(what), '1')
            ON CONFLICT (name) DO UPDATE SET value = (about.value::BIGINT + 1)::TEXT
            """)
    }

    private static func key(_ row: Row) throws -> WrappedKey {
        WrappedKey(
            id: try row("id"), name: KeyName(use: try row("use"), subject: try row("subject")),
            wrappedUnder: try row("wrapped_under"), bytes: try row("bytes", as: [UInt8].self))
    }
}
