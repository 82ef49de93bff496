import Access
import Basics
@testable import Moving
import Storage
import Synchronization
import TestSupport
import Testing
import Vault

@Suite struct `A move` {
    @Test(arguments: Engine.here) func `brings over every row of every table, the log and the keys`(
        _ engine: Engine
    ) async throws {
        let removal = try await Removal()
        defer { removal.remove() }
        let place = try await engine.emptyPlace()
        let before = try await everything(at: removal.source)

        let outcome = try await removal.move(to: place.side)

        #expect(try await everything(at: place.side) == before)
        #expect(outcome.rows == before.count)
        #expect(outcome.households == 2)
        #expect(outcome.opened > 10)
        #expect(try place.side.keys.count() == removal.source.keys.count())
        let proof = try await place.side.database.read { try AccessLog.prove(against: [], in: $0) }
        guard case .whole = proof else { return #expect(Bool(false), "\(proof)") }
    }

    @Test(arguments: Engine.here) func `and back again changes nothing`(_ engine: Engine) async throws {
        let removal = try await Removal()
        defer { removal.remove() }
        let (there, back) = (try await engine.emptyPlace(), try await Engine.sqlite.emptyPlace())
        let before = try await everything(at: removal.source)

        try await removal.move(to: there.side)
        try await removal.move(to: back.side, from: there.side)

        #expect(try await everything(at: back.side) == before)
    }

    @Test(arguments: Engine.here) func `takes a table of tomorrow along, with values of every kind`(
        _ engine: Engine
    ) async throws {
        let removal = try await Removal()
        defer { removal.remove() }
        let steps = try Migrations(Migrations.ofTheHouse().all + [Self.tomorrow])
        try await steps.apply(to: removal.source.database, now: removal.world.clock.now)
        let texts = ["", "æøå", "ትግርኛ فارسی 🙂", "e\u{301} \u{FFFD} \u{1}\u{7F}", "it's \"\\ %_\n\t"]
        let parts = [0.1, -1e300, 2.5e-308, 3, .infinity]
        try await removal.source.database.write { transaction in
            for number in 0..<5_000 {
                try transaction.run(
                    """
                    INSERT INTO tomorrow (id, household_id, number, part, bytes, words) VALUES (\("\(number)"), 'newcomer-amina',
                      \(Int.max - number), \(parts[number % 5]), \([UInt8](repeating: UInt8(number % 256), count: number % 50)), \(texts[number % 5]))
                    """)
            }
        }
        let place = try await engine.emptyPlace()
        let before = try await everything(at: removal.source)

        try await removal.move(to: place.side, steps: steps)

        #expect(try await everything(at: place.side) == before)
    }

    private static let tomorrow = Migration(
        name: "9998-tomorrow.sql",
        text: """
            CREATE TABLE tomorrow (id TEXT PRIMARY KEY, household_id TEXT NOT NULL REFERENCES household (id),
              number INTEGER, part REAL, bytes BLOB, words TEXT);
            """)

    @Test(arguments: Engine.here) func `that is broken off goes on, and is served at neither place until it is whole`(
        _ engine: Engine
    ) async throws {
        let removal = try await Removal()
        defer { removal.remove() }
        let place = try await engine.emptyPlace()
        let before = try await everything(at: removal.source)
        let now = removal.world.clock.now

        var attempts = 0
        while true {
            let steps = Mutex(0)
            attempts += 1
            let patience = 7 * attempts
            do {
                try await removal.move(to: place.side) { _, _ in
                    if steps.withLock({
                        $0 += 1; return $0
                    }) > patience {
                        throw Stop()
                    }
                }
                break
            } catch is Stop {
                await #expect(throws: NotServed.self) {
                    try await Migrations.ofTheHouse().apply(to: place.side.database, now: now)
                }
            }
        }

        #expect(attempts > 3)
        #expect(try await everything(at: place.side) == before)
        try await Migrations.ofTheHouse().apply(to: place.side.database, now: now)
        let fault = await #expect(throws: NotServed.self) {
            try await Migrations.ofTheHouse().apply(to: removal.source.database, now: now)
        }
        #expect(fault?.mark == .gone(to: place.side.name))
    }

    @Test(arguments: Engine.here) func `finds out when somebody has written meanwhile`(_ engine: Engine) async throws {
        let removal = try await Removal()
        defer { removal.remove() }
        let place = try await engine.emptyPlace()
        await #expect(throws: Stop.self) {
            try await removal.move(to: place.side) { phase, _ in if phase == .keys { throw Stop() } }
        }
        try await removal.source.database.write {
            _ = try $0.run("UPDATE household SET reference = 'N-1' WHERE id = 'newcomer-amina'")
        }

        let fault = await #expect(throws: MoveFault.self) { try await removal.move(to: place.side) }

        #expect(fault?.description.hasPrefix("household is not the same") == true)
        #expect(try await MoveMark.of(place.side.database) == .unfinished(installation: "lindby"))
        #expect(try await MoveMark.of(removal.source.database) == nil)
    }

    @Test(arguments: Engine.here) func `finds out when a key is another one`(_ engine: Engine) async throws {
        let removal = try await Removal()
        defer { removal.remove() }
        let place = try await engine.emptyPlace()
        await #expect(throws: Stop.self) {
            try await removal.move(to: place.side) { phase, _ in if phase == .checking { throw Stop() } }
        }
        var first = true
        try place.side.keys.rewrap { key in
            defer { first = false }
            let bytes = first ? Array(key.bytes.reversed()) : key.bytes
            return WrappedKey(id: key.id, name: key.name, wrappedUnder: key.wrappedUnder, bytes: bytes)
        }

        let fault = await #expect(throws: MoveFault.self) { try await removal.move(to: place.side) }

        #expect(fault?.description.hasPrefix("The keys are not the same") == true)
    }
}

