import Access
import Basics
import SafetyCalls
import Storage
import TestSupport
import Testing

@Suite struct `The page of a caller` {
    @Test func `shows whom to call now, with a number to tap, and says when all are called`() async throws {
        let town = try await CallTown()
        try await town.wait(until: CallTown.clock)
        let browser = try await town.browser(of: 0)
        let page = try await browser.get("/calls")
        #expect(page.text.contains("Ring nu til Person 0"))
        #expect(page.body.contains("href=\"tel:+4533445566\""))

        for person in 0..<2 {
            let reply = try await town.tap("all-well", on: person, in: browser)
            #expect(reply.location == "/calls?done=calls.day.done.well")
        }
        let after = try await browser.get("/calls")
        #expect(after.text.contains("Alle er ringet op"))
        #expect(!after.body.contains("tel:+"))
    }

    @Test func `shows nothing to call to whoever does not call today`() async throws {
        let town = try await CallTown()
        try await town.wait(until: CallTown.clock)
        let page = try await town.browser(of: 1).get("/calls")
        #expect(page.text.contains("Du skal ikke ringe i dag"))
        #expect(!page.text.contains("Person 0"))
    }

    @Test func `says when to call again, and then who has it`() async throws {
        let town = try await CallTown(persons: 1)
        try await town.wait(until: CallTown.clock + 5)
        let browser = try await town.browser(of: 0)
        #expect(try await town.tap("no-answer", on: 0, in: browser).location?.hasSuffix("done.again") == true)
        #expect(try await browser.get("/calls").text.contains("ring igen kl. 10.15"))

        try await town.wait(until: CallTown.clock + 16)
        _ = try await town.tap("no-answer", on: 0, tries: 1, in: browser)
        #expect(try await browser.get("/calls").text.contains("Din leder har fået besked"))
        let row = try #require(try await town.duty(of: 0))
        _ = try await town.world.database.write {
            try town.calls.carryOut(.taken(by: town.leader), to: row, at: town.world.clock.now(), in: $0)
        }
        #expect(try await browser.get("/calls").text.contains("lead har sagen nu"))
    }

