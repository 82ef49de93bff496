import Assembly
import Basics
import Storage
import TestSupport
import Testing

@testable import Access

@Suite struct `A confirmed device` {
    @Test func `is confirmed by a word that a leader reads aloud, and then by its PIN`() async throws {
        let (world, lindby) = try await town()
        let birgit = try await world.browser(of: lindby.people[.volunteer], confirmed: false)
        let word = try await word(for: .volunteer, from: .leader, world, lindby)

        #expect(try await birgit.get("/asked").asks)
        let answer = try await choose(word, in: birgit, next: "/asked")
        #expect(answer.location == "/asked")
        #expect(try await birgit.get("/asked").status == 200)

        world.clock.pass(minutes: 12 * 60)
        let page = try await birgit.get("/asked")
        #expect(page.asks)
        #expect(try await birgit.answer(page, "482 915").location == "/asked")
        #expect(try await birgit.get("/asked").status == 200)
    }

    @Test func `is nothing without what the browser keeps`() async throws {
        let (world, lindby) = try await town()
        let birgit = try await device(of: .volunteer, world, lindby)
        let elsewhere = try await world.browser(of: lindby.people[.volunteer], confirmed: false)

        let page = try await elsewhere.get("/asked")
        #expect(page.text.contains("en anden telefon"))
        let answer = try await elsewhere.post(
            "/account/second-factor/confirm", [("next", "/asked"), ("second-factor", "482915")])
        #expect(answer.status == 422)
        #expect(try await elsewhere.get("/asked").asks)

        // The cookie of somebody else's device, with its PIN, is none of one's own.
        let leader = try await world.browser(of: lindby.people[.leader], confirmed: false)
        leader.setCookie("device", birgit.cookie("device") ?? "")
        let stolen = try await leader.post(
            "/account/second-factor/confirm", [("next", "/today"), ("second-factor", "482915")])
        #expect(stolen.status == 422)
    }

