import Access
import Assembly
import Basics
import Storage
import TestSupport
import Testing
import Vault

@Suite struct `Filling in a form with a newcomer` {
    @Test func `begins, is kept half-way, is checked, sent and taken home`() async throws {
        let world = try await World()
        let caseworker = try await world.browser(of: world.town("Lindby").people[.caseworker])
        let form = try await begun(caseworker)

        let half = try await caseworker.post(form, draft + [("deed", "save")])
        #expect(half.location?.hasPrefix(form) == true)
        #expect(try await caseworker.get(form).field("adult-1") == "Amina Haddad")

        let asked = try await caseworker.post(form, draft + answers + [("deed", "check")])
        #expect(asked.location == "\(form)/check")
        let check = try await caseworker.get("\(form)/check")
        #expect(check.text.contains("Amina Haddad") && check.text.contains("12 34 56 78"))
        #expect(check.text.contains("2026-11, er vist på dansk og arabisk"))

        let receipt = try await caseworker.post("\(form)/check", [("saved", check.field("saved") ?? "")])
        #expect(receipt.status == 200)
        let link = try #require(receipt.body.components(between: "href=\"\(world.settings.publicURL)", and: "\""))
        #expect(receipt.body.contains("<svg viewBox="))
        #expect(try await world.browser().get(link).status == 303)
    }

    @Test func `sent twice makes one household and says so kindly`() async throws {
        let world = try await World()
        let caseworker = try await world.browser(of: world.town("Lindby").people[.caseworker])
        let form = try await begun(caseworker)
        _ = try await caseworker.post(form, draft + answers + [("deed", "check")])
        let saved = try await caseworker.get("\(form)/check").field("saved") ?? ""

        _ = try await caseworker.post("\(form)/check", [("saved", saved)])
        let again = try await caseworker.post("\(form)/check", [("saved", saved)])

        #expect(again.status == 409)
        #expect(again.text.contains("allerede sendt"))
        #expect(try await world.database.read { try $0.value("SELECT COUNT(*) FROM household", as: Int.self) } == 1)
    }

    @Test func `wants both parts from each adult and keeps what was typed`() async throws {
        let world = try await World()
        let caseworker = try await world.browser(of: world.town("Lindby").people[.caseworker])
        let form = try await begun(caseworker)

        let refused = try await caseworker.post(form, draft + [("phone", ""), ("deed", "check")])

        #expect(refused.status == 422)
        #expect(refused.body.contains("href=\"#adult-1-volunteer\"") && refused.body.contains("href=\"#interpreter\""))
        #expect(refused.field("adult-1") == "Amina Haddad")
    }

    @Test func `never keeps a CPR number, not in a draft either`() async throws {
        let world = try await World()
        let caseworker = try await world.browser(of: world.town("Lindby").people[.caseworker])
        let form = try await begun(caseworker)

        let refused = try await caseworker.post(
            form, draft + [("own-words", "Mit nummer er 010190-1234"), ("deed", "save")])

        #expect(refused.status == 422)
        let kept = try await world.database.read { try world.vault.everything(in: .formFields, in: $0) }
        #expect(kept.count == 1 && kept[0].contains("activity="))
        #expect(!kept[0].contains("010190"))
    }

    @Test func `sends what was read through, or shows it again`() async throws {
        let world = try await World()
        let caseworker = try await world.browser(of: world.town("Lindby").people[.caseworker])
        let form = try await begun(caseworker)
        _ = try await caseworker.post(form, draft + answers + [("deed", "check")])
        let saved = try await caseworker.get("\(form)/check").field("saved") ?? ""
        world.clock.pass(minutes: 1)
        _ = try await caseworker.post(form, draft + answers + [("address", "Søvej 2"), ("deed", "save")])

        let shown = try await caseworker.post("\(form)/check", [("saved", saved)])

        #expect(shown.status == 409)
        #expect(shown.text.contains("Søvej 2"))
    }

