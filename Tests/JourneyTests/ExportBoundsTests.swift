import Access
import Assembly
import Basics
import MatchLife
import NeedToKnow
import People
import Post
import Storage
import TestSupport
import Testing
import Vault

/// Whoever asks for what is theirs gets nothing of anybody else's (GDPR art. 15(4)).
@Suite struct `An export of one side` {
    /// A leader who wrote the other's name and number into what is about both.
    private static let careless =
        "Birgit kan lide at gå ture. Ring på 21 22 23 24, det er Birgits mand. Aminas børn er store."

    @Test func `never has the newcomer’s values for the volunteer, not even while contact is open`() async throws {
        let known = try await Known()
        let couple = known.couple
        let browser = try await known.world.browser(of: couple.birgitsAccount.account)
        let open = try await browser.get("/asked/\(known.match)")
        #expect(open.body.contains("zqk-household"), "contact is open")

        let file = try await browser.get("/account/export.json")
        let page = try await browser.get("/account/export")

        for (field, canary) in known.canaries where field.use != .account && field.use != .match {
            #expect(!file.body.contains(canary.file), "\(field.name) is in the file")
            #expect(!page.body.contains(canary.page), "\(field.name) is on the page")
        }
        #expect(!file.body.contains(couple.amina.text))
        let reference = try await couple.read {
            try couple.world.assembly.households.card(couple.amina, for: .system, in: $0)?.reference
        }
        #expect(!file.body.contains(try #require(reference)))
    }

    @Test func `takes the other’s name out of what a leader wrote about both`() async throws {
        let couple = try await Couple()
        _ = try await couple.agreed(why: Self.careless)

        let amina = try await couple.world.browser(ofNewcomer: couple.amina).get("/mine/export.json").body
        let birgit = try await couple.world.browser(of: couple.birgitsAccount.account).get("/account/export.json").body

        #expect(amina.contains("[…] kan lide at gå ture. Ring på […], det er […] mand. Aminas børn er store."))
        #expect(
            birgit.contains("Birgit kan lide at gå ture. Ring på 21 22 23 24, det er Birgits mand. […] børn er store."))
    }

    @Test func `has what was heard from it, and not what the other said`() async throws {
        let couple = try await Couple()
        let match = try await couple.matches.propose(couple.birgit, to: couple.amina, why: "", by: couple.carl)
        func tell(_ event: MatchEvent, _ why: String) async throws {
            let telling = Telling(.member(couple.carl), how: .phone, on: couple.world.clock.now.today, why: why)
            try await couple.matches.bring(event, to: match, version: nil, telling)
        }
        try await tell(.volunteerSaysYes, "volunteer-words")
        try await tell(.newcomerSaysYes, "newcomer-words")
        try await tell(.ended(by: .volunteer), "volunteer-ending")

        let amina = try await couple.world.browser(ofNewcomer: couple.amina).get("/mine/export.json").body
        let birgit = try await couple.world.browser(of: couple.birgitsAccount.account).get("/account/export.json").body

        #expect(amina.contains("newcomer-words"))
        #expect(!amina.contains("volunteer-words") && !amina.contains("volunteer-ending"))
        #expect(amina.contains("newcomer-says-yes") && !amina.contains("volunteer-says-yes"))
        #expect(!amina.contains("volunteer-ended"), "why the other stopped is the other’s")
        #expect(birgit.contains("volunteer-words") && birgit.contains("volunteer-ending"))
        #expect(birgit.contains("volunteer-ended") && !birgit.contains("newcomer-words"))
    }

    @Test func `does not tell a newcomer of a no to a question they were never asked`() async throws {
        let couple = try await Couple()
        let match = try await couple.matches.propose(couple.birgit, to: couple.amina, why: "", by: couple.carl)
        try await couple.matches.bring(.volunteerSaysNo(.time), to: match, version: nil, couple.asBirgit)

        let file = try await couple.world.browser(ofNewcomer: couple.amina).get("/mine/export.json").body

        #expect(file.contains("\"proposed_at\"") && file.contains("\"with\":\"volunteer\""))
        #expect(!file.contains("volunteer-declined") && !file.contains("volunteer-says-no"))
    }

    @Test func `is given by the leader of the activity, in the language of whoever asks, and by no other`() async throws
    {
        let known = try await Known()
        let path = "/newcomers/\(known.couple.amina)/export"
        let leader = try await known.world.browser(of: known.couple.carl.account)
        let page = try await leader.get("\(path)?in=ar")

        #expect(page.body.contains("<html lang=\"da\"") && page.body.contains("lang=\"ar\" dir=\"rtl\">"))
        #expect(page.text.contains("zqk-talk"))
        #expect(try await leader.get("/volunteers/\(known.couple.amina)/export").status == 404)

        let strangers = try await known.world.town("Fjordby")
        let stranger = try await known.world.browser(of: strangers.people[.leader])
        for end in ["", ".json"] {
            let refused = try await stranger.get(path + end)
            #expect(refused.status == 404 && !refused.body.contains("zqk"))
        }
        #expect(try await known.world.browser(of: known.couple.dorte.account).get(path).status == 404)
    }

    @Test func `wants the leader to confirm who they are first`() async throws {
        let couple = try await Couple()
        let browser = try await couple.world.browser(of: couple.carl.account, confirmed: false)

        let asked = try await browser.get("/newcomers/\(couple.amina)/export.json")

        #expect(asked.status == 403 && !asked.body.contains("Amina"))
    }

    @Test func `gives a leader nothing of what a volunteer is elsewhere, and no way in`() async throws {
        let couple = try await Couple()
        let account = couple.birgitsAccount.account
        let fjordby = try await couple.world.town("Fjordby")
        try await couple.world.database.write { transaction in
            let names = try couple.world.assembly.accounts.people(of: couple.cast.branch, in: transaction)
            let email = try #require(EmailAddress(names.first { $0.account == account }?.email ?? ""))
            try couple.world.assembly.letters.write(
                to: account, .signIn, subject: "Kode", body: "zqk-code", in: transaction)
            _ = try couple.world.assembly.accounts.invite(
                email, name: "B", as: .caseworker, in: fjordby.municipality, by: .system, in: transaction)
        }
        let leader = try await couple.world.browser(of: couple.carl.account)
        let given = try await leader.get("/volunteers/\(couple.birgit)/export.json").body
        let own = try await couple.world.browser(of: account).get("/account/export.json").body

        #expect(given.contains("Afdeling Lindby") && !given.contains("Fjordby") && !given.contains("\"letters\""))
        #expect(own.contains("Fjordby Kommune") && own.contains("\"subject\":\"Kode\""))
        #expect(!own.contains("zqk-code"))
    }

    @Test func `is no right of whoever knows a household by a match or a form`() {
        let may = Relation.allCases.filter { $0.sights.contains(.export) }
        #expect(Set(may) == [.oneself, .ownHousehold, .leads, .coversLeader, .system])
    }
}
