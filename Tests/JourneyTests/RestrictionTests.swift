import Access
import Assembly
import Basics
import Consent
import Duties
import MatchLife
import People
import Rights
import Storage
import TestSupport
import Testing
import Vault

@Suite struct `Everything on hold` {
    @Test func `hides name, answers and contact data from everybody but the newcomer`() async throws {
        let couple = try await Couple()
        let carl = try await couple.world.browser(of: couple.carl.account)
        let dorte = try await couple.world.browser(of: couple.dorte.account)
        let pages = [
            (carl, "/newcomers"), (carl, "/newcomers/\(couple.amina)"), (carl, "/today"), (dorte, "/forms"),
            (dorte, "/forms/\(couple.form)"), (dorte, "/forms/\(couple.form)/print"),
        ]
        for (browser, path) in pages { #expect(try await browser.get(path).body.contains("Amina"), "\(path)") }
        let amina = try await couple.world.browser(ofNewcomer: couple.amina)

        #expect(try await amina.post("/mine/restriction", []).status == 303)

        for (browser, path) in pages {
            let page = try await browser.get(path)
            #expect(page.status < 500, "\(path)")
            for secret in ["Amina", "Birkealle", "31\u{A0}32"] { #expect(!page.body.contains(secret), "\(path)") }
        }
        #expect(try await carl.get("/newcomers/\(couple.amina)").body.contains("sat på pause"))
        #expect(try await amina.get("/mine/answers?lang=da").body.contains("Birkealle"))
    }

    @Test func `stops what is being asked, and asks nobody`() async throws {
        let couple = try await Couple()
        let match = try await couple.matches.propose(couple.birgit, to: couple.amina, why: "", by: couple.carl)

        try await couple.restrict(couple.amina)

        let ending = try await couple.read {
            try $0.value("SELECT ending FROM pairing WHERE id = \(match)", as: String.self)
        }
        #expect(ending == "paused")
        await #expect(throws: MatchRefusal.unknown) {
            _ = try await couple.matches.propose(couple.birgit, to: couple.amina, why: "nu", by: couple.carl)
        }
    }

    @Test func `proposes no volunteer who has put everything on hold`() async throws {
        let couple = try await Couple()

        try await couple.restrict(couple.birgit)

        await #expect(throws: MatchRefusal.cannotBeAsked) {
            _ = try await couple.matches.propose(couple.birgit, to: couple.amina, why: "nu", by: couple.carl)
        }
    }

    @Test(arguments: [MatchSide.newcomer, .volunteer])
    func `closes contact data that is open, to both`(side: MatchSide) async throws {
        let couple = try await Couple()
        let match = try await couple.seenByEverybody()

        try await couple.restrict(side == .newcomer ? couple.amina : couple.birgit)

        let birgit = try await couple.world.browser(of: couple.birgitsAccount.account).get("/asked/\(match)")
        let amina = try await couple.world.browser(ofNewcomer: couple.amina).get("/mine?lang=da")
        #expect(!birgit.body.contains("Birkealle"))
        #expect(!amina.body.contains("Lindevej"))
        #expect(try await couple.asked(couple.birgitsAccount).map(\.cause) == [.closed])
    }

    @Test func `closes what a power of attorney opens, until it is lifted`() async throws {
        let couple = try await Couple()
        let mandate = try await couple.world.database.write { transaction in
            let card = try couple.world.assembly.households.card(couple.amina, for: .system, in: transaction)
            let wanted = NewMandate(
                adult: try require_(card?.adults.first).id, holder: .account(couple.birgitsAccount.account),
                content: .attorney([.mine, .form], []), until: couple.world.clock.now.today.adding(days: 30),
                language: .arabic, how: .screen, witness: nil)
            return try couple.world.assembly.mandates.give(wanted, of: couple.amina, by: .system, in: transaction)
        }
        let birgit = try await couple.world.browser(of: couple.birgitsAccount.account)
        #expect(try await birgit.get("/mandates/\(mandate)").body.contains("Amina"))

        try await couple.restrict(couple.amina)

        #expect(try await birgit.get("/mandates/\(mandate)").status == 404)
        let list = try await birgit.get("/mandates")
        #expect(list.status == 200 && !list.body.contains("Amina"))
        try await couple.world.assembly.restrictions.lift(couple.amina, by: couple.asAmina.reader)
        #expect(try await birgit.get("/mandates/\(mandate)").status == 200)
    }

    @Test func `erases nothing because somebody says that they are in contact`() async throws {
        let couple = try await Couple()
        let match = try await couple.meeting()
        try await couple.restrict(couple.amina)

        await #expect(throws: MatchRefusal.notNow) {
            try await couple.matches.bring(.contactMade, to: match, version: nil, couple.asBirgit)
        }

