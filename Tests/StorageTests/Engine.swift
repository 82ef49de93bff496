import Basics
import PostgresStorage
import SQLiteStorage
import Storage
import TestSupport
import Testing

/// What every promise of the storage is tried on: SQLite always, PostgreSQL where a server is named.
enum Engine: String, CaseIterable, CustomTestStringConvertible {
    case sqlite, postgres

    static let here = BorrowedPostgres.server == nil ? [Engine.sqlite] : allCases
    var testDescription: String { rawValue }

    func open() async throws -> Opened {
        switch self {
        case .sqlite: return Opened(database: try SQLiteDatabase.inMemory(), lease: nil)
        case .postgres:
            let lease = try await BorrowedPostgres()
            return Opened(database: lease.database, lease: lease)
        }
    }

    func keys() async throws -> (any KeyStore, BorrowedPostgres?) {
        guard self == .postgres else { return (try SQLiteKeyStore.inMemory(), nil) }
        let lease = try await BorrowedPostgres()
        try await lease.database.outside("CREATE SCHEMA keys")
        return (try lease.keys(), lease)
    }

    struct Opened: Sendable {
        let database: any Database
        let lease: BorrowedPostgres?

        func make(_ tables: String...) async throws {
            try await database.changeSchema { transaction in
                for table in tables { try transaction.run(SQL(stringLiteral: database.dialect.schema(table))) }
            }
        }
    }
}
