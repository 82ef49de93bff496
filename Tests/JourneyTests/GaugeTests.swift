import Access
import Assembly
import Basics
import Operation
import Post
import Storage
import TestSupport
import Testing

@Suite struct `The figures of an installation` {
    @Test func `say how long letters and deadlines have waited`() async throws {
        let world = try await World()
        let cast = try await world.town("Lindby")
        let leader = try #require(cast.people[.leader])
        for kind in [LetterKind.secondFactor, .recall] {
            try await world.database.write { transaction in
                try world.assembly.letters.write(to: leader, kind, subject: "S", body: "B", in: transaction)
            }
            world.clock.pass(minutes: 10)
        }
        try await world.assembly.beginDays()
        world.clock.pass(seconds: 30)

        let text = await world.figures()

        // Of one reader the second letter waits for the first, and is not due.
        for line in [
            "brobygger_outbox_age_seconds 1230", "brobygger_letters_oldest_seconds 1230", "brobygger_letters_waiting 2",
            "brobygger_letters_dead 0", "brobygger_timers_late_seconds 30", "brobygger_timers_waiting 6",
            "brobygger_ready 1",
        ] { #expect(text.contains(line + "\n"), "\(line)") }
    }

    @Test func `tell a letter that was put off from one that nobody carries out`() async throws {
        let world = try await World()
        let cast = try await world.town("Lindby")
        let leader = try #require(cast.people[.leader])
        try await world.database.write { transaction in
            try world.assembly.letters.write(to: leader, .recall, subject: "S", body: "B", in: transaction)
        }
        let taken = try await world.assembly.outbox.take(atMost: 1)
        try await world.assembly.outbox.failed(try #require(taken.first), .later(451))
        world.clock.pass(seconds: 59)

        let text = await world.figures()

        #expect(text.contains("brobygger_outbox_age_seconds 0\n"))
        #expect(text.contains("brobygger_letters_oldest_seconds 59\n"))
    }

    @Test func `are left out while the database is away, and the others are there`() async throws {
        let world = try await World()
        try world.database.close()

        let text = await world.figures()

        #expect(!text.contains("brobygger_letters_waiting"))
        #expect(text.contains("brobygger_ready 0\n") && text.contains("brobygger_http_requests_running 0\n"))
    }
}

extension World {
    fileprivate func figures() async -> String {
        await Figures(
            RequestMeter(), assembly.readiness, database, gauges: assembly.gauges, schema: "0001.sql",
            folders: [("data", "/")], startedAt: clock.now()
        ).text()
    }
}
