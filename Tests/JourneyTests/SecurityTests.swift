import Access
import Assembly
import Basics
import HTTPTypes
import Hummingbird
import TestSupport
import Testing

@Suite struct `At the door` {
    @Test(arguments: ["/sign-in", "/about", "/nowhere", "/account", "/people", "/public/brobygger.css"])
    func `every answer carries the headers that guard it`(path: String) async throws {
        let world = try await World(publicURL: "https://bro.example")
        let cast = try await world.town("Lindby")

        let answer = try await world.browser(of: cast.people[.leader]).get(path)

        let policy = try #require(answer.header("Content-Security-Policy"))
        for part in ["default-src 'none'", "frame-ancestors 'none'", "form-action 'self'", "base-uri 'none'"] {
            #expect(policy.contains(part))
        }
        #expect(!policy.contains("unsafe"))
        #expect(answer.header("X-Content-Type-Options") == "nosniff")
        #expect(answer.header("Strict-Transport-Security")?.contains("includeSubDomains") == true)
        #expect(answer.header("Cache-Control") == (path.hasPrefix("/public/") ? "public, max-age=600" : "no-store"))
        #expect(answer.header("Server") == nil)
        #expect(answer.header("Access-Control-Allow-Origin") == nil)
    }

    @Test func `the cookie of a session can be read by nobody and sent nowhere else`() async throws {
        let world = try await World(isDemo: true, publicURL: "https://bro.example")
        let cast = try await world.town("Lindby")

        let answer = try await world.browser().post("/demo/sign-in", [("account", cast.people[.leader]?.text ?? "")])

        let cookie = try #require(answer.header("Set-Cookie"))
        #expect(cookie.hasPrefix("__Host-session="))
        for part in ["Path=/", "HttpOnly", "SameSite=Lax", "Secure"] { #expect(cookie.contains(part)) }
        #expect(!cookie.contains("Domain"))
    }

    @Test(arguments: ["", "evil.example", "127.0.0.1", "127.0.0.1:8080.evil.example", "127.0.0.1:8080@evil.example"])
    func `only our own names are answered`(host: String) async throws {
        let browser = try await World().browser()
        browser.say("Host", host)

        #expect(try await browser.get("/sign-in").status == 421)
    }

    @Test func `a public address is the only name when there is one`() async throws {
        let browser = try await World(publicURL: "https://bro.example").browser()

        #expect(try await browser.get("/sign-in").status == 200)
        browser.say("Host", "127.0.0.1:8080")
        #expect(try await browser.get("/sign-in").status == 421)
    }

    @Test(arguments: ["http://evil.example/sign-in", "//evil.example", "/p//x", "", "*"])
    func `an address that is no path of ours is no page`(path: String) async throws {
        let answer = try await World().browser().get(path)

        #expect(answer.status == 404)
        #expect(!answer.body.contains("evil.example"))
    }

    @Test(arguments: [
        ("Origin", "https://evil.example"), ("Origin", "null"), ("Origin", ""), ("Sec-Fetch-Site", "cross-site"),
        ("Sec-Fetch-Site", "same-site"),
    ])
    func `a form from elsewhere does nothing`(header: (String, String)) async throws {
        let world = try await World()
        let cast = try await world.town("Lindby")
        let browser = try await world.browser(of: cast.people[.leader])
        browser.say(header.0, header.1)

        #expect(try await browser.post("/account/sign-out-everywhere").status == 403)
        browser.say("Origin", world.settings.publicURL)
        browser.say("Sec-Fetch-Site", "same-origin")
        #expect(try await browser.get("/account").status == 200)
    }

    @Test func `ten million bytes are too many`() async throws {
        let browser = try await World().browser()

        let answer = try await browser.post("/sign-in", body: [UInt8](repeating: UInt8(ascii: "a"), count: 10_000_000))

        #expect(answer.status == 413)
        #expect(answer.body.contains("<h1>"))
    }

    @Test(arguments: [[0x65, 0x3D, 0xFF], Array("email=%FF".utf8), Array("email=%00".utf8), Array("email=%4".utf8)])
    func `what is no text is a clear page`(body: [UInt8]) async throws {
        #expect(try await World().browser().post("/sign-in", body: body).status == 400)
    }

    @Test(arguments: ["/sign-in?x=%FF", "/p/%FF", "/people?page=%0"])
    func `an address that is no text is a clear page`(path: String) async throws {
        #expect([400, 404].contains(try await World().browser().get(path).status))
    }

    @Test func `a file or a document is no form`() async throws {
        let browser = try await World().browser()
        browser.say("Content-Type", "application/json")

        #expect(try await browser.post("/sign-in", body: Array("{}".utf8)).status == 400)
    }

    @Test func `a field sent twice is asked for again`() async throws {
        let browser = try await World().browser()

        let answer = try await browser.post("/sign-in", [("email", "a@b.example"), ("email", "c@d.example")])

        #expect(answer.status == 422)
    }

    @Test func `a body that drips is not waited for`() async throws {
        let world = try await World(bodyDeadline: .milliseconds(100))
        let drops = AsyncStream<ByteBuffer> { stream in stream.yield(ByteBuffer(string: "email=")) }

        let answer = try await world.browser().send(.post, "/sign-in", RequestBody(asyncSequence: drops))

        #expect(answer.status == 408)
    }

    @Test func `a method that an address does not know is refused, saying which it knows`() async throws {
        let world = try await World()

        let known = try await world.browser().send(.delete, "/sign-in", nil)
        let unknown = try await world.browser().send(.delete, "/nowhere", nil)

        #expect(known.status == 405)
        #expect(known.header("Allow") == "GET, HEAD, POST")
        #expect(unknown.status == 404)
    }

    @Test func `a head has no body`() async throws {
        for path in ["/sign-in", "/nowhere"] {
            #expect(try await World().browser().send(.head, path, nil).body.isEmpty)
        }
    }

    @Test func `two sessions in one request are none`() async throws {
        let world = try await World()
        let cast = try await world.town("Lindby")
        let browser = try await world.browser(of: cast.people[.leader])
        browser.say("Cookie", "session=\(browser.cookie("session") ?? ""); session=another")

        #expect(try await browser.get("/account").location == "/sign-in")
    }

    @Test func `a role that is taken away opens nothing from that moment`() async throws {
        let world = try await World()
        let cast = try await world.town("Lindby")
        let leader = try await world.browser(of: cast.people[.leader])
        let administrator = try await world.browser(of: cast.people[.administrator])

        _ = try await administrator.post("/people/\(cast.people[.leader]?.text ?? "")/end", [("role", "leader")])

        #expect(try await leader.get("/people").location == "/sign-in")
    }

    @Test func `nobody is made an administrator by a leader`() async throws {
        let world = try await World()
        let cast = try await world.town("Lindby")
        let leader = try await world.browser(of: cast.people[.leader])

        let answer = try await leader.post(
            "/people", [("name", "Eva"), ("email", "eva@lindby.example"), ("role", "administrator")])

        #expect(answer.status == 422)
    }

    @Test func `an invitation to somebody who has an account gives no link to walk in as them`() async throws {
        let world = try await World()
        let cast = try await world.town("Lindby")
        let leader = try await world.browser(of: cast.people[.leader])

        let stranger = try await leader.post(
            "/people", [("name", "Mette"), ("email", "caseworker@lindby.example"), ("role", "leader")])
        let fresh = try await leader.post(
            "/people", [("name", "Eva"), ("email", "eva@lindby.example"), ("role", "leader")])

        #expect(!stranger.body.contains("/sign-in/link/"))
        #expect(fresh.body.contains("/sign-in/link/"))
    }

    @Test func `a private link that nobody has is told calmly`() async throws {
        let answer = try await World().browser().get("/p/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")

        #expect(answer.status == 404)
        #expect(answer.text.contains("Linket gælder ikke længere"))
    }

    @Test func `a private link ends when a new one is given`() async throws {
        let world = try await World()
        let newcomer = try await world.newcomer("Amina", of: try await world.town("Lindby"))
        let first = try await world.browser(ofNewcomer: newcomer)
        let held = try #require(first.cookie("newcomer"))

        let second = try await world.browser(ofNewcomer: newcomer)

        #expect(try await world.browser().get("/p/\(held)").status == 404)
        #expect(try await first.get("/mine").status == 404)
        #expect(second.cookie("newcomer") != nil)
    }

    @Test func `only files of the product are given`() async throws {
        let browser = try await World().browser()

        #expect(try await browser.get("/public/brobygger.css").header("Content-Type") == "text/css; charset=utf-8")
        for name in ["components.md", "..%2FPackage.swift", ".", "brobygger.sqlite"] {
            #expect(try await browser.get("/public/\(name)").status == 404)
        }
    }

    @Test func `the pages of the invented town exist only there`() async throws {
        for path in ["/demo", "/outbox"] { #expect(try await World().browser().get(path).status == 404) }
    }
}
