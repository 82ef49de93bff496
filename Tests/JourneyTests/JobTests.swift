import Access
import Assembly
import Basics
import Consent
import MatchLife
import Matching
import People
import Storage
import Testing
import TestSupport
import Vault

@Suite struct `Asking the volunteer first` {
    @Test func `the description has no room for who the newcomer is`() async throws {
        let couple = try await Couple()
        let match = try await couple.matches.propose(couple.birgit, to: couple.amina, why: "", by: couple.carl)

        let page = try await couple.world.browser(of: couple.birgitsAccount.account).get("/asked/\(match)")

        #expect(page.status == 200)
        for secret in ["Amina", "Birkealle", "31 32 33 34", "8680", "Ry"] {
            #expect(!page.body.contains(secret), "\(secret)")
        }
        #expect(page.body.contains("vandring"))
    }

    @Test func `a newcomer does not see a proposal that nobody has said yes to`() async throws {
        let couple = try await Couple()
        _ = try await couple.matches.propose(couple.birgit, to: couple.amina, why: "", by: couple.carl)

        let page = try await couple.world.browser(ofNewcomer: couple.amina).get("/mine")

        #expect(!page.body.contains("Birgit"))
    }

    @Test func `reflection time never lapses into a no`() async throws {
        let couple = try await Couple()
        let match = try await couple.matches.propose(couple.birgit, to: couple.amina, why: "", by: couple.carl)

        couple.world.clock.pass(days: 30)
        try await couple.world.carryOutDue()

        #expect(try await couple.state(of: match) == .askingVolunteer)
        let tasks = try await couple.read { try couple.matches.tasks(for: couple.carl, in: $0) }
        #expect(tasks.map(\.kind) == [.volunteerOverdue])
    }

    @Test func `another than the first needs a line why`() async throws {
        let couple = try await Couple()
        let far = try await couple.world.readyVolunteer("Jens Lykke", of: couple.cast)
        let list = try await couple.read { transaction in
            let card = try couple.world.assembly.households.card(
                couple.amina, for: .member(couple.carl), in: transaction)
            return try card.flatMap { try couple.matches.candidates(for: $0, in: transaction) }
        }
        let second = try #require(list?.ranked.last?.volunteer.id)
        #expect([couple.birgit, far].contains(second))

        await #expect(throws: MatchRefusal.whyMissing) {
            try await couple.matches.propose(second, to: couple.amina, why: "", by: couple.carl)
        }
        _ = try await couple.matches.propose(second, to: couple.amina, why: "De kender hinandens nabo", by: couple.carl)
    }

    @Test func `of two leaders one wins and the other is told`() async throws {
        let couple = try await Couple()
        let jens = try await couple.world.readyVolunteer("Jens Lykke", of: couple.cast)

        _ = try await couple.matches.propose(couple.birgit, to: couple.amina, why: "først", by: couple.carl)

        await #expect(throws: MatchRefusal.alreadyProposed) {
            try await couple.matches.propose(jens, to: couple.amina, why: "også", by: couple.carl)
        }
    }

    @Test func `an old page is told that the match has moved on`() async throws {
        let couple = try await Couple()
        let match = try await couple.matches.propose(couple.birgit, to: couple.amina, why: "", by: couple.carl)
        try await couple.matches.bring(.volunteerSaysYes, to: match, version: 1, couple.asBirgit)

        await #expect(throws: MatchRefusal.movedOn) {
            try await couple.matches.bring(.newcomerSaysYes, to: match, version: 1, Telling(.member(couple.carl)))
        }
    }
}

@Suite struct `Contact data of a newcomer` {
    @Test func `opens to the volunteer only when the two meet by themselves, and each viewing is logged`() async throws
    {
        let couple = try await Couple()
        let match = try await couple.agreed()
        let browser = try await couple.world.browser(of: couple.birgitsAccount.account)
        try await couple.arrange(.leader, match)
        #expect(!(try await browser.get("/asked/\(match)")).body.contains("31"))

        try await couple.arrange(.themselves, match)
        let page = try await browser.get("/asked/\(match)")

        #expect(page.body.contains("Amina"))
        #expect(page.body.contains("31\u{A0}32\u{A0}33\u{A0}34"))
        let log = try await couple.world.database.read { transaction in
            try AccessLog(now: couple.world.clock.now, newID: countingIDs()).entries(
                about: couple.amina, in: transaction)
        }
        #expect(log.contains { $0.deed == .sawContact && $0.reader.contains(couple.birgitsAccount.account.text) })
    }

