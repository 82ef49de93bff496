import Basics
import Storage
import Synchronization

/// Writes the newest entry of the log outside the database, at intervals, so that nobody can quietly rewrite what is older.
package final class LogHeads: Sendable {
    /// So many entries after the last head, the next one waits no longer.
    package static let mostBetween = 1_000

    private let database: any Database
    private let file: LogHeadFile
    private let now: Now
    private let last = Mutex<Int>(0)

    package init(database: any Database, file: LogHeadFile, now: Now) {
        self.database = database
        self.file = file
        self.now = now
    }

    /// Writes the head when the log has grown by that many entries since the last one.
    package func keep(ifGrownBy least: Int = 1) async throws {
        guard let newest = try await database.read({ try AccessLog.newest(in: $0) }) else { return }
        guard newest.position - last.withLock({ $0 }) >= least else { return }
        try file.append(LogHead(position: newest.position, at: now(), hash: newest.hash))
        last.withLock { $0 = max($0, newest.position) }
    }

    /// Writes the head at start. Says false when the log no longer holds the newest head that was written before.
    package func begin() async throws -> Bool {
        let stands = try await stands()
        try await keep()
        return stands ?? true
    }

    /// Whether the log holds the newest head that was written; nil when none was.
    package func stands() async throws -> Bool? {
        guard let known = try file.read()?.heads.max(by: { $0.position < $1.position }) else { return nil }
        return try await database.read { try AccessLog.hash(at: known.position, in: $0) } == known.hash
    }

    /// How many entries the log has.
    package func entries() async throws -> Int {
        try await database.read { try AccessLog.newest(in: $0) }?.position ?? 0
    }
}
