import Basics
import Foundation
import SQLiteStorage
import Storage
import Testing

@testable import Vault

@Suite struct `A sealed value` {
    let vault: Vault

    init() throws {
        vault = try Vault(forgetful: SQLiteKeyStore.inMemory())
    }

    @Test func `opens where it belongs`() throws {
        let sealed = try vault.seal("Amina Farah", .householdName, row: "h1", of: "h1")

        #expect(try vault.open(sealed, .householdName, row: "h1", of: "h1") == "Amina Farah")
        #expect(!sealed.bytes.contains(subsequence: Array("Amina".utf8)))
    }

    @Test func `does not open in another row, column, table or household`() throws {
        let sealed = try vault.seal("Amina Farah", .householdName, row: "h1", of: "h1")
        try vault.makeKeys([.contact], of: ["h2"])

        #expect(throws: VaultFault.self) { try vault.open(sealed, .householdName, row: "h2", of: "h1") }
        #expect(throws: VaultFault.self) { try vault.open(sealed, .contactPhone, row: "h1", of: "h1") }
        #expect(throws: VaultFault.self) { try vault.open(sealed, .adultName, row: "h1", of: "h1") }
        #expect(throws: VaultFault.self) { try vault.open(sealed, .householdName, row: "h1", of: "h2") }
    }

    @Test func `does not open when a single bit was changed`() throws {
        let sealed = try vault.seal("Amina", .householdName, row: "h1", of: "h1")

        for index in sealed.bytes.indices {
            var bytes = sealed.bytes
            bytes[index] ^= 1
            #expect(throws: VaultFault.self) {
                try vault.open(Sealed(bytes: bytes), .householdName, row: "h1", of: "h1")
            }
        }
        #expect(throws: VaultFault.self) {
            try vault.open(Sealed(bytes: Array(sealed.bytes.prefix(20))), .householdName, row: "h1", of: "h1")
        }
    }

    @Test func `looks different each time it is sealed`() throws {
        let one = try vault.seal("Amina", .householdName, row: "h1", of: "h1")
        let other = try vault.seal("Amina", .householdName, row: "h1", of: "h1")

        #expect(one.bytes != other.bytes)
    }
}

@Suite struct `A key that is erased` {
    let folder = FileManager.default.temporaryDirectory.appending(
        path: "vault-\(ProcessInfo.processInfo.globallyUniqueString)")

    init() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    private func database() async throws -> SQLiteDatabase {
        let database = try SQLiteDatabase.inMemory()
        try await Migrations.ofTheHouse().apply(to: database, now: Now { Instant(milliseconds: 0) })
        return database
    }

    @Test func `takes what it sealed along, and leaves the others`() async throws {
        let vault = try Vault(forgetful: SQLiteKeyStore.inMemory())
        let database = try await database()
        let amina = try vault.seal("Amina", .householdName, row: "h1", of: "h1")
        let birgit = try vault.seal("Birgit", .householdName, row: "h2", of: "h2")

        try await database.write { try vault.destroy([.contact], of: "h1", in: $0) }

        #expect(try vault.open(amina, .householdName, row: "h1", of: "h1") == nil)
        #expect(try vault.open(birgit, .householdName, row: "h2", of: "h2") == "Birgit")
    }

    @Test func `stays when the deed is rolled back`() async throws {
        let vault = try Vault(forgetful: SQLiteKeyStore.inMemory())
        let database = try await database()
        let amina = try vault.seal("Amina", .householdName, row: "h1", of: "h1")

        await #expect(throws: KeyFault.self) {
            try await database.write { transaction in
                try vault.destroy([.contact], of: "h1", in: transaction)
                throw KeyFault("something else went wrong")
            }
        }

