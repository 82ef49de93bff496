import Foundation
import SQLiteStorage
import Storage
import Testing

@Suite struct `Keys for a restore` {
    private let folder = NSTemporaryDirectory() + "keys-\(UUID().uuidString)"
    private var live: String { folder + "/keys.sqlite" }
    private var copy: String { folder + "/copy/keys.sqlite" }

    init() throws {
        try FileManager.default.createDirectory(atPath: folder + "/copy", withIntermediateDirectories: true)
    }

    private func key(_ id: String) -> WrappedKey {
        WrappedKey(id: id, name: KeyName(use: "household", subject: id), wrappedUnder: "k", bytes: [1, 2, 3])
    }

    @Test func `show how new they are, in the store and in its live copy`() throws {
        let store = try SQLiteKeyStore(file: live, copy: copy)
        try store.setInstallation("town")
        try store.add([key("a"), key("b")])
        let old = try SQLiteKeyStore.facts(of: copy)

        try store.erase(ids: ["a"])

        #expect(try SQLiteKeyStore.facts(of: copy).changes == SQLiteKeyStore.facts(of: live).changes)
        #expect(try SQLiteKeyStore.facts(of: copy).changes > old.changes)
        #expect(old.installation == "town")
    }

    @Test func `know nothing of the live copy they were taken from`() throws {
        let store = try SQLiteKeyStore(file: live, copy: copy)
        try store.setInstallation("town")
        try store.note("copy", copy)
        try store.add([key("a"), key("b")])
        let before = try Data(contentsOf: URL(filePath: copy))

        let facts = try SQLiteKeyStore.takeOver(copy, to: folder + "/restored.sqlite")
        let restored = try SQLiteKeyStore(file: folder + "/restored.sqlite")
        try restored.erase(ids: ["a"])

        #expect(facts.installation == "town")
        #expect(try restored.noted("copy") == nil)
        #expect(try restored.count() == 1)
        #expect(try store.count() == 2)
        #expect(try Data(contentsOf: URL(filePath: copy)) == before)
    }

    @Test func `are refused when they are damaged or something else`() throws {
        try Data("no keys at all, but a text that is long enough to be looked at".utf8).write(to: URL(filePath: live))

        #expect(throws: KeyFault.self) { try SQLiteKeyStore.facts(of: live) }
        #expect(throws: KeyFault.self) { try SQLiteKeyStore.takeOver(live, to: folder + "/restored.sqlite") }
        #expect(throws: KeyFault.self) { try SQLiteKeyStore.facts(of: folder + "/nowhere") }
    }
}
