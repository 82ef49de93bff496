import Access
import Assembly
import Basics
import Consent
import Duties
import Intake
import MatchLife
import People
import Storage
import TestSupport
import Testing

@Suite struct `A mandate in the house` {
    @Test func `given on the private page opens its sections to the volunteer, and nothing else`() async throws {
        let couple = try await Couple()
        _ = try await couple.meeting()
        let birgit = try await couple.world.browser(of: couple.birgitsAccount.account)
        #expect(try await birgit.get("/mandates").text.contains("Ingen har givet dig en fuldmagt"))

        let given = try await couple.give([.mine, .ledger])
        let page = try await birgit.get("/mandates/\(given)")

        #expect(page.text.contains("Hvor langt er de?"))
        #expect(page.text.contains("De skal mødes første gang."))
        #expect(page.text.contains("Hvem har oplysningerne?"))
        #expect(!page.text.contains("Svar og kontaktoplysninger"))
        #expect(!page.body.contains("+4531323334"))
        #expect(try await couple.timesSeen(by: given) == 0)
    }

    @Test func `with the form shows contact data, and each showing is noted`() async throws {
        let couple = try await Couple()
        _ = try await couple.meeting()
        let given = try await couple.give([.form])
        let birgit = try await couple.world.browser(of: couple.birgitsAccount.account)

        for _ in 1...2 {
            let page = try await birgit.get("/mandates/\(given)")
            #expect(page.body.contains("+4531323334"))
            #expect(!page.text.contains("Hvor langt er de?"))
            #expect(!page.text.contains("Hvem har oplysningerne?"))
        }

        #expect(try await couple.timesSeen(by: given) == 2)
        _ = try await birgit.get("/mandates")
        #expect(try await couple.timesSeen(by: given) == 2)
    }

    @Test func `is taken back with one press, at once`() async throws {
        let couple = try await Couple()
        _ = try await couple.meeting()
        let given = try await couple.give([.form])
        let birgit = try await couple.world.browser(of: couple.birgitsAccount.account)
        let amina = try await couple.world.browser(ofNewcomer: couple.amina)
        #expect(try await birgit.get("/mandates/\(given)").status == 200)

        let answer = try await amina.post("/mine/mandates/\(given)/revocation")

        #expect(answer.location == "/mine/mandates?done=duties.done.revoked")
        #expect(try await birgit.get("/mandates/\(given)").status == 404)
        #expect(!(try await birgit.get("/mandates").body.contains(given)))
        #expect(try await amina.post("/mine/mandates/\(given)/revocation").status == 404)
    }

    @Test func `is over when its time is over`() async throws {
        let couple = try await Couple()
        _ = try await couple.meeting()
        let given = try await couple.give([.mine], months: "1")
        let birgit = couple.birgitsAccount.account

        couple.world.clock.pass(days: 31)
        #expect(try await couple.world.browser(of: birgit).get("/mandates/\(given)").status == 200)
        couple.world.clock.pass(days: 1)
        #expect(try await couple.world.browser(of: birgit).get("/mandates/\(given)").status == 404)
    }

    @Test func `ends in the transaction of a withdrawal, and its names go`() async throws {
        let couple = try await Couple()
        _ = try await couple.meeting()
        let given = try await couple.give([.form, .mine])
        _ = try await couple.giveByName()
        let birgit = try await couple.world.browser(of: couple.birgitsAccount.account)

        try await couple.world.database.write {
            try couple.world.assembly.consents.withdraw(couple.amina, how: .spoken, by: .member(couple.dorte), in: $0)
        }

        #expect(try await birgit.get("/mandates/\(given)").status == 404)
        #expect(try await birgit.get("/mandates").text.contains("Ingen har givet dig en fuldmagt"))
        let left = try await couple.world.everyRow().filter { $0.hasPrefix("mandate ") }
        #expect(left.count == 2)
        // Ended, and neither holder nor name, neither scopes nor what it was about.
        #expect(left.allSatisfy { $0.contains("'erased'") && $0.contains(",NULL,NULL,'',NULL,") })
        let dorte = try await couple.world.browser(of: couple.dorte.account)
        #expect(!(try await dorte.get("/forms/\(couple.form)/mandates").text.contains("Fatima")))
    }

    @Test func `is nobody else's page`() async throws {
        let couple = try await Couple()
        _ = try await couple.meeting()
        let given = try await couple.give([.form])
        let fjordby = try await couple.world.town("Fjordby")
        let stranger = try await couple.world.newcomer("Farid", of: fjordby)

        for role in Role.allCases {
            for cast in [couple.cast, fjordby] {
                #expect(try await couple.world.browser(of: cast.people[role]).get("/mandates/\(given)").status == 404)
            }
        }
        let farid = try await couple.world.browser(ofNewcomer: stranger)
        #expect(try await farid.post("/mine/mandates/\(given)/revocation").status == 404)
        let other = try await couple.world.browser(of: fjordby.people[.caseworker])
        #expect(try await other.get("/forms/\(couple.form)/mandates").status == 404)
        #expect(try await other.post("/forms/\(couple.form)/mandates/\(given)/revocation").status == 404)
        #expect(try await couple.timesSeen(by: given) == 0)
    }

