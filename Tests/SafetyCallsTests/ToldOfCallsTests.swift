import Access
import Assembly
import Basics
import Post
import SafetyCalls
import Storage
import TestSupport
import Testing

@Suite struct `Whoever gets a call` {
    private static let coming = "Tryghedsopkald: du skal ringe i dag eller i morgen"

    @Test func `of today by another’s illness is told at once, once for all of them`() async throws {
        let town = try await CallTown(persons: 3)
        let today = town.world.clock.now.today
        #expect(try await town.letters() == 0, "who calls from the beginning knows it")
        try await town.away(0, from: today, until: today.adding(days: 1))
        #expect(try await town.duty(of: 2)?.duty.caller == town.callers[1])
        #expect(try await town.subjects(of: 1) == [Self.coming])
        #expect(try await town.subjects(of: 0).isEmpty)
    }

    @Test func `of days to come finds it in the calendar`() async throws {
        let town = try await CallTown(persons: 1)
        let today = town.world.clock.now.today
        try await town.away(0, from: today.adding(days: 2), until: today.adding(days: 5))
        #expect(try await town.duty(of: 0, on: today.adding(days: 2))?.duty.caller == town.callers[1])
        #expect(try await town.letters() == 0)
    }

    @Test func `by what they did themselves is not told`() async throws {
        let town = try await CallTown(persons: 1)
        let tomorrow = town.world.clock.now.today.adding(days: 1)
        try await town.away(0, from: tomorrow, until: tomorrow)
        try await town.world.database.write { transaction in
            for absence in try town.calls.absences(of: town.callers[0], in: transaction) {
                try town.calls.endAbsence(absence.id, of: town.callers[0], in: transaction)
            }
        }
        #expect(try await town.duty(of: 0, on: tomorrow)?.duty.caller == town.callers[0])
        #expect(try await town.subjects(of: 0).isEmpty)
    }

    @Test func `again when a pause is ended is told`() async throws {
        let town = try await CallTown(persons: 1)
        let tomorrow = town.world.clock.now.today.adding(days: 1)
        try await town.pause(0, from: tomorrow, until: tomorrow)
        #expect(try await town.letters() == 0)
        try await town.world.database.write { transaction in
            for pause in try town.calls.pauses(of: town.persons[0], in: transaction) {
                try town.calls.endPause(pause.id, of: town.persons[0], in: transaction)
            }
        }
        #expect(try await town.subjects(of: 0) == [Self.coming])
    }

    @Test func `from a leader who has it is told before a reminder would come`() async throws {
        let town = try await CallTown(persons: 1)
        try await town.wait(until: CallTown.clock + 16)
        try await town.handOver(to: town.callers[1], by: town.leader)
        #expect(try await town.subjects(of: 1) == ["Tryghedsopkald: ring nu"])
        #expect(!(try await town.subjects(of: 0).contains("Tryghedsopkald: ring nu")))
    }

    @Test func `from themselves is not told`() async throws {
        let town = try await CallTown(persons: 1)
        try await town.world.database.write {
            try town.calls.setLeaders([town.callers[1]], of: town.activity, in: $0)
        }
        try await town.wait(until: CallTown.clock + 16)
        let before = try await town.subjects(of: 1)
        try await town.handOver(to: town.callers[1], by: town.callers[1])
        #expect(try await town.subjects(of: 1) == before)
    }
}

extension CallTown {
    func letters() async throws -> Int {
        try await world.database.read { try world.assembly.letters.newest(50, in: $0).count }
    }

    fileprivate func away(_ caller: Int, from: Day, until: Day) async throws {
        try await world.database.write {
            try calls.away(callers[caller], in: activity, from: from, until: until, $0)
        }
    }

    fileprivate func handOver(to caller: ID<Account>, by leader: ID<Account>) async throws {
        let row = try #require(try await duty(of: 0))
        let browser = try await world.browser(of: leader)
        #expect(try await browser.post("/calls/duties/\(row.id)/take").status == 303)
        let reply = try await browser.post("/calls/duties/\(row.id)/hand-over", [("caller", caller.text)])
        #expect(reply.status == 303)
    }
}