    @Test func `thanks nobody for a call of which nothing was said`() async throws {
        let town = try await CallTown(persons: 1)
        try await town.wait(until: CallTown.clock + 20)
        let page = try await town.browser(of: 0).get("/calls")
        #expect(page.text.contains("Du har ikke meldt tilbage om Person 0. Din leder har fået besked."))
        for wrong in ["Du har meldt tilbage om alle", "Tak for i dag"] { #expect(!page.text.contains(wrong)) }
        #expect(page.body.contains("<details class=\"more\" open><summary>Har du fået fat i dem alligevel?"))
    }

    @Test func `asks whoever starts a chain for the chain, not for its first`() async throws {
        let town = try await CallTown(.chain)
        try await town.wait(until: CallTown.clock + 65)
        let page = try await town.browser(of: 0).get("/calls").text
        #expect(page.contains("Du har ikke meldt tilbage om telefonkæden. Din leder har fået besked."))
    }

    @Test func `logs whose number was read`() async throws {
        let town = try await CallTown()
        try await town.wait(until: CallTown.clock)
        _ = try await town.browser(of: 0).get("/calls")
        let seen = try await town.sightings()
        #expect(seen == town.persons.map(\.text))
    }

    @Test(arguments: [
        ("anothers-call", 403), ("reported-already", 409), ("too-late", 409), ("paused", 409), ("too-early", 422),
    ])
    func `refuses what cannot be, and leaves the duty as it was`(why: String, status: Int) async throws {
        let town = try await CallTown(persons: 1)
        let today = town.world.clock.now.today
        var (caller, day) = (0, today)
        switch why {
        case "anothers-call":
            try await town.wait(until: CallTown.clock)
            caller = 1
        case "reported-already":
            try await town.wait(until: CallTown.clock)
            try await town.report(.allWell, of: 0)
        case "too-late":
            try await town.wait(until: CallTown.clock + 1)
            try await town.wait(until: CallTown.clock, on: today.adding(days: 1))
        case "paused":
            try await town.pause(0, from: today, until: today)
            try await town.wait(until: CallTown.clock)
        default: day = today.adding(days: 1)
        }
        let before = try #require(try await town.duty(of: 0, on: day))

        let browser = try await town.browser(of: caller)
        let reply = try await town.tap("could-not-call", on: 0, day: day, in: browser)

        #expect(reply.status == status)
        #expect(reply.text.contains(try Self.sentence(why)))
        #expect(try await town.duty(of: 0, on: day)?.duty == before.duty)
    }

    private static func sentence(_ why: String) throws -> String {
        switch why {
        case "anothers-call": "Det opkald er ikke dit i dag."
        case "reported-already": "Det opkald er der allerede meldt tilbage om."
        case "too-late": "Det er for længe siden til at melde tilbage her."
        case "paused": "Der er pause"
        default: "Det er for tidligt."
        }
    }

    @Test func `counts a tap once that is sent twice`() async throws {
        let town = try await CallTown(persons: 1)
        try await town.wait(until: CallTown.clock)
        let browser = try await town.browser(of: 0)
        for _ in 0..<2 {
            let reply = try await town.tap("no-answer", on: 0, asText: true, in: browser)
            #expect(reply.status == 200)
            #expect(reply.text.hasPrefix("Gemt. Ring igen"))
        }
        #expect(try await town.duty(of: 0)?.duty.retries == 1)
        #expect(try await town.duty(of: 0)?.duty.isOpenTrouble == false)
    }

    @Test func `answers its program in a line of text, also when it says no`() async throws {
        let town = try await CallTown(persons: 1)
        try await town.wait(until: CallTown.clock)
        let browser = try await town.browser(of: 1)
        let reply = try await town.tap("all-well", on: 0, asText: true, in: browser)
        #expect(reply.status == 409)
        #expect(reply.body == "Ikke gemt: Det opkald er ikke dit i dag.")
    }
}

@Suite struct `The page of whoever starts a chain` {
    @Test func `shows the first, until when it must be closed, and closes it for all`() async throws {
        let town = try await CallTown(.chain)
        try await town.wait(until: CallTown.clock)
        let browser = try await town.browser(of: 0)
        let page = try await browser.get("/calls")
        #expect(page.text.contains("Start kæden: ring til Person 0"))
        #expect(page.text.contains("Den skal være lukket kl. 11.00."))
        #expect(!page.text.contains("Person 1"))

        let duty = try #require(page.field("duty"))
        let reply = try await browser.post("/calls/report", [("duty", duty), ("report", "all-well"), ("tries", "0")])
        #expect(reply.location == "/calls?done=calls.day.done.chain")
        for person in 0..<2 { #expect(try await town.duty(of: person)?.duty.phase == .well) }
    }
}

extension CallTown {
    func browser(of caller: Int) async throws -> Browser { try await world.browser(of: callers[caller]) }

    func tap(
        _ report: String, on person: Int, tries: Int = 0, day: Day? = nil, asText: Bool = false, in browser: Browser
    ) async throws -> Reply {
        guard let row = try await duty(of: person, on: day) else { throw CallRefusal.notToBeCalled }
        let form = [("duty", row.id.text), ("report", report), ("tries", String(tries))]
        return try await browser.post("/calls/report", form + (asText ? [("answer", "text")] : []))
    }

    func pause(_ person: Int, from: Day, until: Day) async throws {
        try await world.database.write {
            try calls.pause(
                persons[person], from: from, until: until, .holiday, toldBy: .person, notedBy: leader, in: $0)
        }
    }

    /// Whose contact data was read, by the log.
    func sightings() async throws -> [String] {
        try await world.database.read { transaction in
            try AccessLog.entries(of: callers[0], limit: 100, in: transaction)
                .filter { $0.deed == .sawContact }.map(\.why)
        }
    }
}
