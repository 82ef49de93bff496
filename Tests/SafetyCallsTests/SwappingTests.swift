import Access
import Assembly
import Basics
import Post
import SafetyCalls
import Storage
import TestSupport
import Testing

@Suite struct `Swapping a call` {
    private func ask(_ town: CallTown, on day: Day, by browser: Browser, _ colleague: ID<Account>) async throws -> Reply
    {
        let row = try #require(try await town.duty(of: 0, on: day))
        return try await browser.post("/calls/swaps", [("duty", row.id.text), ("to", colleague.text)])
    }

    @Test func `leaves the call where it is until the colleague says yes`() async throws {
        let town = try await CallTown()
        let day = town.world.clock.now.today.adding(days: 2)
        let (one, two) = (try await town.browser(of: 0), try await town.browser(of: 1))
        #expect(try await one.get("/calls/calendar").text.contains("Spørg two"))
        #expect(try await ask(town, on: day, by: one, town.callers[1]).location?.hasSuffix("done.asked") == true)
        #expect(try await town.duty(of: 0, on: day)?.duty.caller == town.callers[0])
        #expect(try await town.subjects(of: 1).contains("Kan du tage et tryghedsopkald?"))
        #expect(try await one.get("/calls/calendar").text.contains("two er spurgt"))

        let page = try await two.get("/calls")
        #expect(page.text.contains("one spørger, om du vil ringe til Person 0 onsdag 4. marts kl. 10.00."))
        let duty = try #require(page.field("duty"))
        _ = try await two.post("/calls/swaps/answer", [("duty", duty), ("answer", "yes"), ("back", "/calls")])

        #expect(try await town.duty(of: 0, on: day)?.duty.caller == town.callers[1])
        #expect(try await town.subjects(of: 0).contains("Svar om et tryghedsopkald"))
        // Plans leave what people have agreed.
        try await town.world.database.write { try town.calls.plan(town.activity, in: $0) }
        #expect(try await town.duty(of: 0, on: day)?.duty.caller == town.callers[1])
    }

    @Test func `with a no the call stays, and nothing is asked any more`() async throws {
        let town = try await CallTown()
        let day = town.world.clock.now.today.adding(days: 1)
        let (one, two) = (try await town.browser(of: 0), try await town.browser(of: 1))
        _ = try await ask(town, on: day, by: one, town.callers[1])
        let duty = try #require(try await two.get("/calls/calendar").field("duty"))
        _ = try await two.post("/calls/swaps/answer", [("duty", duty), ("answer", "no")])
        #expect(try await town.duty(of: 0, on: day)?.duty.caller == town.callers[0])
        #expect(try await !two.get("/calls").text.contains("spørger"))
        #expect(try await two.post("/calls/swaps/answer", [("duty", duty), ("answer", "yes")]).status == 403)
    }

    @Test func `with somebody who has not met the person is refused`() async throws {
        let town = try await CallTown()
        let day = town.world.clock.now.today.adding(days: 1)
        try await town.world.database.write {
            try town.calls.part(town.callers[1], from: town.persons[0], in: $0)
        }
        let before = try await town.duty(of: 0, on: day)?.duty
        for stranger in [town.callers[1], town.leader] {
            let reply = try await ask(town, on: day, by: try await town.browser(of: 0), stranger)
            #expect(reply.status == 403)
            #expect(reply.text.contains("De to har ikke mødt hinanden endnu."))
            #expect(reply.text.contains("De næste 14 dage"))
        }
        #expect(try await town.duty(of: 0, on: day)?.duty == before)
    }

    @Test func `of another's call, of a call under way, or with one who is away is refused`() async throws {
        let town = try await CallTown()
        let today = town.world.clock.now.today
        let two = try await town.browser(of: 1)
        #expect(try await ask(town, on: today, by: two, town.callers[1]).status == 403)

        let away = today.adding(days: 3)
        let days = [("from", away.description), ("until", away.description)]
        #expect(try await two.post("/calls/absences", days).location?.hasSuffix("done.away") == true)
        let one = try await town.browser(of: 0)
        #expect(try await ask(town, on: away, by: one, town.callers[1]).text.contains("kan ikke ringe den dag"))

        try await town.wait(until: CallTown.clock)
        try await town.report(.noAnswer, of: 0)
        #expect(try await ask(town, on: today, by: one, town.callers[1]).status == 409)
    }
}

