import Basics
import Storage
import TestSupport
import Testing

@Suite struct `What is kept` {
    @Test(arguments: Engine.here) func `comes back as it went in`(_ engine: Engine) async throws {
        let opened = try await engine.open()
        try await opened.make(
            "CREATE TABLE thing (id TEXT PRIMARY KEY, number INTEGER, part REAL, bytes BLOB, words TEXT)")
        let numbers = [0, -1, 1, .max, .min, 4_294_967_296]
        let parts = [0, -1.5, 55.676_098, 1e300, -1e-300]
        let texts = ["", "æøå ÆØÅ", "ትግርኛ فارسی 🙂", "it's \"quoted\" \\ %_", String(repeating: "x", count: 70_000)]
        let blobs: [[UInt8]] = [[], [0], [0, 255, 0, 128, 92, 39], Array(repeating: 7, count: 100_000)]

        try await opened.database.write { transaction in
            for (index, number) in numbers.enumerated() {
                try transaction.run(
                    "INSERT INTO thing (id, number, part, bytes, words) VALUES (\("\(index)"), \(number), \(parts[index % 5]), \(blobs[index % 4]), \(texts[index % 5]))"
                )
            }
            try transaction.run("INSERT INTO thing (id, number) VALUES ('none', \(Int?.none))")
        }

        let found = try await opened.database.read { transaction in
            try transaction.rows("SELECT number, part, bytes, words FROM thing WHERE id <> 'none' ORDER BY id") { row in
                #expect(try numbers.contains(row("number", as: Int.self)))
                return (
                    try row("number", as: Int.self), try row("part", as: Double.self),
                    try row("bytes", as: [UInt8].self),
                    try row("words", as: String.self)
                )
            }
        }
        #expect(found.map(\.0) == numbers)
        #expect(found.map(\.1) == numbers.indices.map { parts[$0 % 5] })
        #expect(found.map(\.2) == numbers.indices.map { blobs[$0 % 4] })
        #expect(found.map(\.3) == numbers.indices.map { texts[$0 % 5] })
        let none = try await opened.database.read { transaction in
            try transaction.first("SELECT number, part, bytes, words FROM thing WHERE id = 'none'") { row in
                (0..<4).map { row.raw($0) }
            }
        }
        #expect(none == [.null, .null, .null, .null])
    }

    @Test(arguments: Engine.here) func `is said as a number when it is a claim, a count or a sum`(
        _ engine: Engine
    ) async throws {
        let opened = try await engine.open()
        try await opened.make("CREATE TABLE thing (number INTEGER)")

        let found = try await opened.database.write { transaction in
            for number in [1, 20_000, 300_000_000, -7] { try transaction.run("INSERT INTO thing VALUES (\(number))") }
            return try transaction.first(
                "SELECT EXISTS (SELECT 1 FROM thing) AS some, COUNT(*) AS many, SUM(number) AS sum, 1 AS one, MIN(number) AS least FROM thing"
            ) { row in (0..<5).map { row.raw($0) } }
        }

        #expect(found == [.integer(1), .integer(4), .integer(300_019_994), .integer(1), .integer(-7)])
    }

    @Test(arguments: Engine.here) func `stands in the order of its bytes, whatever the language of the server`(
        _ engine: Engine
    ) async throws {
        let opened = try await engine.open()
        try await opened.make("CREATE TABLE thing (word TEXT)")
        let words = ["b", "B", "a", "å", "ä", "aa", "Z", "-a", "0190", "018f", " ", "Æ"]

        let found = try await opened.database.write { transaction in
            for word in words { try transaction.run("INSERT INTO thing VALUES (\(word))") }
            return try transaction.rows("SELECT word FROM thing ORDER BY word") { try $0("word", as: String.self) }
        }

        #expect(found == words.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    }

    @Test(arguments: Engine.here) func `is gone when the deed fails, and then nothing else is done`(
        _ engine: Engine
    ) async throws {
        let opened = try await engine.open()
        let deeds = Tally()
        try await opened.make("CREATE TABLE thing (id TEXT PRIMARY KEY)")

        await #expect(throws: Stop.self) {
            try await opened.database.write { transaction in
                try transaction.run("INSERT INTO thing VALUES ('a')")
                transaction.afterCommit { deeds.add() }
                throw Stop()
            }
        }

        #expect(try await opened.database.read { try $0.exists("SELECT 1 FROM thing") } == false)
        #expect(deeds.count == 0)
        try await opened.database.write { transaction in
            try transaction.run("INSERT INTO thing VALUES ('a')")
            transaction.afterCommit { deeds.add() }
        }
        #expect(deeds.count == 1)
    }

