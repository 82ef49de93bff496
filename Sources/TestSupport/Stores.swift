import Assembly
import Basics
import SQLiteStorage
import Storage
import Vault

/// Where a test keeps its data and its keys: in memory, or in PostgreSQL when `BROBYGGER_TEST_POSTGRES` names a server.
package struct Stores: Sendable {
    package let database: any Database
    package let vault: Vault
    /// Given back when nobody holds these any more.
    private let borrowed: BorrowedPostgres?

    package init() async throws {
        borrowed = try await BorrowedPostgres.house()
        if let borrowed {
            database = borrowed.database
            vault = try Vault(forgetful: borrowed.keys())
        } else {
            database = try SQLiteDatabase.inMemory()
            vault = try Vault(forgetful: SQLiteKeyStore.inMemory())
        }
    }

    /// With every table of the house.
    package static func ofAHouse() async throws -> Stores {
        let stores = try await Stores()
        try await Migrations.ofTheHouse().apply(to: stores.database, now: Now { Instant(milliseconds: 0) })
        return stores
    }
}