@Suite struct `The calendar of a caller` {
    @Test func `shows at once on which days nobody calls, and who comes back`() async throws {
        let town = try await CallTown()
        let today = town.world.clock.now.today
        let (one, two) = (try await town.browser(of: 0), try await town.browser(of: 1))
        func away(_ browser: Browser, _ from: Int, _ until: Int) async throws {
            let days = [
                ("from", today.adding(days: from).description), ("until", today.adding(days: until).description),
            ]
            _ = try await browser.post("/calls/absences", days)
        }
        try await away(one, 2, 4)
        #expect(try await town.duty(of: 0, on: today.adding(days: 3))?.duty.caller == town.callers[1])
        #expect(try await !one.get("/calls/calendar").text.contains("Ingen til at ringe"))
        try await away(two, 4, 5)
        let page = try await two.get("/calls/calendar")
        #expect(page.text.contains("Der er ingen til at ringe disse dage. Tal med din leder: fredag 6. marts"))
        #expect(page.text.contains("10.00 · Person 0 · Ingen til at ringe"))
        #expect(try await town.duty(of: 0, on: today.adding(days: 4))?.duty.caller == nil)

        let end = try #require(page.body.components(between: "action=\"/calls/absences/", and: "\""))
        #expect(try await one.post("/calls/absences/\(end)").status == 404)
        _ = try await two.post("/calls/absences/\(end)")
        #expect(try await town.duty(of: 0, on: today.adding(days: 4))?.duty.caller == town.callers[1])
    }

    @Test func `takes the weekdays on which they can, at least one`() async throws {
        let town = try await CallTown()
        let browser = try await town.browser(of: 0)
        let none = try await browser.post("/calls/weekdays", [("activity", town.activity.text)])
        #expect(none.status == 422)
        #expect(none.text.contains("Vælg mindst én dag."))
        _ = try await browser.post("/calls/weekdays", [("activity", town.activity.text), ("weekday", "0")])
        // The world begins on a Monday.
        let today = town.world.clock.now.today
        #expect(try await town.duty(of: 0, on: today.adding(days: 7))?.duty.caller == town.callers[0])
        #expect(try await town.duty(of: 0, on: today.adding(days: 1))?.duty.caller == town.callers[1])
    }

    @Test(arguments: [
        ("2026-03-05", "2026-03-04"), ("2026-02-01", "2026-02-02"), ("2026-03-05", "2027-03-05"), ("", "x"),
    ])
    func `refuses days that cannot be, and keeps what was typed`(from: String, until: String) async throws {
        let town = try await CallTown()
        let reply = try await town.browser(of: 0).post("/calls/absences", [("from", from), ("until", until)])
        #expect(reply.status == 422)
        #expect(reply.field("until") == until)
        #expect(reply.body.contains("error-summary"))
    }
}

@Suite struct `Whoever starts a chain` {
    @Test func `has met its first, or the leaders have it`() async throws {
        let town = try await CallTown(.chain)
        let day = town.world.clock.now.today.adding(days: 1)
        try await town.world.database.write { transaction in
            for caller in town.callers { try town.calls.part(caller, from: town.persons[0], in: transaction) }
        }
        func starter() async throws -> ID<Account>? {
            try await town.world.database.read {
                try town.calls.round(of: town.activity, on: day, in: $0).first { $0.duty.kind == .chain }?.duty.caller
            }
        }
        #expect(try await starter() == nil)
        try await town.pause(0, from: day, until: day)
        #expect(try await starter() == town.callers[0])
    }

    @Test func `swaps only with one who has met its first`() async throws {
        let town = try await CallTown(.chain)
        let day = town.world.clock.now.today.adding(days: 1)
        try await town.world.database.write { try town.calls.part(town.callers[1], from: town.persons[0], in: $0) }
        let chain = try await town.world.database.read {
            try town.calls.round(of: town.activity, on: day, in: $0).first { $0.duty.kind == .chain }
        }
        let form = [("duty", try #require(chain?.id.text)), ("to", town.callers[1].text)]
        #expect(try await town.browser(of: 0).post("/calls/swaps", form).status == 403)
        try await town.pause(0, from: day, until: day)
        #expect(try await town.browser(of: 0).post("/calls/swaps", form).status == 303)
    }

    @Test func `has the time of a chain also when its first answers at the second call`() throws {
        let moment = RoundRules.copenhagen(Day(daysSinceEpoch: 20_000), 600)
        let caller = ID<Account>(trusted: "one")
        let duty = CallDuty(.chain, at: moment, by: caller, .usual)
        let after = try duty.after(.reported(.noAnswer, by: caller), at: moment, .usual, CallPeople(callers: [caller]))
        #expect(after.duty.phase == .retrying(at: moment.adding(minutes: 10), until: moment.adding(minutes: 70)))
    }
}

extension CallTown {
    /// What their letters are about.
    func subjects(of caller: Int) async throws -> [String] {
        let start = caller == 0 ? "one" : "two"
        return try await world.database.read { try world.assembly.letters.newest(50, in: $0) }
            .filter { $0.email.hasPrefix(start) }.map(\.subject)
    }
}
