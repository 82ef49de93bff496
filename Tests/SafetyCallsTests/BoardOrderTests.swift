import Access
import Assembly
import Basics
import SafetyCalls
import Storage
import TestSupport
import Testing

@Suite struct `What waits on the leader's board` {
    private func addActivities(_ town: CallTown, leaders: [ID<Account>]) async throws {
        try await town.world.database.write { transaction in
            for name in ["A", "B"] {
                try town.calls.add(
                    CallActivityCard(
                        id: ID(trusted: "empty-\(name)"), organisation: town.branch, name: name, form: .pairs),
                    leaders: leaders, in: transaction)
            }
        }
    }

    @Test func `stands before everything else, the most urgent first`() async throws {
        let town = try await CallTown(persons: 3)
        try await addActivities(town, leaders: [town.leader])
        let leader = try await town.browser(of: town.leader)
        try await town.wait(until: CallTown.clock + 17)
        _ = try await leader.post("\(try await town.path(of: 0))/take")
        let body = try await leader.get("/calls/board").body
        let waiting = try #require(body.firstRange(of: "Person 1"))
        let held = try #require(body.firstRange(of: "Person 0"))
        let activity = try #require(body.firstRange(of: "id=\"a-"))
        #expect(waiting.lowerBound < held.lowerBound)
        #expect(held.lowerBound < activity.lowerBound)
    }

    @Test func `is a line of Today until somebody has it`() async throws {
        let town = try await CallTown(persons: 1)
        let account = try await town.account("leader")
        let leader = try await town.browser(of: account)
        #expect(try await !leader.get("/today").text.contains("skal tage"))
        try await town.wait(until: CallTown.clock + 17)
        // Whoever does not lead the calls is not asked.
        #expect(try await !leader.get("/today").text.contains("skal tage"))
        try await town.world.database.write {
            try town.calls.setLeaders([town.leader, account], of: town.activity, in: $0)
        }
        let today = try await leader.get("/today")
        #expect(today.text.contains("Et tryghedsopkald venter på, at en leder skal tage det"))
        #expect(today.body.contains("<a href=\"/calls/board\""))
        _ = try await town.browser(of: town.leader).post("\(try await town.path(of: 0))/take")
        #expect(try await !leader.get("/today").text.contains("skal tage"))
    }

    @Test func `names whom nobody can call, once for all of the days`() async throws {
        let town = try await CallTown()
        let leader = try await town.browser(of: town.leader)
        let today = town.world.clock.now.today
        for caller in town.callers {
            _ = try await leader.post("/calls/persons/\(town.persons[0])/callers/end", [("caller", caller.text)])
        }
        try await town.world.database.write { transaction in
            for caller in town.callers {
                try town.calls.away(
                    caller, in: town.activity, from: today.adding(days: 3), until: today.adding(days: 4), transaction)
            }
        }
        let board = try await leader.get("/calls/board").text
        #expect(board.contains("Person 0: ingen til at ringe fra i dag"))
        #expect(board.contains("Person 1: ingen til at ringe 5.3.2026 til 6.3.2026"))
        #expect(board.ranges(of: "ingen til at ringe").count == 2)
        #expect(!board.contains("Person 0 bliver ikke ringet op endnu"))
        let page = try await leader.get("/calls/persons/\(town.persons[0])").text
        #expect(page.contains("Ingen kan ringe til personen"))
        #expect(!page.contains("Opkaldene er ikke begyndt"))
    }
}