    @Test func `is gone everywhere once they are in contact, but for what follow-up may keep`() async throws {
        let couple = try await Couple()
        let match = try await couple.meeting()

        try await couple.matches.bring(.contactMade, to: match, version: nil, couple.asBirgit)

        let everywhere = [
            try await couple.world.browser(of: couple.birgitsAccount.account).get("/asked/\(match)"),
            try await couple.world.browser(of: couple.cast.people[.caseworker]).get("/forms/\(couple.form)"),
            try await couple.world.browser(of: couple.cast.people[.leader]).get("/newcomers/\(couple.amina)"),
        ]
        for page in everywhere {
            #expect(page.status == 200)
            #expect(!page.body.contains("Birkealle"))
        }
        #expect(!everywhere[0].body.contains("31\u{A0}32"))
        #expect(!everywhere[1].body.contains("31\u{A0}32"))
        let kept = try await couple.world.database.write {
            try couple.world.assembly.households.keptContact(of: couple.amina, for: .member(couple.carl), in: $0)?.phone
        }
        #expect(kept == "+4531323334")
    }

    @Test func `is kept by nobody without the second consent`() async throws {
        let couple = try await Couple(followUp: false)
        let match = try await couple.meeting()

        try await couple.matches.bring(.contactMade, to: match, version: nil, couple.asAmina)

        let rest = try await couple.read { transaction in
            try transaction.rows("SELECT household_id FROM kept_contact") { _ in 1 }.count
                + couple.world.vault.everything(in: .contactPhone, in: transaction).filter { $0 == "+4531323334" }.count
        }
        #expect(rest == 0)
    }

    @Test func `is erased thirty days after opening even when nobody says anything`() async throws {
        let couple = try await Couple()
        let match = try await couple.meeting()
        couple.world.clock.pass(days: 31)
        let unreadable = try await couple.world.browser(of: couple.birgitsAccount.account).get("/asked/\(match)")
        try await couple.world.carryOutDue()

        #expect(unreadable.status == 200)
        #expect(!unreadable.body.contains("31\u{A0}32"))
        #expect(
            try await couple.read { try couple.world.assembly.households.hasContact(couple.amina, in: $0) } == false)
        #expect(try await couple.state(of: match) == .meeting)
    }

    @Test func `goes with the consent that has run out, and everything else with it`() async throws {
        let couple = try await Couple()
        let match = try await couple.matches.propose(couple.birgit, to: couple.amina, why: "", by: couple.carl)

        couple.world.clock.pass(days: 200)
        try await couple.world.carryOutDue()

        let card = try await couple.read {
            try couple.world.assembly.households.card(couple.amina, for: .system, in: $0)
        }
        #expect(card?.name == nil)
        #expect(card?.profile.interests.isEmpty == true)
        #expect(
            try await couple.read { try couple.world.assembly.households.hasContact(couple.amina, in: $0) } == false)
        #expect(try await couple.state(of: match) == .ended)
        let page = try await couple.world.browser(ofNewcomer: couple.amina).get("/mine?lang=da")
        #expect(page.body.contains("Dit samtykke er udløbet"))
    }
}

@Suite struct `Withdrawing consent` {
    @Test(arguments: [MatchState.askingVolunteer, .agreed, .meeting])
    func `ends what is open and erases everything, at once`(reached: MatchState) async throws {
        let couple = try await Couple()
        let match =
            switch reached {
            case .askingVolunteer:
                try await couple.matches.propose(couple.birgit, to: couple.amina, why: "", by: couple.carl)
            case .agreed: try await couple.agreed()
            default: try await couple.meeting()
            }
        let amina = try await couple.world.browser(ofNewcomer: couple.amina)
        let birgit = try await couple.world.browser(of: couple.birgitsAccount.account)

        let answer = try await amina.post("/mine/stop", [])

        #expect(answer.status == 303)
        #expect(try await couple.state(of: match) == .ended)
        #expect(try await birgit.get("/asked/\(match)").status == 404)
        #expect(try await amina.get("/mine").body.contains("Amina") == false)
        let left = try await couple.read { transaction in
            try couple.world.vault.everything(in: .householdName, in: transaction).filter { $0 == "Amina" }.count
                + couple.world.vault.everything(in: .adultName, in: transaction).filter { $0 == "Amina" }.count
                + transaction.rows("SELECT household_id FROM contact WHERE household_id = \(couple.amina)") { _ in 1 }
                .count
                + transaction.rows(
                    "SELECT id FROM disclosure WHERE household_id = \(couple.amina) AND until_at IS NULL"
                ) { _ in 1 }.count
        }
        #expect(left == 0)
    }

