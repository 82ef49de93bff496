import Basics
import SQLiteStorage
import Storage
import Testing

@testable import Backup

@Suite struct `A house that comes back` {
    let database: SQLiteDatabase

    init() async throws {
        database = try SQLiteDatabase.inMemory()
        try await Migrations.ofTheHouse().apply(to: database, now: Now { Instant(milliseconds: 0) })
    }

    @Test func `is refused when a newer program has changed its tables`() async throws {
        let known = try Migrations.ofTheHouse().all.map(\.name)

        try await database.read { try HouseInABackup.checkSchema(of: "backup", knownSteps: known, in: $0) }
        _ = try await database.write {
            try $0.run("INSERT INTO migration (name, applied_at) VALUES ('9999-later.sql', '')")
        }

        await #expect(
            throws: BackupFault(
                "backup was made by a newer Brobygger (step 9999-later.sql). Restore it with that one, or a newer one.")
        ) {
            try await database.read { try HouseInABackup.checkSchema(of: "backup", knownSteps: known, in: $0) }
        }
    }

    @Test func `is refused when a row leads nowhere`() async throws {
        try await database.read { try HouseInABackup.check("backup", in: $0) }

        await #expect(throws: BackupFault("backup: the database in it is damaged. Take another backup.")) {
            try await database.write { transaction in
                try transaction.run("PRAGMA defer_foreign_keys = ON")
                try transaction.run("INSERT INTO sending (municipality_id, activity_id) VALUES ('nobody', 'nothing')")
                try HouseInABackup.check("backup", in: transaction)
            }
        }
    }
}
