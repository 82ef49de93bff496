import Assembly
import Basics
import Organisations
import Storage
import TestSupport
import Testing

@testable import Access

@Suite struct `Recovery of the second factor` {
    @Test func `by another administrator ends what was lost, everywhere, and tells the person`() async throws {
        let (world, lindby) = try await town()
        let carl = try await world.browser(of: lindby.people[.leader], confirmed: false)
        let app = try await App.setUp(in: carl, world)
        let anne = try await world.browser(of: lindby.people[.administrator])
        #expect(try await anne.get("/people").body.contains("/second-factor/end"))

        #expect(try await reset(.leader, by: anne, lindby).status == 303)

        let page = try await carl.get("/newcomers")
        #expect(page.asks && page.text.contains("Du mangler at vælge"))
        let old = try await carl.post(
            "/account/second-factor/confirm",
            [("next", "/newcomers"), ("second-factor", app.code(at: world.clock.now()))])
        #expect(old.status == 422)
        #expect(try await world.newestLetter()?.contains("gælder ikke mere") == true)
        #expect(try await world.logged(.resetFactor) == 1)
        _ = try await App.setUp(in: carl, world)
        #expect(try await carl.get("/newcomers").status == 200)
    }

    @Test func `is never one's own`() async throws {
        let (world, lindby) = try await town()
        let anne = try await world.browser(of: lindby.people[.administrator])

        #expect(try await reset(.administrator, by: anne, lindby).status == 403)
        #expect(try await world.logged(.resetFactor) == 0)
    }

    @Test func `in a branch is by a leader only when nobody else is administrator`() async throws {
        let (world, lindby) = try await town()
        let carl = try await world.browser(of: lindby.people[.leader])

        #expect(try await reset(.volunteer, by: carl, lindby).status == 403)
        #expect(try await reset(.administrator, by: carl, lindby).status == 303)
    }

    @Test func `is for those of one's own organisation`() async throws {
        let (world, lindby) = try await town()
        let fjordby = try await world.town("Fjordby")
        let stranger = try await world.browser(of: fjordby.people[.administrator])

        #expect(try await reset(.leader, by: stranger, lindby).status == 404)
    }

    private func reset(_ role: Role, by browser: Browser, _ town: Cast) async throws -> Reply {
        try await browser.post("/people/\(town.people[role]?.text ?? "")/second-factor/end")
    }
}

@Suite struct `Without the second factor` {
    static let personal = ["Amina", "Farid", "Birgit", "Jens", "@lindby.example", "@fjordby.example"]

    @Test func `nobody gets personal data from any route`() async throws {
        let routes = try await World().assembly.routes
        var seen: [Role: Int] = [:]
        for role in Role.allCases {
            let scene = try await Scene()
            let browser = try await scene.browser(of: .role(role, isStranger: false), confirmed: false)
            for route in routes where !route.path.hasPrefix("/account/sign-out") {
                let path = scene.path(of: route)
                let answer =
                    route.method == "GET"
                    ? try await browser.get(path) : try await browser.post(path, scene.form(of: route))
                // Birgit may see how she is shown, and everybody what is kept about themselves.
                let isOwn = route.permission.about == .oneself
                let told = isOwn ? answer.body.replacing("\(role)@lindby.example", with: "") : answer.body
                for value in Self.personal where !(isOwn && role == .volunteer && value == "Birgit") {
                    #expect(!told.contains(value), "\(role) \(route.method) \(route.path) shows \(value)")
                }
                guard case .members(let roles) = route.permission.who, roles.contains(role), role.seesPeople,
                    ![.nobody, .oneself].contains(route.permission.about)
                else { continue }
                #expect(answer.asks, "\(role) \(route.method) \(route.path) answers \(answer.status)")
                seen[role, default: 0] += 1
            }
        }

        #expect(Set(seen.keys) == [.leader, .volunteer, .caseworker, .coordinator, .administrator])
    }

    /// Otherwise the sentence above would be true of a product that shows nothing.
    @Test func `one misses what one would see with it`() async throws {
        let scene = try await Scene()
        let carl = try await scene.browser(of: .role(.leader, isStranger: false))

        #expect(try await carl.get("/newcomers").text.contains("Amina"))
        #expect(try await carl.get("/people").body.contains("@lindby.example"))
    }
}
