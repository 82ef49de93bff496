import Access
import Assembly
import Basics
import Consent
import MatchLife
import People
import Post
import Rights
import Storage
import TestSupport
import Testing

@Suite struct `Recalling what has been passed on` {
    @Test func `asks the volunteer who saw how to reach the newcomer to delete it, once contact is made`() async throws
    {
        let couple = try await Couple()
        let match = try await couple.meeting()
        let browser = try await couple.world.browser(of: couple.birgitsAccount.account)
        #expect(try await browser.get("/asked/\(match)").body.contains("Birkealle"))
        couple.world.clock.pass(minutes: 60)

        try await couple.matches.bring(.contactMade, to: match, version: nil, couple.asBirgit)

        #expect(try await couple.asked(couple.birgitsAccount).map(\.cause) == [.contactMade])
        #expect(try await browser.get("/asked").body.contains("/recalls"))
        let page = try await browser.get("/recalls")
        #expect(page.body.contains("Jeg har slettet det"))
        for secret in ["Amina", "Birkealle", "31\u{A0}32"] { #expect(!page.body.contains(secret), "\(secret)") }
    }

    @Test func `asks nobody who has seen nothing`() async throws {
        let couple = try await Couple()
        let match = try await couple.meeting()
        couple.world.clock.pass(minutes: 60)

        try await couple.matches.bring(.contactMade, to: match, version: nil, couple.asAmina)

        #expect(try await couple.asked(couple.birgitsAccount).isEmpty)
        #expect(try await couple.asked(couple.carl).isEmpty)
        #expect(try await couple.asked(couple.dorte).isEmpty)
    }

    @Test func `reaches everybody who passed on, received, saw or printed, when the newcomer says stop`() async throws {
        let couple = try await Couple()
        _ = try await couple.seenByEverybody()

        try await couple.withdraw()

        for member in [couple.birgitsAccount, couple.carl, couple.dorte] {
            #expect(try await couple.asked(member).map(\.cause) == [.withdrawn], "\(member.name)")
        }
        #expect(try await couple.ledger().allSatisfy { $0.until != nil && $0.recalls.count == 1 })
    }

    @Test(arguments: [RecallCause.timedOut, .closed])
    func `asks the volunteer when time is out, or the two are to meet in another way`(cause: RecallCause) async throws {
        let couple = try await Couple()
        let match = try await couple.seenByEverybody()

        if cause == .timedOut {
            couple.world.clock.pass(days: 31)
            try await couple.world.carryOutDue()
        } else {
            try await couple.arrange(.leader, match)
        }

        #expect(try await couple.asked(couple.birgitsAccount).map(\.cause) == [cause])
    }

    @Test func `takes the order back when contact data is opened to them again`() async throws {
        let couple = try await Couple()
        let match = try await couple.seenByEverybody()
        try await couple.arrange(.leader, match)

        try await couple.arrange(.themselves, match)

        #expect(try await couple.asked(couple.birgitsAccount).isEmpty)
    }

    @Test func `asks the leader when what follow-up kept has served`() async throws {
        let couple = try await Couple()
        let match = try await couple.meeting()
        try await couple.matches.bring(.contactMade, to: match, version: nil, couple.asAmina)
        couple.world.clock.pass(minutes: 60)
        _ = try await couple.world.browser(of: couple.carl.account).post("/newcomers/\(couple.amina)/contact")
        let kept = try await couple.ledger().last
        #expect(kept?.purpose == .followUp)
        #expect(kept?.until == nil)
        couple.world.clock.pass(minutes: 60)

        try await couple.matches.bring(.ended(by: .volunteer), to: match, version: nil, couple.asBirgit)

        #expect(try await couple.asked(couple.carl).map(\.cause) == [.closed])
        #expect(try await couple.ledger().filter { $0.until == nil }.map(\.purpose) == [.matching])
    }

    @Test func `is confirmed by one press, and the newcomer reads that it is`() async throws {
        let couple = try await Couple()
        let match = try await couple.seenByEverybody()
        try await couple.matches.bring(.contactMade, to: match, version: nil, couple.asBirgit)
        let order = try require_(try await couple.asked(couple.birgitsAccount).first)
        let newcomer = try await couple.world.browser(ofNewcomer: couple.amina)
        let before = try await newcomer.get("/mine/ledger?lang=da").body
        #expect(before.contains("1 person er bedt om at slette egne noter."))

        let reply = try await couple.world.browser(of: couple.birgitsAccount.account)
            .post("/recalls/confirmation", [("recall", order.id.text)])

        #expect(reply.status == 303)
        #expect(try await couple.asked(couple.birgitsAccount).isEmpty)
        let after = try await newcomer.get("/mine/ledger?lang=da").body
        #expect(after.contains("1 person har bekræftet, at egne noter er slettet."))
    }

    @Test func `cannot be confirmed by anybody else`() async throws {
        let couple = try await Couple()
        let match = try await couple.seenByEverybody()
        try await couple.matches.bring(.contactMade, to: match, version: nil, couple.asBirgit)
        let order = try require_(try await couple.asked(couple.birgitsAccount).first)
        let stranger = try await couple.world.town("Fjordby")

        for other in [couple.carl.account, couple.dorte.account, try require_(stranger.people[.leader])] {
            _ = try await couple.world.browser(of: other).post(
                "/recalls/confirmation", [("recall", order.id.text)])
            _ = try await couple.world.browser(of: other).post(
                "/recalls/\(order.id)/settlement", [("outcome", "told")])
        }

        #expect(try await couple.asked(couple.birgitsAccount).map(\.id) == [order.id])
    }

    @Test func `reminds twice by letters that name nobody, and then asks the leader to call`() async throws {
        let couple = try await Couple()
        let match = try await couple.seenByEverybody()
        try await couple.matches.bring(.contactMade, to: match, version: nil, couple.asBirgit)
        try await couple.confirm(couple.carl)
        try await couple.confirm(couple.dorte)
        func letters() async throws -> Int {
            try await couple.read { try couple.world.assembly.letters.newest(100, in: $0) }
                .count { $0.email.hasPrefix("v") && $0.subject == "Der er noget, du skal slette" }
        }
        #expect(try await letters() == 1)

        for (days, expected) in [(2, 1), (1, 2), (3, 2), (1, 3), (2, 3)] {
            couple.world.clock.pass(days: days)
            for _ in 0..<2 { try await couple.world.carryOutDue() }
            #expect(try await letters() == expected)
        }
        let before = try await couple.world.browser(of: couple.carl.account)
        #expect(!(try await before.get("/today")).body.contains("/recalls/unconfirmed"))
        couple.world.clock.pass(days: 1)
        try await couple.world.carryOutDue()

        let leader = try await couple.world.browser(of: couple.carl.account)
        #expect(try await leader.get("/today").body.contains("/recalls/unconfirmed"))
        let page = try await leader.get("/recalls/unconfirmed")
        #expect(page.body.contains("Birgit Aaen"))
        #expect(!page.body.contains("Amina"))
    }

    @Test(arguments: [RecallOutcome.told, .unreachable])
    func `is settled by the leader, and the newcomer reads how`(outcome: RecallOutcome) async throws {
        let couple = try await Couple()
        let match = try await couple.seenByEverybody()
        try await couple.matches.bring(.contactMade, to: match, version: nil, couple.asBirgit)
        let order = try require_(try await couple.asked(couple.birgitsAccount).first)
        couple.world.clock.pass(days: 10)
        try await couple.world.carryOutDue()

        let reply = try await couple.world.browser(of: couple.carl.account)
            .post("/recalls/\(order.id)/settlement", [("outcome", outcome.rawValue)])

        #expect(reply.status == 303)
        let page = try await couple.world.browser(ofNewcomer: couple.amina).get("/mine/ledger?lang=da").body
        #expect(page.contains(outcome == .told ? "har bekræftet" : "kunne vi ikke få fat i"))
        #expect(try await couple.asked(couple.birgitsAccount).isEmpty)
    }

    @Test func `reaches whoever saw it by a match, also when their role has been ended since`() async throws {
        let couple = try await Couple()
        let match = try await couple.seenByEverybody()
        try await couple.world.assembly.accounts.end(
            .volunteer, of: couple.birgitsAccount.account, in: couple.cast.branch, by: .member(couple.carl))

        try await couple.matches.bring(.neverStarted, to: match, version: nil, couple.asAmina)

        #expect(try await couple.asked(couple.birgitsAccount).map(\.holder) == [.volunteer])
    }

    @Test func `goes to the leader at once when whoever saw it has no way in any more`() async throws {
        let couple = try await Couple()
        _ = try await couple.seenByEverybody()
        try await couple.world.database.write {
            try couple.world.assembly.erasures.erase(couple.birgit, by: .system, in: $0)
        }

        try await couple.world.carryOutDue()

        let waiting = try await couple.read {
            try couple.world.assembly.consents.recalls.unconfirmed(for: couple.carl, in: $0)
        }
        #expect(waiting.map(\.recall.account) == [couple.birgitsAccount.account])
        #expect(waiting.map(\.name) == [nil])
    }

    @Test func `asks leaders who saw how to reach a volunteer, when the volunteer is erased`() async throws {
        let couple = try await Couple()
        _ = try await couple.world.browser(of: couple.carl.account).post("/volunteers/\(couple.birgit)/contact")
        couple.world.clock.pass(minutes: 60)

        try await couple.world.database.write {
            try couple.world.assembly.erasures.erase(couple.birgit, by: .system, in: $0)
        }

        #expect(try await couple.asked(couple.carl).map(\.cause) == [.erased])
    }
}

@Suite struct `The ledger of a newcomer` {
    @Test func `says what each holder has it for, from whom, and on whose consents`() async throws {
        let couple = try await Couple()
        _ = try await couple.meeting()

        let ledger = try await couple.ledger()

        #expect(ledger.map(\.purpose) == [.passingOn, .matching, .firstContact])
        #expect(ledger.map(\.giver) == [nil, "Lindby Kommune", "Afdeling Lindby"])
        let withoutGround = try await couple.read {
            try $0.value(
                "SELECT COUNT(*) FROM disclosure WHERE id NOT IN (SELECT disclosure_id FROM disclosure_consent)",
                as: Int.self)
        }
        #expect(withoutGround == 0)
    }

