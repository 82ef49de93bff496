import Access
import Assembly
import Basics
import Consent
import Duties
import Storage
import TestSupport

/// Two towns; every record that a path may name belongs to Lindby.
struct Scene {
    let world: World
    private let lindby: Cast
    private let fjordby: Cast
    private let newcomer: ID<Household>
    private let stranger: ID<Household>
    private let volunteer: ID<Household>
    private let match: ID<Match>
    private let form: ID<IntakeForm>
    private let mandate: ID<Mandate>
    let calls: SceneCalls

    init(watch: WriteWatch? = nil) async throws {
        world = try await World(watch: watch)
        lindby = try await world.town("Lindby")
        fjordby = try await world.town("Fjordby")
        newcomer = try await world.newcomer("Amina", of: lindby)
        stranger = try await world.newcomer("Farid", of: fjordby)
        volunteer = try await world.volunteer("Birgit", of: lindby)
        _ = try await world.volunteer("Jens", of: fjordby)
        match = try await world.match(of: newcomer, with: volunteer, lindby)
        form = try await world.form(of: newcomer, lindby)
        mandate = try await Self.mandate(of: newcomer, to: try require_(lindby.people[.volunteer]), world)
        calls = try await SceneCalls(world, lindby)
        try await SceneCompany.agree(in: world, lindby)
    }

    /// The town and the strangers of a story, with one of its households as the records that paths name.
    init(_ story: Story, _ home: Story.Home, strangers: (cast: Cast, newcomer: ID<Household>), _ calls: SceneCalls) {
        world = story.world
        lindby = story.lindby
        fjordby = strangers.cast
        newcomer = home.household
        stranger = strangers.newcomer
        volunteer = story.birgit
        match = home.match
        form = home.form
        mandate = home.attorney
        self.calls = calls
    }

    private static func mandate(
        of newcomer: ID<Household>, to account: ID<Account>, _ world: World
    ) async throws -> ID<Mandate> {
        try await world.database.write { transaction in
            let wanted = NewMandate(
                adult: ID(trusted: "adult-amina"), holder: .account(account), content: .attorney([.mine], []),
                until: world.clock.now.today.adding(days: 30), language: .arabic, how: .screen, witness: nil)
            return try world.assembly.mandates.give(wanted, of: newcomer, by: .system, in: transaction)
        }
    }

    func browser(of role: Role, hasPromised: Bool) async throws -> Browser {
        try await world.browser(of: lindby.people[role], hasPromised: hasPromised)
    }

    func browser(of visitor: Visitor, confirmed: Bool = true) async throws -> Browser {
        switch visitor {
        case .nobody: return world.browser()
        case .newcomer(let isStranger): return try await world.browser(ofNewcomer: isStranger ? stranger : newcomer)
        case .role(let role, let isStranger):
            return try await world.browser(of: (isStranger ? fjordby : lindby).people[role], confirmed: confirmed)
        }
    }

    /// The records of Lindby by the names that they have in paths. A path with a name that is missing here meets no record.
    private var records: [String: String] {
        [
            "account": lindby.people[.board]?.text ?? "",
            "household": newcomer.text,
            "activity": lindby.activity.text,
            "match": match.text,
            "form": form.text,
            "mandate": mandate.text,
            "file": "brobygger.css",
            "device": "no-device",
            "secret": "no-secret",
            "recall": "no-recall",
            "import": "no-import",
            "company": SceneCompany.id.text,
            "number": "1",
            "step": "looks",
            "cost": "no-cost",
        ]
    }

    /// What is sent to a route, where an empty form would not reach the deed.
    private var forms: [String: [(String, String)]] {
        [
            "POST /people/:account/end": [("role", "board")],
            "POST /asked/:match/event": [("event", "volunteer-says-yes"), ("version", "1")],
            "POST /matches/:match/event": [("event", "volunteer-says-yes"), ("version", "1"), ("how", "phone")],
            "POST /mine/event": [("event", "newcomer-says-yes"), ("version", "1")],
            "POST /account/organisation": [("organisation", lindby.branch.text)],
        ]
    }

    func form(of route: RouteLine) -> [(String, String)] {
        let name = "\(route.method) \(route.path)"
        return forms[name] ?? calls.forms[name] ?? []
    }

    func path(of route: RouteLine) -> String {
        var records = records
        if route.path.hasPrefix("/volunteers") { records["household"] = volunteer.text }
        if route.path.hasPrefix("/calls/") { records.merge(calls.records) { $1 } }
        return route.path.split(separator: "/", omittingEmptySubsequences: false).map { piece in
            piece.hasPrefix(":") ? records[String(piece.dropFirst())] ?? "unknown" : String(piece)
        }.joined(separator: "/")
    }
}
