import Basics
import PostgresStorage
import Storage
import TestSupport
import Testing

/// Only where a server of PostgreSQL is named.
@Suite(.enabled(if: BorrowedPostgres.server != nil)) struct `A transaction on PostgreSQL` {
    private func opened() async throws -> BorrowedPostgres {
        let lease = try await BorrowedPostgres(timeouts: Timeouts(patience: .seconds(5)))
        try await lease.database.changeSchema { transaction in
            try transaction.run("CREATE TABLE thing (id TEXT PRIMARY KEY, number BIGINT NOT NULL)")
            try transaction.run("INSERT INTO thing VALUES ('a', 0)")
        }
        return lease
    }

    private func number(_ lease: BorrowedPostgres) async throws -> Int? {
        try await lease.database.read { try $0.value("SELECT number FROM thing") }
    }

    @Test func `is done again when another program has changed what it read`() async throws {
        let lease = try await opened()
        let address = lease.address
        let (attempts, deeds) = (Tally(), Tally())

        try await lease.database.write { transaction in
            let before: Int = try transaction.value("SELECT number FROM thing") ?? -1
            if attempts.add() == 1 { try outsideWriters(address, "UPDATE thing SET number = 10") }
            try transaction.run("UPDATE thing SET number = \(before + 1)")
            transaction.afterCommit { deeds.add() }
        }

        #expect(attempts.count == 2)
        #expect(deeds.count == 1)
        #expect(try await number(lease) == 11)
    }

    @Test func `is given up when it is asked for again and again`() async throws {
        let lease = try await opened()
        let address = lease.address
        let attempts = Tally()

        await #expect(throws: Unreachable.self) {
            try await lease.database.write { transaction in
                _ = try transaction.value("SELECT number FROM thing", as: Int.self)
                attempts.add()
                try outsideWriters(address, "UPDATE thing SET number = number + 1")
                try transaction.run("UPDATE thing SET number = -1")
            }
        }

        #expect((2...20).contains(attempts.count))
        #expect(try await number(lease) == attempts.count)
    }

    @Test func `is done again when its connection dies before it is kept, even if a room hides that`() async throws {
        let lease = try await opened()
        let address = lease.address
        for hides in [false, true] {
            let attempts = Tally()
            try await lease.database.write { transaction in
                try transaction.run("UPDATE thing SET number = number + 1")
                guard attempts.add() == 1 else { return }
                try kill(transaction, from: address)
                do {
                    _ = try transaction.value("SELECT number FROM thing", as: Int.self)
                } catch {
                    if !hides { throw error }
                }
            }
            #expect(attempts.count == 2)
        }
        #expect(try await number(lease) == 2)
    }

    @Test func `is not kept by halves when a room hides that a statement failed`() async throws {
        let lease = try await opened()

        await #expect(throws: UniqueFault.self) {
            try await lease.database.write { transaction in
                try transaction.run("UPDATE thing SET number = 5")
                _ = try? transaction.run("INSERT INTO thing VALUES ('a', 1)")
            }
        }

        #expect(try await number(lease) == 0)
    }

    @Test func `that was kept although the answer got lost is not done again`() async throws {
        let lease = try await opened()
        let gate = try Gate()
        let database = PostgresDatabase(
            try gate.address(of: lease), readers: 1, writers: 1, timeouts: Timeouts(patience: .seconds(5)))
        let (attempts, deeds) = (Tally(), Tally())
        try await database.write { _ = try $0.run("UPDATE thing SET number = 1") }

        try await database.write { transaction in
            attempts.add()
            try transaction.run("UPDATE thing SET number = number + 1")
            transaction.afterCommit { deeds.add() }
            // The COMMIT reaches the server, its answer does not reach us.
            gate.loseNextAnswer()
        }

        #expect(attempts.count == 1)
        #expect(deeds.count == 1)
        #expect(try await number(lease) == 2)
    }

    @Test func `whose COMMIT never arrived is done again`() async throws {
        let lease = try await opened()
        let gate = try Gate()
        let database = PostgresDatabase(
            try gate.address(of: lease), readers: 1, writers: 1, timeouts: Timeouts(patience: .seconds(5)))
        let attempts = Tally()

        try await database.write { transaction in
            try transaction.run("UPDATE thing SET number = number + 1")
            if attempts.add() == 1 { gate.loseNextQuestion() }
        }

        #expect(attempts.count == 2)
        #expect(try await number(lease) == 1)
    }

    @Test func `of which nobody can say whether it was kept is reported as that, and not done again`() async throws {
        let lease = try await opened()
        let gate = try Gate()
        let database = PostgresDatabase(
            try gate.address(of: lease), readers: 1, writers: 1,
            timeouts: Timeouts(patience: .milliseconds(700)))
        let attempts = Tally()

        await #expect(throws: OutcomeUnknown.self) {
            try await database.write { transaction in
                try transaction.run("UPDATE thing SET number = number + 1")
                attempts.add()
                gate.loseNextAnswer(andCloses: true)
            }
        }

        #expect(attempts.count == 1)
        #expect(try await number(lease) == 1)
    }

    @Test func `waits for a free connection only so long`() async throws {
        let lease = try await BorrowedPostgres(timeouts: Timeouts(patience: .milliseconds(300)))
        let database = lease.database
        let holding = Task { try await database.write { _ in blockThread(for: .milliseconds(900)) } }
        try await Task.sleep(for: .milliseconds(100))

        await #expect(throws: Unreachable.self) { try await database.write { _ in } }

        try await holding.value
        try await database.write { _ in }
    }

    @Test func `ends when a statement takes too long`() async throws {
        let lease = try await BorrowedPostgres(timeouts: Timeouts(statement: .milliseconds(200)))

        await #expect(throws: Unreachable.self) {
            try await lease.database.read { _ = try $0.rows("SELECT pg_sleep(5)") { _ in } }
        }

        #expect(try await lease.database.read { try $0.value("SELECT 1", as: Int.self) } == 1)
    }

    @Test func `finds a column that came while it was prepared`() async throws {
        let lease = try await opened()
        let statement: SQL = "SELECT * FROM thing"
        _ = try await lease.database.write { try $0.rows(statement) { _ in } }
        try outsider(lease.address) { _ = try $0.run("ALTER TABLE thing ADD COLUMN more BIGINT DEFAULT 3") }

        let more = try await lease.database.write { try $0.first(statement) { try $0("more", as: Int.self) } }

        #expect(more == 3)
    }
}

private func kill(_ transaction: Transaction, from address: PostgresAddress) throws {
    let process: Int = try transaction.value("SELECT pg_backend_pid()") ?? 0
    try outsideWriters(address, "SELECT pg_terminate_backend(\(process))")
}
