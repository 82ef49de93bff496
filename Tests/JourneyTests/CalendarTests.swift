import Access
import Assembly
import Basics
import MatchLife
import Rights
import Storage
import TestSupport
import Testing

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

    @Test func `shows both when one steps in for the other, and what the deputy sees meanwhile`() async throws {
        let couple = try await Couple()
        _ = try await couple.agreed()
        let deputy = try #require(couple.cast.people[.board])
        let (absent, other) = (
            try await couple.world.calendar(of: couple.carl.account), try await couple.world.calendar(of: deputy)
        )
        #expect(try await other.events().isEmpty)
        let today = couple.world.clock.now.today
        try await couple.world.database.write {
            try couple.world.assembly.accounts.cover(
                .leader, of: couple.carl.account, by: deputy, from: today, until: today.adding(days: 2),
                given: couple.carl,
                in: $0)
        }

        let days = ["DTSTART;VALUE=DATE:20260302", "DTEND;VALUE=DATE:20260305"]
        for program in [absent, other] {
            #expect(try #require(try await program.event("cover")).filter(days.contains) == days)
        }
        #expect(try await other.event("volunteer-answer") != nil)
        #expect(try await other.titles().contains("Du træder ind for en kollega"))
        couple.world.clock.pass(days: 3)
        #expect(try await other.events().isEmpty)
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
