import Access
import Assembly
import Basics
import Intake
import MatchLife
import NeedToKnow
import People
import Storage
import Testing
import TestSupport
import Web

@Suite struct `Whoever steps in` {
    @Test func `sees what the absent leader sees, from the first day to the last and no longer`() async throws {
        let couple = try await Couple()
        let board = try #require(couple.cast.people[.board])
        let deputy = try await couple.world.browser(of: board)
        #expect(try await deputy.get("/newcomers/\(couple.amina)").status == 404)

        try await couple.cover(.leader, by: board, days: 2)

        #expect(try await deputy.get("/newcomers/\(couple.amina)").body.contains("Amina"))
        couple.world.clock.pass(days: 3)
        let later = try await couple.world.browser(of: board)
        let page = try await later.get("/newcomers/\(couple.amina)")
        #expect(page.status == 404 && !page.body.contains("Amina"))
    }

    @Test func `sees nothing any more when the cover is ended`() async throws {
        let couple = try await Couple()
        let board = try #require(couple.cast.people[.board])
        try await couple.cover(.leader, by: board, days: 2)
        let leader = try await couple.world.browser(of: couple.cast.people[.leader])
        let page = try await leader.get("/people/cover")
        let id = try #require(page.field("cover"))

        _ = try await leader.post("/people/cover/end", [("cover", id)])

        let deputy = try await couple.world.browser(of: board)
        #expect(try await deputy.get("/newcomers/\(couple.amina)").status == 404)
    }

    @Test func `does not see a household when the absent one may not either`() async throws {
        let couple = try await Couple()
        let strangers = try await couple.world.town("Fjordby")
        let board = try #require(strangers.people[.board])
        try await couple.cover(.leader, by: board, days: 2, of: strangers)

        let page = try await couple.world.browser(of: board).get("/newcomers/\(couple.amina)")

        #expect(page.status == 404 && !page.body.contains("Amina"))
    }

    @Test func `reads a colleague’s forms while the caseworker is away`() async throws {
        let couple = try await Couple()
        let other = try await couple.colleague()
        let before = try await couple.world.browser(of: other).get("/forms/\(couple.form)")
        try await couple.cover(.caseworker, by: other, days: 1, municipality: true)

        let during = try await couple.world.browser(of: other).get("/forms/\(couple.form)")

        #expect(before.status == 404)
        #expect(during.body.contains("Amina"))
    }

    @Test(arguments: [("leader", "leader"), ("nobody", "")])
    func `is refused with a sentence when the form does not hang together`(absent: String, deputy: String) async throws
    {
        let couple = try await Couple()
        let carl = try #require(couple.cast.people[.leader])
        let browser = try await couple.world.browser(of: carl)

        let page = try await browser.post(
            "/people/cover",
            [
                ("absent", absent == "leader" ? "leader \(carl)" : absent),
                ("deputy", deputy == "leader" ? carl.text : ""),
                ("from", "2026-03-02"), ("until", "2027-03-02"),
            ])

        #expect(page.status == 422)
        #expect(page.field("until") == "2027-03-02")
    }
}

@Suite struct `How somebody stands to a household` {
    @Test func `follows from what there is between them now`() async throws {
        let couple = try await Couple()
        #expect(try await couple.relations(of: .member(couple.carl)) == [.leads])
        #expect(try await couple.relations(of: .member(couple.dorte)) == [.sent])
        #expect(try await couple.relations(of: .member(couple.birgitsAccount)).isEmpty)

        let match = try await couple.meeting()
        #expect(try await couple.relations(of: .member(couple.birgitsAccount)) == [.matched, .contactOpen])

        try await couple.matches.bring(.contactMade, to: match, version: nil, couple.asBirgit)
        #expect(try await couple.relations(of: .member(couple.birgitsAccount)) == [.matched])

        try await couple.matches.bring(.ended(by: .volunteer), to: match, version: nil, couple.asBirgit)
        #expect(try await couple.relations(of: .member(couple.birgitsAccount)).isEmpty)
    }

    @Test func `is the same whether a list or a page asks`() async throws {
        let couple = try await Couple()
        let today = couple.world.clock.now.today
        for reader in [Reader.member(couple.carl), .member(couple.dorte), .member(couple.birgitsAccount)] {
            let listed = try await couple.read { try NeedToKnow.everything(for: reader, on: today, in: $0) }
            for household in [couple.amina, couple.birgit] {
                let relations = try await couple.read {
                    try NeedToKnow.relations(of: reader, to: household, on: today, in: $0)
                }
                #expect(Set(relations) == Set(listed.filter { $0.household == household }.map(\.relation)))
            }
        }
    }

    @Test func `a description is made of facts that find nobody`() async throws {
        let couple = try await Couple()
        let match = try await couple.matches.propose(couple.birgit, to: couple.amina, why: "", by: couple.carl)
        let description = try await couple.read { transaction in
            try couple.matches.pairing(match, of: couple.birgit, in: transaction).flatMap {
                try couple.matches.description(of: $0, in: transaction)
            }
        }

        for child in Mirror(reflecting: try #require(description)).children {
            #expect(String(describing: type(of: child.value)).hasPrefix("Presented<"), "\(child.label ?? "")")
        }
    }
}

extension Couple {
    fileprivate func relations(of reader: Reader) async throws -> [Relation] {
        let today = world.clock.now.today
        return try await read { try NeedToKnow.relations(of: reader, to: amina, on: today, in: $0) }
    }

    func cover(
        _ role: Role, by deputy: ID<Account>, days: Int, of other: Cast? = nil, municipality: Bool = false
    ) async throws {
        let cast = other ?? self.cast
        let absent = try #require(cast.people[role])
        let giver = try await world.member(role, municipality ? cast.municipality : cast.branch, cast)
        let today = world.clock.now.today
        try await world.database.write {
            try world.assembly.accounts.cover(
                role, of: absent, by: deputy, from: today, until: today.adding(days: days), given: giver, in: $0)
        }
    }

    fileprivate func colleague() async throws -> ID<Account> {
        try await world.database.write { transaction in
            let email = try #require(EmailAddress("kollega@lindby.example"))
            _ = try world.assembly.accounts.invite(
                email, name: "Kirsten", as: .caseworker, in: cast.municipality, by: .system, in: transaction)
            return try #require(try world.assembly.accounts.account(of: email, in: transaction))
        }
    }
}
