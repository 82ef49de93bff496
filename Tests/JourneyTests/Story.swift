import Access
import Assembly
import Basics
import Consent
import Duties
import Foundation
import Storage
import TestSupport
import Testing

/// The whole job, typed into pages by those who do it, about households whose every value is a canary. On the way there are
/// mistakes, conflicts and people who come too late.
struct Story: Sendable {
    /// A household and its records.
    struct Home: Sendable {
        let canary: Canary
        let form: ID<IntakeForm>
        let household: ID<Household>
        let newcomer: Watched
        var match = ID<Match>(trusted: "none")
        var attorney = ID<Mandate>(trusted: "none")

        var paths: (form: String, card: String, match: String, asked: String) {
            ("/forms/\(form)", "/newcomers/\(household)", "/matches/\(match)", "/asked/\(match)")
        }
    }

    let world: World
    let lindby: Cast
    let birgit: ID<Household>
    let caseworker: Watched
    let leader: Watched
    let volunteer: Watched

    init(folder: URL? = nil) async throws {
        world = try await World(folder: folder)
        lindby = try await world.town("Lindby")
        birgit = try await world.readyVolunteer("Birgit Aaen", of: lindby, capacity: 2)
        let account = try require_(lindby.people[.volunteer])
        try await world.database.write { [birgit] transaction in
            _ = try transaction.run("UPDATE membership SET household_id = \(birgit) WHERE account_id = \(account)")
        }
        caseworker = Watched("caseworker", try await world.browser(of: lindby.people[.caseworker]))
        leader = Watched("leader", try await world.browser(of: lindby.people[.leader]))
        volunteer = Watched("volunteer", try await world.browser(of: account))
    }

    // – The form –

    /// Begun, kept, mistaken, checked, changed meanwhile, sent, taken home.
    func arrive(_ canary: Canary) async throws -> Home {
        let key = try #require(try await caseworker.get("/forms/new").field("key"))
        try await caseworker.post("/forms/new", [("key", key)])
        let begun = try await caseworker.post(
            "/forms/new", [("key", key), ("kind", "family"), ("language", "ar"), ("activity", "activity-lindby")])
        let path = try #require(begun.location)
        let typed = form(canary)
        try await caseworker.post(path, typed + [("deed", "save")])
        try await caseworker.get(path)
        #expect(try await caseworker.post(path, typed + [("how", ""), ("deed", "check")]).status == 422)
        #expect(try await caseworker.post(path, typed + [("how", "paper"), ("deed", "check")]).status == 303)
        let check = try await caseworker.get("\(path)/check")
        #expect(try await caseworker.post("\(path)/check", [("saved", "2026-01-01T00:00:00.000Z")]).status == 409)
        let receipt = try await caseworker.post("\(path)/check", [("saved", check.field("saved") ?? "")])
        #expect(receipt.status == 200)
        for page in ["", "/print", "/receipt", "/correct"] { try await caseworker.get(path + page) }
        try await caseworker.post("/forms/search", [("q", canary("navn"))])
        let form = ID<IntakeForm>(trusted: String(path.split(separator: "/").last ?? ""))
        let household: ID<Household>? = try await world.database.read {
            try $0.value("SELECT household_id FROM intake_form WHERE id = \(form)")
        }
        let link = try #require(receipt.body.components(between: "href=\"\(world.settings.publicURL)", and: "\""))
        let newcomer = Watched("newcomer", world.browser())
        try await newcomer.get(link)
        return Home(canary: canary, form: form, household: try require_(household), newcomer: newcomer)
    }

    private func form(_ canary: Canary) -> [(String, String)] {
        [
            ("kind", "family"), ("language", "ar"), ("activity", "activity-lindby"), ("name", canary("navn")),
            ("adult-1", "\(canary("voksen")) \(canary("efternavn"))"), ("adult-1-municipality", "yes"),
            ("adult-1-volunteer", "yes"), ("adult-1-follow-up", "yes"), ("adult-2", canary("anden")),
            ("adult-2-municipality", "yes"), ("adult-2-volunteer", "yes"), ("adult-2-follow-up", "yes"),
            ("phone", canary.phone), ("email", canary.email), ("address", canary.address), ("languages", "ar"),
            ("languages", "da"), ("postcode", "8660"), ("own-words", canary("ord")),
            ("interpreter", canary("tolk")),
        ]
    }

    // – Between the form and the first meeting –

