import Access
import Assembly
import Basics
import Consent
import Foundation
import HTTPTypes
import MatchLife
import Rights
import Storage
import TestSupport
import Testing

/// Somebody's calendar program: asks the address, without cookies, and reads what it is told.
struct CalendarProgram {
    let browser: Browser
    let path: String

    init(_ world: World, _ reply: Reply) throws {
        let address = try #require(reply.body.components(between: "value=\"\(world.settings.publicURL)", and: "\""))
        browser = world.browser()
        path = address
    }

    func fetch() async throws -> Reply { try await browser.get(path) }

    /// Unfolded events, line by line.
    func events() async throws -> [[String]] {
        let reply = try await fetch()
        #expect(reply.status == 200)
        return reply.body.replacing("\r\n ", with: "").components(separatedBy: "BEGIN:VEVENT\r\n").dropFirst().map {
            $0.components(separatedBy: "\r\n")
        }
    }

    func titles() async throws -> [String] {
        try await events().filter { !$0.contains("STATUS:CANCELLED") }.flatMap { $0 }
            .filter { $0.hasPrefix("SUMMARY:") }.map { String($0.dropFirst(8)) }.sorted()
    }

    /// The event whose UID begins so.
    func event(_ uid: String) async throws -> [String]? {
        try await events().first { $0.contains { $0.hasPrefix("UID:\(uid)-") } }
    }
}

extension World {
    func calendar(of account: ID<Account>?) async throws -> CalendarProgram {
        try CalendarProgram(self, try await browser(of: account).post("/account/calendar"))
    }

