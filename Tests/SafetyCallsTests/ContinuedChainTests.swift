import Assembly
import Basics
import SafetyCalls
import Storage
import TestSupport
import Testing

@Suite struct `A chain that a leader has set going again` {
    @Test func `tells whoever started it to wait for the last, and to close it then`() async throws {
        let town = try await CallTown(.chain, persons: 4)
        try await town.start(onlyMeets: 0)
        let (path, leader) = try await town.takenChain()
        for (person, heard) in [(0, "yes"), (1, "yes"), (2, "no")] {
            let of = try await town.links()[person].text
            _ = try await leader.post("\(path)/reached", [("of", of), ("heard", heard)])
        }
        #expect(try await leader.post("\(path)/continue", [("place", "3")]).status == 303)

        let page = try await town.browser(of: 0).get("/calls")
        #expect(page.text.contains("Telefonkæden er i gang"))
        #expect(page.text.contains("lead har fået kæden i gang igen."))
        #expect(page.text.contains("Vent på, at den sidste i kæden ringer til dig. Luk så kæden."))
        #expect(page.text.contains("Den skal være lukket kl. 12.05."))
        #expect(page.text.contains("Har den sidste i kæden ringet til dig, og har alle det godt? Ja, kæden er lukket"))
        for wrong in ["Et opkald uden navn", "Du har ikke mødt", "Start kæden", "Person"] {
            #expect(!page.text.contains(wrong), "\(wrong)")
        }
        #expect(!page.body.contains("value=\"no-answer\""))
        let closing = try #require(page.body.firstRange(of: "value=\"all-well\""))
        let giving = try #require(page.body.firstRange(of: "value=\"could-not-call\""))
        let between = try #require(page.body.firstRange(of: "Kan du ikke vente på opkaldet?"))
        #expect(closing.lowerBound < between.lowerBound && between.lowerBound < giving.lowerBound)

        let duty = try #require(page.field("duty"))
        let closed = try await town.browser(of: 0).post(
            "/calls/report", [("duty", duty), ("report", "all-well"), ("tries", "0")])
        #expect(closed.location?.hasSuffix("done.chain") == true)
        #expect(try await town.duty(of: 3)?.duty.phase == .well)
    }

    @Test func `names only those whom the starter has met`() async throws {
        let town = try await CallTown(.chain, persons: 3)
        let (path, leader) = try await town.takenChain()
        _ = try await leader.post("\(path)/continue", [("place", "1")])
        let page = try await town.browser(of: 0).get("/calls")
        #expect(page.text.contains("lead har fået kæden i gang igen fra Person 1"))
        #expect(page.text.contains("Vent på, at Person 2 ringer til dig. Luk så kæden."))
    }

    @Test func `is given to whoever has met its first, whomever the leader has spoken with`() async throws {
        let town = try await CallTown(.chain, persons: 3)
        try await town.start(onlyMeets: 0)
        let (path, leader) = try await town.takenChain()
        let first = try await town.links()[0].text
        _ = try await leader.post("\(path)/reached", [("of", first), ("heard", "yes")])
        #expect(try await leader.post("\(path)/hand-over", [("caller", town.callers[1].text)]).status == 303)
        #expect(try await town.browser(of: 1).get("/calls").text.contains("Start kæden: ring til Person 0"))
    }

    @Test func `keeps the first to call where somebody pressed too soon`() async throws {
        let town = try await CallTown(.chain, persons: 3)
        try await town.wait(until: CallTown.clock - 10)
        _ = try await town.world.browser().post(try await town.link(of: 1) + "/reached")
        try await town.wait(until: CallTown.clock)
        let page = try await town.browser(of: 0).get("/calls")
        #expect(page.text.contains("Der er ringet videre i kæden."))
        #expect(page.text.contains("Har du ikke ringet til Person 0 endnu?"))
        #expect(page.body.contains("tel:+4533445566"))
    }

    @Test func `shows its leader who has called on, and from whom it goes on`() async throws {
        let town = try await CallTown(.chain, persons: 4)
        try await town.wait(until: CallTown.clock + 5)
        for person in 0..<2 {
            _ = try await town.world.browser().post(try await town.link(of: person) + "/reached")
        }
        let (path, leader) = try await town.takenChain()
        let page = try await leader.get(path)
        #expect(page.text.contains("Person 0 har ringet videre"))
        #expect(page.text.contains("Person 1 har ringet videre"))
        #expect(page.text.contains("Person 2 sidst hørt herfra"))
        #expect(page.text.contains("Person 3 ikke hørt fra"))
        let board = try await leader.get("/calls/board").text
        #expect(board.contains("har ringet videre 2"))
        #expect(board.contains("i kæden, ikke hørt fra 2"))

        _ = try await leader.post("\(path)/continue", [("place", "3")])
        #expect(try await leader.get(path).text.contains("lead fik kæden i gang igen fra Person 3"))
        #expect(try await leader.get("/calls/board").text.contains("i gang igen fra Person 3 (kl. 11.05)."))
    }

