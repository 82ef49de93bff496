import Access
import Assembly
import Basics
import SafetyCalls
import Storage
import TestSupport
import Testing

@Suite struct `Those who set safety calls up and lead them` {
    @Test func `may be of the board, and open what they lead`() async throws {
        let town = try await CallTown()
        let board = try await town.account("board")
        let (leader, browser) = (try await town.browser(of: town.leader), try await town.world.browser(of: board))
        #expect(try await browser.get("/calls/board").status == 404)
        _ = try await leader.post(
            "/calls/activities/\(town.activity)/leaders", [("account", board.text), ("move", "add")])
        for path in ["/calls/board", "/calls/activities", "/calls/activities/\(town.activity)"] {
            #expect(try await browser.get(path).status == 200, "\(path)")
        }
    }

    @Test func `see what they have set up for others, and open only what they lead`() async throws {
        let town = try await CallTown()
        let leader = try await town.browser(of: town.account("leader"))
        let made = try await leader.post(
            "/calls/activities", [("name", "Vestbyen"), ("form", "pairs"), ("first", town.deputy.text), ("second", "")])
        #expect(made.location?.hasPrefix("/calls/activities?") == true)
        let list = try await leader.get("/calls/activities")
        #expect(list.text.contains("Vestbyen Én til én. Ledes af deputy."))
        #expect(list.text.contains("Tryghedsopkald Telefonstjerne. Ledes af lead og deputy."))
        #expect(!list.body.contains("href=\"/calls/activities/"))
        #expect(list.body.contains("href=\"/calls/activities\""))
    }

    @Test func `take themselves off the list only when asked again`() async throws {
        let town = try await CallTown()
        let page = try await town.browser(of: town.leader).get("/calls/activities/\(town.activity)")
        #expect(page.body.contains("<summary>Fjern mig</summary>"))
    }