@Suite struct `A move is not begun` {
    @Test(arguments: Engine.here) func `into a place where something is`(_ engine: Engine) async throws {
        let removal = try await Removal()
        defer { removal.remove() }
        let (served, strange, keys) = (
            try await engine.emptyPlace(), try await engine.emptyPlace(), try await engine.emptyPlace()
        )
        try await Migrations.ofTheHouse().apply(to: served.side.database, now: removal.world.clock.now)
        _ = try await strange.side.database.changeSchema { try $0.run("CREATE TABLE thing (id INTEGER)") }
        try keys.side.keys.setInstallation("fjordby")

        for place in [served, strange, keys] {
            let fault = await #expect(throws: MoveFault.self) { try await removal.move(to: place.side) }
            #expect(fault?.description.contains("not empty") == true)
        }
    }

    @Test(arguments: Engine.here) func `into half a move of another installation`(_ engine: Engine) async throws {
        let (lindby, fjordby) = (try await Removal(), try await Removal())
        defer { for removal in [lindby, fjordby] { removal.remove() } }
        try fjordby.source.keys.setInstallation("fjordby")
        try await fjordby.source.database.write { _ = try $0.run("UPDATE installation SET id = 'fjordby'") }
        let place = try await engine.emptyPlace()
        await #expect(throws: Stop.self) {
            try await fjordby.move(to: place.side) { phase, _ in if phase == .copying { throw Stop() } }
        }

        let fault = await #expect(throws: MoveFault.self) { try await lindby.move(to: place.side) }

        #expect(fault?.description.contains("another installation") == true)
    }

    @Test func `from tables of an older or a newer program`() async throws {
        let removal = try await Removal()
        defer { removal.remove() }
        let place = try await Engine.sqlite.emptyPlace()
        let next = Migration(name: "9998-next.sql", text: "CREATE TABLE next (id TEXT);")
        let newer = try Migrations(Migrations.ofTheHouse().all + [next])

        let older = await #expect(throws: MoveFault.self) { try await removal.move(to: place.side, steps: newer) }
        try await newer.apply(to: removal.source.database, now: removal.world.clock.now)
        await #expect(throws: SchemaTooNew.self) { try await removal.move(to: place.side) }

        #expect(older?.description.contains("older Brobygger") == true)
        #expect(try await everything(at: place.side).isEmpty)
    }

    @Test func `twice`() async throws {
        let removal = try await Removal()
        defer { removal.remove() }
        let (first, second) = (try await Engine.sqlite.emptyPlace(), try await Engine.sqlite.emptyPlace())
        let other = Side(database: second.side.database, keys: second.side.keys, name: "another place")
        try await removal.move(to: first.side)

        let again = await #expect(throws: MoveFault.self) { try await removal.move(to: first.side) }
        await #expect(throws: NotServed.self) { try await removal.move(to: other) }

        #expect(again?.description.contains("already") == true)
    }

    @Test(.enabled(if: BorrowedPostgres.server != nil))
    func `beyond what PostgreSQL cannot keep, which is named`() async throws {
        for (change, words) in [
            (
                "UPDATE household SET reference = 'a' || char(0) || 'b'",
                "household.reference has a text with a character 0"
            ),
            ("UPDATE household SET rolled = 'often'", "household.rolled has a value that is not of its kind, INTEGER"),
            ("UPDATE household SET rolled = 1.5", "household.rolled has a value that is not of its kind, INTEGER"),
        ] {
            let removal = try await Removal()
            defer { removal.remove() }
            try await removal.source.database.write {
                _ = try $0.run(SQL(stringLiteral: change + " WHERE id = 'newcomer-amina'"))
            }
            let place = try await Engine.postgres.emptyPlace()

            let fault = await #expect(throws: MoveFault.self) { try await removal.move(to: place.side) }

            #expect(fault?.description.hasPrefix(words) == true, "\(fault?.description ?? "")")
        }
    }
}

struct Stop: Error {}
