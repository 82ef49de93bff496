import Access
import Assembly
import Basics
import SafetyCalls
import Storage
import TestSupport
import Testing

@Suite struct `Setting safety calls up with care` {
    private let person = [
        ("name", "Ejnar Holst"), ("phone", "33 44 55 77"), ("address", "Møllevej 4"), ("clock", "09:30"),
        ("consented-on", "2026-03-01"), ("begins-on", "2026-03-02"), ("contact-1-name", "Lis"),
        ("contact-1-phone", "44 55 66 77"), ("contact-1-kind", "relative"),
    ]

    private func person(_ changed: [String: String]) -> [(String, String)] {
        person.map { ($0.0, changed[$0.0] ?? $0.1) }
    }

    @Test func `asks once whether a person with the same name and number is another`() async throws {
        let town = try await CallTown()
        let leader = try await town.browser(of: town.leader)
        let path = "/calls/activities/\(town.activity)/persons"
        #expect(try await leader.post(path, person).status == 303)
        let again = try await leader.post(path, person(["name": "ejnar holst "]))
        #expect(again.status == 422)
        #expect(again.text.contains("står i listen i forvejen"))
        #expect(again.body.contains("name=\"again\""))
        #expect(try await leader.post(path, person(["phone": "33 44 55 88"])).status == 303)
        #expect(try await leader.post(path, person + [("again", "yes")]).status == 303)
        #expect(try await town.world.database.read { try town.calls.persons(of: town.activity, in: $0) }.count == 5)
    }

    @Test func `asks once whether a company or an activity of the same name is another`() async throws {
        let town = try await CompanyTown()
        let leader = try await town.browser(of: town.leader)
        let company = [
            ("name", "Lindby Maskinfabrik"), ("address", "Torvet 1"), ("contact-name", "Ulla"),
            ("email", "ulla@maskin.example"),
        ]
        let activity = [("name", "tryghedsopkald"), ("form", "star"), ("first", town.town.leader.text), ("second", "")]
        for (path, form) in [("/calls/companies/new", company), ("/calls/activities", activity)] {
            let asked = try await leader.post(path, form)
            #expect(asked.status == 422, "\(path)")
            #expect(asked.text.contains("findes i forvejen"), "\(path)")
            #expect([200, 303].contains(try await leader.post(path, form + [("again", "yes")]).status), "\(path)")
        }
    }

    @Test(arguments: [
        ("consented-on", "0001-01-01"), ("begins-on", "2099-01-01"), ("begins-on", "2020-01-01"),
    ])
    func `takes no day that can only be a slip`(field: String, day: String) async throws {
        let town = try await CallTown()
        let leader = try await town.browser(of: town.leader)
        let refused = try await leader.post("/calls/activities/\(town.activity)/persons", person([field: day]))
        #expect(refused.status == 422)
        #expect(refused.body.contains("id=\"\(field)-error\""))
    }

    @Test func `leaves a day that stands as it is`() async throws {
        let town = try await CallTown()
        let path = "/calls/persons/\(town.persons[0])"
        town.world.clock.pass(days: 60)
        let browser = try await town.browser(of: town.leader)
        let form = try await browser.get("\(path)/edit").typed
        #expect(try await browser.post(path, form.map { ($0.0, $0.0 == "name" ? "Edith" : $0.1) }).status == 303)
    }

    @Test func `lets nobody have met before they said yes, and no pause begin long ago`() async throws {
        let town = try await CallTown()
        let (leader, path) = (try await town.browser(of: town.leader), "/calls/persons/\(town.persons[0])")
        _ = try await leader.post("\(path)/callers/end", [("caller", town.callers[1].text)])
        let early = try await leader.post(
            "\(path)/callers", [("caller", town.callers[1].text), ("met-on", "1900-01-01")])
        #expect(early.status == 422)
        #expect(early.text.contains("Vælg den dag, de mødtes"))
        let pause = [("from", "2025-11-01"), ("until", "2026-03-05"), ("reason", "visit"), ("told-by", "person")]
        let old = try await leader.post("\(path)/pauses", pause)
        #expect(old.status == 422)
        #expect(old.body.contains("from-error"))
    }

    @Test func `warns before the last who can call somebody is taken away`() async throws {
        let town = try await CallTown()
        let (leader, path) = (try await town.browser(of: town.leader), "/calls/persons/\(town.persons[0])")
        let callers = "/calls/activities/\(town.activity)/callers"
        #expect(try await !leader.get(path).text.contains("Der er så ingen til at ringe"))
        _ = try await leader.post("\(path)/callers/end", [("caller", town.callers[1].text)])
        #expect(try await leader.get(path).text.contains("Der er så ingen til at ringe til personen"))
        #expect(try await leader.get("\(callers)/\(town.callers[0])").text.contains("ingen til at ringe til Person 0"))
        #expect(try await !leader.get("\(callers)/\(town.callers[1])").text.contains("ingen til at ringe til"))
    }

    @Test func `says of a problem which field it is about`() async throws {
        let town = try await CallTown()
        let leader = try await town.browser(of: town.leader)
        let caller = try await leader.post("/calls/activities/\(town.activity)/callers", [("account", "")])
        #expect(caller.text.contains("E-mail: Udfyld dette felt.") && caller.text.contains("Navn: Udfyld dette felt."))
        let pause = try await leader.post("/calls/persons/\(town.persons[0])/pauses", [("from", "")])
        #expect(pause.text.contains("Til og med: Udfyld dette felt."))
        let branch = try await town.browser(of: town.account("leader"))
        #expect(try await branch.post("/calls/activities", [("name", "")]).text.contains("Navn: Udfyld dette felt."))
    }

    @Test func `adds nobody but the one who was meant`() async throws {
        let town = try await CallTown()
        let leader = try await town.browser(of: town.leader)
        let path = "/calls/activities/\(town.activity)/callers"
        let rest = [("phone", "55667788"), ("day", "0")]
        let both = try await leader.post(
            path, [("account", town.deputy.text), ("name", "Bo"), ("email", "bo@firma.example")] + rest)
        #expect(both.status == 422)
        #expect(both.text.contains("ikke begge dele"))
        let known = try await leader.post(
            path, [("account", ""), ("name", "Bo"), ("email", "one@calls.example")] + rest)
        #expect(known.status == 422)
        #expect(known.text.contains("one , som ringer her i forvejen"))
        let phone = try await town.world.database.read {
            try town.calls.phone(of: town.callers[0], in: town.activity, $0)
        }
        #expect(phone == "+4522334455")
        let other = try await leader.post(
            path, [("account", ""), ("name", "Bo"), ("email", "deputy@calls.example")] + rest)
        #expect(other.location?.contains("done=calls.set.done.caller-known") == true)
    }

    @Test func `shows the page again, with why, when the last leader would go`() async throws {
        let town = try await CallTown()
        let leader = try await town.browser(of: town.leader)
        let path = "/calls/activities/\(town.activity)/leaders"
        _ = try await leader.post(path, [("account", town.deputy.text), ("move", "remove")])
        let last = try await leader.post(path, [("account", town.leader.text), ("move", "remove")])
        #expect(last.status == 409)
        #expect(last.text.contains("Der skal være mindst én leder"))
        #expect(last.body.contains("href=\"/calls/board\""))
    }
}