    @Test func `add a known volunteer without a new way in, and leave the household alone`() async throws {
        let world = try await World(at: "2026-03-02 08:00")
        let town = try await world.town("Lindby")
        let household = try await world.volunteer("Jens", of: town)
        let (leader, me) = (try await world.browser(of: town.people[.leader]), try #require(town.people[.leader]))
        let made = try await leader.post(
            "/calls/activities", [("name", "Lindby"), ("form", "star"), ("first", me.text), ("second", "")])
        let activity = try #require(made.location?.components(between: "", and: "?"))
        for email in ["volunteer@lindby.example", "board@lindby.example"] {
            let added = try await leader.post(
                "\(activity)/callers",
                [("account", ""), ("name", "Jens"), ("email", email), ("phone", "22334455"), ("day", "0")])
            #expect(added.status == 303, "\(email)")
        }
        let kept = try await world.database.read {
            try $0.exists("SELECT 1 FROM membership WHERE household_id = \(household) AND role = 'volunteer'")
        }
        #expect(kept)
    }

    @Test func `note a caller's illness, and others call meanwhile`() async throws {
        let town = try await CallTown()
        let leader = try await town.browser(of: town.leader)
        let path = "/calls/activities/\(town.activity)/callers/\(town.callers[0])"
        let today = town.world.clock.now.today
        let wrong = try await leader.post("\(path)/away", [("from", today.description), ("until", "")])
        #expect(wrong.status == 422)
        #expect(wrong.body.contains("id=\"awayuntil-error\"") || wrong.body.contains("until-error\""))
        let typed = [("from", today.description), ("until", today.adding(days: 1).description)]
        #expect(try await leader.post("\(path)/away", typed).status == 303)
        #expect(try await town.duty(of: 0)?.duty.caller == town.callers[1])
        #expect(try await town.duty(of: 0, on: today.adding(days: 1))?.duty.caller == town.callers[1])
        let end = try #require(try await leader.get(path).body.components(between: "\(path)/away/", and: "/end"))
        #expect(try await leader.post("\(path)/away/\(end)/end").status == 303)
        // Within the hour before a call whoever is about to call stays.
        #expect(try await town.duty(of: 0)?.duty.caller == town.callers[1])
        #expect(try await town.duty(of: 0, on: today.adding(days: 1))?.duty.caller == town.callers[0])
        #expect(try await leader.post("\(path)/away/\(end)/end").status == 404)
    }

    @Test func `give a call that is still to come to another who has met the person`() async throws {
        let town = try await CallTown()
        let (path, leader) = (try await town.path(of: 0), try await town.browser(of: town.leader))
        let page = try await leader.get(path)
        #expect(page.body.contains("tel:+4522334455"))
        #expect(page.text.contains("Dem, der har mødt personen og kan den dag"))
        #expect(try await leader.post("\(path)/hand-over", [("caller", town.deputy.text)]).status == 403)
        #expect(try await leader.post("\(path)/hand-over", [("caller", town.callers[1].text)]).status == 303)
        #expect(try await town.duty(of: 0)?.duty.caller == town.callers[1])
        #expect(try await town.duty(of: 0)?.duty.agreedAt == RoundRules.copenhagen(town.world.clock.now.today, 600))
    }

    @Test func `are told that nobody can start a chain, and give no place away twice`() async throws {
        let town = try await CallTown(.chain)
        let leader = try await town.browser(of: town.leader)
        let page = "/calls/activities/\(town.activity)"
        #expect(try await !leader.get(page).text.contains("ingen til at begynde"))
        for caller in town.callers {
            _ = try await leader.post("/calls/persons/\(town.persons[0])/callers/end", [("caller", caller.text)])
        }
        #expect(try await leader.get(page).text.contains("lad en opringer møde den første i kæden"))
        let new = try await leader.get("\(page)/persons/new")
        #expect(new.body.contains("name=\"place\" value=\"2\"") || new.body.contains("value=\"2\""))
        let typed = [
            ("name", "Ejnar Holst"), ("phone", "33 44 55 66"), ("address", "Møllevej 4"), ("place", "1"),
            ("consented-on", "2026-03-01"), ("begins-on", "2026-03-02"), ("contact-1-name", "Lis"),
            ("contact-1-phone", "44 55 66 77"), ("contact-1-kind", "relative"),
        ]
        let taken = try await leader.post("\(page)/persons", typed)
        #expect(taken.status == 422)
        #expect(taken.text.contains("Nr. 1 har en anden i kæden allerede"))
    }

    @Test func `erase at once only when they say so`() async throws {
        let town = try await CallTown()
        let (path, leader) = ("/calls/persons/\(town.persons[0])", try await town.browser(of: town.leader))
        #expect(try await leader.get(path).text.contains("slettes alt om personen med det samme"))
        #expect(try await leader.post("\(path)/end", [("why", "")]).status == 422)
        let unsure = try await leader.post("\(path)/end", [("why", "withdrawn")])
        #expect(unsure.status == 422)
        #expect(unsure.text.contains("Sæt kryds ved"))
        #expect(try await leader.post("\(path)/end", [("why", "withdrawn"), ("sure", "yes")]).status == 303)
    }

    @Test func `end an activity when no matter is open, and everybody is told`() async throws {
        let town = try await CallTown()
        let (page, leader) = ("/calls/activities/\(town.activity)", try await town.browser(of: town.leader))
        try await town.wait(until: CallTown.clock + 20)
        let open = try await leader.post("\(page)/end")
        #expect(open.status == 409)
        #expect(open.text.contains("en sag er åben"))
        for person in 0..<2 {
            let path = try await town.path(of: person)
            _ = try await leader.post("\(path)/take")
            _ = try await leader.post("\(path)/found", [("finding", "well"), ("found-words", "Alt godt")])
        }
        #expect(try await leader.post("\(page)/end").status == 303)
        #expect(try await town.world.database.read { try town.calls.activities(of: town.branch, in: $0) }.isEmpty)
        #expect(try await leader.get("\(page)/persons/new").status == 409)
        let administrator = try await town.world.browser(of: town.account("administrator"))
        #expect(try await administrator.get("/account").body.contains("href=\"/calls/activities\""))
    }
}

extension CallTown {
    func account(_ role: String) async throws -> ID<Account> {
        let address = try address("\(role)@lindby.example")
        return try await world.database.read { transaction in
            guard let account = try world.assembly.accounts.account(of: address, in: transaction) else {
                throw CallRefusal.closed
            }
            return account
        }
    }
}
