import Foundation
import GRDB
import Storage

/// SQLite in one file (WAL, flushed at every commit) or in memory for tests.
package struct SQLiteDatabase: Storage.Database {
    let writer: any DatabaseWriter
    private let traffic: Traffic
    private let refusesWritesInReads: Bool

    /// Opens or makes the file, and proves that what must be set is set.
    package init(file: String, readers: Int = 4) throws {
        var configuration = Self.configuration
        configuration.maximumReaderCount = readers
        traffic = Traffic(readers: readers)
        refusesWritesInReads = true
        do {
            writer = try DatabasePool(path: file, configuration: configuration)
            // GRDB lowers it to NORMAL when it turns WAL on, after the connection has been prepared.
            try writer.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
            try writer.write(Self.proveSettings)
        } catch let error as DatabaseError {
            throw Unreachable(
                what:
                    "\(file) cannot be opened, is no database, or is damaged (SQLite \(error.extendedResultCode.rawValue))"
            )
        }
    }

    /// - Parameter refusesWritesInReads: costs every statement its preparation at each read, since there is one connection for
    ///   both; whoever reads a million times does without.
    package static func inMemory(refusesWritesInReads: Bool = true) throws -> SQLiteDatabase {
        SQLiteDatabase(writer: try DatabaseQueue(configuration: configuration), refusesWritesInReads)
    }

    private init(writer: any DatabaseWriter, _ refusesWritesInReads: Bool) {
        self.writer = writer
        self.refusesWritesInReads = refusesWritesInReads
        traffic = Traffic(readers: 1)
    }

    package func read<Result: Sendable>(
        _ work: @Sendable (Storage.Transaction) throws -> Result
    ) async throws -> Result {
        try readHere(work)
    }

    /// On the thread that asks: handing a read over to another and back costs more than most reads do.
    private func readHere<Result>(_ work: (Storage.Transaction) throws -> Result) throws -> Result {
        let visitor = try traffic.arrive(isWriting: false)
        defer { visitor.leave() }
        let look = { (connection: GRDB.Database) in
            visitor.begin()
            return try work(Transaction(on: connection))
        }
        return refusesWritesInReads ? try writer.read(look) : try writer.unsafeRead(look)
    }

    package func write<Result: Sendable>(
        _ work: @Sendable (Storage.Transaction) throws -> Result
    ) async throws -> Result {
        let visitor = try traffic.arrive(isWriting: true)
        defer { visitor.leave() }
        let (result, deeds) = try await withoutActuallyEscaping(work) { work in
            try await writer.write { connection in
                visitor.begin()
                let transaction = Transaction(on: connection)
                return (try work(transaction), transaction.deedsAfterCommit)
            }
        }
        for deed in deeds { deed() }
        return result
    }

    package func changeSchema<Result: Sendable>(
        _ work: @Sendable (Storage.Transaction) throws -> Result
    ) async throws -> Result {
        try await write(work)
    }

    package var dialect: Dialect { .sqlite }
    package var pools: [PoolUse] { traffic.pools }

    /// Rewrites the file without what was once in it, and empties the write-ahead log.
    package func scrub() async throws {
        try await writer.writeWithoutTransaction { connection in
            try connection.execute(sql: "VACUUM")
            try connection.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        }
    }

    package func close() throws {
        traffic.close()
        try writer.close()
    }

    static var configuration: Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { connection in
            // Per connection, not per file: a reader without them would be a hole (reliability: traps).
            try connection.execute(sql: "PRAGMA synchronous = FULL")
            try connection.execute(sql: "PRAGMA secure_delete = ON")
            try connection.execute(sql: "PRAGMA foreign_keys = ON")
        }
        return configuration
    }

    private static func proveSettings(_ connection: GRDB.Database) throws {
        let expected = [("journal_mode", "wal"), ("synchronous", "2"), ("secure_delete", "1"), ("foreign_keys", "1")]
        for (name, value) in expected {
            let found = try String.fetchOne(connection, sql: "PRAGMA \(name)") ?? ""
            guard found == value else { throw SchemaFault(what: "PRAGMA \(name) is \(found), must be \(value)") }
        }
    }
}
