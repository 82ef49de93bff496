import Access
import Assembly
import Basics
import Rights
import Storage
import TestSupport
import Testing
import Web

@Suite struct `The page of how long records are kept` {
    @Test func `shows every kind with its period, and what will be done`() async throws {
        let world = try await World()
        let cast = try await world.town("Lindby")
        for number in 1...7 { _ = try await world.newcomer("Amina\(number)", of: cast) }
        world.clock.pass(days: 160)

        let page = try await world.browser(of: cast.people[.administrator]).get("/administration/retention")

        for kind in RetentionKind.allCases {
            #expect(page.field("months-\(kind.rawValue)") == "\(kind.usualMonths)")
        }
        #expect(page.figures == ["5–9", "under 5", "under 5", "under 5", "0", "0", "7"])
        #expect(page.text.contains("De får besked 30 dage før"))
    }

    @Test func `keeps what was typed, with a message at every field that is wrong`() async throws {
        let (world, cast) = try await Self.town()
        let browser = try await world.browser(of: cast.people[.administrator])

        let page = try await browser.post(
            "/administration/retention",
            try await Self.form(browser, [.neverMatched: "0", .letters: "om lidt", .ended: "", .declined: "9"]))

        #expect(page.status == 422)
        for name in ["months-never-matched", "months-letters", "months-ended"] {
            #expect(page.body.contains("id=\"\(name)-error\""))
        }
        #expect(!page.body.contains("id=\"months-declined-error\""))
        #expect(page.text.contains("Nyankomne uden match: Skriv et helt tal fra 1 til 120."))
        #expect(page.field("months-letters") == "om lidt")
        #expect(page.field("months-declined") == "9")
        #expect(try await world.periods()[.declined] == 6)
    }

    @Test func `saves a longer period at once and notes who chose it`() async throws {
        let (world, cast) = try await Self.town()
        let browser = try await world.browser(of: cast.people[.administrator])

        let answer = try await browser.post(
            "/administration/retention", try await Self.form(browser, [.ended: "12"]))

        #expect(answer.status == 303)
        #expect(try await world.periods()[.ended] == 12)
        let reasons = try await world.database.read { transaction in
            try transaction.rows("SELECT reader, why FROM access_log WHERE deed = 'changed-retention'") {
                (try $0("reader", as: String.self), try $0("why", as: String.self))
            }
        }
        #expect(reasons.map(\.1) == ["ended 6 12"])
        #expect(reasons.map(\.0) == ["account \(try #require(cast.people[.administrator]))"])
    }

    @Test func `shows what a shorter period would do, and saves nothing before that is confirmed`() async throws {
        let world = try await World()
        let cast = try await world.town("Lindby")
        for number in 1...12 { _ = try await world.newcomer("Amina\(number)", of: cast) }
        let amina = ID<Household>(trusted: "newcomer-amina1")
        world.clock.pass(days: 70)
        try await world.carryOutDue()
        let browser = try await world.browser(of: cast.people[.administrator])

        let check = try await browser.post(
            "/administration/retention", try await Self.form(browser, [.neverMatched: "2", .letters: "4"]))

        #expect(check.status == 200)
        #expect(check.text.contains("Får varsel nu og slettes tidligst 10. juni 2026: 10–14 husstande."))
        #expect(check.text.contains("Fra 3 måneder til 4 måneder"))
        #expect(try await world.periods()[.neverMatched] == 6)
        #expect(try await world.periods()[.letters] == 3)
        try await world.carryOutDue()
        #expect(try await world.notice(of: amina) == nil)

        let saved = try await browser.post("/administration/retention", check.hidden)
        #expect(saved.status == 303)
        // Carried out the same day, though it had been done already.
        try await world.carryOutDue()
        #expect(try await world.notice(of: amina) == world.clock.now.today.adding(days: 30))
        #expect(try await world.periods()[.letters] == 4)
    }

    @Test func `shows it again when somebody else has shortened it in between`() async throws {
        let (world, cast) = try await Self.town()
        let browser = try await world.browser(of: cast.people[.administrator])
        let check = try await browser.post(
            "/administration/retention", try await Self.form(browser, [.neverMatched: "3"]))
        try await world.database.write { try world.assembly.retention.keep(.neverMatched, months: 60, in: $0) }

        let again = try await browser.post("/administration/retention", check.hidden)

        #expect(again.status == 200 && again.text.contains("Fra 60 måneder til 3 måneder"))
        #expect(try await world.periods()[.neverMatched] == 60)
    }

    @Test func `changes only what was changed on it, so that two undo nothing for each other`() async throws {
        let (world, cast) = try await Self.town()
        let browser = try await world.browser(of: cast.people[.administrator])
        let stale = try await Self.form(browser, [.ended: "12"])
        try await world.database.write { try world.assembly.retention.keep(.volunteerIdle, months: 36, in: $0) }

        _ = try await browser.post("/administration/retention", stale)

        #expect(try await world.periods()[.volunteerIdle] == 36)
        #expect(try await world.periods()[.ended] == 12)
    }

    @Test func `goes back from the check with what was typed`() async throws {
        let (world, cast) = try await Self.town()
        let browser = try await world.browser(of: cast.people[.administrator])
        let check = try await browser.post(
            "/administration/retention", try await Self.form(browser, [.neverMatched: "3", .ended: "9"]))

        let back = try await browser.post("/administration/retention", check.hidden + [("back", "yes")])

        #expect(back.status == 200)
        #expect(back.field("months-never-matched") == "3" && back.field("months-ended") == "9")
        #expect(try await world.periods()[.ended] == 6)
    }

    @Test func `tells a volunteer the period that is chosen`() async throws {
        let (world, cast) = try await Self.town()
        _ = try await world.volunteer("Birgit", of: cast)
        try await world.database.write { try world.assembly.retention.keep(.volunteerIdle, months: 7, in: $0) }
        world.clock.pass(days: 190)

        try await world.carryOutDue()

        #expect(try await world.newestLetter()?.contains("Vi gemmer en profil i 7 måneder") == true)
    }

    private static func town() async throws -> (World, Cast) {
        let world = try await World()
        return (world, try await world.town("Lindby"))
    }

    /// The page's own fields, with some typed over.
    private static func form(
        _ browser: Browser, _ typed: [RetentionKind: String]
    ) async throws -> [(String, String)] {
        let page = try await browser.get("/administration/retention")
        return RetentionKind.allCases.flatMap { kind in
            [
                ("months-\(kind.rawValue)", typed[kind] ?? page.field("months-\(kind.rawValue)") ?? ""),
                ("before-\(kind.rawValue)", page.field("before-\(kind.rawValue)") ?? ""),
            ]
        }
    }
}

extension World {
    fileprivate func periods() async throws -> RetentionPeriods { try await assembly.retention.periods() }

    fileprivate func notice(of household: ID<Household>) async throws -> Day? {
        try await database.read { try assembly.retention.notice(of: household, in: $0) }
    }
}

extension Reply {
    /// The numbers of the page, as they are read.
    fileprivate var figures: [String] {
        body.split(separator: "<dd>").dropFirst().compactMap { piece in
            piece.components(between: "", and: "</dd>")?.replacing(/<[^>]*>/, with: "")
        }
    }
}