    func calendar(ofNewcomer household: ID<Household>) async throws -> CalendarProgram {
        try CalendarProgram(self, try await browser(ofNewcomer: household).post("/mine/calendar"))
    }
}

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

    @Test func `is stored as nothing that opens it`() async throws {
        let couple = try await Couple()
        let program = try await couple.world.calendar(of: couple.birgitsAccount.account)
        let stored: String? = try await couple.read { try $0.value("SELECT token_hash FROM calendar_address") }

        #expect(program.path.count == "/calendar/.ics".count + 43)
        #expect(try !program.path.contains(#require(stored)))
        #expect(try await program.browser.get("/calendar/\(try #require(stored)).ics").status == 404)
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

@Suite struct `A calendar` {
    @Test func `follows a match from the question to the follow-up, in the words of each`() async throws {
        let couple = try await Couple()
        let leader = try await couple.world.calendar(of: couple.carl.account)
        let volunteer = try await couple.world.calendar(of: couple.birgitsAccount.account)
        let newcomer = try await couple.world.calendar(ofNewcomer: couple.amina)
        #expect(try await volunteer.titles().isEmpty)

        let match = try await couple.matches.propose(couple.birgit, to: couple.amina, why: "", by: couple.carl)
        #expect(try await volunteer.titles() == ["Sidste dag at svare på\\, om du vil møde en nyankommen"])
        #expect(try await newcomer.titles().isEmpty)
        #expect(try await leader.titles().contains { $0.contains("den frivillige svarer senest i dag") })

        try await couple.matches.bring(.volunteerSaysYes, to: match, version: nil, couple.asBirgit)
        #expect(try await newcomer.titles() == ["أجب على صفحتك في موعد أقصاه اليوم"])
        #expect(try await volunteer.event("volunteer-answer")?.contains("STATUS:CANCELLED") == true)

        try await couple.matches.bring(.newcomerSaysYes, to: match, version: nil, couple.asAmina)
        let on = try #require(Day("2026-03-28"))
        try await couple.matches.bring(
            .arranged(.joint), to: match, version: nil, Telling(.member(couple.carl)),
            arrangement: Arrangement(form: .joint, place: "Caféen", at: "kl. 14.30", on: on))
        let met = try #require(try await volunteer.event("meeting"))
        #expect(met.contains("DTSTART:20260328T133000Z"))
        #expect(met.contains("URL:\(couple.world.settings.publicURL)/asked/\(match)"))
        #expect(try await newcomer.titles() == ["لقاؤكم الأول"])
        #expect(try await leader.event("meeting")?.contains("DTSTART:20260328T133000Z") == true)

        try await couple.matches.bring(.contactMade, to: match, version: nil, couple.asBirgit)
        try await couple.matches.bring(.goesOn(.volunteer, true), to: match, version: nil, couple.asBirgit)
        #expect(try await newcomer.titles().contains("أخبرنا على صفحتك هل تودّ أن تستمر لقاءاتكم"))
        try await couple.matches.bring(.goesOn(.newcomer, true), to: match, version: nil, couple.asAmina)
        #expect(try await leader.titles().contains { $0.hasSuffix("opfølgning med den nyankomne") })
    }

    @Test func `moves a meeting under the same name, with a greater number`() async throws {
        let couple = try await Couple()
        let match = try await couple.agreed()
        let volunteer = try await couple.world.calendar(of: couple.birgitsAccount.account)
        func arrange(_ day: String, at clock: String) async throws -> [String] {
            try await couple.matches.bring(
                .arranged(.joint), to: match, version: nil, Telling(.member(couple.carl)),
                arrangement: Arrangement(form: .joint, place: "Caféen", at: clock, on: Day(day)))
            return try #require(try await volunteer.event("meeting"))
        }
        let first = try await arrange("2026-03-28", at: "14")
        // The clocks have gone forward in between.
        let second = try await arrange("2026-03-29", at: "14")
        let third = try await arrange("2026-03-29", at: "om eftermiddagen")

        #expect(first.contains("DTSTART:20260328T130000Z"))
        #expect(second.contains("DTSTART:20260329T120000Z"))
        #expect(third.contains("DTSTART;VALUE=DATE:20260329"))
        #expect(Set([first, second, third].map { $0.first { $0.hasPrefix("UID:") } }).count == 1)
        let numbers = [first, second, third].compactMap { lines in
            lines.first { $0.hasPrefix("SEQUENCE:") }.flatMap { Int($0.dropFirst(9)) }
        }
        #expect(numbers.count == 3 && numbers[0] < numbers[1] && numbers[1] < numbers[2])
    }

    @Test func `tells for a fortnight that a meeting is called off, and then no more`() async throws {
        let couple = try await Couple()
        let match = try await couple.agreed()
        let volunteer = try await couple.world.calendar(of: couple.birgitsAccount.account)
        try await couple.matches.bring(
            .arranged(.joint), to: match, version: nil, Telling(.member(couple.carl)),
            arrangement: Arrangement(form: .joint, place: "Caféen", at: "14", on: Day("2026-03-28")))
        let before = try #require(try await volunteer.event("meeting"))
        try await couple.matches.bring(.ended(by: .newcomer), to: match, version: nil, couple.asAmina)
        let after = try #require(try await volunteer.event("meeting"))

        #expect(before.contains("STATUS:CONFIRMED"))
        #expect(after.contains("STATUS:CANCELLED"))
        #expect(after.first { $0.hasPrefix("UID:") } == before.first { $0.hasPrefix("UID:") })
        couple.world.clock.pass(days: 15)
        #expect(try await volunteer.event("meeting") == nil)
    }

    @Test func `asks its reader to delete, and takes that back when it is done`() async throws {
        let couple = try await Couple()
        let match = try await couple.meeting()
        let volunteer = try await couple.world.calendar(of: couple.birgitsAccount.account)
        let browser = try await couple.world.browser(of: couple.birgitsAccount.account)
        _ = try await browser.get("/asked/\(match)")
        #expect(try await volunteer.titles().contains("Sidste dag at tage kontakt: så slettes telefonnummeret"))
        try await couple.matches.bring(.contactMade, to: match, version: nil, couple.asAmina)
        let order = try #require(try await volunteer.event("recall"))
        let page = try await browser.get("/recalls")
        let id = try #require(page.body.components(between: "name=\"recall\" value=\"", and: "\""))
        _ = try await browser.post("/recalls/confirmation", [("recall", id)])
        let done = try #require(try await volunteer.event("recall"))

        #expect(order.contains("DTSTART;VALUE=DATE:20260312"))
        #expect(done.contains("STATUS:CANCELLED"))
    }

    @Test func `tells a leader of consents and child certificates that run out`() async throws {
        let couple = try await Couple()
        let leader = try await couple.world.calendar(of: couple.carl.account)
        let caseworker = try await couple.world.calendar(of: couple.dorte.account)
        let newcomer = try await couple.world.calendar(ofNewcomer: couple.amina)
        #expect(try await leader.titles().isEmpty)
        couple.world.clock.pass(days: 160)

        #expect(try await leader.titles() == ["Et samtykke udløber"])
        #expect(try await caseworker.titles() == ["Et samtykke udløber"])
        #expect(try await newcomer.titles().contains("تنتهي مدة موافقتك"))
        couple.world.clock.pass(days: 550)
        #expect(try await leader.titles().contains("En børneattest udløber"))
        let volunteer = try await couple.world.calendar(of: couple.birgitsAccount.account)
        #expect(try await volunteer.titles().contains("Din børneattest udløber: tal med din aktivitetsleder"))
    }

    @Test func `loses what its reader may not know of any more, at the next reading`() async throws {
        let couple = try await Couple()
        _ = try await couple.agreed()
        let leader = try await couple.world.calendar(of: couple.carl.account)
        #expect(try await !leader.events().isEmpty)
        _ = try await couple.world.database.write {
            try $0.run("DELETE FROM membership WHERE account_id = \(couple.carl.account) AND role = 'leader'")
        }

        #expect(try await leader.events().isEmpty)
    }

    @Test func `shows nothing of who has everything on hold, on either side`() async throws {
        let couple = try await Couple()
        _ = try await couple.agreed()
        let leader = try await couple.world.calendar(of: couple.carl.account)
        let volunteer = try await couple.world.calendar(of: couple.birgitsAccount.account)
        let newcomer = try await couple.world.calendar(ofNewcomer: couple.amina)
        try await couple.matches.bring(
            .arranged(.joint), to: couple.read { try couple.matches.open(of: couple.amina, in: $0) }[0].matchID,
            version: nil, Telling(.member(couple.carl)),
            arrangement: Arrangement(form: .joint, place: "Caféen", at: "14", on: Day("2026-03-28")))
        for program in [leader, volunteer, newcomer] { #expect(try await program.event("meeting") != nil) }
        try await couple.world.assembly.restrictions.restrict(
            couple.birgit, by: .member(couple.birgitsAccount))

        for program in [leader, volunteer, newcomer] { #expect(try await program.event("meeting") == nil) }
    }

    @Test func `is empty until its reader has promised confidentiality`() async throws {
        let couple = try await Couple()
        _ = try await couple.agreed()
        let leader = try await couple.world.calendar(of: couple.carl.account)
        _ = try await couple.world.database.write { try $0.run("DELETE FROM promise") }

        #expect(try await leader.events().isEmpty)
    }

    @Test func `does not change while nothing changes`() async throws {
        let couple = try await Couple()
        _ = try await couple.meeting()
        let leader = try await couple.world.calendar(of: couple.carl.account)
        let first = try await leader.fetch()
        couple.world.clock.pass(minutes: 90)

        #expect(try await leader.fetch().body == first.body)
    }

    /// Every field of a newcomer and of a volunteer holds something that stands nowhere else (C181).
    @Test func `names nobody, whoever reads it, at any time of a match`() async throws {
        let story = try await Story()
        let home = try await story.untilContactIsOpen(story.arrive(Canary.all[0]))
        var programs: [CalendarProgram] = [
            try CalendarProgram(story.world, try await home.newcomer.browser.post("/mine/calendar"))
        ]
        for role in Role.allCases { programs.append(try await story.world.calendar(of: story.lindby.people[role])) }
        var seen = 0
        func look() async throws {
            for program in programs {
                let reply = try await program.fetch()
                seen += try await program.events().count
                #expect(canaries(in: reply.head + "\n" + reply.body) == [])
                #expect(canaries(in: reply.body.replacing("\r\n ", with: "")) == [])
                #expect(!reply.body.contains("Birgit"))
            }
        }
        try await look()
        try await story.untilItGoesOn(home)
        try await look()
        #expect(seen > 20)
    }
}
