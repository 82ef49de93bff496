import Access
import Assembly
import Basics
import Organisations
import Post
import SafetyCalls
import Storage
import TestSupport
import Testing

@Suite struct `Setting safety calls up` {
    private let person = [
        ("name", "Ejnar Holst"), ("phone", "33 44 55 66"), ("address", "Møllevej 4"), ("clock", "09:30"),
        ("consented-on", "2026-03-01"), ("begins-on", "2026-03-02"), ("contact-1-name", "Lis"),
        ("contact-1-phone", "44 55 66 77"), ("contact-1-kind", "relative"), ("contact-1-access", "yes"),
    ]

    private func person(_ changed: [String: String]) -> [(String, String)] {
        person.map { ($0.0, changed[$0.0] ?? $0.1) }
    }

    @Test func `goes from nothing to the first call by the pages alone`() async throws {
        let world = try await World(at: "2026-03-02 08:00")
        let town = try await world.town("Lindby")
        let leader = try await world.browser(of: town.people[.leader])
        let me = try #require(town.people[.leader])
        #expect(try await leader.get("/calls/activities").text.contains("Der er ingen tryghedsopkald endnu"))
        let made = try await leader.post(
            "/calls/activities", [("name", "Lindby"), ("form", "star"), ("first", me.text), ("second", "")])
        let activity = try #require(made.location?.components(between: "", and: "?"))
        #expect(try await leader.get(activity).text.contains("tilføj en stedfortræder"))

        let added = try await leader.post("\(activity)/persons", person)
        let path = try #require(added.location?.components(between: "", and: "?"))
        #expect(try await leader.get(path).text.contains("ingen opringer har mødt personen endnu"))

        let caller = try await leader.post(
            "\(activity)/callers",
            [("account", ""), ("name", "Rikke"), ("email", "rikke@firma.example"), ("phone", "22334455")]
                + (0..<7).map { ("day", String($0)) })
        #expect(caller.status == 200 || caller.status == 303)
        let account = try #require(
            try await world.database.read {
                try world.assembly.accounts.account(of: EmailAddress("rikke@firma.example") ?? Self.none(), in: $0)
            })

        let planned = try await leader.post("\(path)/callers", [("caller", account.text), ("met-on", "")])
        #expect(planned.status == 303)
        #expect(try await leader.get(path).text.contains("skal mødes"))
        let early = try await leader.post("\(path)/callers", [("caller", account.text), ("met-on", "2026-03-03")])
        #expect(early.status == 422)
        #expect(early.body.contains("value=\"2026-03-03\""))
        _ = try await leader.post("\(path)/callers", [("caller", account.text), ("met-on", "2026-03-02")])
        let ready = try await leader.get(path).text
        #expect(ready.contains("Rikke ringer"))
        #expect(ready.contains("Ringes op hver dag"))