        #expect(try vault.open(amina, .householdName, row: "h1", of: "h1") == "Amina")
    }

    @Test func `is gone from the file and from the live copy, byte for byte`() async throws {
        let copy = folder.appending(path: "copy.sqlite").path
        let store = try SQLiteKeyStore(file: folder.appending(path: "keys.sqlite").path, copy: copy)
        let vault = try Vault(forgetful: store)
        let database = try await database()
        _ = try vault.seal("Amina", .householdName, row: "h1", of: "h1")
        let key = try #require(try store.key(KeyName(.contact, "h1")))
        #expect(try Data(contentsOf: URL(filePath: copy)).contains(subsequence: key.bytes))

        try await database.write { try vault.destroy([.contact], of: "h1", in: $0) }

        for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
            let bytes = try Data(contentsOf: file)
            #expect(!bytes.contains(subsequence: key.bytes), "\(file.lastPathComponent)")
            #expect(!bytes.contains(subsequence: Array(key.id.utf8)), "\(file.lastPathComponent)")
        }
    }

    @Test func `is erased from a copy that was out of reach as soon as it is back`() async throws {
        let away = folder.appending(path: "disk")
        try FileManager.default.createDirectory(at: away, withIntermediateDirectories: true)
        let copy = away.appending(path: "keys.sqlite").path
        let store = try SQLiteKeyStore(file: folder.appending(path: "keys.sqlite").path, copy: copy)
        let vault = try Vault(forgetful: store)
        let database = try await database()
        _ = try vault.seal("Amina", .householdName, row: "h1", of: "h1")
        let key = try #require(try store.key(KeyName(.contact, "h1")))
        try FileManager.default.moveItem(at: away, to: folder.appending(path: "elsewhere"))

        try await database.write { try vault.destroy([.contact], of: "h1", in: $0) }
        await #expect(throws: KeyFault.self) { try await vault.carryOutErasures(in: database) }
        try FileManager.default.moveItem(at: folder.appending(path: "elsewhere"), to: away)
        try await vault.carryOutErasures(in: database)

        #expect(try !Data(contentsOf: URL(filePath: copy)).contains(subsequence: key.bytes))
        #expect(try await database.read { try !$0.exists("SELECT 1 FROM key_erasure") })
    }
}

@Suite struct `The key of the installation` {
    let folder = FileManager.default.temporaryDirectory.appending(
        path: "keys-\(ProcessInfo.processInfo.globallyUniqueString)")

    init() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    @Test func `is written for its owner alone, and read again`() throws {
        let file = KeyFile(path: folder.appending(path: "key").path)
        let keys = InstallationKeys.fresh()

        try file.write(keys)

        #expect(try file.read().current.bytes == keys.current.bytes)
        let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
        #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file.path)
        #expect(throws: KeyFault.self) { try file.read() }
    }

    @Test func `that systemd hands over may show a right of the group, and none of others`() throws {
        let path = folder.appending(path: "credential").path
        try KeyFile(path: path).write(.fresh())
        func read(_ mode: Int, isHandedOver: Bool) throws {
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
            _ = try KeyFile(path: path, isHandedOver: isHandedOver).read()
        }

        try read(0o440, isHandedOver: true)

        #expect(throws: KeyFault.self) { try read(0o444, isHandedOver: true) }
        #expect(throws: KeyFault.self) { try read(0o440, isHandedOver: false) }
    }

    @Test(arguments: ["", "nonsense", "AAAA\n", "# only a heading\n"])
    func `is refused in one line when the file is another`(content: String) throws {
        let path = folder.appending(path: "bad").path
        _ = FileManager.default.createFile(
            atPath: path, contents: Data(content.utf8), attributes: [.posixPermissions: 0o600])

        #expect(throws: KeyFault.self) { try KeyFile(path: path).read() }
    }

    @Test func `wraps every key anew when it is rotated, and the old one opens nothing any more`() throws {
        let store = try SQLiteKeyStore.inMemory()
        let old = InstallationKeys.fresh()
        let vault = try Vault(store, old) { old }
        let sealed = try vault.seal("Amina", .householdName, row: "h1", of: "h1")
        let both = old.rotated()

        try vault.rewrapAll(under: both)

        let fresh = try Vault(store, both.finished()) { both.finished() }
        #expect(try fresh.open(sealed, .householdName, row: "h1", of: "h1") == "Amina")
        #expect(throws: KeyFault.self) { try Vault(store, old) { old } }
    }

    @Test func `is read again by a process that meets a key wrapped under a newer one`() throws {
        let store = try SQLiteKeyStore.inMemory()
        let old = InstallationKeys.fresh()
        let both = old.rotated()
        let running = try Vault(store, old) { both.finished() }
        let sealed = try running.seal("Amina", .householdName, row: "h1", of: "h1")
        try Vault(store, old) { old }.rewrapAll(under: both)
        let other = try Vault(store, both.finished()) { both.finished() }
        let theirs = try other.seal("Birgit", .householdName, row: "h2", of: "h2")

        #expect(try running.open(theirs, .householdName, row: "h2", of: "h2") == "Birgit")
        #expect(try running.open(sealed, .householdName, row: "h1", of: "h1") == "Amina")
    }
}

extension Collection where Element: Equatable {
    func contains(subsequence: [Element]) -> Bool {
        firstRange(of: subsequence) != nil
    }
}
