import SQLiteStorage
import Storage
import Synchronization
import Testing

@testable import Vault

@Suite struct `What can never be opened again` {
    private let store: FallibleKeys
    private let vault: Vault

    init() throws {
        store = FallibleKeys(try SQLiteKeyStore.inMemory())
        vault = try Vault(forgetful: store)
    }

    private func read(_ sealed: Sealed) throws -> String? {
        try vault.ifPossible { try vault.open(sealed, .householdName, row: "h1", of: "h1") } ?? nil
    }

    @Test func `is told from what can be opened`() throws {
        let sealed = try vault.seal("Amina", .householdName, row: "h1", of: "h1")
        #expect(try read(sealed) == "Amina")
        #expect(try read(Sealed(bytes: sealed.bytes.reversed())) == nil)
    }

    @Test func `is so when its key is damaged, and no other`() throws {
        let sealed = try vault.seal("Amina", .householdName, row: "h1", of: "h1")
        let key = try #require(try store.key(KeyName(.contact, "h1")))
        try vault.erase([key.id])
        try store.add([
            WrappedKey(id: key.id, name: key.name, wrappedUnder: key.wrappedUnder, bytes: key.bytes.reversed())
        ])
        #expect(try read(sealed) == nil)
    }

    @Test func `is nothing as long as no key at all can be had`() throws {
        let sealed = try vault.seal("Amina", .householdName, row: "h1", of: "h1")
        let key = try #require(try store.key(KeyName(.contact, "h1")))
        try vault.erase([key.id])
        try store.add([key])
        store.isOutOfReach.withLock { $0 = true }
        #expect(throws: KeyFault.self) { try read(sealed) }
        store.isOutOfReach.withLock { $0 = false }
        #expect(try read(sealed) == "Amina")
    }
}

/// Keys on another machine, which is sometimes out of reach.
private final class FallibleKeys: KeyStore {
    let isOutOfReach = Mutex(false)
    private let store: SQLiteKeyStore

    init(_ store: SQLiteKeyStore) { self.store = store }

    func key(_ name: KeyName) throws -> WrappedKey? {
        if isOutOfReach.withLock({ $0 }) { throw KeyFault("The keys are out of reach.") }
        return try store.key(name)
    }

    func installation() throws -> String? { try store.installation() }
    func setInstallation(_ id: String) throws { try store.setInstallation(id) }
    func keys(_ names: [KeyName]) throws -> [WrappedKey] { try store.keys(names) }
    func count() throws -> Int { try store.count() }
    func forEach(_ work: ([WrappedKey]) throws -> Void) throws { try store.forEach(work) }
    func add(_ keys: [WrappedKey]) throws { try store.add(keys) }
    func erase(ids: [String]) throws { try store.erase(ids: ids) }
    func rewrap(_ change: (WrappedKey) throws -> WrappedKey) throws { try store.rewrap(change) }
    func scrub() throws { try store.scrub() }
    func changeMark() async throws -> Int { try await store.changeMark() }
    func close() throws { try store.close() }
}
