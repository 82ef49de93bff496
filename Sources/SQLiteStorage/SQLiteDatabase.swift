import Foundation
import GRDB
import Storage

/// SQLite in one file (WAL, flushed at every commit) or in memory for tests.
package struct SQLiteDatabase: Storage.Database {
    let writer: any DatabaseWriter
    private let traffic: Traffic
    private let isAlone: Bool

    /// Opens or makes the file, and proves that what must be set is set.
    package init(file: String, readers: Int = 4) throws {
        var configuration = Self.configuration
        configuration.maximumReaderCount = readers
        traffic = Traffic(readers: readers)
        isAlone = false
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

    /// - Parameter alone: for one who asks a million things, one after the other. Everything is done on the thread that asks, and
    ///   writes in a read are not refused: with one connection for both that costs every statement its preparation.
    package static func inMemory(alone: Bool = false) throws -> SQLiteDatabase {
        SQLiteDatabase(writer: try DatabaseQueue(configuration: configuration), isAlone: alone)
    }

    private init(writer: any DatabaseWriter, isAlone: Bool) {
        self.writer = writer
        self.isAlone = isAlone
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
        return isAlone ? try writer.unsafeRead(look) : try writer.read(look)
    }

    package func write<Result: Sendable>(
        _ work: @Sendable (Storage.Transaction) throws -> Result
    ) async throws -> Result {
        let visitor = try traffic.arrive(isWriting: true)
        defer { visitor.leave() }
        let (result, deeds) = try await withoutActuallyEscaping(work) { work in
            let change = { @Sendable (connection: GRDB.Database) in
                visitor.begin()
                let transaction = Transaction(on: connection)
                return (try work(transaction), transaction.deedsAfterCommit)
            }
            return isAlone ? try writeHere(change) : try await writer.write(change)
        }
        for deed in deeds { deed() }
        return result
    }

    private func writeHere<Result>(_ work: (GRDB.Database) throws -> Result) throws -> Result { try writer.write(work) }

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
        SQLiteSettings.made
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