    @Test func `prints for signing before it is sent`() async throws {
        let world = try await World()
        let caseworker = try await world.browser(of: world.town("Lindby").people[.caseworker])
        let form = try await begun(caseworker)
        _ = try await caseworker.post(form, draft + answers + [("deed", "save")])

        let sheet = try await caseworker.get("\(form)/print")

        #expect(sheet.text.contains("Amina Haddad") && sheet.body.contains("class=\"sign\""))
        #expect(sheet.body.contains("lang=\"ar\" dir=\"rtl\""))
    }
}

@Suite struct `Looking after a form that is sent` {
    @Test func `corrects, makes a new link and withdraws`() async throws {
        let world = try await World()
        let caseworker = try await world.browser(of: world.town("Lindby").people[.caseworker])
        let form = try await sent(caseworker)
        #expect(try await caseworker.get(form).text.contains("12 34 56 78"))

        let correcting = try await caseworker.get("\(form)/correct")
        let corrected = try await caseworker.post(
            "\(form)/correct",
            [
                ("kind", "person"), ("version", correcting.field("version") ?? ""), ("adult-1", "Amina Haddad"),
                ("phone", "87654321"),
            ] + answers.filter { $0.0 != "phone" })
        #expect(corrected.location?.contains("intake.done.corrected") == true)
        #expect(try await caseworker.get(form).text.contains("87 65 43 21"))

        let made = try await caseworker.get("\(form)/receipt").field("made") ?? ""
        #expect(try await caseworker.post("\(form)/link", [("made", made)]).body.contains("<svg viewBox="))

        let unsaid = try await caseworker.post("\(form)/withdrawal")
        #expect(unsaid.status == 422)
        #expect(try await caseworker.post("\(form)/withdrawal", [("how", "spoken")]).status == 303)
        let gone = try await caseworker.get(form)
        #expect(gone.text.contains("Trukket tilbage") && !gone.text.contains("Haddad"))
    }

    @Test func `is for the own municipality, and a caseworker’s own forms`() async throws {
        let world = try await World()
        let lindby = try await world.town("Lindby")
        let form = try await sent(try await world.browser(of: lindby.people[.caseworker]))
        let strangers = try await world.town("Fjordby")

        for stranger in [strangers.people[.caseworker], strangers.people[.coordinator], lindby.people[.leader]] {
            let browser = try await world.browser(of: stranger)
            for page in [form, "\(form)/receipt", "\(form)/correct", "\(form)/print"] {
                #expect(try await browser.get(page).status == 404)
            }
            #expect(try await browser.post("\(form)/withdrawal", [("how", "spoken")]).status == 404)
        }
        #expect(try await world.browser(of: lindby.people[.coordinator]).get(form).status == 200)
    }

    @Test func `is found by its name, which stands in no address`() async throws {
        let world = try await World()
        let caseworker = try await world.browser(of: world.town("Lindby").people[.caseworker])
        let form = try await sent(caseworker)

        let found = try await caseworker.post("/forms/search", [("q", "haddad")])

        #expect(found.status == 200 && found.body.contains("href=\"\(form)\""))
    }
}

private let draft = [
    ("kind", "person"), ("language", "ar"), ("activity", "activity-lindby"), ("adult-1", "Amina Haddad"),
]

private let answers = [
    ("adult-1-municipality", "yes"), ("adult-1-volunteer", "yes"), ("phone", "12345678"), ("languages", "ar"),
    ("postcode", "8660"), ("interpreter", "Selam"), ("how", "paper"), ("gender", "woman"),
]

private func begun(_ caseworker: Browser) async throws -> String {
    let key = try await caseworker.get("/forms/new").field("key") ?? ""
    let begun = try await caseworker.post(
        "/forms/new", [("key", key), ("kind", "person"), ("language", "ar"), ("activity", "activity-lindby")])
    return try #require(begun.location)
}

private func sent(_ caseworker: Browser) async throws -> String {
    let form = try await begun(caseworker)
    _ = try await caseworker.post(form, draft + answers + [("deed", "check")])
    let saved = try await caseworker.get("\(form)/check").field("saved") ?? ""
    #expect(try await caseworker.post("\(form)/check", [("saved", saved)]).status == 200)
    return form
}
