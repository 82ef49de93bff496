import Foundation
import GRDB
import Storage

/// One file of keys: how it is opened, and its one table.
enum KeyTable {
    static let columns = "SELECT id, use, subject, wrapped_under, bytes FROM key"

    static func key(_ row: GRDB.Row) -> WrappedKey {
        WrappedKey(
            id: row[0], name: KeyName(use: row[1], subject: row[2]), wrappedUnder: row[3],
            bytes: [UInt8](row[4] as Data))
    }

    static func about(_ name: String, in connection: GRDB.Database) throws -> String? {
        try String.fetchOne(connection, sql: "SELECT value FROM about WHERE name = ?", arguments: [name])
    }

    /// With every change of the keys, here and in the copy: of two files, the one with more changes is newer.
    static func countChange(_ connection: GRDB.Database) throws {
        try connection.execute(
            sql: """
                INSERT INTO about (name, value) VALUES ('changes', '1')
                ON CONFLICT (name) DO UPDATE SET value = CAST(value AS INTEGER) + 1
                """)
    }

    static func inMemory() throws -> DatabaseQueue {
        try prepared(DatabaseQueue(configuration: configuration))
    }

    static func open(_ file: String) throws -> DatabaseQueue {
        if !FileManager.default.fileExists(atPath: file) {
            // Made by us, so that nobody else can read it for a moment.
            guard FileManager.default.createFile(atPath: file, contents: nil, attributes: [.posixPermissions: 0o600])
            else { throw KeyFault("\(file) cannot be made: is there such a folder, and may we write in it?") }
        }
        do {
            return try prepared(DatabaseQueue(path: file, configuration: configuration))
        } catch let error as DatabaseError {
            throw KeyFault("\(file) is no store of keys, or is damaged (SQLite \(error.extendedResultCode.rawValue)).")
        }
    }

    private static var configuration: Configuration {
        SQLiteSettings.made
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { connection in
            try connection.execute(sql: "PRAGMA secure_delete = ON")
            try connection.execute(sql: "PRAGMA synchronous = EXTRA")
        }
        return configuration
    }

    private static func prepared(_ queue: DatabaseQueue) throws -> DatabaseQueue {
        try queue.write { connection in
            try connection.execute(
                sql: """
                    CREATE TABLE IF NOT EXISTS about (name TEXT PRIMARY KEY, value TEXT NOT NULL);
                    CREATE TABLE IF NOT EXISTS key (
                      id TEXT PRIMARY KEY, use TEXT NOT NULL, subject TEXT NOT NULL, wrapped_under TEXT NOT NULL,
                      bytes BLOB NOT NULL, UNIQUE (use, subject));
                    """)
        }
        return queue
    }
}

func commit(to file: DatabaseQueue, _ work: (GRDB.Database) throws -> Void) throws {
    do {
        try file.write(work)
    } catch let error as DatabaseError {
        throw KeyFault("The keys in \(file.path) cannot be changed (SQLite \(error.extendedResultCode.rawValue)).")
    }
}
