import ArgumentParser
import Basics
import Foundation
import PostgresStorage
import SQLiteStorage
import Storage

/// Where deadlines are tortured: a folder for SQLite, or an address of PostgreSQL.
struct TimerStorage: ParsableArguments {
    @Option(help: "A folder, or postgres://…")
    var database: String

    func open() async throws -> any Database {
        let database: any Database =
            self.database.hasPrefix("postgres")
            ? PostgresDatabase(try PostgresAddress(self.database), readers: 1, writers: 1)
            : try SQLiteDatabase(file: URL(filePath: self.database).appending(path: "timers.sqlite").path)
        try await Migrations.ofTheHouse().apply(to: database, now: .ofTheMachine)
        return database
    }
}

extension Now {
    static let ofTheMachine = Now { Instant(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down))) }
}
