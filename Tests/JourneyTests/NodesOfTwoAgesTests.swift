import Access
import Assembly
import Basics
import Storage
import TestSupport
import Testing

@Suite struct `An older program beside a newer one` {
    private static let step = Migration(
        name: "9998-next.sql",
        text: """
            ALTER TABLE household ADD COLUMN next TEXT;
            ALTER TABLE session ADD COLUMN next INTEGER NOT NULL DEFAULT 0;
            CREATE TABLE next (id TEXT PRIMARY KEY, household_id TEXT NOT NULL REFERENCES household (id));
            CREATE INDEX household_next ON household (next);
            """)

    @Test func `goes on while the newer one brings the tables up, and afterwards`() async throws {
        let world = try await World()
        let town = try await world.town("Lindby")
        _ = try await world.newcomer("Amina", of: town)
        let newer = try Migrations(Migrations.ofTheHouse().all + [Self.step])

        let statuses = try await withThrowingTaskGroup { group in
            for number in 0..<3 {
                let browser = try await world.browser(of: town.people[.leader])
                group.addTask { try await Self.work(at: browser, "task \(number)", 12) }
            }
            group.addTask {
                try await newer.apply(to: world.database, now: world.clock.now)
                return []
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }

        #expect(Set(statuses) == [200, 303])
        #expect(statuses.count == 72)
        let later = try await Self.work(at: world.browser(of: town.people[.leader]), "later", 3)
        #expect(Set(later) == [200, 303])
        #expect(try await world.database.read { try !$0.exists("SELECT next FROM household WHERE next IS NOT NULL") })
    }

    @Test func `is not started any more, and says so in one line`() async throws {
        let world = try await World()
        try await Migrations(Migrations.ofTheHouse().all + [Self.step]).apply(to: world.database, now: world.clock.now)

        let fault = await #expect(throws: SchemaTooNew.self) {
            try await Upgrade.bring(world.database, world.vault, now: world.clock.now)
        }

        #expect(fault?.description.contains("\n") == false)
        #expect(fault?.description.contains("9998-next.sql") == true)
    }

    /// Looks and writes, in turn.
    private static func work(at browser: Browser, _ task: String, _ times: Int) async throws -> [Int] {
        var statuses: [Int] = []
        for _ in 0..<times {
            statuses.append(try await browser.get("/newcomers").status)
            statuses.append(try await browser.post("/today/claims", [("task", task)]).status)
        }
        return statuses
    }
}