    @Test func `keeps its secret and its PIN as hashes only`() async throws {
        let (world, lindby) = try await town()
        let birgit = try await device(of: .volunteer, world, lindby)
        let secret = try #require(birgit.cookie("device"))

        let (token, pin) = try #require(
            try await world.database.read { transaction in
                try transaction.first("SELECT token_hash, pin_hash FROM device") {
                    (try $0("token_hash", as: String.self), try $0("pin_hash", as: String.self))
                }
            })
        #expect(secret.count == 43 && !token.contains(secret))
        #expect(pin.hasPrefix("$argon2id$"))
    }

    @Test func `ends after five wrong PINs`() async throws {
        let (world, lindby) = try await town()
        let birgit = try await device(of: .volunteer, world, lindby)
        world.clock.pass(minutes: 12 * 60)
        let page = try await birgit.get("/asked")

        for _ in 0..<5 { #expect(try await birgit.answer(page, "111222").status == 422) }
        world.clock.pass(minutes: 11)

        #expect(try await birgit.get("/asked").text.contains("Du mangler at vælge"))
        #expect(try await birgit.answer(page, "482915").status == 422)
    }

    @Test func `forgets wrong PINs when the right one comes`() async throws {
        let (world, lindby) = try await town()
        let birgit = try await device(of: .volunteer, world, lindby)

        for _ in 0..<3 {
            world.clock.pass(minutes: 12 * 60)
            let page = try await birgit.get("/asked")
            for _ in 0..<4 { _ = try await birgit.answer(page, "111222") }
            #expect(try await birgit.answer(page, "482915").status == 303)
        }
    }

    @Test func `takes its word for a quarter of an hour`() async throws {
        let (world, lindby) = try await town()
        let birgit = try await world.browser(of: lindby.people[.volunteer], confirmed: false)
        let word = try await word(for: .volunteer, from: .leader, world, lindby)
        world.clock.pass(minutes: 15)

        #expect(try await choose(word, in: birgit).status == 422)
    }

    @Test func `takes its word once, and not after five wrong ones`() async throws {
        let (world, lindby) = try await town()
        let birgit = try await world.browser(of: lindby.people[.volunteer], confirmed: false)
        let used = try await word(for: .volunteer, from: .leader, world, lindby)
        _ = try await choose(used, in: birgit)
        #expect(try await choose(used, in: birgit).status == 422)

        world.clock.pass(minutes: 10)
        let guessed = try await word(for: .volunteer, from: .leader, world, lindby)
        let wrong = guessed == "111222" ? "222111" : "111222"
        for _ in 0..<5 { _ = try await choose(wrong, in: birgit) }
        world.clock.pass(minutes: 10)
        #expect(try await choose(guessed, in: birgit).status == 422)
    }

    @Test func `is listed, and removed by its owner only`() async throws {
        let (world, lindby) = try await town()
        let birgit = try await device(of: .volunteer, world, lindby)
        let list = try await birgit.get("/account/second-factor")
        let path = try #require(list.body.components(between: "action=\"/account/second-factor/devices/", and: "\""))

        #expect(list.text.contains("Den, du bruger nu"))
        let carl = try await world.browser(of: lindby.people[.leader])
        #expect(try await carl.post("/account/second-factor/devices/\(path)").status == 404)
        #expect(try await birgit.post("/account/second-factor/devices/\(path)").status == 303)
        #expect(try await birgit.get("/asked").asks)
    }

    @Test func `is vouched for by somebody else, who may do as much`() async throws {
        let (world, lindby) = try await town()
        let fjordby = try await world.town("Fjordby")
        let carl = try await world.browser(of: lindby.people[.leader])
        let anne = try await world.browser(of: lindby.people[.administrator])
        let stranger = try await world.browser(of: fjordby.people[.administrator])
        func ask(_ browser: Browser, for role: Role) async throws -> Int {
            try await browser.post("/people/\(lindby.people[role]?.text ?? "")/device-word").status
        }

        #expect(try await ask(carl, for: .volunteer) == 200)
        #expect(try await ask(anne, for: .leader) == 200)
        #expect(try await ask(carl, for: .leader) == 403)
        #expect(try await ask(anne, for: .administrator) == 403)
        #expect(try await ask(stranger, for: .volunteer) == 404)
        // She is the only administrator: otherwise nobody could help her.
        #expect(try await ask(carl, for: .administrator) == 200)
    }

    @Test func `wants a PIN that is typed twice and not easy, and shows none of it again`() async throws {
        let (world, lindby) = try await town()
        let birgit = try await world.browser(of: lindby.people[.volunteer], confirmed: false)
        let word = try await word(for: .volunteer, from: .leader, world, lindby)

        let easy = try await choose(word, "123456", in: birgit)
        #expect(easy.status == 422 && easy.text.contains("for let at gætte"))
        #expect(!easy.body.contains("123456") && !easy.body.contains(word))
        let unlike = try await birgit.post(
            "/account/second-factor/device", [("word", word), ("pin", "482915"), ("again", "482916")])
        #expect(unlike.text.contains("ikke ens"))
        #expect(try await choose(word, in: birgit).status == 303)
    }
}

func word(for role: Role, from giver: Role, _ world: World, _ town: Cast) async throws -> String {
    let browser = try await world.browser(of: town.people[giver])
    let page = try await browser.post("/people/\(town.people[role]?.text ?? "")/device-word")
    let shown = try #require(
        page.body.components(between: "<span class=\"ltr reference\" dir=\"ltr\">", and: "</span>"))
    return shown.replacing("&nbsp;", with: "")
}

func choose(_ word: String, _ pin: String = "482915", in browser: Browser, next: String = "") async throws -> Reply {
    try await browser.post(
        "/account/second-factor/device", [("word", word), ("pin", pin), ("again", pin), ("next", next)])
}

/// A browser that has been confirmed as somebody's device, with the PIN 482915.
func device(of role: Role, _ world: World, _ town: Cast) async throws -> Browser {
    let browser = try await world.browser(of: town.people[role], confirmed: false)
    let answer = try await choose(try await word(for: role, from: .leader, world, town), in: browser)
    try #require(answer.status == 303)
    return browser
}
