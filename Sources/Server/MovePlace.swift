import Foundation
import Moving
import PostgresStorage
import SQLiteStorage
import Storage
import Vault

/// One end of a move, as the command line names it.
enum MovePlace {
    /// `sqlite:DIR`
    case folder(DataFolder)
    /// `postgres://…`, and another one for the keys.
    case remote(data: String, keys: String)

    private static let program = "brobygger move"

    init(_ text: String, keys: String?, key: String?, keysOption: String) throws {
        if text.hasPrefix("sqlite:") {
            guard keys == nil else {
                throw MoveFault("In a folder the keys lie beside the data: leave \(keysOption) away.")
            }
            self = .folder(DataFolder(String(text.dropFirst("sqlite:".count)), key: key))
        } else if text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") {
            guard let keys else {
                throw MoveFault("The keys have a database of their own: \(keysOption) postgres://…")
            }
            self = .remote(data: text, keys: keys)
        } else {
            throw MoveFault("A place is sqlite:DIR or postgres://…, not \(text).")
        }
    }

    var keyFile: KeyFile? {
        guard case .folder(let folder) = self else { return nil }
        return folder.keyFile
    }

    func openAsSource() async throws -> (Side, FolderClaim?) {
        guard case .folder(let folder) = self else { return (try await openRemote(), nil) }
        guard folder.holdsInstallation, FileManager.default.fileExists(atPath: folder.databaseOfKeys) else {
            throw MoveFault("There is no installation in \(folder.url.path).")
        }
        return try open(folder)
    }

    func openAsTarget() async throws -> (Side, FolderClaim?) {
        guard case .folder(let folder) = self else { return (try await openRemote(), nil) }
        try FileManager.default.createDirectory(
            at: folder.url, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        return try open(folder)
    }

    private func open(_ folder: DataFolder) throws -> (Side, FolderClaim?) {
        guard !folder.isDemo else { throw MoveFault("\(folder.url.path) holds the invented town, which stays there.") }
        guard !folder.isHalfRestored else { throw MoveFault("\(folder.url.path) holds half a restore.") }
        let claim = try FolderClaim.moving(folder.url)
        let side = Side(
            database: try SQLiteDatabase(file: folder.databaseFile),
            keys: try SQLiteKeyStore(file: folder.databaseOfKeys), name: folder.url.path)
        return (side, claim)
    }

    private func openRemote() async throws -> Side {
        guard case .remote(let data, let keys) = self else { throw MoveFault("There is no such place.") }
        let address = try PostgresAddress(data, as: Self.program)
        let database = PostgresDatabase(address, readers: 1, writers: 1, timeouts: Self.timeouts)
        let ofKeys = PostgresDatabase(try PostgresAddress(keys, as: Self.program), readers: 1, writers: 1)
        for one in [database, ofKeys] {
            try one.prove()
            try await Self.proveAlone(at: one)
        }
        guard try await database.identity() != ofKeys.identity() else {
            throw MoveFault("The keys must not lie in the database that they open: name two databases.")
        }
        try ofKeys.close()
        return Side(
            database: database, keys: try PostgresKeyStore(PostgresAddress(keys, as: Self.program)),
            name: address.place
        ) { transaction in
            guard try PostgresDatabase.others(in: transaction) == 0 else { throw Self.inUse(address.place) }
        }
    }

    /// Copying a batch and reading a whole table take longer than a page may.
    private static let timeouts = Timeouts(statement: .seconds(120), idle: .seconds(120))

    private static func inUse(_ place: String) -> MoveFault {
        MoveFault("\(place) is in use: stop every server and command on it first.")
    }

    /// The server needs a moment to see that somebody has gone.
    private static func proveAlone(at database: PostgresDatabase) async throws {
        for _ in 0..<20 {
            if try await database.read({ try PostgresDatabase.others(in: $0) }) == 0 { return }
            try await Task.sleep(for: .milliseconds(200))
        }
        throw inUse(database.address.place)
    }
}