        let sheet = try await leader.get("\(activity)/sheet")
        #expect(sheet.text.contains("9.30 Ejnar Holst"))
        #expect(sheet.text.contains("makuleres efter brug"))
    }

    private static func none() throws -> EmailAddress { throw CallRefusal.closed }

    @Test func `shows what is wrong at its field, and keeps what was typed`() async throws {
        let town = try await CallTown()
        let leader = try await town.browser(of: town.leader)
        let path = "/calls/activities/\(town.activity)/persons"
        for (field, wrong) in [
            ("name", ""), ("phone", "12"), ("clock", "25:00"), ("consented-on", "2100-01-01"), ("begins-on", "i går"),
            ("contact-1-phone", "x"), ("contact-1-kind", "dog"), ("name", "Ejnar 010190-1234"),
        ] {
            let answer = try await leader.post(path, person([field: wrong]))
            #expect(answer.status == 422, "\(field)")
            #expect(answer.body.contains("id=\"\(field)-error\""), "\(field)")
            #expect(answer.body.contains("value=\"Møllevej 4\""), "\(field)")
        }
        let alone = try await leader.post(path, person.filter { !$0.0.hasPrefix("contact") })
        #expect(alone.status == 422)
        #expect(alone.text.contains("Skriv mindst én kontaktperson"))
        #expect(try await town.world.database.read { try town.calls.persons(of: town.activity, in: $0) }.count == 2)
    }

    @Test func `keeps numbers within what is allowed`() async throws {
        let town = try await CallTown()
        let leader = try await town.browser(of: town.leader)
        let usual = [
            ("name", "Opkald"), ("report", "20"), ("retries", "2"), ("retry", "5"), ("take", "5"), ("find", "30"),
        ]
        #expect(try await leader.post("/calls/activities/\(town.activity)", usual).status == 303)
        #expect(
            try await town.world.database.read { try town.calls.activity(town.activity, in: $0) }?.times.report == 20)
        for (field, wrong) in [("report", "4"), ("retries", "9"), ("take", "0"), ("find", "x"), ("name", "")] {
            let sent = usual.map { ($0.0, $0.0 == field ? wrong : $0.1) }
            #expect(try await leader.post("/calls/activities/\(town.activity)", sent).status == 422, "\(field)")
        }
    }

    @Test func `moves a chain to another time of the day, at once`() async throws {
        let town = try await CallTown(.chain)
        let leader = try await town.browser(of: town.leader)
        let typed = [
            ("name", "Kæde"), ("report", "15"), ("retries", "1"), ("retry", "10"), ("take", "10"), ("find", "60"),
            ("chain", "45"),
        ]
        let path = "/calls/activities/\(town.activity)"
        #expect(try await leader.post(path, typed + [("begins", "24:10")]).status == 422)
        #expect(try await leader.post(path, typed + [("begins", "11.30")]).status == 303)
        let card = try await town.world.database.read { try town.calls.activity(town.activity, in: $0) }
        #expect(card?.chainClock == 11 * 60 + 30)
        #expect(card?.times.chain == 45)
        let today = town.world.clock.now.today
        let chain = try await town.world.database.read {
            try town.calls.round(of: town.activity, on: today, in: $0).first { $0.duty.kind == .chain }
        }
        #expect(chain?.duty.agreedAt == RoundRules.copenhagen(today, 11 * 60 + 30))
        #expect(try await leader.get("/calls/board").text.contains("begynder kl. 11.30"))
    }

    @Test func `puts the leaders in order by a press, and never leaves nobody`() async throws {
        let town = try await CallTown()
        let leader = try await town.browser(of: town.leader)
        let path = "/calls/activities/\(town.activity)/leaders"
        func leaders() async throws -> [ID<Account>] {
            try await town.world.database.read { try town.calls.leaders(of: town.activity, in: $0) }
        }
        _ = try await leader.post(path, [("account", town.deputy.text), ("move", "up")])
        #expect(try await leaders() == [town.deputy, town.leader])
        _ = try await leader.post(path, [("account", town.callers[0].text), ("move", "add")])
        #expect(try await leaders() == [town.deputy, town.leader, town.callers[0]])
        _ = try await leader.post(path, [("account", town.deputy.text), ("move", "remove")])
        _ = try await leader.post(path, [("account", town.callers[0].text), ("move", "remove")])
        #expect(try await leader.post(path, [("account", town.leader.text), ("move", "remove")]).status == 409)
        #expect(try await leaders() == [town.leader])
        let strange = try await town.world.town("Fjordby")
        let other = try #require(strange.people[.leader])
        #expect(try await leader.post(path, [("account", other.text), ("move", "add")]).status == 404)
    }

    @Test func `lets three share a call, and no more`() async throws {
        let town = try await CallTown()
        let leader = try await town.browser(of: town.leader)
        let path = "/calls/persons/\(town.persons[0])/callers"
        try await town.world.database.write { transaction in
            for account in [town.deputy, town.leader] {
                try town.calls.add(
                    caller: account, weekdays: 127, phone: "+4522334455", to: town.activity, in: transaction)
            }
        }
        #expect(try await leader.post(path, [("caller", town.deputy.text), ("met-on", "")]).status == 303)
        let fourth = try await leader.post(path, [("caller", town.leader.text), ("met-on", "")])
        #expect(fourth.status == 422)
        #expect(fourth.text.contains("Højst tre deles om et opkald"))
    }

    @Test func `sets a pause with a reason and a last day, and ends it`() async throws {
        let town = try await CallTown()
        let leader = try await town.browser(of: town.leader)
        let path = "/calls/persons/\(town.persons[0])"
        let today = town.world.clock.now.today
        let typed = [("reason", "hospital"), ("told-by", "relative"), ("from", today.description)]
        #expect(try await leader.post("\(path)/pauses", typed + [("until", "")]).status == 422)
        let before = typed + [("until", today.adding(days: -1).description)]
        #expect(try await leader.post("\(path)/pauses", before).status == 422)
        let until = today.adding(days: 3)
        #expect(try await leader.post("\(path)/pauses", typed + [("until", until.description)]).status == 303)
        #expect(try await town.duty(of: 0)?.duty.phase == .paused)
        let page = try await leader.get(path)
        #expect(page.text.contains("på hospital. Sagt af en pårørende"))
        let pause = try #require(page.body.components(between: "/pauses/", and: "/end"))
        #expect(try await leader.post("\(path)/pauses/\(pause)/end").status == 303)
        #expect(try await town.duty(of: 0)?.duty.phase != .paused)
        #expect(try await leader.post("\(path)/pauses/\(pause)/end").status == 404)
    }

    @Test func `ends somebody's calls visibly, and tells whoever calls and leads`() async throws {
        let town = try await CallTown()
        let leader = try await town.browser(of: town.leader)
        let path = "/calls/persons/\(town.persons[0])"
        #expect(try await leader.post("\(path)/end", [("why", "activity")]).status == 422)
        #expect(try await leader.post("\(path)/end", [("why", "moved")]).status == 303)
        #expect(try await leader.get(path).text.contains("Opkaldene sluttede"))
        #expect(try await leader.get("/calls/board").text.contains("Opkaldene til Person 0 sluttede"))
        #expect(try await leader.post("\(path)/end", [("why", "moved")]).status == 409)
        let letters = try await town.world.database.read { try town.world.assembly.letters.newest(100, in: $0) }
            .filter { $0.subject == "Tryghedsopkald: nogle opkald er slut" }
        #expect(letters.count == 4)
        #expect(letters.allSatisfy { !$0.body.contains("Person 0") })
        town.world.clock.pass(days: 9)
        #expect(try await !leader.get("/calls/board").text.contains("Opkaldene til Person 0 sluttede"))
    }

    @Test func `is open to nobody else`() async throws {
        let town = try await CallTown()
        let strange = try await town.world.town("Fjordby")
        let paths = [
            "/calls/activities/\(town.activity)", "/calls/activities/\(town.activity)/sheet",
            "/calls/activities/\(town.activity)/persons/new", "/calls/activities/\(town.activity)/callers/new",
            "/calls/activities/\(town.activity)/callers/\(town.callers[0])", "/calls/persons/\(town.persons[0])",
            "/calls/persons/\(town.persons[0])/edit",
        ]
        let leader = try await town.browser(of: town.leader)
        for path in paths { #expect(try await leader.get(path).status == 200, "\(path)") }
        for account in [town.callers[0], strange.people[.leader], strange.people[.administrator]] {
            let browser = try await town.world.browser(of: account)
            for path in paths { #expect(try await browser.get(path).status == 404, "\(path)") }
            #expect(try await browser.post("/calls/persons/\(town.persons[0])/end", [("why", "moved")]).status == 404)
        }
        #expect(try await town.browser(of: town.callers[0]).get("/calls/activities").status == 404)
        let posted = try await town.browser(of: town.callers[0]).post("/calls/activities", [("name", "x")])
        #expect(posted.status == 404)
    }
}