    @Test func `leaves nobody to be proposed`() async throws {
        let couple = try await Couple()
        try await couple.world.database.write {
            try couple.world.assembly.consents.withdraw(couple.amina, how: .spoken, by: .member(couple.dorte), in: $0)
        }

        await #expect(throws: MatchRefusal.self) {
            try await couple.matches.propose(couple.birgit, to: couple.amina, why: "x", by: couple.carl)
        }
    }
}

@Suite struct `Going on or not` {
    @Test func `yes from both starts the relation and plans a talk with each`() async throws {
        let couple = try await Couple()
        let match = try await couple.meeting()
        try await couple.matches.bring(.contactMade, to: match, version: nil, couple.asBirgit)

        try await couple.matches.bring(.goesOn(.volunteer, true), to: match, version: nil, couple.asBirgit)
        try await couple.matches.bring(.goesOn(.newcomer, true), to: match, version: nil, couple.asAmina)

        let card = try #require(try await couple.read { try couple.matches.card(match, for: couple.carl, in: $0) })
        #expect(card.pairing.state == .running)
        // Amina told neither hopes nor times: one more talk (C082).
        #expect(card.followUps.map(\.reason) == [.first, .first, .littleKnown, .littleKnown])
        #expect(Set(card.followUps.map(\.side)) == [.volunteer, .newcomer])
    }

    @Test func `a no frees both, not for each other unless the leader lifts that`() async throws {
        let couple = try await Couple()
        let match = try await couple.meeting()
        try await couple.matches.bring(.contactMade, to: match, version: nil, couple.asBirgit)

        try await couple.matches.bring(.goesOn(.newcomer, false), to: match, version: nil, couple.asAmina)

        await #expect(throws: MatchRefusal.cannotBeAsked) {
            try await couple.matches.propose(couple.birgit, to: couple.amina, why: "igen", by: couple.carl)
        }
        try await couple.matches.liftKeptApart(volunteer: couple.birgit, newcomer: couple.amina, by: couple.carl)
        _ = try await couple.matches.propose(couple.birgit, to: couple.amina, why: "igen", by: couple.carl)
    }

    @Test func `what follow-up kept goes when the relation ends`() async throws {
        let couple = try await Couple()
        let match = try await couple.meeting()
        try await couple.matches.bring(.contactMade, to: match, version: nil, couple.asBirgit)
        try await couple.matches.bring(.goesOn(.volunteer, true), to: match, version: nil, couple.asBirgit)
        try await couple.matches.bring(.goesOn(.newcomer, true), to: match, version: nil, couple.asAmina)

        try await couple.matches.bring(.ended(by: .newcomer), to: match, version: nil, couple.asAmina)

        let kept = try await couple.read { try $0.rows("SELECT household_id FROM kept_contact") { _ in 1 }.count }
        #expect(kept == 0)
    }
}

@Suite struct `Undoing the last step` {
    @Test func `works while nobody has seen it`() async throws {
        let couple = try await Couple()
        let match = try await couple.matches.propose(couple.birgit, to: couple.amina, why: "", by: couple.carl)
        try await couple.matches.bring(
            .volunteerSaysNo(.time), to: match, version: nil, Telling(.member(couple.carl), how: .phone, on: nil))

        try await couple.matches.undo(match, by: couple.carl)

        #expect(try await couple.state(of: match) == .askingVolunteer)
    }

    @Test func `does not work once the other side has read it`() async throws {
        let couple = try await Couple()
        let match = try await couple.agreed()
        couple.world.clock.pass(minutes: 5)
        _ = try await couple.world.browser(ofNewcomer: couple.amina).get("/mine")

        await #expect(throws: MatchRefusal.cannotUndo) { try await couple.matches.undo(match, by: couple.carl) }
    }

