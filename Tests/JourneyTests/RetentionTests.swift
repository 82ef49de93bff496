import Access
import Assembly
import Basics
import Post
import Rights
import Storage
import TestSupport
import Testing
import Vault

@Suite struct `What has been kept long enough` {
    @Test func `is told thirty days before, and then erased`() async throws {
        let world = try await World()
        let cast = try await world.town("Lindby")
        let amina = try await world.newcomer("Amina", of: cast)

        world.clock.pass(days: 153)
        try await world.carryOutDue()
        #expect(try await world.notice(of: amina) == nil)

        world.clock.pass(days: 1)
        let before = try await world.assembly.retention.preview()
        #expect(before.lines.map(\.step) == [.giveNotice(eraseOn: day("2026-09-02"))])
        #expect(try await world.notice(of: amina) == nil)
        try await world.carryOutDue()
        #expect(try await world.notice(of: amina) == day("2026-09-02"))

        let page = try await world.browser(ofNewcomer: amina).get("/mine")
        #expect(page.body.contains("سنحذف ما نعرفه عنك"))

        world.clock.pass(days: 29)
        try await world.carryOutDue()
        #expect(try await world.isErased(amina) == false)
        world.clock.pass(days: 1)
        #expect(try await world.assembly.retention.preview().lines.map(\.step) == [.erase])
        #expect(try await world.isErased(amina) == false)
        try await world.carryOutDue()
        #expect(try await world.isErased(amina))
        #expect(try await world.notice(of: amina) == nil)
        #expect(try !world.vault.hasKey(.contact, of: amina.text))
    }

    @Test func `is never erased at once, however late the notice`() async throws {
        let world = try await World()
        let amina = try await world.newcomer("Amina", of: try await world.town("Lindby"))
        world.clock.pass(days: 900)

        try await world.carryOutDue()
        try await world.database.write { try world.assembly.retention.planNow(in: $0) }
        try await world.carryOutDue()

        #expect(try await world.notice(of: amina) == world.clock.now.today.adding(days: 30))
        #expect(try await world.isErased(amina) == false)
    }

    @Test func `stays when a match is made in between`() async throws {
        let world = try await World()
        let cast = try await world.town("Lindby")
        let amina = try await world.newcomer("Amina", of: cast)
        world.clock.pass(days: 160)
        try await world.carryOutDue()
        #expect(try await world.notice(of: amina) != nil)

        let birgit = try await world.volunteer("Birgit", of: cast)
        _ = try await world.match(of: amina, with: birgit, cast)
        world.clock.pass(days: 100)
        try await world.carryOutDue()

        #expect(try await world.notice(of: amina) == nil)
        #expect(try await world.isErased(amina) == false)
    }

    @Test func `is told to a volunteer by letter, once, by the period that was chosen`() async throws {
        let world = try await World()
        let cast = try await world.town("Lindby")
        let birgit = try await world.volunteer("Birgit", of: cast)
        try await world.database.write {
            try world.assembly.retention.keep(.volunteerIdle, months: 3, in: $0)
        }
        world.clock.pass(days: 70)

        try await world.carryOutDue()
        world.clock.pass(days: 1)
        try await world.carryOutDue()

        let letters = try await world.database.read { try world.assembly.letters.newest(9, in: $0) }
        #expect(letters.count == 1 && letters[0].body.contains("sletter vi din profil"))
        world.clock.pass(days: 30)
        try await world.carryOutDue()
        #expect(try await world.isErased(birgit))
    }

    @Test(arguments: [
        (false, RetentionFacts.LastMatch.none, RetentionKind.neverMatched, "2026-08-28"),
        (false, .stopped(day("2026-03-31")), .declined, "2026-09-30"),
        (false, .ended(day("2026-03-31")), .ended, "2026-09-30"),
        (true, .none, .volunteerIdle, "2028-02-28"),
        (true, .ended(day("2026-03-31")), .volunteerIdle, "2028-03-31"),
    ])
    func `is counted from what happened last`(
        isVolunteer: Bool, last: RetentionFacts.LastMatch, kind: RetentionKind, over: String
    ) throws {
        let facts = RetentionFacts(isVolunteer: isVolunteer, addedOn: day("2026-02-28"), lastMatch: last)
        let found = try #require(retention(of: facts, RetentionPeriods()))
        #expect(found.kind == kind)
        #expect(found.over == day(over))
        let open = RetentionFacts(isVolunteer: isVolunteer, addedOn: facts.addedOn, lastMatch: .open)
        #expect(retention(of: open, RetentionPeriods()) == nil)
    }
}

private func day(_ text: String) -> Day { Day(text) ?? Day(daysSinceEpoch: 0) }

extension World {
    fileprivate func notice(of household: ID<Household>) async throws -> Day? {
        try await database.read { try assembly.retention.notice(of: household, in: $0) }
    }

    fileprivate func isErased(_ household: ID<Household>) async throws -> Bool {
        try await database.read {
            try $0.exists(
                "SELECT 1 FROM household WHERE id = \(household) AND ended_on IS NOT NULL AND sealed_name IS NULL")
        }
    }
}
