import Basics
import Storage
import Synchronization

/// Seals what is personal, opens it again, and makes it unreadable for good by erasing its key (C181; GDPR art. 17, 32).
///
/// Every household has keys of its own, wrapped by the installation's key and kept apart from the data. A value is bound to
/// its table, row and column. Writing: key first, row second. Erasing: row first, key right after the commit.
package final class Vault: Sendable {
    struct OpenKey {
        let id: String
        let name: KeyName
        let bytes: [UInt8]
    }

    private struct Open {
        var keys: [KeyName: OpenKey] = [:]
        /// Nil until the store was asked for the first time.
        var changeMark: Int?
        var installation: InstallationKeys
    }

    package let store: any KeyStore
    private let state: Mutex<Open>
    private let forgetting = Mutex<[@Sendable () -> Void]>([])
    private let readAgain: @Sendable () throws -> InstallationKeys

    /// - Parameter readAgain: the installation's keys as they are now, when a key turns up that they do not open.
    package init(
        _ store: any KeyStore, _ installation: InstallationKeys,
        readAgain: @escaping @Sendable () throws -> InstallationKeys
    ) throws {
        self.store = store
        self.readAgain = readAgain
        state = Mutex(Open(installation: installation))
        _ = try key(KeyName(.index, ""), make: true)
    }

    /// Of a test, or of an installation that forgets everything when it stops.
    package convenience init(forgetful store: any KeyStore) throws {
        let keys = InstallationKeys.fresh()
        try self.init(store, keys) { keys }
    }

    // – Sealing –

    package func seal(_ text: String, _ field: PersonalField, row: String, of subject: String) throws -> Sealed {
        guard let key = try key(KeyName(field.use, subject), make: true) else {
            throw KeyFault("No key could be made.")
        }
        return Sealed(bytes: Cipher.seal(text.utf8, under: key.bytes, at: place(field, row, subject)))
    }

    /// Nil where there is nothing, and where the key is gone.
    package func open(_ sealed: Sealed?, _ field: PersonalField, row: String, of subject: String) throws -> String? {
        guard let sealed, let key = try key(KeyName(field.use, subject), make: false) else { return nil }
        guard let plain = Cipher.open(sealed.bytes, under: key.bytes, at: place(field, row, subject)) else {
            throw VaultFault(field: field, row: row)
        }
        return String(decoding: plain, as: UTF8.self)
    }

    /// Before rows are written: many keys in one go.
    package func makeKeys(_ uses: [KeyUse], of subjects: [String]) throws {
        let names = subjects.flatMap { subject in uses.map { KeyName($0, subject) } }
        let unknown = state.withLock { open in names.filter { open.keys[$0] == nil } }
        guard !unknown.isEmpty else { return }
        let stored = Set(try store.keys(unknown).map { try remember($0).name })
        let missing = unknown.filter { !stored.contains($0) }
        guard !missing.isEmpty else { return }
        let installation = state.withLock { $0.installation }
        try store.add(missing.map { wrapped(Cipher.newKey(), $0, under: installation) })
        // Read back, and remembered for the rows that follow: another process may have been first.
        for key in try store.keys(missing) { try remember(key) }
    }

    package func hasKey(_ use: KeyUse, of subject: String) throws -> Bool {
        try key(KeyName(use, subject), make: false) != nil
    }

    /// Finds a text again without storing it: the same for the same text, of no use without the vault.
    package func fingerprint(_ text: String) throws -> String {
        guard let key = try key(KeyName(.index, ""), make: true) else { throw KeyFault("No key could be made.") }
        return Cipher.hexadecimal(Cipher.hash(Array(text.utf8), key: key.bytes))
    }

    private func place(_ field: PersonalField, _ row: String, _ subject: String) -> [UInt8] {
        var place: [UInt8] = []
        place.reserveCapacity(96)
        for part in [field.table, field.column, row, subject] {
            place.append(contentsOf: part.utf8)
            place.append(0)
        }
        return place
    }

    // – Erasing –

    /// Noted with the deed, carried out as soon as it is committed. Should that fail, ``carryOutErasures(in:)`` does it.
    package func destroy(_ uses: [KeyUse], of subject: String, in transaction: Transaction) throws {
        var ids: [String] = []
        for use in uses {
            guard let key = try key(KeyName(use, subject), make: false) else { continue }
            ids.append(key.id)
            try transaction.run(
                """
                INSERT INTO key_erasure (key_id, use, subject) VALUES (\(key.id), \(use), \(subject))
                ON CONFLICT (key_id) DO NOTHING
                """)
        }
        guard !ids.isEmpty else { return }
        transaction.afterCommit("keys to erase", gathering: ids) { [self] in try? erase($0) }
    }

    /// What was noted and not carried out, because the copy was out of reach or the process died.
    package func carryOutErasures(in database: some Database) async throws {
        let ids = try await database.read { transaction in
            try transaction.rows("SELECT key_id FROM key_erasure") { try $0("key_id", as: String.self) }
        }
        guard !ids.isEmpty else { return }
        try erase(ids)
        try store.scrub()
        try await database.write { _ = try $0.run("DELETE FROM key_erasure WHERE key_id IN \(SQL.list(ids))") }
    }

    /// Keys of nothing: made for a row that never came.
    package func erase(_ ids: [String]) throws {
        let gone = Set(ids)
        state.withLock { open in open.keys = open.keys.filter { !gone.contains($0.value.id) } }
        for start in stride(from: 0, to: ids.count, by: 500) {
            try store.erase(ids: Array(ids[start..<min(start + 500, ids.count)]))
        }
    }

    /// Forgets what it has opened when another process has changed the keys. Asked once a request.
    package func refresh() async throws {
        let mark = try await store.changeMark()
        let isOther = state.withLock { open in
            guard open.changeMark != mark else { return false }
            open.changeMark = mark
            open.keys = [:]
            return true
        }
        if isOther { for forget in forgetting.withLock({ $0 }) { forget() } }
    }

    /// For whoever keeps what keys have opened longer than a page takes.
    package func whenOthersErase(_ forget: @escaping @Sendable () -> Void) {
        forgetting.withLock { $0.append(forget) }
    }

    // – Rotation –

    /// Every key anew under the installation's present key; nothing that is sealed is touched.
    package func rewrapAll(under installation: InstallationKeys) throws {
        try store.rewrap { key in
            guard key.wrappedUnder != installation.current.id else { return key }
            let bytes = try unwrapped(key, by: installation)
            return wrapped(bytes, key.name, under: installation, id: key.id)
        }
        state.withLock { $0.installation = installation }
    }

    // – Keys –

    private func key(_ name: KeyName, make: Bool) throws -> OpenKey? {
        if let known = state.withLock({ $0.keys[name] }) { return known }
        if let stored = try store.key(name) { return try remember(stored) }
        guard make else { return nil }
        let installation = state.withLock { $0.installation }
        try store.add([wrapped(Cipher.newKey(), name, under: installation)])
        // Read back: another process may have been first.
        return try store.key(name).map(remember)
    }

    @discardableResult
    func remember(_ stored: WrappedKey) throws -> OpenKey {
        var installation = state.withLock { $0.installation }
        if installation.key(stored.wrappedUnder) == nil {
            installation = try readAgain()
            let fresh = installation
            state.withLock { $0.installation = fresh }
        }
        let key = OpenKey(id: stored.id, name: stored.name, bytes: try unwrapped(stored, by: installation))
        state.withLock { $0.keys[stored.name] = key }
        return key
    }

    private func wrapped(
        _ bytes: [UInt8], _ name: KeyName, under installation: InstallationKeys, id: String? = nil
    ) -> WrappedKey {
        let id = id ?? Cipher.hexadecimal(Cipher.chance(16))
        let sealed = Cipher.seal(bytes, under: installation.current.bytes, at: wrapping(id, name))
        return WrappedKey(id: id, name: name, wrappedUnder: installation.current.id, bytes: sealed)
    }

    private func unwrapped(_ stored: WrappedKey, by installation: InstallationKeys) throws -> [UInt8] {
        guard let key = installation.key(stored.wrappedUnder) else {
            throw KeyFault("These keys were made under another key of the installation. Is --key the right file?")
        }
        guard let bytes = Cipher.open(stored.bytes, under: key.bytes, at: wrapping(stored.id, stored.name)) else {
            throw KeyFault("A key in the store of keys is damaged (\(stored.name.use) \(stored.name.subject)).")
        }
        return bytes
    }

    private func wrapping(_ id: String, _ name: KeyName) -> [UInt8] {
        Array("key\0\(id)\0\(name.use)\0\(name.subject)".utf8)
    }
}

extension KeyName {
    package init(_ use: KeyUse, _ subject: String) {
        self.init(use: use.rawValue, subject: subject)
    }
}

extension KeyUse: SQLStorable {}
