import Assembly
import Basics
import Storage
import TestSupport
import Testing

@testable import Access

@Suite struct `The second factor` {
    @Test func `is asked for before anything about others is shown`() async throws {
        let (world, lindby) = try await town()
        let carl = try await world.browser(of: lindby.people[.leader], confirmed: false)

        let page = try await carl.get("/newcomers")

        #expect(page.asks)
        #expect(!page.body.contains("Amina"))
        #expect(page.body.contains("/account/second-factor?next=%2Fnewcomers"))
    }

    @Test func `once set up leads on to where one was going`() async throws {
        let (world, lindby) = try await town()
        let carl = try await world.browser(of: lindby.people[.leader], confirmed: false)

        let begun = try await carl.post("/account/second-factor/app", [("next", "/newcomers?page=1")])
        let app = try App(typedFrom: try await carl.get(try #require(begun.location)))
        let done = try await carl.post(
            "/account/second-factor/app/code",
            [("code", app.code(at: world.clock.now())), ("next", "/newcomers?page=1")])

        #expect(done.location == "/newcomers?page=1")
        #expect(try await carl.get("/newcomers").text.contains("Amina"))
        #expect(try await world.newestLetter()?.contains("ny måde") == true)
    }

    @Test func `is asked for again after twelve hours`() async throws {
        let (world, lindby) = try await town()
        let carl = try await world.browser(of: lindby.people[.leader], confirmed: false)
        let app = try await App.setUp(in: carl, world)

        world.clock.pass(minutes: 12 * 60 - 2)
        #expect(try await carl.get("/newcomers").status == 200)
        world.clock.pass(minutes: 1)
        let page = try await carl.get("/newcomers")
        #expect(page.asks)

        let answer = try await carl.answer(page, app.code(at: world.clock.now()))
        #expect(answer.location == "/newcomers")
        #expect(try await carl.get("/newcomers").status == 200)
    }

    @Test func `belongs to the session, not to the account`() async throws {
        let (world, lindby) = try await town()
        _ = try await App.setUp(in: try await world.browser(of: lindby.people[.leader], confirmed: false), world)

        #expect(try await world.browser(of: lindby.people[.leader], confirmed: false).get("/newcomers").asks)
    }

    @Test func `loses nothing that was typed, and does the deed after the right code`() async throws {
        let (world, lindby) = try await town()
        let amina = try await world.newcomer("Zahra", of: lindby)
        let carl = try await world.browser(of: lindby.people[.leader], confirmed: false)
        let app = try await App.setUp(in: carl, world)
        world.clock.pass(minutes: 12 * 60)
        let typed = [
            ("note", "Hun sagde: \"<b>kaffe</b> & 'kage'\"\r\nnæste linje"), ("day", "2026-03-02"), ("told", "yes"),
            ("told", "again"),
        ]

        let asked = try await carl.post("/newcomers/\(amina)/talk?from=today", typed)
        #expect(asked.asks)
        #expect(asked.hidden.map(\.0) == typed.map(\.0))
        // Lines end as everywhere in the product.
        let kept = typed.map { $0.1.replacing("\r\n", with: "\n") }
        #expect(asked.hidden.map(\.1) == kept)

        let wrong = try await carl.answer(asked, app.code(at: world.clock.now(), steps: 5))
        #expect(wrong.status == 422)
        #expect(wrong.hidden.map(\.1) == kept)
        #expect(try await carl.get("/newcomers").asks)

        let done = try await carl.answer(wrong, app.code(at: world.clock.now()))
        // `told` came twice on purpose, which the deed itself answers with a problem of its own.
        #expect(done.status == 422 && !done.text.contains("Bekræft, at det er dig"))
        #expect(try await carl.get("/newcomers").status == 200)
    }

    @Test func `comes with the deed, which is then done`() async throws {
        let (world, lindby) = try await town()
        let zahra = try await world.newcomer("Zahra", of: lindby)
        let carl = try await world.browser(of: lindby.people[.leader], confirmed: false)
        let app = try await App.setUp(in: carl, world)
        world.clock.pass(minutes: 12 * 60)
        func isPaused() async throws -> Bool {
            try await world.database.read {
                try $0.exists("SELECT 1 FROM household WHERE id = \(zahra) AND paused_on IS NOT NULL")
            }
        }

        let asked = try await carl.post("/newcomers/\(zahra)/pause")
        #expect(asked.asks)
        #expect(try await !isPaused())
        let done = try await carl.answer(asked, app.code(at: world.clock.now()))

        #expect(done.status == 303)
        #expect(try await isPaused())
    }

    @Test func `lets a deed wait while one sets it up beside`() async throws {
        let (world, lindby) = try await town()
        let farid = try await world.newcomer("Zahra", of: lindby)
        let carl = try await world.browser(of: lindby.people[.leader], confirmed: false)

        let asked = try await carl.post("/newcomers/\(farid)/pause", [])
        #expect(asked.body.contains("target=\"_blank\""))
        #expect(asked.body.contains("action=\"/newcomers/\(farid)/pause\""))
        _ = try await App.setUp(in: carl, world)

        #expect(try await carl.post("/newcomers/\(farid)/pause", asked.hidden).status == 303)
    }

    @Test func `takes each code once`() async throws {
        let (world, lindby) = try await town()
        let one = try await world.browser(of: lindby.people[.leader], confirmed: false)
        let other = try await world.browser(of: lindby.people[.leader], confirmed: false)
        let app = try await App.setUp(in: one, world)
        world.clock.pass(minutes: 12 * 60)
        let code = app.code(at: world.clock.now())

        let first = try await one.answer(try await one.get("/newcomers"), code)
        let again = try await other.answer(try await other.get("/newcomers"), code)

        #expect(first.status == 303)
        #expect(again.status == 422)
        #expect(try await other.get("/newcomers").asks)
    }

    @Test func `is tried five times in ten minutes, and then not even the right code counts`() async throws {
        let (world, lindby) = try await town()
        let carl = try await world.browser(of: lindby.people[.leader], confirmed: false)
        let app = try await App.setUp(in: carl, world)
        world.clock.pass(minutes: 12 * 60)
        let page = try await carl.get("/newcomers")

        for _ in 0..<5 { _ = try await carl.answer(page, app.code(at: world.clock.now(), steps: 9)) }
        let sixth = try await carl.answer(page, app.code(at: world.clock.now()))
        #expect(sixth.status == 422)
        #expect(sixth.text.contains("Vent 10 minutter"))
        #expect(try await world.logged(.triedWrongFactor) == 5)

        world.clock.pass(minutes: 10)
        #expect(try await carl.answer(page, app.code(at: world.clock.now())).status == 303)
    }

    @Test func `counts attempts that come at once`() async throws {
        let (world, lindby) = try await town()
        let carl = try await world.browser(of: lindby.people[.leader], confirmed: false)
        let app = try await App.setUp(in: carl, world)
        world.clock.pass(minutes: 12 * 60)
        let page = try await carl.get("/newcomers")
        let wrong = app.code(at: world.clock.now(), steps: 9)

        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<40 { group.addTask { _ = try await carl.answer(page, wrong) } }
            try await group.waitForAll()
        }

        #expect(try await world.logged(.triedWrongFactor) == 5)
    }

    @Test func `is not asked of those who see nobody`() async throws {
        let (world, lindby) = try await town()

        for role in [Role.board, .consultant] {
            let browser = try await world.browser(of: lindby.people[role], confirmed: false)
            #expect(try await browser.get("/overview").status == 200)
        }
    }

    @Test func `shows the key of an app only until it is confirmed`() async throws {
        let (world, lindby) = try await town()
        let carl = try await world.browser(of: lindby.people[.leader], confirmed: false)
        _ = try await App.setUp(in: carl, world)

        #expect(try await carl.get("/account/second-factor/app").status == 303)
        _ = try await carl.post("/account/second-factor/app")
        #expect(try await carl.get("/account/second-factor/app").status == 303)
    }

    @Test func `cannot be replaced by somebody who has only the session`() async throws {
        let (world, lindby) = try await town()
        let carl = try await world.browser(of: lindby.people[.leader], confirmed: false)
        _ = try await App.setUp(in: carl, world)
        let thief = try await world.browser(of: lindby.people[.leader], confirmed: false)

        #expect(try await thief.post("/account/second-factor/app").status == 403)
        #expect(try await thief.post("/account/second-factor/app/end").status == 403)
        #expect(try await thief.get("/newcomers").asks)
        #expect(try await carl.get("/newcomers").status == 200)
    }

    @Test func `that is given up ends every confirmation`() async throws {
        let (world, lindby) = try await town()
        let carl = try await world.browser(of: lindby.people[.leader], confirmed: false)
        _ = try await App.setUp(in: carl, world)

        #expect(try await carl.post("/account/second-factor/app/end").status == 303)

        #expect(try await carl.get("/newcomers").asks)
    }

    @Test func `leads nobody to a page that is not ours`() async throws {
        let (world, lindby) = try await town()
        let carl = try await world.browser(of: lindby.people[.leader], confirmed: false)
        let app = try await App.setUp(in: carl, world)
        world.clock.pass(minutes: 12 * 60)

        let answer = try await carl.post(
            "/account/second-factor/confirm",
            [("next", "//evil.example"), ("second-factor", app.code(at: world.clock.now()))])

        #expect(answer.location == "/")
    }
}

func town() async throws -> (World, Cast) {
    let world = try await World()
    let lindby = try await world.town("Lindby")
    _ = try await world.newcomer("Amina", of: lindby)
    _ = try await world.volunteer("Birgit", of: lindby)
    return (world, lindby)
}
