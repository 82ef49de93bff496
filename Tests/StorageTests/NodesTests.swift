import Basics
import PostgresStorage
import Storage
import TestSupport
import Testing

/// Only where a server of PostgreSQL is named.
@Suite(.enabled(if: BorrowedPostgres.server != nil)) struct `Two nodes on PostgreSQL` {
    private func nodes() async throws -> (BorrowedPostgres, [PostgresDatabase]) {
        let lease = try await BorrowedPostgres()
        try await lease.database.changeSchema { transaction in
            try transaction.run("CREATE TABLE timer (id BIGINT PRIMARY KEY, taken_by TEXT)")
            try transaction.run("CREATE TABLE deed (position BIGINT PRIMARY KEY, timer_id BIGINT NOT NULL)")
            for id in 1...30 { try transaction.run("INSERT INTO timer VALUES (\(id))") }
        }
        return (lease, (0..<2).map { _ in PostgresDatabase(lease.address, readers: 2, writers: 2) })
    }

    @Test func `take each timer once, in a chain of deeds without gaps, and nobody is asked to try again`() async throws
    {
        let (lease, nodes) = try await nodes()
        let attempts = Tally()

        try await withThrowingTaskGroup { group in
            for turn in 0..<40 {
                group.addTask {
                    try await nodes[turn % 2].write { transaction in
                        attempts.add()
                        try takeOne(for: "node \(turn % 2)", in: transaction)
                    }
                }
            }
            try await group.waitForAll()
        }

        let deeds = try await lease.database.read { transaction in
            try transaction.rows("SELECT position, timer_id FROM deed ORDER BY position") {
                [try $0("position", as: Int.self), try $0("timer_id", as: Int.self)]
            }
        }
        #expect(deeds == (1...30).map { [$0, $0] })
        #expect(attempts.count == 40, "they wait for their turn")
    }

    @Test func `bring the tables up once when they start at the same moment`() async throws {
        let lease = try await BorrowedPostgres()
        let nodes = (0..<4).map { _ in PostgresDatabase(lease.address, readers: 1, writers: 1) }
        let now = Now { Instant(milliseconds: 0) }

        let carriedOut = try await withThrowingTaskGroup { group in
            for node in nodes {
                group.addTask { try await Migrations.ofTheHouse().apply(to: node, now: now).count }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }

        #expect(carriedOut.filter { $0 > 0 } == [try Migrations.ofTheHouse().all.count])
    }

    @Test func `are not started on tables of a newer program`() async throws {
        let lease = try await BorrowedPostgres()
        let now = Now { Instant(milliseconds: 0) }
        try await Migrations.ofTheHouse().apply(to: lease.database, now: now)
        try await lease.database.write {
            _ = try $0.run("INSERT INTO migration (name, applied_at) VALUES ('9999-later.sql', '')")
        }

        await #expect(throws: SchemaTooNew.self) {
            try await Migrations.ofTheHouse().apply(to: lease.database, now: now)
        }
    }
}

/// The next timer and its deed, at the end of all deeds.
private func takeOne(for node: String, in transaction: Transaction) throws {
    guard let id: Int = try transaction.value("SELECT MIN(id) FROM timer WHERE taken_by IS NULL", as: Int?.self) ?? nil
    else { return }
    let newest = try transaction.value("SELECT MAX(position) FROM deed", as: Int?.self) ?? nil
    try transaction.run("UPDATE timer SET taken_by = \(node) WHERE id = \(id)")
    try transaction.run("INSERT INTO deed VALUES (\((newest ?? 0) + 1), \(id))")
}