    /// Read, spoken with, corrected in two places at once, proposed, asked, presented; contact data is opened and looked at.
    func untilContactIsOpen(_ home: Home) async throws -> Home {
        var home = home
        let canary = home.canary
        try await leader.get("/today")
        try await leader.get(home.paths.card)
        try await leader.post("\(home.paths.card)/contact")
        try await leader.post("/newcomers/search", [("q", canary("navn"))])
        try await talk(with: home)
        try await correct(home)
        home.match = try await propose(to: home)
        try await ask(home)
        try await arrange(home)
        for _ in 0..<2 { #expect(try await volunteer.get(home.paths.asked).body.contains(canary("navn"))) }
        home.attorney = try await giveMandates(home)
        #expect(try await volunteer.get("/mandates/\(home.attorney)").body.contains(canary("navn")))
        return home
    }

    private func talk(with home: Home) async throws {
        let note = "\(home.canary("samtale")), \(home.canary.phone)"
        let path = "\(home.paths.card)/talk"
        #expect(try await leader.post(path, [("on", "2.3.2026"), ("note", note)]).status == 422)
        let because = ("note-stands-because", home.canary("grund"))
        #expect(try await leader.post(path, [("on", "2.3.2026"), ("note", note), because]).status == 303)
    }

    private func correct(_ home: Home) async throws {
        let page = try await leader.get("\(home.paths.card)/edit")
        let version = page.field("version") ?? ""
        let profile = [
            ("kind", "family"), ("languages", "ar"), ("languages", "da"), ("postcode", "8660"), ("interests", "hiking"),
            ("own-words", home.canary("ord")),
        ]
        let edit = "\(home.paths.card)/edit"
        #expect(try await leader.post(edit, profile + [("version", version)]).status == 303)
        #expect(try await leader.post(edit, profile + [("version", version)]).status == 409)
        #expect(try await leader.post(edit, [("own-words", home.canary("ord")), ("version", "2")]).status == 422)
        #expect(try await home.newcomer.post("/mine/answers", [("own-words", home.canary("ord"))]).status == 422)
    }

    private func propose(to home: Home) async throws -> ID<Match> {
        let path = "\(home.paths.card)/proposals"
        let asked = [("volunteer", birgit.text), ("why", "\(home.canary("hvorfor")) \(home.canary.phone)")]
        #expect(try await leader.post(path, asked).status == 422)
        let proposed = try await leader.post(path, asked + [("why-stands-because", home.canary("grund"))])
        let location = try #require(proposed.location)
        try await leader.get(location)
        return ID(trusted: try #require(location.components(between: "/matches/", and: "?")))
    }

    private func ask(_ home: Home) async throws {
        try await volunteer.get("/asked")
        let question = try await volunteer.get(home.paths.asked)
        let version = question.field("version") ?? ""
        let event = "\(home.paths.asked)/event"
        #expect(try await volunteer.post(event, [("event", "volunteer-says-yes"), ("version", version)]).status == 303)
        #expect(try await volunteer.post(event, [("event", "volunteer-says-yes"), ("version", version)]).status == 409)
        let mine = try await home.newcomer.get("/mine")
        let answer = [("match", home.match.text), ("version", mine.field("version") ?? "")]
        #expect(try await home.newcomer.post("/mine/event", answer + [("event", "newcomer-says-yes")]).status == 303)
        #expect(try await home.newcomer.post("/mine/event", answer + [("event", "newcomer-says-yes")]).status == 409)
    }

    private func arrange(_ home: Home) async throws {
        let path = "\(home.paths.match)/arrangement"
        let meeting = [("place", home.canary.address), ("at", home.canary("kl")), ("on", "9.3.2026")]
        #expect(try await leader.post(path, meeting + [("form", "?")]).status == 422)
        let arranged = try await leader.post(path, meeting + [("form", "self"), ("version", try await version(home))])
        #expect(arranged.status == 303)
        #expect(try await leader.post(path, meeting + [("form", "self"), ("version", "1")]).status == 409)
    }

    private func version(_ home: Home) async throws -> String {
        try await leader.get(home.paths.match).field("version") ?? ""
    }

    private func giveMandates(_ home: Home) async throws -> ID<Mandate> {
        let giver: ID<Adult>? = try await world.database.read {
            try $0.value("SELECT id FROM adult WHERE household_id = \(home.household) ORDER BY position LIMIT 1")
        }
        let adult = ("adult", try require_(giver).text)
        let companion = [adult, ("holder", "other"), ("name", home.canary("bisidder")), ("meeting", "school")]
        let cases = "\(home.paths.form)/mandates"
        #expect(try await caseworker.post("\(cases)/companion", companion).status == 422)
        let told = try await caseworker.post("\(cases)/companion", companion + [("on", "9.3.2026"), ("how", "paper")])
        #expect(told.status == 303)
        let holder = ("holder", lindby.people[.volunteer]?.text ?? "")
        let scopes = [("scopes", "mine"), ("scopes", "form"), ("scopes", "ledger"), ("months", "3")]
        #expect(try await home.newcomer.post("/mine/mandates/attorney", [adult, holder] + scopes).status == 303)
        try await caseworker.get(cases)
        let attorney: ID<Mandate>? = try await world.database.read {
            try $0.value("SELECT id FROM mandate WHERE household_id = \(home.household) AND kind = 'attorney'")
        }
        return try require_(attorney)
    }

    // – From the first meeting on –

    /// They are in contact, go on, and are asked how it goes.
    func untilItGoesOn(_ home: Home) async throws {
        let told = [("how", "phone"), ("on", "2.3.2026")]
        func tell(_ event: String, _ more: [(String, String)] = []) async throws -> Int {
            let version = ("version", try await version(home))
            return try await leader.post("\(home.paths.match)/event", told + more + [("event", event), version]).status
        }
        let why = ("why", "\(home.canary("trin")) \(home.canary.phone)")
        #expect(try await tell("cannot-reach.volunteer", [why]) == 422)
        #expect(try await tell("cannot-reach.volunteer", [why, ("why-stands-because", home.canary("grund"))]) == 303)
        #expect(try await tell("contact-made", [("why", home.canary("trin"))]) == 303)
        #expect(try await tell("goes-on.volunteer.yes", [("why", home.canary("trin"))]) == 303)
        #expect(try await tell("goes-on.newcomer.yes") == 303)
        let page = try await leader.get(home.paths.match)
        let talk = [
            ("follow-up", page.field("follow-up") ?? ""), ("going", "well"), ("note", home.canary("opfølgning")),
        ]
        #expect(try await leader.post("\(home.paths.match)/follow-ups", talk).status == 422)
        #expect(try await leader.post("\(home.paths.match)/follow-ups", talk + [("how", "phone")]).status == 303)
        #expect(try await leader.post("\(home.paths.match)/follow-ups", talk + [("how", "phone")]).status == 409)
        #expect(try await leader.post("\(home.paths.card)/contact").body.contains(home.canary("voksen")))
    }

    var seen: [Watched.Seen] { caseworker.seen + leader.seen + volunteer.seen }
}