        let contact = try await couple.read {
            try couple.world.assembly.households.ownContact(of: couple.amina, for: couple.asAmina.reader, in: $0)
        }
        #expect(contact?.phone.revealed != nil)
    }

    @Test func `of a volunteer closes their matches to the leader, and the newcomer reads that they take a break`()
        async throws
    {
        let couple = try await Couple()
        let match = try await couple.meeting()

        try await couple.restrict(couple.birgit)

        let carl = try await couple.world.browser(of: couple.carl.account)
        #expect(try await carl.get("/matches/\(match)").status == 404)
        #expect(!(try await carl.get("/matches?show=meeting")).body.contains(match.text))
        let amina = try await couple.world.browser(ofNewcomer: couple.amina)
        #expect(try await amina.get("/mine?lang=da").body.contains("holder en pause"))
        try await couple.world.assembly.restrictions.lift(couple.birgit, by: .member(couple.carl))
        #expect(try await carl.get("/matches/\(match)").status == 200)
    }

    @Test func `lifted leaves thirty days before what has run out is erased`() async throws {
        let couple = try await Couple()
        try await couple.restrict(couple.amina)
        couple.world.clock.pass(days: 400)

        try await couple.world.assembly.restrictions.lift(couple.amina, by: couple.asAmina.reader)
        couple.world.clock.pass(days: 29)
        try await couple.world.carryOutDue()
        #expect(try couple.world.vault.hasKey(.household, of: couple.amina.text))

        couple.world.clock.pass(days: 2)
        try await couple.world.carryOutDue()
        #expect(try !couple.world.vault.hasKey(.household, of: couple.amina.text))
    }

    @Test func `erases nothing because time is out`() async throws {
        let couple = try await Couple()
        try await couple.restrict(couple.amina)

        couple.world.clock.pass(days: 400)
        try await couple.world.carryOutDue()
        couple.world.clock.pass(days: 40)
        try await couple.world.carryOutDue()

        let card = try await couple.read {
            try couple.world.assembly.households.card(couple.amina, for: couple.asAmina.reader, in: $0)
        }
        #expect(card?.name?.revealed == "Amina")
    }

    @Test func `can be changed by nobody else`() async throws {
        let couple = try await Couple()
        try await couple.restrict(couple.amina)
        let profile = Profile(kind: .person)

        await #expect(throws: HouseholdRefusal.restricted) {
            try await couple.world.database.write {
                try couple.world.assembly.households.change(
                    couple.amina, to: profile, name: nil, adults: nil, contact: nil, by: .member(couple.carl), in: $0)
            }
        }
    }

    @Test func `is lifted by the newcomer, and all is as before`() async throws {
        let couple = try await Couple()
        let amina = try await couple.world.browser(ofNewcomer: couple.amina)
        _ = try await amina.post("/mine/restriction", [])
        #expect(try await amina.get("/mine?lang=da").body.contains("Alt er sat på pause"))

        _ = try await amina.post("/mine/restriction/end", [])

        let card = try await couple.world.browser(of: couple.carl.account).get("/newcomers/\(couple.amina)")
        #expect(card.body.contains("Amina"))
        _ = try await couple.matches.propose(couple.birgit, to: couple.amina, why: "nu", by: couple.carl)
    }

    @Test func `does not keep a newcomer from stopping altogether`() async throws {
        let couple = try await Couple()
        try await couple.restrict(couple.amina)

        let reply = try await couple.world.browser(of: couple.carl.account)
            .post("/newcomers/\(couple.amina)/withdrawal", [("how", "spoken")])

        #expect(reply.status == 303)
        #expect(try !couple.world.vault.hasKey(.household, of: couple.amina.text))
    }

    @Test func `can be told to a leader, by either side, and is not for a leader elsewhere`() async throws {
        let couple = try await Couple()
        let stranger = try await couple.world.town("Fjordby")
        for path in ["/newcomers/\(couple.amina)", "/volunteers/\(couple.birgit)"] {
            let elsewhere = try await couple.world.browser(of: stranger.people[.leader])
            #expect(try await elsewhere.post("\(path)/restriction", []).status == 404)
            let carl = try await couple.world.browser(of: couple.carl.account)
            #expect(try await carl.get("\(path)/restriction").status == 200)
            #expect(try await carl.post("\(path)/restriction", []).status == 303)
            #expect(try await carl.get(path).body.contains("sat på pause"))
            #expect(try await carl.post("\(path)/restriction/end", []).status == 303)
        }
    }
}

@Suite struct `Erasing by a button` {
    @Test func `shows a newcomer what goes and what stays before it is done`() async throws {
        let couple = try await Couple()
        let amina = try await couple.world.browser(ofNewcomer: couple.amina)

        let page = try await amina.get("/mine/stop?lang=da").body

        for words in ["Navne", "Telefon, e-mail og adresse", "Tolkens navn", "Det bliver tilbage", "N-"] {
            #expect(page.contains(words), "\(words)")
        }
        #expect(!page.contains("Noter fra samtaler"), "there were no talks")
        #expect(try couple.world.vault.hasKey(.household, of: couple.amina.text))
    }

