import Basics
import SafetyCalls
import Storage
import TestSupport
import Testing

@Suite struct `A day's calls on paper` {
    private func sheet(of town: CallTown) async throws -> Reply {
        try await town.browser(of: town.leader).get("/calls/activities/\(town.activity)/sheet")
    }

    @Test func `of a chain say who calls whom, in their order`() async throws {
        let town = try await CallTown(.chain, persons: 3)
        let text = try await sheet(of: town).text
        #expect(text.contains("Kæden begynder kl. 10.00. one starter og lukker den: 22 33 44 55"))
        #expect(text.contains("1 Person 0 33 44 55 66 Person 1"))
        #expect(text.contains("2 Person 1 33 44 55 66 Person 2"))
        #expect(text.contains("3 Person 2 33 44 55 66 one"))
        #expect(!text.contains("10.00 Person"))
    }

    @Test func `hold every number that is needed when nothing else works`() async throws {
        let town = try await CallTown(persons: 1)
        let text = try await sheet(of: town).text
        #expect(text.contains("10.00 Person 0 33 44 55 66 one 22 33 44 55"))
        #expect(text.contains("Datter (pårørende, kan komme ind) 44 55 66 77"))
    }

    @Test func `keep the agreed time when another calls later`() async throws {
        let town = try await CallTown(persons: 1)
        try await town.wait(until: CallTown.clock + 20)
        let (path, leader) = (try await town.path(of: 0), try await town.browser(of: town.leader))
        _ = try await leader.post("\(path)/take")
        _ = try await leader.post("\(path)/hand-over", [("caller", town.callers[1].text)])
        #expect(try await sheet(of: town).text.contains("10.00 Person 0 33 44 55 66 two 22 33 44 55"))
    }
}

@Suite struct `Who is told how a call ended` {
    @Test func `is the caller who said that something was wrong`() async throws {
        let town = try await CallTown(persons: 1)
        try await town.wait(until: CallTown.clock)
        try await town.report(.somethingWrong, of: 0)
        let (path, leader) = (try await town.path(of: 0), try await town.browser(of: town.leader))
        _ = try await leader.post("\(path)/take")
        _ = try await leader.post("\(path)/found", [("finding", "well"), ("found-words", "Alt er vel nu")])
        let page = try await town.browser(of: 0).get("/calls").text
        #expect(page.contains("Noget er galt Afsluttet af din leder · Person 0"))
    }

    @Test func `is whoever did not get through and is relieved by another`() async throws {
        let town = try await CallTown(persons: 1)
        try await town.wait(until: CallTown.clock)
        try await town.report(.couldNotCall, of: 0)
        let (path, leader) = (try await town.path(of: 0), try await town.browser(of: town.leader))
        _ = try await leader.post("\(path)/take")
        _ = try await leader.post("\(path)/hand-over", [("caller", town.callers[1].text)])
        #expect(try await town.browser(of: 0).get("/calls").text.contains("two ringer i stedet."))
        #expect(try await !town.browser(of: 1).get("/calls").text.contains("ringer i stedet"))
    }

    @Test func `are other leaders, and only when they had heard of it`() async throws {
        let town = try await CallTown(persons: 2)
        try await town.wait(until: CallTown.clock + 20)
        let leader = try await town.browser(of: town.leader)
        let alone = try await leader.post("\(try await town.path(of: 0))/take")
        #expect(alone.location?.hasSuffix("calls.duty.done.taken-alone") == true)
        try await town.wait(until: CallTown.clock + 26)
        let both = try await leader.post("\(try await town.path(of: 1))/take")
        #expect(both.location?.hasSuffix("calls.duty.done.taken") == true)
    }

    @Test func `is nobody while the caller still has time`() async throws {
        let town = try await CallTown(persons: 1)
        try await town.wait(until: CallTown.clock + 2)
        let (path, leader) = (try await town.path(of: 0), try await town.browser(of: town.leader))
        _ = try await leader.post("\(path)/take")
        for page in [try await leader.get(path).text, try await leader.get("/calls/board").text] {
            #expect(page.contains("En leder tog den, mens der var tid til at melde tilbage."))
            #expect(!page.contains("Ingen har meldt tilbage"))
        }
    }
}

@Suite struct `The words of calls` {
    @Test func `ask for the number of a leader when none has one`() async throws {
        let town = try await CallTown(persons: 1)
        let (path, leader) = ("/calls/activities/\(town.activity)", try await town.browser(of: town.leader))
        #expect(
            try await leader.get(path).text.contains(
                "Næste skridt: skriv et nummer, som de, der ringer, kan nå en leder på"))
        try await town.giveNumber("+4561626364", town.leader)
        #expect(try await !leader.get(path).text.contains("Næste skridt"))
    }

    @Test func `ask for a caller only where one is needed`() async throws {
        let town = try await CallTown(.chain, persons: 2)
        try await town.start(onlyMeets: 0)
        let leader = try await town.browser(of: town.leader)
        let second = try await leader.get("/calls/persons/\(town.persons[1])")
        #expect(second.text.contains("Den før i kæden ringer. Kun den første behøver en opringer."))
        #expect(!second.text.contains("lad dem mødes"))
        #expect(!second.body.contains("<details class=\"more\" open>"))
        let list = try await leader.get("/calls/activities/\(town.activity)").body
        #expect(list.components(between: "Person 1", and: "</li>")?.contains("10.00") == false)

        try await town.wait(until: CallTown.clock + 1)
        let starter = try await town.browser(of: 0)
        let duty = try #require(try await starter.get("/calls").field("duty"))
        _ = try await starter.post("/calls/report", [("duty", duty), ("report", "all-well"), ("tries", "0")])
        let tomorrow = town.world.clock.now.today.adding(days: 1)
        try await town.wait(until: CallTown.clock - 61, on: tomorrow)
        let later = try await town.browser(of: town.leader)
        let past = try await later.get("/calls/persons/\(town.persons[1])").text
        #expect(past.contains("alt var vel i kæden"))
        #expect(!past.contains("(–)"))
    }

    @Test func `are the same on every page`() async throws {
        let town = try await CallTown(persons: 1)
        try await town.world.database.write { transaction in
            guard var card = try town.calls.person(town.persons[0], in: transaction) else { return }
            card.clock = 8 * 60 + 5
            try town.calls.change(card, contacts: town.calls.contacts(of: card.id, in: transaction), in: transaction)
        }
        #expect(try await town.browser(of: 0).get("/calls/calendar").text.contains(" 8.05 · Person 0"))
        let page = try await town.world.browser().get(try await town.link()).text
        #expect(page.contains("one ringer kl. 8.05."))
        #expect(page.contains("På hospitalet") && !page.contains("sygehus"))
    }
}
