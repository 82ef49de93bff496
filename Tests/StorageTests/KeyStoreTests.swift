import Basics
import PostgresStorage
import SQLiteStorage
import Storage
import TestSupport
import Testing
import Vault

@Suite struct `A store of keys` {
    private func key(_ id: String, of subject: String, under wrap: String = "first") -> WrappedKey {
        WrappedKey(
            id: id, name: KeyName(use: "contact", subject: subject), wrappedUnder: wrap, bytes: Array("key \(id)".utf8))
    }

    @Test(arguments: Engine.here) func `keeps the first key of a name`(_ engine: Engine) async throws {
        let (keys, lease) = try await engine.keys()

        try keys.add([key("a", of: "h1"), key("b", of: "h2")])
        try keys.add([key("c", of: "h1")])

        #expect(try keys.key(KeyName(use: "contact", subject: "h1")) == key("a", of: "h1"))
        #expect(try keys.key(KeyName(use: "household", subject: "h1")) == nil)
        #expect(try keys.count() == 2)
        _ = lease
    }

    @Test(arguments: Engine.here) func `hands over every key once`(_ engine: Engine) async throws {
        let (keys, lease) = try await engine.keys()
        try keys.add((0..<2500).map { key("k\($0)", of: "h\($0)") })

        var found: [String] = []
        try keys.forEach { found += $0.map(\.id) }

        #expect(found.count == 2500 && Set(found).count == 2500)
        _ = lease
    }

    @Test(arguments: Engine.here) func `wraps all of them anew or none`(_ engine: Engine) async throws {
        let (keys, lease) = try await engine.keys()
        try keys.add([key("a", of: "h1"), key("b", of: "h2")])

        #expect(throws: Stop.self) { try keys.rewrap { if $0.id == "b" { throw Stop() } else { return $0 } } }
        try keys.rewrap { WrappedKey(id: $0.id, name: $0.name, wrappedUnder: "second", bytes: $0.bytes + [1]) }

        var found: Set<String> = []
        try keys.forEach { for one in $0 { found.insert(one.wrappedUnder) } }
        #expect(found == ["second"])
        _ = lease
    }

    @Test(arguments: Engine.here) func `is tied to one installation`(_ engine: Engine) async throws {
        let (keys, lease) = try await engine.keys()
        #expect(try keys.installation() == nil)

        try keys.setInstallation("here")

        #expect(try keys.installation() == "here")
        _ = lease
    }
}

/// Two nodes on the same two databases.
@Suite(.enabled(if: BorrowedPostgres.server != nil)) struct `Keys of several nodes` {
    private struct Pair {
        let lease: BorrowedPostgres
        let one: Vault
        let other: Vault

        init() async throws {
            lease = try await BorrowedPostgres()
            try await lease.database.outside("CREATE SCHEMA keys")
            try await Migrations.ofTheHouse().apply(to: lease.database, now: Now { Instant(milliseconds: 0) })
            let key = InstallationKeys.fresh()
            one = try Vault(lease.keys(), key) { key }
            other = try Vault(lease.keys(), key) { key }
        }
    }

    @Test func `open what the other has sealed`() async throws {
        let pair = try await Pair()

        let sealed = try pair.one.seal("Amina", .householdName, row: "h1", of: "h1")

        #expect(try pair.other.open(sealed, .householdName, row: "h1", of: "h1") == "Amina")
    }

    @Test func `open nothing any more that the other has erased, from the next request on`() async throws {
        let pair = try await Pair()
        let forgotten = Tally()
        let sealed = try pair.one.seal("Amina", .householdName, row: "h1", of: "h1")
        try await pair.other.refresh()
        #expect(try pair.other.open(sealed, .householdName, row: "h1", of: "h1") == "Amina")
        pair.other.whenOthersErase { forgotten.add() }

        try await pair.lease.database.write { try pair.one.destroy([.contact], of: "h1", in: $0) }
        try await pair.other.refresh()

        #expect(try pair.other.open(sealed, .householdName, row: "h1", of: "h1") == nil)
        #expect(forgotten.count == 1)
    }

    @Test func `are not forgotten because the other has made one`() async throws {
        let pair = try await Pair()
        let forgotten = Tally()
        try await pair.other.refresh()
        pair.other.whenOthersErase { forgotten.add() }

        try pair.one.makeKeys([.contact], of: ["h1", "h2"])
        try await pair.other.refresh()

        #expect(forgotten.count == 0)
    }

    @Test func `are gone from the table's file once the erasure has been carried out`() async throws {
        let pair = try await Pair()
        _ = try pair.one.seal("Amina", .householdName, row: "h1", of: "h1")
        let key = try #require(try pair.one.store.key(KeyName(use: "contact", subject: "h1")))
        let word = key.bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        #expect(try await stands(word, pair))

        try await pair.lease.database.write { try pair.one.destroy([.contact], of: "h1", in: $0) }
        try await pair.one.carryOutErasures(in: pair.lease.database)

        #expect(try await !stands(word, pair))
        #expect(try await pair.lease.database.read { try !$0.exists("SELECT 1 FROM key_erasure") })
    }

    /// Whether the bytes are in the file of the table, used or not; asked by somebody who knows of no older file.
    private func stands(_ word: String, _ pair: Pair) async throws -> Bool {
        let somebody = PostgresDatabase(pair.lease.address)
        try await somebody.outside("CHECKPOINT")
        return try await somebody.read { transaction in
            try transaction.value(
                "SELECT position(\(word) IN encode(pg_read_binary_file(pg_relation_filepath('keys.key')), 'hex')) > 0"
            ) ?? false
        }
    }
}
