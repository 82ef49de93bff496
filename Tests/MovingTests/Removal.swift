import Access
import Basics
import Foundation
@testable import Moving
import PostgresStorage
import SQLiteStorage
import Storage
import TestSupport
import Vault

/// An empty place for an installation: SQLite always, PostgreSQL where a server is named.
enum Engine: String, CaseIterable {
    case sqlite, postgres

    static let here = BorrowedPostgres.server == nil ? [Engine.sqlite] : allCases

    func emptyPlace() async throws -> Place {
        guard self == .postgres else {
            return Place(
                side: Side(
                    database: try SQLiteDatabase.inMemory(), keys: try SQLiteKeyStore.inMemory(), name: "memory"),
                lease: nil)
        }
        let lease = try await BorrowedPostgres()
        try await lease.database.outside("CREATE SCHEMA keys")
        return Place(side: Side(database: lease.database, keys: try lease.keys(), name: "PostgreSQL"), lease: lease)
    }

    struct Place: Sendable {
        let side: Side
        let lease: BorrowedPostgres?
    }
}

/// A town in a folder, as the server keeps one, that is to be moved.
struct Removal: Sendable {
    let world: World
    let cast: Cast
    let source: Side
    let keys: InstallationKeys
    private let folder: URL

    init() async throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "move-\(UUID().uuidString)")
        world = try await World(folder: folder)
        keys = try KeyFile(path: folder.path + ".key").read()
        source = Side(database: world.database, keys: world.vault.store, name: "the old place")
        try world.vault.store.setInstallation("lindby")
        cast = try await world.town("Lindby")
        let newcomer = try await world.newcomer("Amina", of: cast)
        let volunteer = try await world.volunteer("Birgit", of: cast)
        _ = try await world.match(of: newcomer, with: volunteer, cast)
        let log = AccessLog(now: world.clock.now, newID: NewID { "log-\(UUID().uuidString)" })
        try await world.database.write { transaction in
            try transaction.run("INSERT INTO installation (id) VALUES ('lindby')")
            for number in 0..<30 {
                let match = ID<Match>(trusted: "\(number)")
                try log.note(.signedIn, by: .system, match: match, in: transaction)
            }
        }
    }

    func remove() {
        try? source.close()
        for path in [folder.path, folder.path + ".key"] { try? FileManager.default.removeItem(atPath: path) }
    }

    @discardableResult
    func move(
        to target: Side, from other: Side? = nil, steps: Migrations? = nil, watch: @escaping Moving.Watch = { _, _ in }
    ) async throws -> Moving.Outcome {
        let moving = Moving(
            from: other ?? source, to: target, steps: try steps ?? .ofTheHouse(), now: world.clock.now, watch: watch)
        return try await moving.run(installationKeys: keys) { _ in }
    }
}

/// Everything in every table, as lines.
func everything(at side: Side) async throws -> [String] {
    let store = MoveStore(dialect: side.dialect)
    return try await side.database.read { transaction in
        var lines: [String] = []
        for name in try store.tables(in: transaction) {
            let table = try store.table(name, in: transaction)
            try transaction.walk(name, table.names, in: side.dialect) { row in
                let values = (0..<table.columns.count).map(row.raw)
                if !store.isMark(values, of: table) { lines.append("\(name) \(values)") }
            }
        }
        return lines.sorted()
    }
}