    @Test(arguments: Engine.here) func `is said to be taken when somebody was first`(_ engine: Engine) async throws {
        let opened = try await engine.open()
        try await opened.make("CREATE TABLE thing (id TEXT PRIMARY KEY)")
        try await opened.database.write { _ = try $0.run("INSERT INTO thing VALUES ('secret@example.dk')") }

        let fault = await #expect(throws: UniqueFault.self) {
            try await opened.database.write { _ = try $0.run("INSERT INTO thing VALUES ('secret@example.dk')") }
        }

        #expect(fault?.description.contains("secret") == false)
    }

    @Test(arguments: Engine.here) func `is never told by what went wrong`(_ engine: Engine) async throws {
        let opened = try await engine.open()
        try await opened.make("CREATE TABLE thing (id TEXT PRIMARY KEY, number INTEGER NOT NULL CHECK (number < 5))")

        for sql: SQL in [
            "INSERT INTO thing VALUES (\("secret"), 9)", "INSERT INTO thing VALUES (\("secret"), \(Int?.none))",
        ] {
            let fault = await #expect(throws: SchemaFault.self) {
                try await opened.database.write { _ = try $0.run(sql) }
            }
            #expect(fault?.description.contains("secret") == false)
        }
    }

    @Test(arguments: Engine.here) func `cannot be changed by whoever only reads`(_ engine: Engine) async throws {
        let opened = try await engine.open()
        try await opened.make("CREATE TABLE thing (id TEXT PRIMARY KEY)")

        await #expect(throws: (any Error).self) {
            try await opened.database.read { _ = try $0.run("INSERT INTO thing VALUES ('a')") }
        }

        #expect(try await opened.database.read { try $0.exists("SELECT 1 FROM thing") } == false)
    }
}

@Suite struct `Two who act at once` {
    @Test(arguments: Engine.here) func `decide one thing once`(_ engine: Engine) async throws {
        let opened = try await engine.open()
        try await opened.make("CREATE TABLE match (id TEXT PRIMARY KEY, state TEXT NOT NULL, decided INTEGER NOT NULL)")
        try await opened.database.write { _ = try $0.run("INSERT INTO match VALUES ('m', 'proposed', 0)") }

        let decisions = try await withThrowingTaskGroup { group in
            for _ in 0..<20 {
                group.addTask {
                    try await opened.database.write { transaction in
                        guard try transaction.value("SELECT state FROM match", as: String.self) == "proposed" else {
                            return 0
                        }
                        try transaction.run("UPDATE match SET state = 'asked', decided = decided + 1")
                        return 1
                    }
                }
            }
            return try await group.reduce(0, +)
        }

        #expect(decisions == 1)
        #expect(try await opened.database.read { try $0.value("SELECT decided FROM match", as: Int.self) } == 1)
    }

    @Test(arguments: Engine.here) func `add to one count without losing any`(_ engine: Engine) async throws {
        let opened = try await engine.open()
        try await opened.make("CREATE TABLE tally (position INTEGER PRIMARY KEY)")

        try await withThrowingTaskGroup { group in
            for _ in 0..<50 {
                group.addTask {
                    try await opened.database.write { transaction in
                        let next: Int = try transaction.value("SELECT COUNT(*) FROM tally") ?? 0
                        try transaction.run("INSERT INTO tally VALUES (\(next))")
                    }
                }
            }
            try await group.waitForAll()
        }

        #expect(try await opened.database.read { try $0.value("SELECT MAX(position) FROM tally", as: Int.self) } == 49)
    }

    @Test(arguments: Engine.here) func `see one moment each while they read`(_ engine: Engine) async throws {
        // One connection in memory cannot read while it is written to.
        guard engine == .postgres else { return }
        let opened = try await engine.open()
        try await opened.make("CREATE TABLE thing (id TEXT PRIMARY KEY)")
        let other = try #require(opened.lease).address
        let counts = try await opened.database.read { transaction in
            let before: Int = try transaction.value("SELECT COUNT(*) FROM thing") ?? -1
            try outsider(other) { _ = try $0.run("INSERT INTO thing VALUES ('a')") }
            return [before, try transaction.value("SELECT COUNT(*) FROM thing") ?? -1]
        }

        #expect(counts == [0, 0])
        #expect(try await opened.database.read { try $0.exists("SELECT 1 FROM thing") })
    }
}

struct Stop: Error {}
