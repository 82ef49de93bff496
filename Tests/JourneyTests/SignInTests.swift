import Access
import Assembly
import Basics
import Storage
import TestSupport
import Testing

@Suite struct `Signing in` {
    @Test func `with the code from the letter leads to one's own start`() async throws {
        let world = try await World()
        _ = try await world.town("Lindby")
        let browser = world.browser()

        let asked = try await browser.post("/sign-in", [("email", "Leader@Lindby.example ")])
        let code = try #require(try await world.newestLetter()?.components(between: "Koden er ", and: "."))
        let answer = try await browser.post("/sign-in/code", [("email", asked.field("email") ?? ""), ("code", code)])

        #expect(answer.status == 303)
        #expect(answer.location == "/")
        #expect(try await browser.get("/account").text.contains("Afdeling Lindby"))
    }

    @Test func `gives the same answer whether the address is known or not`() async throws {
        let world = try await World()
        _ = try await world.town("Lindby")

        let known = try await world.browser().post("/sign-in", [("email", "leader@lindby.example")])
        let unknown = try await world.browser().post("/sign-in", [("email", "nobody@lindby.example")])

        #expect(known.status == 200)
        #expect(known.body.replacing("leader@", with: "nobody@") == unknown.body)
    }

    @Test func `keeps what was typed when it is no address`() async throws {
        let world = try await World()

        let answer = try await world.browser().post("/sign-in", [("email", "carl@")])

        #expect(answer.status == 422)
        #expect(answer.field("email") == "carl@")
        #expect(answer.body.contains("<title>Fejl: Log ind"))
    }

    @Test func `takes a code once`() async throws {
        let (world, code) = try await worldWithCode()
        _ = try await world.browser().post("/sign-in/code", typed(code))

        let again = try await world.browser().post("/sign-in/code", typed(code))

        #expect(again.status == 422)
    }

    @Test func `takes a code for ten minutes`() async throws {
        let (world, code) = try await worldWithCode()
        world.clock.pass(minutes: 10, seconds: 1)

        #expect(try await world.browser().post("/sign-in/code", typed(code)).status == 422)
    }

    @Test func `gives up a code after five wrong attempts`() async throws {
        let (world, code) = try await worldWithCode()
        let wrong = code == "000000" ? "000001" : "000000"
        for _ in 1...5 { #expect(try await world.browser().post("/sign-in/code", typed(wrong)).status == 422) }

        #expect(try await world.browser().post("/sign-in/code", typed(code)).status == 422)
    }

    @Test func `is slowed down for whoever keeps trying`() async throws {
        let (world, _) = try await worldWithCode()
        for _ in 1...20 { _ = try await world.browser().post("/sign-in/code", typed("123456")) }

        let answer = try await world.browser().post("/sign-in/code", typed("123456"))

        #expect(answer.status == 429)
    }

    @Test func `with a link takes a press, once, within seven days`() async throws {
        let world = try await World()
        let cast = try await world.town("Lindby")
        let account = try #require(cast.people[.leader])
        let link = try await world.database.write { transaction in
            try world.assembly.accounts.signInLink(for: account, days: 7, in: transaction)
        }
        let path = String(link.dropFirst(world.settings.publicURL.count))

        let looked = try await world.browser().get(path)
        let first = try await world.browser().post(path)
        let second = try await world.browser().post(path)

        #expect(looked.status == 200)
        #expect(looked.header("Set-Cookie") == nil)
        #expect(first.status == 303)
        #expect(second.status == 422)
    }

    @Test func `with a link that is too old is refused calmly`() async throws {
        let world = try await World()
        let cast = try await world.town("Lindby")
        let account = try #require(cast.people[.leader])
        let link = try await world.database.write { transaction in
            try world.assembly.accounts.signInLink(for: account, days: 7, in: transaction)
        }
        world.clock.pass(days: 7, seconds: 1)

        let answer = try await world.browser().post(String(link.dropFirst(world.settings.publicURL.count)))

        #expect(answer.status == 422)
        #expect(answer.text.contains("Linket er brugt eller for gammelt"))
    }

    @Test func `gives a new session and ends the one the browser had`() async throws {
        let (world, code) = try await worldWithCode()
        let browser = try await world.browser(of: try await leader(world))
        let earlier = browser.cookie("session")

        _ = try await browser.post("/sign-in/code", typed(code))

        #expect(browser.cookie("session") != earlier)
        browser.setCookie("session", earlier ?? "")
        #expect(try await browser.get("/account").location == "/sign-in")
    }

    @Test func `out everywhere ends every session at once`() async throws {
        let (world, _) = try await worldWithCode()
        let account = try await leader(world)
        let phone = try await world.browser(of: account)
        let computer = try await world.browser(of: account)

        _ = try await phone.post("/account/sign-out-everywhere")

        #expect(try await computer.get("/account").location == "/sign-in")
    }

    @Test func `lasts thirty days without use, and eight hours on a shared computer`() async throws {
        let (world, code) = try await worldWithCode()
        let own = try await world.browser(of: try await leader(world))
        let shared = world.browser()
        _ = try await shared.post("/sign-in/code", typed(code) + [("shared", "yes")])

        world.clock.pass(minutes: 8 * 60 + 1)
        #expect(try await shared.get("/account").status == 303)
        world.clock.pass(days: 29)
        #expect(try await own.get("/account").status == 200)
        world.clock.pass(days: 31)
        #expect(try await own.get("/account").status == 303)
    }
}

private func worldWithCode() async throws -> (World, String) {
    let world = try await World()
    _ = try await world.town("Lindby")
    _ = try await world.browser().post("/sign-in", [("email", "leader@lindby.example")])
    let code = try #require(try await world.newestLetter()?.components(between: "Koden er ", and: "."))
    return (world, code)
}

private func typed(_ code: String) -> [(String, String)] { [("email", "leader@lindby.example"), ("code", code)] }

private func leader(_ world: World) async throws -> ID<Account>? {
    guard let email = EmailAddress("leader@lindby.example") else { return nil }
    return try await world.database.read { try world.assembly.accounts.account(of: email, in: $0) }
}
