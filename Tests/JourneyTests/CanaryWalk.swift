import Access
import Assembly
import Basics
import Storage
import TestSupport

/// Everybody at every route, looking for canaries: whoever meets one, and whatever is a fault.
struct CanaryWalk {
    /// `GET /newcomers/:household leader`
    private(set) var met: Set<String> = []
    private(set) var faults: [String] = []
    private let story: Story
    private let homes: [Story.Home]
    private let scenes: [Scene]
    private let routes: [RouteLine]

    init(_ story: Story, _ homes: [Story.Home]) async throws {
        self.story = story
        self.homes = homes
        let cast = try await story.world.town("Fjordby")
        let strangers = (cast: cast, newcomer: try await story.world.newcomer("Farid", of: cast))
        _ = try await story.world.volunteer("Jens", of: cast)
        try await SceneCompany.agree(in: story.world, story.lindby)
        let calls = try await SceneCalls(story.world, story.lindby)
        scenes = homes.map { Scene(story, $0, strangers: strangers, calls) }
        routes = story.world.assembly.routes
    }

    /// Looks at everything, of the first household as everybody, of the others as those of the town.
    mutating func look() async throws {
        for (place, scene) in scenes.enumerated() {
            for visitor in Visitor.all where place == 0 || !visitor.isStranger {
                let browser = try await scene.browser(of: visitor)
                for route in routes where route.method == "GET" && (place == 0 || Self.isAboutOne(route)) {
                    note(try await browser.get(scene.path(of: route)), "GET \(route.path) \(visitor)")
                }
                for path in Self.lists where place == 0 {
                    note(try await browser.get(path), "GET \(path) \(visitor)")
                }
            }
        }
    }

    private static let lists =
        ["waiting", "matched", "paused", "ended"].map { "/newcomers?state=\($0)&sort=since" }
        + ["asking", "meeting", "running", "ended"].map { "/matches?show=\($0)" }
        + ["draft", "sent", "received", "matched", "ended", "withdrawn"].map { "/forms?state=\($0)" } + ["/today?all"]

    /// Looks for how every value begins, as everybody.
    mutating func search() async throws {
        for visitor in Visitor.all {
            let browser = try await scenes[0].browser(of: visitor)
            for route in routes where route.path.hasSuffix("/search") {
                for words in [Canary.beginning] + Canary.all.map(\.beginningOfPhone) {
                    note(try await browser.post(route.path, [("q", words)]), "POST \(route.path) \(visitor)")
                }
            }
        }
    }

    /// What erases a volunteer, and with them one of those who walk.
    private static let erasing = ["/account/erasure", "/volunteers/:household/withdrawal"]

    /// Does everything that can be done. What ends somebody's own access comes last.
    mutating func act(typing word: String) async throws {
        let deeds = routes.filter {
            $0.method == "POST" && !$0.path.hasSuffix("/search") && !Self.erasing.contains($0.path)
        }
        let ending = ["/people", "/account", "/mine/leave"]
        let isLast = { (route: RouteLine) in ending.contains { route.path.hasPrefix($0) } }
        for (place, scene) in scenes.enumerated() {
            let (own, strange) = (
                try await forms(homes[place], typing: word), try await forms(homes[place], typing: "Fremmed")
            )
            for visitor in Visitor.all where place == 0 || !visitor.isStranger {
                var browser = try await scene.browser(of: visitor)
                let forms = visitor.isStranger ? strange : own
                for route in deeds.filter({ !isLast($0) }) + deeds.filter(isLast)
                where place == 0 || Self.isAboutOne(route) {
                    let form = forms[route.path] ?? scene.form(of: route)
                    note(try await browser.post(scene.path(of: route), form), "POST \(route.path) \(visitor)")
                    if isLast(route) { browser = try await scene.browser(of: visitor) }
                }
            }
        }
    }

    /// The last deed of all.
    mutating func eraseVolunteer() async throws {
        for route in routes where route.method == "POST" && Self.erasing.contains(route.path) {
            let visitor = Visitor.role(route.path.hasPrefix("/account") ? .volunteer : .leader, isStranger: false)
            let browser = try await scenes[0].browser(of: visitor)
            note(try await browser.post(scenes[0].path(of: route)), "POST \(route.path) \(visitor)")
        }
    }

    private static func isAboutOne(_ route: RouteLine) -> Bool {
        route.path.contains(":") || route.path.hasPrefix("/mine") || route.path.hasPrefix("/asked")
    }

    private mutating func note(_ reply: Reply, _ place: String) {
        if reply.status >= 500 { faults.append("\(reply.status) \(place)") }
        if !canaries(in: reply.head + "\n" + reply.body).isEmpty { met.insert(place) }
    }

    /// Forms that would go through, if the household were still there.
    private func forms(_ home: Story.Home, typing word: String) async throws -> [String: [(String, String)]] {
        let (version, card): (Int, Int) = try await story.world.database.read { transaction in
            (
                try transaction.value("SELECT version FROM pairing WHERE id = \(home.match)") ?? 0,
                try transaction.value("SELECT version FROM household WHERE id = \(home.household)") ?? 0
            )
        }
        let followUp: String? = try await story.world.database.read {
            try $0.value("SELECT id FROM follow_up WHERE match_id = \(home.match) AND done_at IS NULL LIMIT 1")
        }
        let step = [("version", "\(version)"), ("how", "phone"), ("match", home.match.text)]
        func written(_ name: String) -> [(String, String)] {
            [(name, "\(word) 20 30 40 50"), ("\(name)-stands-because", word)]
        }
        let profile = [
            ("kind", "family"), ("languages", "ar"), ("postcode", "8660"), ("own-words", word), ("name", word),
            ("adults", word), ("adult-1", word), ("phone", "20304050"), ("version", "\(card)"),
        ]
        let mandate = [
            ("name", word), ("holder", "other"), ("scopes", "mine"), ("months", "1"), ("meeting", "school"),
            ("on", "9.3.2026"), ("how", "paper"),
        ]
        return [
            "/newcomers/:household/talk": [("on", "2.3.2026")] + written("note"),
            "/newcomers/:household/edit": profile,
            "/newcomers/:household/proposals": [("volunteer", story.birgit.text)] + written("why"),
            "/newcomers/:household/withdrawal": [("how", "spoken")],
            "/matches/:match/event": step + [("event", "ended.newcomer")] + written("why"),
            "/matches/:match/arrangement": step + [("form", "self")] + written("place"),
            "/matches/:match/follow-ups": step + [("follow-up", followUp ?? "none"), ("going", "well")]
                + written("note"),
            "/matches/:match/undo": step,
            "/asked/:match/event": step + [("event", "contact-made")],
            "/mine/event": step + [("event", "contact-made")],
            "/mine/answers": profile,
            "/mine/mandates/attorney": mandate,
            "/mine/mandates/companion": mandate,
            "/forms/:form/correct": profile,
            "/forms/:form/withdrawal": [("how", "spoken")],
            "/forms/:form/told": step + [("event", "contact-made")],
            "/forms/:form/mandates/attorney": mandate,
            "/forms/:form/mandates/companion": mandate,
            // Nobody loses a role here: everybody is asked again.
            "/people/:account/end": [("role", "consultant")],
        ]
    }
}