    @Test func `of a volunteer ends their matches, their access and everything about them`() async throws {
        let couple = try await Couple()
        let match = try await couple.meeting()
        let birgit = try await couple.world.browser(of: couple.birgitsAccount.account)
        #expect(try await birgit.get("/account").body.contains("/account/rights"))
        #expect(try await birgit.get("/account/rights").body.contains("/account/erasure"))
        #expect(try await birgit.get("/account/erasure").body.contains("Adgang, breve"))

        #expect(try await birgit.post("/account/erasure", []).status == 303)

        #expect(try await couple.state(of: match) == .ended)
        #expect(try await birgit.get("/asked").status == 303)
        #expect(try !couple.world.vault.hasKey(.household, of: couple.birgit.text))
        #expect(try !couple.world.vault.hasKey(.account, of: couple.birgitsAccount.account.text))
    }

    @Test func `of a volunteer can be done by the leader on their word, and by no other leader`() async throws {
        let couple = try await Couple()
        let stranger = try await couple.world.town("Fjordby")
        let path = "/volunteers/\(couple.birgit)/withdrawal"
        #expect(try await couple.world.browser(of: stranger.people[.leader]).post(path, []).status == 404)
        let carl = try await couple.world.browser(of: couple.carl.account)
        #expect(try await carl.get(path).body.contains("Slet alt om"))

        #expect(try await carl.post(path, []).status == 303)

        #expect(try !couple.world.vault.hasKey(.household, of: couple.birgit.text))
    }

    @Test func `names every kind of sealed field, and leaves no key that it counted`() async throws {
        for field in PersonalField.all where ![.form, .spreadsheet, .called].contains(field.use) {
            #expect(ErasedKind(field) != nil, "\(field)")
        }
        let couple = try await Couple()
        _ = try await couple.seenByEverybody()
        let before = try await couple.read { try couple.world.assembly.erasures.preview(of: couple.amina, in: $0) }
        #expect(before.counts[.names] ?? 0 > 0)

        try await couple.withdraw()

        let after = try await couple.read { try couple.world.assembly.erasures.preview(of: couple.amina, in: $0) }
        // What the interpreter was called stays as bytes that no key opens.
        #expect(after.lines.map(\.kind) == [.consents])
    }
}

@Suite struct `Correcting what is known of oneself` {
    @Test func `a newcomer corrects name and phone while they are held`() async throws {
        let couple = try await Couple()
        let amina = try await couple.world.browser(ofNewcomer: couple.amina)
        let page = try await amina.get("/mine/answers?lang=da")

        let reply = try await amina.post(
            "/mine/answers", answers(page, ["name": "Amina Nur", "phone": "41 42 43 44"]))

        #expect(reply.status == 303)
        let contact = try await couple.read {
            try couple.world.assembly.households.ownContact(of: couple.amina, for: couple.asAmina.reader, in: $0)
        }
        #expect(contact?.phone.revealed?.text == "+4541424344")
        #expect(
            try await couple.world.browser(of: couple.carl.account).get("/newcomers/\(couple.amina)").body.contains(
                "Amina Nur"))
    }

    @Test func `what is typed wrongly stays in the form with its problem`() async throws {
        let couple = try await Couple()
        let birgit = try await couple.world.browser(of: couple.birgitsAccount.account)
        let page = try await birgit.get("/account/answers")
        #expect(page.body.contains("Lindevej 3"))

        let reply = try await birgit.post(
            "/account/answers", answers(page, ["phone": "halvtreds"]))

        #expect(reply.status == 422)
        #expect(reply.body.contains("halvtreds"))
    }

    @Test func `a page that is older than a change is told so, and loses nothing`() async throws {
        let couple = try await Couple()
        let birgit = try await couple.world.browser(of: couple.birgitsAccount.account)
        let page = try await birgit.get("/account/answers")
        #expect(try await birgit.post("/account/answers", answers(page)).status == 303)

        let reply = try await birgit.post(
            "/account/answers", answers(page, ["address": "Elmevej 9"]))

        #expect(reply.status == 409)
        #expect(reply.body.contains("Elmevej 9"))
    }
}

/// What a browser would send of the form on this page, with some of it typed anew.
private func answers(_ page: Reply, _ typed: [String: String] = [:]) -> [(String, String)] {
    let shown = ["name", "phone", "email", "address", "postcode", "version"].map { name in
        (name, typed[name] ?? page.field(name) ?? "")
    }
    return shown + [
        ("kind", "person"), ("gender", "woman"), ("languages", "da"), ("gender-wish", "prefer"), ("reach", "20"),
        ("capacity", "1"), ("page-language", "da"), ("own-words-language", "da"),
    ]
}

extension Couple {
    func restrict(_ household: ID<Household>) async throws {
        try await world.assembly.restrictions.restrict(household, by: .member(carl))
    }
}
