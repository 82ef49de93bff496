import Access
import Assembly
import Basics
import Consent
import HTTPTypes
import MatchLife
import Storage
import TestSupport
import Testing

@Suite struct `A calendar address` {
    @Test func `is made by a press, shown once, and opens dates without signing in`() async throws {
        let couple = try await Couple()
        let browser = try await couple.world.browser(of: couple.birgitsAccount.account)
        let made = try await browser.post("/account/calendar")
        let program = try CalendarProgram(couple.world, made)
        let fetched = try await program.fetch()

        #expect(made.body.contains("href=\"webcal://"))
        #expect(fetched.status == 200)
        #expect(fetched.header("Content-Type") == "text/calendar; charset=utf-8")
        #expect(fetched.header("Cache-Control") == "private, no-cache")
        #expect(fetched.header("Set-Cookie") == nil)
        #expect(fetched.body.hasPrefix("BEGIN:VCALENDAR\r\n"))
        let again = try await browser.get("/account/calendar")
        #expect(!again.body.contains(program.path))
        #expect(again.text.contains("2. marts 2026"))
    }

    @Test func `is asked for again without being sent again`() async throws {
        let couple = try await Couple()
        let program = try await couple.world.calendar(of: couple.birgitsAccount.account)
        let tag = try #require(try await program.fetch().header("ETag"))
        program.browser.say("If-None-Match", tag)
        let same = try await program.fetch()
        _ = try await couple.matches.propose(couple.birgit, to: couple.amina, why: "", by: couple.carl)
        let changed = try await program.fetch()

        #expect(same.status == 304)
        #expect(same.body.isEmpty)
        #expect(same.header("ETag") == tag)
        #expect(changed.status == 200)
        #expect(changed.header("ETag") != tag)
    }

    @Test func `answers HEAD, and sets no cookie whatever the address says`() async throws {
        let couple = try await Couple()
        let program = try await couple.world.calendar(of: couple.birgitsAccount.account)
        let head = try await program.browser.send(.head, program.path, nil)
        let asked = try await program.browser.get("\(program.path)?lang=ar")

        #expect(head.status == 200)
        #expect(head.body.isEmpty)
        #expect(head.header("Content-Type") == "text/calendar; charset=utf-8")
        #expect(asked.status == 200)
        #expect(asked.header("Set-Cookie") == nil)
    }

    @Test func `ends when another one is made, and when it is closed`() async throws {
        let couple = try await Couple()
        let browser = try await couple.world.browser(of: couple.birgitsAccount.account)
        let first = try CalendarProgram(couple.world, try await browser.post("/account/calendar"))
        let second = try CalendarProgram(couple.world, try await browser.post("/account/calendar"))

        #expect(try await first.fetch().status == 404)
        #expect(try await second.fetch().status == 200)
        #expect(try await browser.post("/account/calendar/end").status == 303)
        #expect(try await browser.post("/account/calendar/end").status == 303)
        #expect(try await second.fetch().status == 404)
        let deeds = try await couple.read { transaction in
            try transaction.rows(
                "SELECT deed FROM access_log WHERE deed LIKE '%calendar%' ORDER BY at, id"
            ) { try $0("deed", as: String.self) }
        }
        #expect(deeds == ["made-calendar-address", "rotated-calendar-address", "revoked-calendar-address"])
    }

    @Test func `is stored and logged as nothing that opens it`() async throws {
        let couple = try await Couple()
        let program = try await couple.world.calendar(of: couple.birgitsAccount.account)
        let stored: String? = try await couple.read { try $0.value("SELECT token_hash FROM calendar_address") }

        #expect(program.path.count == "/calendar/.ics".count + 43)
        #expect(try !program.path.contains(#require(stored)))
        #expect(try await program.browser.get("/calendar/\(try #require(stored)).ics").status == 404)
        _ = try await program.fetch()
        let secret = program.path.replacing("/calendar/", with: "").replacing(".ics", with: "")
        #expect(program.browser.logged.lines.filter { $0.contains(secret) } == [])
    }

    @Test func `that is guessed, closed or misspelt is one calm line, and only so often`() async throws {
        let couple = try await Couple()
        let browser = try await couple.world.browser(of: couple.birgitsAccount.account)
        let program = try CalendarProgram(couple.world, try await browser.post("/account/calendar"))
        let closed = try CalendarProgram(couple.world, try await browser.post("/account/calendar"))
        let guesses = [
            program.path, "/calendar/\(String(repeating: "A", count: 43)).ics", "/calendar/x", "/calendar/.ics",
            closed.path.replacing(".ics", with: ""), closed.path.lowercased(), "/calendar/%C3%A6.ics",
            "/calendar/x.ics",
        ]
        let guesser = couple.world.browser()
        var replies: [Reply] = []
        for guess in guesses { replies.append(try await guesser.get(guess)) }

        #expect(Set(replies.map(\.status)) == [404])
        #expect(Set(replies.map(\.body)) == ["Her er ingen kalender.\n"])
        #expect(Set(replies.map(\.head)).count == 1)
        for _ in guesses.count..<120 { _ = try await guesser.get("/calendar/x.ics") }
        #expect(try await guesser.get("/calendar/x.ics").status == 429)
        #expect(try await closed.fetch().status == 200)
    }

    @Test func `is gone with its account, whether blocked or erased`() async throws {
        let couple = try await Couple()
        let program = try await couple.world.calendar(of: couple.birgitsAccount.account)
        _ = try await couple.world.database.write {
            try $0.run(
                "UPDATE account SET disabled_at = '2026-03-02T09:00:00.000Z' WHERE id = \(couple.birgitsAccount.account)"
            )
        }
        #expect(try await program.fetch().status == 404)
        _ = try await couple.world.database.write {
            try $0.run("UPDATE account SET disabled_at = NULL WHERE id = \(couple.birgitsAccount.account)")
        }
        #expect(try await program.fetch().status == 200)
        try await couple.world.database.write {
            try couple.world.assembly.accounts.erase(couple.birgitsAccount.account, by: .system, in: $0)
        }
        #expect(try await program.fetch().status == 404)
        #expect(try await couple.read { try !$0.exists("SELECT 1 FROM calendar_address") })
    }

    @Test func `of a newcomer ends with their link and with their consent`() async throws {
        let couple = try await Couple()
        let lost = try await couple.world.calendar(ofNewcomer: couple.amina)
        let kept = try await couple.world.calendar(ofNewcomer: couple.amina)

        #expect(try await lost.fetch().status == 404)
        #expect(try await kept.fetch().status == 200)
        try await couple.world.database.write {
            try couple.world.assembly.consents.withdraw(
                couple.amina, how: .spoken, by: .member(couple.dorte), in: $0)
        }
        #expect(try await kept.fetch().status == 404)
        #expect(try await couple.world.browser(ofNewcomer: couple.amina).post("/mine/calendar").status == 404)
    }

    @Test func `stands in what is told of an account, and the day it was read last`() async throws {
        let couple = try await Couple()
        let program = try await couple.world.calendar(of: couple.birgitsAccount.account)
        _ = try await program.fetch()
        let browser = try await couple.world.browser(of: couple.birgitsAccount.account)
        let export = try await browser.get("/account/export.json")

        #expect(export.body.contains("calendar_addresses"))
        #expect(
            export.body.contains("\"read_on\" : \"2026-03-02\"") || export.body.contains("\"read_on\":\"2026-03-02\""))
        #expect(try await browser.get("/account/calendar").text.contains("sidst hentet dine datoer den 2. marts 2026"))
    }
}