    @Test func `written down by the caseworker says how and before whom, and prints in two languages`() async throws {
        let couple = try await Couple()
        let dorte = try await couple.world.browser(of: couple.dorte.account)
        let path = "/forms/\(couple.form)/mandates"

        #expect(try await dorte.get("\(path)/attorney").body.contains("lang=\"ar\" dir=\"rtl\""))
        let saved = try await dorte.post(
            "\(path)/attorney",
            [
                ("name", "Fatima Noor"), ("scopes", "talk"), ("matters", "housing"), ("months", "3"), ("how", "spoken"),
            ])
        let page = try await dorte.get(path)
        let sheet = try #require(page.body.components(between: "href=\"\(path)/", and: "/sheet\""))

        #expect(saved.status == 303)
        for word in [
            "Fatima Noor", "Du må fortælle om: Bolig", "Må tale med dig", "2. juni 2026", "Mundtligt", "caseworker",
        ] {
            #expect(page.text.contains(word), "\(word)")
        }
        #expect(page.text.contains("Kun et navn"))
        let paper = try await dorte.get("\(path)/\(sheet)/sheet")
        for word in ["Fuldmagt til begrænsede rettigheder", "توكيل بحقوق محدودة", "Fatima Noor", "Amina"] {
            #expect(paper.text.contains(word), "\(word)")
        }
        _ = try await dorte.post("\(path)/\(sheet)/revocation")
        #expect(try await dorte.get(path).text.contains("Der er ingen, der gælder i dag"))
    }

    @Test func `of a companion counts for one meeting, and tells nothing of the case`() async throws {
        let couple = try await Couple()
        let dorte = try await couple.world.browser(of: couple.dorte.account)
        let path = "/forms/\(couple.form)/mandates"
        let answers = [("name", "Fatima Noor"), ("meeting", "job-centre"), ("on", "4.3.2026"), ("how", "paper")]

        #expect(try await dorte.post("\(path)/companion", answers).status == 303)
        couple.world.clock.pass(days: 2)
        let onTheDay = try await couple.world.browser(of: couple.dorte.account).get(path).text
        couple.world.clock.pass(days: 1)
        let after = try await couple.world.browser(of: couple.dorte.account).get(path).text

        #expect(onTheDay.contains("Må gå med: Møde i jobcenteret"))
        #expect(onTheDay.contains("Du må ikke fortælle noget fra sagen"))
        #expect(!after.contains("Må gå med"))
        #expect(after.contains("Udløbet"))
    }

    @Test func `is asked for again with what was typed when something is missing`() async throws {
        let couple = try await Couple()
        let amina = try await couple.world.browser(ofNewcomer: couple.amina)

        let answer = try await amina.post(
            "/mine/mandates/attorney", [("name", "Fatima Noor"), ("scopes", "talk"), ("months", "13")])

        #expect(answer.status == 422)
        #expect(answer.field("name") == "Fatima Noor")
        for id in ["matters-error", "months-error"] { #expect(answer.body.contains(id), "\(id)") }
        #expect(answer.body.contains("<html lang=\"ar\""))
    }

    @Test func `can be laid down by its holder`() async throws {
        let couple = try await Couple()
        _ = try await couple.meeting()
        let given = try await couple.give([.mine])
        let birgit = try await couple.world.browser(of: couple.birgitsAccount.account)

        #expect(try await birgit.post("/mandates/\(given)/ending").status == 303)

        #expect(try await birgit.get("/mandates/\(given)").status == 404)
        let amina = try await couple.world.browser(ofNewcomer: couple.amina)
        #expect(try await amina.get("/mine/mandates").text.contains("اعتذر المستلم"))
    }

    @Test func `names no volunteer to the caseworker before it is given`() async throws {
        let couple = try await Couple()
        _ = try await couple.meeting()
        let dorte = try await couple.world.browser(of: couple.dorte.account)

        let form = try await dorte.get("/forms/\(couple.form)/mandates/attorney")

        #expect(form.body.contains(couple.birgitsAccount.account.text))
        #expect(!form.text.contains("Birgit"))
    }
}

extension Couple {
    /// Amina gives Birgit a power of attorney on the private page; the id of it.
    fileprivate func give(_ scopes: [MandateScope], months: String = "3") async throws -> String {
        let amina = try await world.browser(ofNewcomer: amina)
        let fields = [("holder", birgitsAccount.account.text), ("months", months)]
        let answer = try await amina.post("/mine/mandates/attorney", fields + scopes.map { ("scopes", $0.rawValue) })
        guard answer.status == 303 else { throw Missing() }
        return try require_(
            try await amina.get("/mine/mandates").body.components(
                between: "action=\"/mine/mandates/", and: "/revocation"))
    }

    fileprivate func giveByName() async throws -> Reply {
        try await world.browser(ofNewcomer: amina).post(
            "/mine/mandates/companion",
            [("holder", "other"), ("name", "Fatima Noor"), ("meeting", "health"), ("on", "2026-03-20")])
    }

    fileprivate func timesSeen(by mandate: String) async throws -> Int {
        try await read { transaction in
            try transaction.value(
                """
                SELECT COUNT(*) FROM access_log WHERE deed = 'saw-contact' AND why = \("mandate \(mandate)")
                  AND household_id = \(amina) AND reader = \("account \(birgitsAccount.account)")
                """) ?? 0
        }
    }
}
