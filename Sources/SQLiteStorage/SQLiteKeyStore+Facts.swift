import Foundation
import GRDB
import Storage

extension SQLiteKeyStore {
    /// What a file of keys says of itself.
    package struct Facts: Sendable {
        /// Ties it to its database.
        package let installation: String?
        /// Grows whenever a key is made or erased: of two copies, the one with more is newer.
        package let changes: Int

        fileprivate init(_ connection: GRDB.Database) throws {
            installation = try KeyTable.about("installation", in: connection)
            changes = try KeyTable.about("changes", in: connection).flatMap { Int($0) } ?? 0
        }
    }

    /// The file is only looked at.
    package static func facts(of file: String) throws -> Facts {
        try looking(at: file) { try $0.read(Facts.init) }
    }

    /// The keys for an installation that comes back from a backup, in a file of their own. Where the others have their live
    /// copy is forgotten: what is erased in the one must not be erased in the other.
    package static func takeOver(_ file: String, to new: String) throws -> Facts {
        try looking(at: file) { source in
            let target = try KeyTable.open(new)
            try source.backup(to: target)
            guard try target.read({ try String.fetchOne($0, sql: "PRAGMA integrity_check") }) == "ok" else {
                throw KeyFault("\(file) is damaged. Take another copy of the keys.")
            }
            try commit(to: target) { try $0.execute(sql: "DELETE FROM about WHERE name = 'copy'") }
            let facts = try target.read(Facts.init)
            try target.close()
            return facts
        }
    }

    private static func looking<Result>(at file: String, _ work: (DatabaseQueue) throws -> Result) throws -> Result {
        guard FileManager.default.fileExists(atPath: file) else { throw KeyFault("\(file) is not there.") }
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(10)
        do {
            return try work(DatabaseQueue(path: file, configuration: configuration))
        } catch let error as DatabaseError {
            throw KeyFault("\(file) is no store of keys, or is damaged (SQLite \(error.extendedResultCode.rawValue)).")
        }
    }
}
