import ArgumentParser
import Assembly
import Basics
import Foundation
import SQLiteStorage
import Storage
import Vault

/// What an opened folder gives: the data, and the vault that opens what is personal in it.
struct Installation {
    let database: any Database
    let keys: any KeyStore
    let vault: Vault
    /// Nobody moves a folder that is in use.
    var claim: FolderClaim?

    func close() throws {
        try database.close()
        try keys.close()
        withExtendedLifetime(claim) {}
    }
}

/// The folder of one installation: its database, its keys, and a mark that says whether it is the invented town.
struct DataFolder {
    let url: URL
    let keyFile: KeyFile
    private let keysCopy: String?
    /// Where data and keys are when they are not in the folder.
    let remote: RemoteStores?
    private var file: URL { url.appending(path: "brobygger.sqlite") }
    private var keysFile: URL { url.appending(path: "keys.sqlite") }
    private var demoMark: URL { url.appending(path: "invented-town") }

    init(_ path: String, key: String? = nil, keysCopy: String? = nil, remote: RemoteStores? = nil) {
        self.remote = remote
        url = URL(filePath: path, directoryHint: .isDirectory).standardizedFileURL
        let place = key ?? Self.credential ?? Self.beside(url, "key")
        keyFile = KeyFile(path: place, isHandedOver: place == Self.credential)
        self.keysCopy = keysCopy.map {
            URL(filePath: $0, directoryHint: .isDirectory).appending(path: "keys.sqlite").path
        }
    }

    /// `…/brobygger` → `…/brobygger.key`: outside the folder, so that a copy of the folder does not open itself.
    static func beside(_ folder: URL, _ kind: String) -> String {
        let path = folder.path
        return (path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path) + ".\(kind)"
    }

    /// Where the heads of the log are written unless serve was told another place. The invented town goes as a whole.
    var logHeads: String {
        FileManager.default.fileExists(atPath: demoMark.path)
            ? url.appending(path: "log.heads").path : Self.beside(url, "heads")
    }

    /// The database without keys, for reading what is not personal. Changes nothing.
    func openAsItStands() throws -> any Database {
        if let remote { return try remote.openData() }
        guard FileManager.default.fileExists(atPath: file.path) else {
            throw ValidationError("There is no installation in \(url.path). Say where it is: --data DIR")
        }
        return try SQLiteDatabase(file: file.path)
    }

    /// The keys without their live copy, for looking at them.
    func keysAsTheyStand() throws -> SQLiteKeyStore {
        guard FileManager.default.fileExists(atPath: keysFile.path) else {
            throw KeyFault("\(keysFile.path) is missing: nothing personal can be read.")
        }
        return try SQLiteKeyStore(file: keysFile.path)
    }

    /// The file of the live copy, as told or remembered.
    func placeOfKeysCopy() throws -> String? {
        if let keysCopy { return keysCopy }
        let keys = try keysAsTheyStand()
        defer { try? keys.close() }
        return try keys.noted("copy")
    }

    /// What systemd hands over with `LoadCredential=brobygger.key:…`.
    private static var credential: String? {
        let folder = ProcessInfo.processInfo.environment["CREDENTIALS_DIRECTORY"]
        return folder.map { $0 + "/brobygger.key" }.flatMap { FileManager.default.fileExists(atPath: $0) ? $0 : nil }
    }

    /// What systemd hands over is a copy that nobody may change.
    var mayWriteKey: Bool { keyFile.path != Self.credential }
    var isDemo: Bool { remote == nil && FileManager.default.fileExists(atPath: demoMark.path) }

    /// Everything under the newest key; then the older one is forgotten.
    func finishRotation(of vault: Vault) throws {
        let keys = try keyFile.read()
        guard keys.isBeingRotated else { return }
        try vault.rewrapAll(under: keys)
        try keyFile.write(keys.finished())
    }

