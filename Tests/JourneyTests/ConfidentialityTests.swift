import Access
import Assembly
import Basics
import Storage
import TestSupport
import Testing

@Suite struct `Confidentiality` {
    /// All roles, all routes that members use: nothing but one's account and the promise itself is reached before it.
    @Test func `stands before every page and every deed of a member`() async throws {
        let scene = try await Scene()
        let spared: Set = [
            "/account", "/account/organisation", "/account/sign-out", "/account/sign-out-everywhere",
            "/confidentiality", "/account/export", "/account/export.json", "/account/phone", "/account/phone/code",
            "/account/phone/end",
        ]
        var stopped = 0
        for route in scene.world.assembly.routes where !spared.contains(route.path) {
            guard case .members(let roles) = route.permission.who else { continue }
            for role in roles {
                let browser = try await scene.browser(of: role, hasPromised: false)
                let path = scene.path(of: route)
                if route.method == "GET" {
                    let answer = try await browser.get(path)
                    #expect(answer.status == 303, "\(role) \(path)")
                    #expect(answer.location?.hasPrefix("/confidentiality?next=") == true, "\(role) \(path)")
                } else {
                    let answer = try await browser.post(path, scene.form(of: route))
                    #expect(answer.status == 403, "\(role) \(path)")
                    #expect(answer.text.contains("Jeg lover det"), "\(role) \(path)")
                }
                stopped += 1
            }
        }
        #expect(stopped > 60)
    }

    @Test func `is promised once for each organisation, and one goes on to where one was going`() async throws {
        let world = try await World()
        let cast = try await world.town("Lindby")
        let browser = try await world.browser(of: cast.people[.leader], hasPromised: false)

        let asked = try #require(try await browser.get("/today?all=yes").location)
        let page = try await browser.get(asked)
        let action = try #require(page.body.components(between: "action=\"", and: "\""))
        let answer = try await browser.post(action)

        #expect(page.text.contains("uden navne"))
        #expect(page.body.contains("href=\"/child\""))
        #expect(answer.location == "/today?all=yes&done=duties.done.promised")
        #expect(try await browser.get("/today?all=yes").status == 200)
        let noted: Int? = try await world.database.read {
            try $0.value(
                """
                SELECT COUNT(*) FROM access_log WHERE deed = 'changed-access' AND why LIKE 'promise 2026-11 %'
                  AND reader = \("account \(cast.people[.leader]?.text ?? "")")
                """)
        }
        #expect(noted == 1)
    }

    @Test func `counts only where it was promised`() async throws {
        let world = try await World()
        let lindby = try await world.town("Lindby")
        let fjordby = try await world.town("Fjordby")
        let carl = try #require(lindby.people[.leader])
        let browser = try await world.browser(of: carl)
        try await world.database.write { transaction in
            guard let email = EmailAddress("leader@lindby.example") else { return }
            _ = try world.assembly.accounts.invite(
                email, name: "Carl", as: .leader, in: fjordby.branch, by: .system, in: transaction)
        }

        #expect(try await browser.get("/today").status == 200)
        _ = try await browser.post("/account/organisation", [("organisation", fjordby.branch.text)])
        #expect(try await browser.get("/today").location?.hasPrefix("/confidentiality") == true)
    }

    @Test func `is asked again in new words, and a form that was open is sent on whole`() async throws {
        let world = try await World()
        let cast = try await world.town("Lindby")
        let browser = try await world.browser(of: cast.people[.administrator])
        _ = try await world.database.write { try $0.run("UPDATE promise SET wording = 'older'") }

        let typed = [("name", "Åse <Holm>"), ("email", "aase@lindby.example"), ("role", "board")]
        let stopped = try await browser.post("/people", typed)
        let action = try #require(stopped.body.components(between: "method=\"post\" action=\"", and: "\""))
        let sentOn = try await browser.post(
            action,
            typed.map { ($0.0, stopped.field($0.0) ?? "") }.map {
                ($0.0, $0.1.replacing("&lt;", with: "<").replacing("&gt;", with: ">"))
            })

        #expect(try await world.peopleInvited() == 0)
        #expect(stopped.text.contains("er her endnu"))
        #expect(stopped.field("email") == "aase@lindby.example")
        #expect(sentOn.status == 307)
        #expect(sentOn.location == "/people")
        #expect(try await browser.post("/people", typed).status == 200)
        #expect(try await world.peopleInvited() == 1)
    }

    @Test(arguments: ["//evil.example", "https://evil.example", "/\\evil.example", "/%0d%0aSet-Cookie:x", "people", ""])
    func `leads nowhere but to our own pages`(next: String) async throws {
        let world = try await World()
        let cast = try await world.town("Lindby")
        let browser = try await world.browser(of: cast.people[.leader], hasPromised: false)

        let place = try await browser.post("/confidentiality?next=\(next)").location

        #expect(place?.hasPrefix("/") == true)
        #expect(place?.hasPrefix("//") == false)
        #expect(place?.contains("\\") == false)
        #expect(place?.contains("evil") == false || place?.hasPrefix("/%0d") == true)
    }

    @Test func `a link to the page sends no form on, whatever it says`() async throws {
        let world = try await World()
        let cast = try await world.town("Lindby")
        let browser = try await world.browser(of: cast.people[.leader], hasPromised: false)

        let page = try await browser.get("/confidentiality?again=/account/sign-out-everywhere&next=/today")

        #expect(page.body.contains("action=\"/confidentiality?next=%2Ftoday\""))
        #expect(!page.body.contains("again="))
    }

    @Test func `is shown to leaders where it is missing`() async throws {
        let world = try await World()
        let cast = try await world.town("Lindby")
        let leader = try await world.browser(of: cast.people[.leader])

        let before = try await leader.get("/people").text
        for role in [Role.board, .volunteer, .administrator] {
            _ = try await world.browser(of: cast.people[role]).get("/account")
        }
        let after = try await leader.get("/people").text

        #expect(before.contains("Har ikke lovet tavshed endnu"))
        #expect(!after.contains("Har ikke lovet tavshed endnu"))
    }
}

extension World {
    fileprivate func peopleInvited() async throws -> Int {
        guard let email = EmailAddress("aase@lindby.example") else { return 0 }
        let account = try await database.read { try assembly.accounts.account(of: email, in: $0) }
        return account == nil ? 0 : 1
    }
}
