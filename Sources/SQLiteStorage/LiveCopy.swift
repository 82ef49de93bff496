import Foundation
import GRDB
import Storage
import Synchronization

/// The second place of the keys, on another disk or host: always as the first is now, never as it once was.
final class LiveCopy: Sendable {
    private let file: String
    private let connection = Mutex<DatabaseQueue?>(nil)

    init(file: String) {
        self.file = file
    }

    /// Does the same here. When the copy was out of reach, it is first made equal to the store.
    func reach(from first: DatabaseQueue, _ work: (GRDB.Database) throws -> Void) throws {
        try connection.withLock { connection in
            do {
                // A disk that was taken out leaves an open file behind that leads nowhere.
                if !FileManager.default.fileExists(atPath: file) { connection = nil }
                if let open = connection {
                    try commit(to: open, work)
                } else {
                    let fresh = try KeyTable.open(file)
                    try bringUp(fresh, from: first)
                    connection = fresh
                }
            } catch {
                connection = nil
                throw error
            }
        }
    }

    func close() {
        connection.withLock { connection in
            try? connection?.close()
            connection = nil
        }
    }

    /// What the copy has too much is erased, what it lacks is added; a copy of another installation is left alone.
    private func bringUp(_ copy: DatabaseQueue, from first: DatabaseQueue) throws {
        func installation(_ queue: DatabaseQueue) throws -> String? {
            try queue.read { try String.fetchOne($0, sql: "SELECT value FROM about WHERE name = 'installation'") }
        }
        let (mine, theirs) = (try installation(first), try installation(copy))
        guard theirs == nil || mine == theirs else {
            throw KeyFault(
                mine == nil
                    ? "\(first.path) is empty, but its copy \(file) is not: put the copy back first."
                    : "\(file) holds the keys of another installation: choose another folder for the copy.")
        }
        let keys = try first.read { try GRDB.Row.fetchAll($0, sql: KeyTable.columns).map(KeyTable.key) }
        let about = try first.read { try GRDB.Row.fetchAll($0, sql: "SELECT name, value FROM about") }
        try commit(to: copy) { connection in
            try connection.execute(sql: "DELETE FROM key; DELETE FROM about")
            for row in about {
                try connection.execute(
                    sql: "INSERT INTO about (name, value) VALUES (?, ?)",
                    arguments: [row[0] as String, row[1] as String])
            }
            let statement = try connection.cachedStatement(
                sql: "INSERT INTO key (id, use, subject, wrapped_under, bytes) VALUES (?, ?, ?, ?, ?)")
            for key in keys {
                try statement.execute(
                    arguments: [key.id, key.name.use, key.name.subject, key.wrappedUnder, Data(key.bytes)])
            }
        }
    }
}