    /// Real data and the invented town never share a folder.
    func open(asDemo isDemo: Bool) async throws -> Installation {
        if let remote { return try await open(remote, asDemo: isDemo) }
        guard !isHalfRestored else { throw KeyFault("\(url.path) holds half a restore. Delete it, and restore again.") }
        let exists = FileManager.default.fileExists(atPath: file.path)
        let isMarked = FileManager.default.fileExists(atPath: demoMark.path)
        if isDemo, exists, !isMarked {
            throw ValidationError(
                "\(url.path) holds a real installation. The demo wants a folder of its own: --data DIR")
        }
        if !isDemo, isMarked {
            throw ValidationError("\(url.path) holds the invented town of --demo. Choose another folder: --data DIR")
        }
        try FileManager.default.createDirectory(
            at: url, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        if isDemo, !isMarked { try Data().write(to: demoMark) }
        let claim = try FolderClaim.working(in: url)
        var installation = try await openStores()
        installation.claim = claim
        return installation
    }

    /// What a restore fills, before anybody else may open it. The key's file is only read: the keys in use elsewhere may
    /// still need both of its keys.
    func openHalfRestored(asDemo isDemo: Bool) async throws -> Installation {
        if isDemo { try Data().write(to: demoMark) }
        return try await openStores(mayFinishRotation: false)
    }

    private func openStores(mayFinishRotation: Bool = true) async throws -> Installation {
        let hadKeys = FileManager.default.fileExists(atPath: keysFile.path)
        let database = try SQLiteDatabase(file: file.path)
        if try await id(of: database) != nil && !hadKeys {
            throw KeyFault("\(keysFile.path) is missing: nothing personal can be read. Put the newest copy of it back.")
        }
        return try await installation(
            database, try openKeys(), in: keysFile.path, mayFinishRotation: mayFinishRotation)
    }

    private func open(_ remote: RemoteStores, asDemo isDemo: Bool) async throws -> Installation {
        guard !isDemo else {
            throw ValidationError("The invented town has a folder of its own: leave --database away.")
        }
        guard keysCopy == nil else {
            throw ValidationError(
                "Of keys in PostgreSQL a standby of that server is the live copy: leave --keys-copy away.")
        }
        return try await installation(try remote.openData(), try remote.openKeys(), in: "The database of the keys")
    }

    /// What ties a database to its keys; nil while there is nothing yet.
    private func id(of database: any Database) async throws -> String? {
        do {
            return try await database.read { try $0.value("SELECT id FROM installation") }
        } catch is SchemaFault {
            return nil
        }
    }

    private func installation(
        _ database: any Database, _ keys: any KeyStore, in place: String, mayFinishRotation: Bool = true
    ) async throws -> Installation {
        if let mark = try await MoveMark.of(database) { throw NotServed(mark) }
        let known = try await id(of: database)
        let theirs = try keys.installation()
        guard known == nil || known == theirs else {
            throw KeyFault(
                "\(place) holds the keys of another installation. Put the newest copy of the right one back.")
        }
        let vault = try Vault(keys, installationKeys(isNew: theirs == nil)) { [keyFile] in try keyFile.read() }
        if mayWriteKey, mayFinishRotation { try finishRotation(of: vault) }
        let missing = try await Upgrade.bring(database, vault, now: .real)
        if known == nil { try await tie(database, to: keys, theirs) }
        // What stood in clear must not stay in pages that nobody uses any more.
        if missing.contains("0004-no-clear-text.sql") { try await database.scrub() }
        return Installation(database: database, keys: keys, vault: vault)
    }

    /// The live copy is remembered with the keys, so that no command forgets it.
    private func openKeys() throws -> SQLiteKeyStore {
        let alone = try SQLiteKeyStore(file: keysFile.path)
        if let keysCopy { try alone.note("copy", keysCopy) }
        guard let copy = try alone.noted("copy") else { return alone }
        try alone.close()
        let keys = try SQLiteKeyStore(file: keysFile.path, copy: copy)
        if let fault = keys.faultOfCopy() {
            guard keysCopy == nil else { throw fault }
            FileHandle.standardError.write(Data("Warning: \(fault)\n".utf8))
        }
        return keys
    }

    private func installationKeys(isNew: Bool) throws -> InstallationKeys {
        if !keyFile.exists {
            guard isNew else {
                throw KeyFault(
                    "The installation's key \(keyFile.path) is missing: nothing personal can be read. Put it back, or say where it is: --key FILE"
                )
            }
            try keyFile.write(.fresh())
        }
        return try keyFile.read()
    }

    private func tie(_ database: any Database, to keys: any KeyStore, _ known: String?) async throws {
        let id = known ?? NewID.real(Installation.self).text
        if known == nil { try keys.setInstallation(id) }
        try await database.write { transaction in
            guard try !transaction.exists("SELECT 1 FROM installation") else { return }
            try transaction.run("INSERT INTO installation (id) VALUES (\(id))")
        }
    }
}
