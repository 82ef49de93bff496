import Access
import Assembly
import Basics
import Post
import Storage
import TestSupport
import Testing

@Suite struct `A mail that came back` {
    @Test func `is known by the address it was sent from, and by no other`() async throws {
        let reader = try await Chooser()
        try await reader.write(.recall, "Første")
        let letters = reader.world.assembly.letters
        let id = try await reader.newest().id
        let path = try letters.returnPath(of: id, require_(EmailAddress("post@lindby.example")))

        #expect(path.hasPrefix("post+") && path.hasSuffix("@lindby.example"))
        #expect(try letters.letter(sentFrom: path) == id)
        #expect(try letters.letter(sentFrom: path.uppercased()) == id)
        let choosing = try letters.choosingPath(of: id).dropFirst("/letters/".count)
        for other in ["post@lindby.example", "post+x@lindby.example", "post+\(choosing)@lindby.example", "", "+@"] {
            #expect(try letters.letter(sentFrom: other) == nil, "\(other)")
        }
    }

    @Test func `is seen by the administrator with its status, and sent again by one press`() async throws {
        let reader = try await Chooser()
        try await reader.bounce("Første", .recall)
        let anne = try await reader.world.browser(of: reader.cast.people[.administrator])

        #expect(try await anne.get("/administration/letters").text.contains("svarede 5.1.1"))
        let id = try await reader.newest().id
        #expect(try await anne.post("/administration/letters", [("letter", id)]).status == 303)

        #expect(try await reader.taken() == ["Første"])
        #expect(try await !anne.get("/administration/letters").text.contains("5.1.1"))
    }

    @Test func `three times in a row ends what is no duty, until its reader signs in again`() async throws {
        let reader = try await Chooser()
        for number in 1...3 {
            let page = try await reader.browser.get("/people").text
            #expect(!page.contains("Kan ikke nås på mail"), "after \(number - 1)")
            try await reader.bounce("Brev \(number)", .recall)
        }

        #expect(try await reader.browser.get("/people").text.contains("Kan ikke nås på mail"))
        try await reader.write(.match, "Kan undværes")
        #expect(try await reader.taken() == [])
        try await reader.write(.recall, "Pligt")
        #expect(try await reader.taken() == ["Pligt"])

        let link = try await reader.world.database.write {
            try reader.world.assembly.accounts.signInLink(for: reader.account, days: 1, in: $0)
        }
        _ = try await reader.world.browser().post(String(link.dropFirst("http://127.0.0.1:8080".count)))
        #expect(try await !reader.browser.get("/people").text.contains("Kan ikke nås på mail"))
        reader.world.clock.pass(days: 2)
        try await reader.write(.match, "Igen")
        #expect(try await reader.count(of: .match) == 1)
    }

    @Test func `is no row of three when one between them arrived`() async throws {
        let reader = try await Chooser()
        try await reader.bounce("Brev 1", .recall)
        try await reader.bounce("Brev 2", .recall)
        try await reader.send("Brev 3", .recall)
        try await reader.bounce("Brev 4", .recall)

        try await reader.write(.match, "Kan undværes")

        #expect(try await reader.taken() == ["Kan undværes"])
    }
}

@Suite struct `An invitation` {
    @Test func `goes by mail in the language of the page, where mails leave the house`() async throws {
        let world = try await World(channels: [.mail])
        let cast = try await world.town("Lindby")
        let anne = try await world.browser(of: cast.people[.administrator])
        _ = try await anne.post("/account", [("language", "en"), ("letters-match", "mail"), ("letters-task", "mail")])

        let page = try await anne.post(
            "/people", [("name", "Ole Berg"), ("email", "ole@lindby.example"), ("role", "leader")])

        #expect(page.text.contains("Ole Berg gets a mail"))
        #expect(!page.body.contains("/sign-in/link/"))
        let letter = try #require(try await world.assembly.outbox.take(atMost: 9).first)
        let (text, html) = world.assembly.dress(letter)
        #expect(text.contains("Hello Ole\n") && text.contains("Afdeling Lindby has given you access"))
        let link = try #require(text.components(between: "http://127.0.0.1:8080/sign-in/link/", and: "\n"))
        #expect(html.contains("/sign-in/link/\(link)\""))
        #expect(try await world.browser().post("/sign-in/link/\(link)").status == 303)
    }

    @Test func `is a link on the page where no mail leaves the house`() async throws {
        let world = try await World()
        let cast = try await world.town("Lindby")
        let anne = try await world.browser(of: cast.people[.administrator])

        let page = try await anne.post(
            "/people", [("name", "Ole Berg"), ("email", "ole@lindby.example"), ("role", "leader")])

        #expect(page.body.contains("/sign-in/link/"))
        #expect(try await world.assembly.outbox.take(atMost: 9).isEmpty)
    }

    @Test func `of a volunteer goes by mail too, and its link is in no export`() async throws {
        let world = try await World(channels: [.mail])
        let cast = try await world.town("Lindby")
        let birgit = try await world.volunteer("Birgit", of: cast)
        let carl = try await world.browser(of: cast.people[.leader])

        let page = try await carl.post(
            "/volunteers/\(birgit)/account", [("name", "Birgit Aaen"), ("email", "birgit@lindby.example")])

        #expect(page.text.contains("Birgit Aaen får en mail"))
        let letter = try #require(try await world.assembly.outbox.take(atMost: 9).first)
        #expect(letter.kind == .invitation)
        let link = try #require(
            letter.body.components(between: "/sign-in/link/", and: "\n")
                ?? letter.body.split(separator: "/").last.map(String.init))
        let own = try await world.browser(of: letter.account)
        #expect(try await !own.get("/account/export").body.contains(link))
    }
}

extension Chooser {
    func send(_ subject: String, _ kind: LetterKind) async throws {
        world.clock.pass(seconds: 1)
        try await write(kind, subject)
        for letter in try await world.assembly.outbox.take(atMost: 9) { try await world.assembly.outbox.sent(letter) }
    }

    func bounce(_ subject: String, _ kind: LetterKind) async throws {
        try await send(subject, kind)
        let (id, status) = (try await newest().id, try require_(DeliveryReport.Status("5.1.1")))
        let isKnown = try await world.database.write {
            try world.assembly.outbox.bounced(id, status, in: $0)
        }
        guard isKnown else { throw Missing() }
    }
}
