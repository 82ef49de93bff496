import Foundation
import GRDB
import Storage

/// Keys in `keys.sqlite`. No write-ahead log: what is erased must not stand in one.
///
/// A live copy without history may stand on another disk; a key is made and erased in both.
package struct SQLiteKeyStore: KeyStore {
    private let first: DatabaseQueue
    private let copy: LiveCopy?

    /// - Parameter copy: the file of the live copy; made equal to the first whenever it can be reached.
    package init(file: String, copy: String? = nil) throws {
        first = try KeyTable.open(file)
        self.copy = copy.map { LiveCopy(file: $0) }
        try? self.copy?.reach(from: first) { _ in }
    }

    package static func inMemory() throws -> SQLiteKeyStore {
        SQLiteKeyStore(first: try KeyTable.inMemory())
    }

    private init(first: DatabaseQueue) {
        self.first = first
        copy = nil
    }

    /// Nil when all is well; otherwise why the live copy is not one.
    package func faultOfCopy() -> KeyFault? {
        do {
            try copy?.reach(from: first) { _ in }
            return nil
        } catch {
            return error as? KeyFault ?? KeyFault("The live copy of the keys cannot be reached.")
        }
    }

    package func installation() throws -> String? {
        try noted("installation")
    }

    package func noted(_ name: String) throws -> String? {
        try first.read { try KeyTable.about(name, in: $0) }
    }

    package func note(_ name: String, _ value: String) throws {
        let work = { (connection: GRDB.Database) in
            try connection.execute(
                sql:
                    "INSERT INTO about (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                arguments: [name, value])
        }
        try commit(to: first, work)
        try? copy?.reach(from: first, work)
    }

    package func setInstallation(_ id: String) throws {
        try note("installation", id)
    }

    package func key(_ name: KeyName) throws -> WrappedKey? {
        try first.read { connection in
            let statement = try connection.cachedStatement(
                sql: "SELECT id, use, subject, wrapped_under, bytes FROM key WHERE use = ? AND subject = ?")
            return try GRDB.Row.fetchOne(statement, arguments: [name.use, name.subject]).map(KeyTable.key)
        }
    }

    package func keys(_ names: [KeyName]) throws -> [WrappedKey] {
        try first.read { connection in
            let statement = try connection.cachedStatement(
                sql: "SELECT id, use, subject, wrapped_under, bytes FROM key WHERE use = ? AND subject = ?")
            return try names.compactMap { name in
                try GRDB.Row.fetchOne(statement, arguments: [name.use, name.subject]).map(KeyTable.key)
            }
        }
    }

    package func count() throws -> Int {
        try first.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM key") ?? 0 }
    }

    package func forEach(_ work: ([WrappedKey]) throws -> Void) throws {
        var after = ""
        while true {
            let batch = try first.read { connection in
                try GRDB.Row.fetchAll(
                    connection,
                    sql: "SELECT id, use, subject, wrapped_under, bytes FROM key WHERE id > ? ORDER BY id LIMIT 1000",
                    arguments: [after]
                ).map(KeyTable.key)
            }
            guard let last = batch.last else { return }
            try work(batch)
            after = last.id
        }
    }

    package func add(_ keys: [WrappedKey]) throws {
        let work = { (connection: GRDB.Database) in
            let statement = try connection.cachedStatement(
                sql: """
                    INSERT INTO key (id, use, subject, wrapped_under, bytes) VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT (use, subject) DO NOTHING
                    """)
            for key in keys {
                try statement.execute(
                    arguments: [key.id, key.name.use, key.name.subject, key.wrappedUnder, Data(key.bytes)])
            }
            try KeyTable.countChange(connection)
        }
        try commit(to: first, work)
        // A copy out of reach is brought up when it is back; nobody waits for it.
        try? copy?.reach(from: first, work)
    }

    package func erase(ids: [String]) throws {
        let work = { (connection: GRDB.Database) in
            let statement = try connection.cachedStatement(sql: "DELETE FROM key WHERE id = ?")
            for id in ids { try statement.execute(arguments: [id]) }
            try KeyTable.countChange(connection)
        }
        try commit(to: first, work)
        // A key that still stands in the copy is not erased: whoever asked must hear it, and ask again.
        try copy?.reach(from: first, work)
    }

    package func rewrap(_ change: (WrappedKey) throws -> WrappedKey) throws {
        let keys = try first.read { connection in
            try GRDB.Row.fetchAll(connection, sql: "SELECT id, use, subject, wrapped_under, bytes FROM key").map(
                KeyTable.key)
        }
        let changed = try keys.map(change)
        let work = { (connection: GRDB.Database) in
            let statement = try connection.cachedStatement(
                sql: "UPDATE key SET wrapped_under = ?, bytes = ? WHERE id = ?")
            for key in changed {
                try statement.execute(arguments: [key.wrappedUnder, Data(key.bytes), key.id])
            }
        }
        try commit(to: first, work)
        try copy?.reach(from: first, work)
    }

    /// Nothing to do: what is erased is written over at once.
    package func scrub() throws {}

    package func changeMark() async throws -> Int {
        try mark()
    }

    /// On the thread that asks: another would cost more.
    private func mark() throws -> Int {
        try first.unsafeRead { connection in
            try Int.fetchOne(connection.cachedStatement(sql: "PRAGMA data_version")) ?? 0
        }
    }

    package func close() throws {
        try first.close()
        copy?.close()
    }
}
