import Access
import Basics
import SafetyCalls
import Storage
import TestSupport
import Testing

@Suite struct `The pages of a co-operation` {
    @Test func `are the branch's and the contact person's, and nobody else's`() async throws {
        let town = try await CompanyTown()
        let fjordby = try await town.world.town("Fjordby")
        for member in [town.leader, town.contact, try await town.member(.board), try await town.member(.administrator)]
        {
            let browser = try await town.browser(of: member)
            #expect(try await browser.get(town.page).status == 200)
            #expect(try await browser.get("/calls/companies").text.contains("Lindby Maskinfabrik"))
        }
        let strangers = [
            try await town.member(.volunteer).account, fjordby.people[.leader], fjordby.people[.volunteer],
            fjordby.people[.caseworker],
        ]
        for account in strangers {
            let browser = try await town.world.browser(of: account)
            for path in ["", "/check", "/settings", "/agreement", "/agreements/1"] {
                #expect(try await browser.get(town.page + path).status == 404, "\(path)")
            }
            for path in ["/steps/considers", "/agreement", "/agreements/1/signature", "/costs", "/notice", "/ending"] {
                #expect(try await browser.post(town.page + path).status == 404, "\(path)")
            }
        }
        // What the branch does, the company does not.
        let contact = try await town.browser(of: town.contact)
        for path in ["/check", "/settings"] { #expect(try await contact.get(town.page + path).status == 404) }
    }

    @Test func `stand in the contact person's menu`() async throws {
        let town = try await CompanyTown()
        let menu = "<a href=\"/calls/companies\""
        #expect(try await town.browser(of: town.contact).get("/account").body.contains(menu))
        #expect(try await !town.browser(of: town.member(.volunteer)).get("/account").body.contains(menu))
    }

    @Test func `are made by a leader, who loses nothing that was typed`() async throws {
        let town = try await CompanyTown()
        let browser = try await town.browser(of: town.leader)
        let typed = [("name", "Lindby Bageri"), ("address", "Torvet 1"), ("contact-name", "Ulla"), ("email", "ulla")]
        let wrong = try await browser.post("/calls/companies/new", typed)
        #expect(wrong.status == 422)
        #expect(wrong.field("name") == "Lindby Bageri")
        let both = try await browser.post(
            "/calls/companies/new", typed.dropLast() + [("email", "board@lindby.example")])
        #expect(both.status == 422)
        #expect(both.text.contains("Den samme person kan ikke stå for begge sider"))

        let made = try await browser.post("/calls/companies/new", typed.dropLast() + [("email", "ulla@bageri.example")])
        #expect(made.status == 200)
        #expect(made.text.contains("Giv linket til"))
        #expect(try await browser.get("/calls/companies").text.contains("Lindby Bageri"))
    }

    @Test func `lead both sides from the first step to the signature`() async throws {
        let town = try await CompanyTown()
        let (leader, contact) = (try await town.browser(of: town.leader), try await town.browser(of: town.contact))
        _ = try await contact.post("\(town.page)/steps/considers", [("offer", "callers-only")])
        _ = try await leader.post("\(town.page)/steps/looks")
        _ = try await contact.post("\(town.page)/steps/dialogue")
        let form = try await contact.get("\(town.page)/agreement")
        #expect(form.text.contains("Uden et møde ringes der ikke."))
        #expect(try await contact.post("\(town.page)/agreement", form.typed).status == 303)

        let early = try await leader.post("\(town.page)/agreements/1/signature", [("edits", "1")])
        #expect(early.status == 409)
        #expect(early.text.contains("Landskontoret skal være kontaktet"))
        let future = try await leader.post(
            "\(town.page)/check", [("contacted-on", "1.1.2031"), ("said", "Fint."), ("others", "Ingen")])
        #expect(future.status == 422)
        #expect(future.body.contains("Fint."))
        _ = try await leader.post(
            "\(town.page)/check", [("contacted-on", "1.3.2026"), ("said", "Fint."), ("others", "Ingen")])
        for browser in [leader, contact] {
            #expect(try await browser.post("\(town.page)/agreements/1/signature", [("edits", "1")]).status == 303)
        }

        let page = try await contact.get(town.page)
        #expect(page.text.contains("Begge har skrevet under, 2. marts 2026"))
        #expect(page.text.contains("Gælder fra 2. marts 2026"))
        #expect(try await contact.post("\(town.page)/steps/dialogue/undone").status == 409)
        #expect(try await leader.get("\(town.page)/agreements/1").text.contains("Frida Maks"))
    }

    @Test func `keep what was written by two at once, and save neither over the other`() async throws {
        let town = try await CompanyTown()
        let (leader, contact) = (try await town.browser(of: town.leader), try await town.browser(of: town.contact))
        let form = try await leader.get("\(town.page)/agreement")
        let mine = form.typed.map { $0.0 == "purpose" ? ("purpose", "Tryghed hver dag.") : $0 }
        #expect(try await contact.post("\(town.page)/agreement", form.typed).status == 303)

        let late = try await leader.post("\(town.page)/agreement", mine)
        #expect(late.status == 422)
        #expect(late.body.contains("Tryghed hver dag."))
        #expect(late.text.contains("Læs, hvad der står nu"))
        #expect(try await leader.post("\(town.page)/agreement", late.typed).status == 303)
        #expect(try await contact.get("\(town.page)/agreements/1").text.contains("Tryghed hver dag."))
    }

    @Test func `refuse a CPR number and numbers that cannot be`() async throws {
        let town = try await CompanyTown()
        let leader = try await town.browser(of: town.leader)
        let form = try await leader.get("\(town.page)/agreement").typed
        for (field, value) in [
            ("purpose", "Ring til 010190-1234"), ("budget", "-1"), ("notice-weeks", "0"), ("form", "tree"),
            ("leader", "nobody"), ("leader-side", ""), ("ending", ""),
        ] {
            let answer = try await leader.post(
                "\(town.page)/agreement", form.filter { $0.0 != field } + [(field, value)])
            #expect(answer.status == 422, "\(field)")
            #expect(answer.body.contains("id=\"\(field)-error\""), "\(field)")
        }
        for wrong in [
            [("kroner", "0"), ("spent-on", "2.3.2026"), ("what", "Kage")],
            [("kroner", "100"), ("spent-on", "2.3.2027"), ("what", "Kage")],
            [("kroner", "100"), ("spent-on", "2.3.2026"), ("what", "")],
        ] { #expect(try await leader.post("\(town.page)/costs", wrong).status == 422) }
        #expect(try await leader.post("\(town.page)/steps/nothing").status == 404)
        #expect(try await leader.post("\(town.page)/agreements/x/signature").status == 404)
        #expect(try await leader.post("\(town.page)/notice", [("ends-on", "1.4.2026")]).status == 409)
    }

    @Test func `show what was spent, to both`() async throws {
        let town = try await CompanyTown()
        try await town.run()
        let contact = try await town.browser(of: town.contact)
        _ = try await contact.post(
            "\(town.page)/costs", [("kroner", "1250"), ("spent-on", "1.3.2026"), ("what", "Fællesmøde")])
        let page = try await town.browser(of: town.leader).get(town.page)
        #expect(page.text.contains("1.250 kr."))
        #expect(page.text.contains("4.750 kr."))
    }

    @Test func `say why something cannot be done yet where its button would be`() async throws {
        let town = try await CompanyTown()
        try await town.write { try $0.write(town.terms(), seen: nil, of: town.company, by: town.leader, in: $1) }
        let (leader, contact) = (try await town.browser(of: town.leader), try await town.browser(of: town.contact))
        let unchecked = try await leader.get("\(town.page)/agreements/1")
        #expect(unchecked.text.contains("Landskontoret skal være kontaktet"))
        #expect(!unchecked.body.contains("/signature\""))
        #expect(try await contact.get(town.page).text.contains("Venter på den anden side: Afdelingen"))

        let other = try await CompanyTown()
        try await other.run()
        let lastDay = other.world.clock.now.today.adding(days: 14)
        try await other.write { try $0.giveNotice(endingOn: lastDay, of: other.company, by: other.leader, in: $1) }
        let early = try await other.browser(of: other.leader).get(other.page)
        #expect(early.text.contains("Sidste dag er ikke nået endnu"))
        #expect(!early.body.contains("/ending\""))
    }

    @Test func `name whoever would be left alone only to those who lead the calls`() async throws {
        let town = try await CompanyTown()
        try await town.run()
        try await town.partFromOurs()
        let contact = try await town.browser(of: town.contact)
        #expect(try await contact.post("\(town.page)/notice", [("ends-on", "8.3.2026")]).status == 422)
        #expect(try await contact.post("\(town.page)/notice", [("ends-on", "16.3.2026")]).status == 303)

        let administrator = try await town.browser(of: town.member(.administrator))
        #expect(try await administrator.get(town.page).text.contains("Person 0 : alle dage"))
        for browser in [
            contact, try await town.browser(of: town.leader), try await town.browser(of: town.member(.board)),
        ] {
            let page = try await browser.get(town.page)
            #expect(page.text.contains("Nogle, der ringes til, har endnu ingen anden"))
            #expect(!page.text.contains("Person 0"))
        }
    }
}

extension Reply {
    /// The form on the page as a browser would send it.
    var typed: [(String, String)] {
        let main = body.components(between: "<main", and: "</main>") ?? ""
        var fields: [(String, String)] = []
        var choice: (name: String, isMade: Bool)?
        for tag in main.split(separator: "<") {
            if tag.hasPrefix("option"), let now = choice, !now.isMade || tag.contains(" selected") {
                if now.isMade { fields.removeLast() }
                fields.append((now.name, plain(tag.components(between: "value=\"", and: "\"") ?? "")))
                choice?.isMade = true
            } else if tag.hasPrefix("/select") {
                choice = nil
            }
            guard let name = tag.components(between: "name=\"", and: "\"") else { continue }
            if tag.hasPrefix("select") { choice = (name, false) }
            let isTicked =
                !tag.contains("type=\"radio\"") && !tag.contains("type=\"checkbox\"") || tag.contains(" checked")
            if tag.hasPrefix("input"), isTicked {
                fields.append((name, plain(tag.components(between: "value=\"", and: "\"") ?? "")))
            } else if tag.hasPrefix("textarea") {
                fields.append((name, plain(String(tag.drop { $0 != ">" }.dropFirst()))))
            }
        }
        return fields
    }

    private func plain(_ text: String) -> String {
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
            .reduce(text) { $0.replacing($1.0, with: $1.1) }
    }
}
