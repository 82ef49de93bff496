import Access
import Assembly
import Basics
import SafetyCalls
import Storage
import TestSupport
import Testing

@Suite struct `What is said of a pause` {
    private func pause(_ town: CallTown, _ days: ClosedRange<Int>, reason: String = "hospital") -> [(String, String)] {
        let today = town.world.clock.now.today
        return [
            ("from", today.adding(days: days.lowerBound).description),
            ("until", today.adding(days: days.upperBound).description), ("reason", reason), ("told-by", "relative"),
        ]
    }

    private func said(_ reply: Reply, by browser: Browser) async throws -> String {
        try await browser.get(reply.location ?? "").text
    }

    @Test func `from today is that today's call is under way, on the leader's page and the private one`() async throws {
        let town = try await CallTown()
        try await town.wait(until: CallTown.clock + 1)
        let (leader, browser) = (try await town.browser(of: town.leader), town.world.browser())
        let own = try await leader.post("/calls/persons/\(town.persons[1])/pauses", pause(town, 0...3))
        #expect(try await said(own, by: leader).contains("Pausen gælder fra i morgen: dagens opkald er i gang"))
        let link = try await town.link()
        let told = try await browser.post("\(link)/pauses", pause(town, 0...3))
        #expect(try await said(told, by: browser).contains("Pausen gælder fra i morgen: dagens opkald er i gang"))
        // With a leader, and for today alone.
        try await town.wait(until: CallTown.clock + 20)
        let third = try await leader.post("/calls/persons/\(town.persons[0])/pauses", pause(town, -1...0))
        #expect(try await said(third, by: leader).contains("Dagens opkald er i gang og bliver gjort færdigt"))
        let page = try await leader.get("/calls/persons/\(town.persons[1])").text
        #expect(page.contains("Dagens opkald er i gang. Derefter pause til og med"))
    }

    @Test func `stands on the page of a matter of that day, and of no other`() async throws {
        let town = try await CallTown()
        let leader = try await town.browser(of: town.leader)
        try await town.wait(until: CallTown.clock + 20)
        _ = try await town.world.browser().post("\(try await town.link())/pauses", pause(town, 0...3))
        let matter = try await leader.get(town.path(of: 0)).text
        #expect(matter.contains("En pause dækker dagen: på hospital. Sagt af en pårørende"))
        #expect(try await !leader.get(town.path(of: 1)).text.contains("En pause dækker dagen"))
    }

    @Test func `before the time of the call is that it counts`() async throws {
        let town = try await CallTown()
        let leader = try await town.browser(of: town.leader)
        let done = try await leader.post("/calls/persons/\(town.persons[0])/pauses", pause(town, 0...3))
        #expect(try await said(done, by: leader).contains("Pausen er sat."))
    }

    @Test func `that lies within another is that it is there already`() async throws {
        let town = try await CallTown()
        let (leader, browser, link) = (
            try await town.browser(of: town.leader), town.world.browser(), try await town.link()
        )
        let path = "/calls/persons/\(town.persons[0])/pauses"
        _ = try await leader.post(path, pause(town, 0...5))
        for days in [0...5, 1...3] {
            #expect(
                try await said(leader.post(path, pause(town, days)), by: leader).contains("Pausen står der allerede"))
            let told = try await browser.post("\(link)/pauses", pause(town, days))
            #expect(try await said(told, by: browser).contains("Pausen står der allerede"))
        }
        let pauses = try await town.world.database.read { try town.calls.pauses(of: town.persons[0], in: $0) }
        #expect(pauses.count == 1)
    }

    @Test func `that is ended while another runs is that the other runs`() async throws {
        let town = try await CallTown()
        let (leader, browser, link) = (
            try await town.browser(of: town.leader), town.world.browser(), try await town.link()
        )
        let path = "/calls/persons/\(town.persons[0])/pauses"
        for days in [0...3, 2...6, 3...9] { _ = try await leader.post(path, pause(town, days)) }
        func end(_ root: String, by browser: Browser) async throws -> String {
            let pauses = try await town.world.database.read { try town.calls.pauses(of: town.persons[0], in: $0) }
            return try await said(browser.post("\(root)/\(pauses[0].id)/end"), by: browser)
        }
        #expect(try await end(path, by: leader).contains("En anden pause gælder stadig"))
        #expect(try await end("\(link)/pauses", by: browser).contains("En anden pause gælder stadig"))
        #expect(try await end(path, by: leader).contains("Opkaldene går i gang igen"))
    }
}
