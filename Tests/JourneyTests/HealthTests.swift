import Assembly
import HTTPTypes
import Operation
import Storage
import TestSupport
import Testing
import Vault

@Suite struct `Whether a node is well` {
    @Test func `is answered in one line, whatever name it is asked by`() async throws {
        let browser = try await World().browser()
        browser.say("Host", "10.0.0.7:8080")

        let (alive, ready) = (try await browser.get("/health/live"), try await browser.get("/health/ready"))

        #expect((alive.status, alive.body) == (200, "alive\n"))
        #expect((ready.status, ready.body) == (200, "ready\n"))
        #expect(ready.header("Set-Cookie") == nil && ready.header("Content-Type") == "text/plain; charset=utf-8")
        #expect(try await browser.send(.head, "/health/ready", nil).status == 200)
    }

    @Test func `is no as soon as it stops`() async throws {
        let world = try await World()
        world.assembly.readiness.stop()

        let ready = try await world.browser().get("/health/ready")

        #expect((ready.status, ready.body) == (503, "not ready: stopping\n"))
        #expect(try await world.browser().get("/health/live").status == 200)
    }

    @Test func `is no while the database is away`() async throws {
        let world = try await World()
        try world.database.close()

        let ready = try await world.browser().get("/health/ready")

        #expect((ready.status, ready.body) == (503, "not ready: the database does not answer\n"))
        #expect(try await world.browser().get("/health/live").status == 200)
    }

    @Test func `is no while the keys cannot be read`() async throws {
        let world = try await World()
        try world.vault.store.close()

        let ready = try await world.browser().get("/health/ready")

        #expect((ready.status, ready.body) == (503, "not ready: the keys cannot be read\n"))
    }

    @Test func `is no on tables that are older, and yes on those of a newer program`() async throws {
        let (older, newer) = (try await World(), try await World())
        try await older.database.write { transaction in
            let last: String = try transaction.value("SELECT MAX(name) FROM migration") ?? ""
            try transaction.run("DELETE FROM migration WHERE name = \(last)")
        }
        try await newer.database.write { transaction in
            _ = try transaction.run("INSERT INTO migration (name, applied_at) VALUES ('9999-later.sql', '2026-01-01')")
        }

        #expect(
            try await older.browser().get("/health/ready").body == "not ready: the tables are older than the program\n")
        #expect(try await newer.browser().get("/health/ready").status == 200)
    }
}