    @Test func `says when somebody saw how to reach them`() async throws {
        let couple = try await Couple()
        _ = try await couple.seenByEverybody()

        let newcomer = try await couple.world.browser(ofNewcomer: couple.amina)
        let page = try await newcomer.get("/mine/ledger?lang=da").body

        #expect(try await couple.ledger().allSatisfy { $0.seenAt != nil })
        #expect(page.contains("Set senest"))
        #expect(!page.contains("Ingen har set"))
    }

    @Test(arguments: Language.allCases)
    func `is read in the language of the newcomer`(language: Language) async throws {
        let couple = try await Couple()
        _ = try await couple.seenByEverybody()
        try await couple.withdraw()

        let page = try await couple.world.browser(ofNewcomer: couple.amina).get(
            "/mine/ledger?lang=\(language.rawValue)")

        #expect(page.status == 200)
        #expect(!page.body.contains("consent."), "a key instead of words")
        #expect(!page.body.contains("<span lang=\"da\""), "Danish where there are words")
    }
}

extension Couple {
    /// Contact data is open, and the volunteer, the leader and the caseworker have had it before them.
    func seenByEverybody() async throws -> ID<Match> {
        let match = try await meeting()
        _ = try await world.browser(of: birgitsAccount.account).get("/asked/\(match)")
        _ = try await world.browser(of: carl.account).post("/newcomers/\(amina)/contact", [])
        _ = try await world.browser(of: dorte.account).get("/forms/\(form)/print")
        world.clock.pass(minutes: 60)
        return match
    }

    func withdraw() async throws {
        try await world.database.write {
            try world.assembly.consents.withdraw(
                amina, how: .screen, by: .newcomer(NewcomerReader(household: amina, language: .arabic)), in: $0)
        }
    }

    /// What somebody has been asked to delete and has not confirmed.
    func asked(_ member: Member) async throws -> [Recall] {
        try await read { try world.assembly.consents.recalls.open(for: member, in: $0) }
    }

    func confirm(_ member: Member) async throws {
        try await world.assembly.consents.recalls.confirm(try await asked(member).map(\.id), by: member)
    }

    func ledger() async throws -> [Disclosure] {
        try await read { try world.assembly.consents.ledger(of: amina, for: .system, in: $0) }
    }
}