    @Test func `goes on from the next who is open, and from nobody who does not answer`() async throws {
        let town = try await CallTown(.chain, persons: 4)
        try await town.wait(until: CallTown.clock + 5)
        _ = try await town.world.browser().post(try await town.link(of: 0) + "/reached")
        let (path, leader) = try await town.takenChain()
        let silent = try await town.links()[1].text
        #expect(try await leader.get(path).body.contains("<option value=\"1\" selected>"))
        _ = try await leader.post("\(path)/reached", [("of", silent), ("heard", "no")])
        let page = try await leader.get(path).body
        #expect(page.contains("<option value=\"2\" selected>"))
        #expect(!page.contains("<option value=\"1\""))

        let none = try await leader.post("\(path)/continue", [("place", "")])
        #expect(none.status == 422)
        #expect(none.body.contains("<option value=\"\" selected>"))
        #expect(!none.body.contains("<option value=\"2\" selected>"))
        #expect(try await leader.post("\(path)/continue", [("place", "1")]).status == 422)
        #expect(try await leader.post("\(path)/continue", [("place", "2")]).status == 303)
    }
}

@Suite struct `Whoever waits in a chain` {
    @Test func `is told who rings from which number, and the log that it was read`() async throws {
        let town = try await CallTown(.chain, persons: 3)
        let page = try await town.world.browser().get(try await town.link(of: 2))
        #expect(page.text.contains("Person ringer. Kæden begynder kl. 10.00. Opkaldet kommer fra 33 44 55 66"))
        #expect(page.text.contains("mandag 9. marts Person ringer."))
        let english = try await town.world.browser().get(try await town.link(of: 2) + "?lang=en")
        #expect(english.text.contains("Person calls you. The chain begins at 10:00."))
        let seen = try await town.world.database.read {
            try $0.rows("SELECT why FROM access_log WHERE why LIKE 'called%'") { try $0("why", as: String.self) }
        }
        #expect(seen.contains { $0.contains(town.persons[2].text) && $0.contains(town.persons[1].text) })
    }

    @Test func `is told that it has stopped, and when it goes on`() async throws {
        let town = try await CallTown(.chain, persons: 4)
        let (path, leader) = try await town.takenChain()
        let browser = town.world.browser()
        let links = try await (0..<4).mapAsync { try await town.link(of: $0) }
        #expect(
            try await browser.get(links[3]).text.contains("Telefonkæden er gået i stå. En leder er i gang med den."))
        let silent = try await town.links()[2].text
        _ = try await leader.post("\(path)/reached", [("of", silent), ("heard", "no")])
        _ = try await leader.post("\(path)/continue", [("place", "1")])
        #expect(try await browser.get(links[0]).text.contains("Telefonkæden er i gang igen siden kl. 11.05."))
        #expect(
            try await browser.get(links[3]).text.contains("Person ringer. Telefonkæden er i gang igen siden kl. 11.05.")
        )
        // Nobody rings whoever does not answer: the one before rings the next.
        #expect(try await browser.get(links[1]).text.contains("Ring videre til Person"))
        #expect(try await browser.get(links[3]).text.contains("Ring tilbage til one"))
    }

    @Test func `has said yes to it`() async throws {
        let town = try await CallTown(.chain, persons: 1)
        let leader = try await town.browser(of: town.leader)
        let chain = try await leader.get("/calls/activities/\(town.activity)/persons/new").text
        #expect(chain.contains("I kæden ser den, der ringer til personen, fornavn og telefonnummer."))
        let star = try await CallTown(persons: 1)
        let other = try await star.browser(of: star.leader).get("/calls/activities/\(star.activity)/persons/new").text
        #expect(!other.contains("I kæden ser"))
    }
}

extension Sequence {
    fileprivate func mapAsync<Made>(_ make: (Element) async throws -> Made) async rethrows -> [Made] {
        var all: [Made] = []
        for element in self { all.append(try await make(element)) }
        return all
    }
}

extension CallTown {
    /// Callers of a chain have met only its first.
    func start(onlyMeets first: Int) async throws {
        try await world.database.write { transaction in
            for person in persons.indices where person != first {
                for caller in callers { try calls.part(caller, from: persons[person], in: transaction) }
            }
        }
    }

    /// The page of a chain that has stopped, and the leader who has taken it.
    func takenChain() async throws -> (String, Browser) {
        try await wait(until: Self.clock + 65)
        let round = try await world.database.read { transaction in
            try calls.round(of: activity, on: world.clock.now.today, in: transaction).first { $0.duty.kind == .chain }
        }
        let leader = try await browser(of: leader)
        guard let round else { throw CallRefusal.notAChain }
        let path = "/calls/duties/\(round.id)"
        _ = try await leader.post("\(path)/take")
        return (path, leader)
    }
}