    @Test func `cannot bring back what has been erased`() async throws {
        let couple = try await Couple()
        let match = try await couple.meeting()
        try await couple.matches.bring(
            .contactMade, to: match, version: nil, Telling(.member(couple.carl), how: .phone))

        await #expect(throws: MatchRefusal.cannotUndo) { try await couple.matches.undo(match, by: couple.carl) }
    }
}

@Suite struct `The corners of a match` {
    @Test func `a relation outlives the consent that began it, and can still be ended by the volunteer`() async throws {
        let couple = try await Couple()
        let match = try await couple.meeting()
        try await couple.matches.bring(.contactMade, to: match, version: nil, couple.asBirgit)
        try await couple.matches.bring(.goesOn(.volunteer, true), to: match, version: nil, couple.asBirgit)
        try await couple.matches.bring(.goesOn(.newcomer, true), to: match, version: nil, couple.asAmina)

        couple.world.clock.pass(days: 250)
        try await couple.world.carryOutDue()
        let page = try await couple.world.browser(of: couple.birgitsAccount.account).get("/asked/\(match)")

        #expect(page.status == 200)
        #expect(page.body.contains("ended.volunteer"))
        #expect(try await couple.state(of: match) == .running)
    }

    @Test func `a pause by the leader takes the open question back`() async throws {
        let couple = try await Couple()
        let match = try await couple.matches.propose(couple.birgit, to: couple.amina, why: "", by: couple.carl)

        let answer = try await couple.world.browser(of: couple.cast.people[.leader])
            .post("/volunteers/\(couple.birgit)/pause", [])

        #expect(answer.status == 303)
        #expect(try await couple.state(of: match) == .ended)
    }

    @Test func `what leaders wrote about a newcomer goes with the consent`() async throws {
        let couple = try await Couple()
        _ = try await couple.matches.propose(couple.birgit, to: couple.amina, why: "Naboens gode ord", by: couple.carl)
        #expect(try await couple.written() == ["Naboens gode ord", "Naboens gode ord"])

        try await couple.world.database.write {
            try couple.world.assembly.consents.withdraw(couple.amina, how: .spoken, by: .member(couple.dorte), in: $0)
        }

        #expect(try await couple.written().isEmpty)
        let left = try await couple.read { transaction in
            try transaction.rows("SELECT id FROM pairing WHERE sealed_why IS NOT NULL") { _ in 1 }.count
                + transaction.rows(
                    "SELECT id FROM pairing_event WHERE sealed_why IS NOT NULL OR sealed_before IS NOT NULL"
                ) { _ in 1 }.count
        }
        #expect(left == 0)
    }

    @Test func `an answer that is neither yes nor no ends nothing`() async throws {
        let couple = try await Couple()
        let match = try await couple.meeting()
        try await couple.matches.bring(.contactMade, to: match, version: nil, couple.asBirgit)
        let browser = try await couple.world.browser(of: couple.birgitsAccount.account)

        let answer = try await browser.post(
            "/asked/\(match)/event", [("event", "goes-on.volunteer.YES"), ("version", "5")])

        #expect(answer.status == 409)
        #expect(try await couple.state(of: match) == .met)
    }

    @Test func `a no of the volunteer is not told to a newcomer who was never asked`() async throws {
        let couple = try await Couple()
        let match = try await couple.matches.propose(couple.birgit, to: couple.amina, why: "", by: couple.carl)

        try await couple.matches.bring(.volunteerSaysNo(.notNow), to: match, version: nil, couple.asBirgit)

        let tasks = try await couple.read { try couple.matches.tasks(for: couple.carl, in: $0) }
        #expect(tasks.isEmpty)
    }

    @Test func `a withdrawal leaves the volunteer to be told`() async throws {
        let couple = try await Couple()
        _ = try await couple.meeting()

        try await couple.world.database.write {
            try couple.world.assembly.consents.withdraw(couple.amina, how: .spoken, by: .member(couple.dorte), in: $0)
        }

        let tasks = try await couple.read { try couple.matches.tasks(for: couple.carl, in: $0) }
        #expect(tasks.map(\.kind) == [.tellEnded])
    }
}
