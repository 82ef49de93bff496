import Assembly
import Basics
import Foundation
import PostgresStorage
import SQLiteStorage
import Storage
import Synchronization
import Vault

/// A database of a test's own on the server that `BROBYGGER_TEST_POSTGRES` names, given back when nobody holds it.
package final class BorrowedPostgres: Sendable {
    package let address: PostgresAddress
    package let database: PostgresDatabase
    private let name: String
    private let isHouse: Bool

    package static let server = ProcessInfo.processInfo.environment["BROBYGGER_TEST_POSTGRES"]

    /// With every table, as an installation has it; nil where no server is named.
    static func house() async throws -> BorrowedPostgres? {
        guard server != nil else { return nil }
        if let emptied = empty.withLock({ $0.popLast() }) { return try BorrowedPostgres(emptied, isHouse: true) }
        let name = freshName()
        try await make(name, from: try await template.value)
        return try BorrowedPostgres(name, isHouse: true)
    }

    /// Without any table.
    package convenience init(timeouts: Timeouts = Timeouts()) async throws {
        let name = Self.freshName()
        try await Self.make(name, from: nil)
        try self.init(name, isHouse: false, timeouts: timeouts)
    }

    private init(_ name: String, isHouse: Bool, timeouts: Timeouts = Timeouts()) throws {
        self.name = name
        self.isHouse = isHouse
        address = try Self.address(of: name)
        database = PostgresDatabase(address, readers: 2, writers: 1, timeouts: timeouts)
    }

    deinit {
        let (name, isHouse, database) = (name, isHouse, database)
        Task {
            try? database.close()
            if isHouse, (try? await Self.clear(name)) != nil { return Self.empty.withLock { $0.append(name) } }
            try? await Self.administrator.get().outside("DROP DATABASE IF EXISTS \(name) WITH (FORCE)")
        }
    }

    /// Emptied houses: that is quicker than making another one.
    private static let empty = Mutex<[String]>([])

    private static func clear(_ name: String) async throws {
        let database = PostgresDatabase(try address(of: name), readers: 1, writers: 1)
        let (tables, steps) = try await database.read { transaction in
            (
                try transaction.rows(Dialect.postgres.tables) { try $0("name", as: String.self) },
                try transaction.rows("SELECT name FROM migration ORDER BY name") { try $0("name", as: String.self) }
            )
        }
        guard try steps == Migrations.ofTheHouse().all.map(\.name) else { throw Unreadable(what: "another house") }
        let all = tables.filter { $0 != "migration" } + ["keys.key", "keys.about"]
        // Neither fences nor references: whatever the test has left there.
        try await database.outside(
            "SET session_replication_role = replica; " + all.map { "DELETE FROM \($0);" }.joined())
        try database.close()
    }

    /// In the same database, under a name of its own: what matters apart is that nobody joins the two.
    package func keys() throws -> PostgresKeyStore {
        try PostgresKeyStore(Self.address(of: name, schema: "keys"))
    }

    private static func address(
        of database: String, schema: String? = nil, port: Int? = nil
    ) throws -> PostgresAddress {
        guard let server, var parts = URLComponents(string: server) else {
            throw Unreadable(what: "the server of tests")
        }
        parts.path = "/" + database
        if let port { parts.port = port }
        parts.percentEncodedQuery = schema.map { "options=-csearch_path%3D\($0)" }
        return try PostgresAddress(parts.string ?? server)
    }

    /// The same database through another port of this machine.
    package func address(through port: Int) throws -> PostgresAddress {
        try Self.address(of: name, port: port)
    }

    private static let administrator = Result { PostgresDatabase(try address(of: "postgres"), readers: 1, writers: 2) }

    /// Made once: copying it is quicker than every step of the schema.
    private static let template = Task {
        let name = freshName()
        try await make(name, from: nil)
        let database = PostgresDatabase(try address(of: name), readers: 1, writers: 1)
        try await Upgrade.bring(
            database, Vault(forgetful: SQLiteKeyStore.inMemory()), now: Now { Instant(milliseconds: 0) })
        try await database.outside("CREATE SCHEMA keys")
        _ = try PostgresKeyStore(address(of: name, schema: "keys"))
        try database.close()
        return name
    }

    private static let made = Mutex(0)

    private static func freshName() -> String {
        let number = made.withLock { made in
            made += 1
            return made
        }
        return "test_\(ProcessInfo.processInfo.processIdentifier)_\(number)"
    }

    private static func make(_ name: String, from template: String?) async throws {
        let source = template.map { " TEMPLATE \($0)" } ?? ""
        try await administrator.get().outside("CREATE DATABASE \(name)\(source)")
    }
}
