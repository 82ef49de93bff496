import Access
import Assembly
import Basics
import Post
import SafetyCalls
import Storage
import TestSupport
import Testing

/// What came after a backup is not in it (`reliability.md` E14): what was newer is asked for, and never taken for as it was.
@Suite struct `Calls that come back from a backup` {
    private let town: CallTown
    private let backup: Instant

    init() async throws {
        town = try await CallTown(persons: 3)
        let today = town.world.clock.now.today
        try await town.pause(1, from: today, until: today.adding(days: 9))
        try await town.wait(until: CallTown.clock + 5)
        try await town.report(.allWell, of: 0)
        try await town.wait(until: CallTown.clock + 16)
        let row = try #require(try await town.duty(of: 2))
        backup = town.world.clock.now()
        let (calls, leader, moment) = (town.calls, town.leader, backup)
        _ = try await town.world.database.write {
            try calls.carryOut(.taken(by: leader), to: row, at: moment, in: $0)
        }
        try await town.world.database.write { _ = try $0.run("DELETE FROM letter") }
        town.world.clock.pass(minutes: 45)
    }

    private func restore() async throws -> RestoredCalls {
        try await town.world.database.write { try town.calls.restored(from: backup, in: $0) }
    }

    @Test func `are gone through by every leader, each told once`() async throws {
        let done = try await restore()
        #expect(done.activities == 1 && done.duties == 3)
        let letters = try await town.world.database.read { try town.world.assembly.letters.newest(50, in: $0) }
        #expect(letters.map(\.email).sorted() == ["deputy@calls.example", "lead@calls.example"])
        #expect(letters.allSatisfy { $0.subject == "Tryghedsopkald: gå opkaldene igennem" })
        #expect(letters.allSatisfy { $0.body.contains("10.16") })
    }

    @Test func `reach those who organise when nobody leads any more`() async throws {
        try await town.world.database.write { _ = try $0.run("DELETE FROM call_leader") }
        _ = try await restore()
        let letters = try await town.world.database.read { try town.world.assembly.letters.newest(50, in: $0) }
        #expect(letters.map(\.email) == ["administrator@lindby.example"])
    }

    @Test func `stand on the board: whose pause and how many calls may have changed since`() async throws {
        _ = try await restore()
        let board = try await town.world.browser(of: town.leader).get("/calls/board").text
        #expect(board.contains("Fra en sikkerhedskopi: pausen for Person 1 kan være slut."))
        #expect(board.contains("Fra en sikkerhedskopi: 1 opkald står som afsluttet"))
        town.world.clock.pass(days: 8)
        #expect(!(try await town.world.browser(of: town.leader).get("/calls/board").text.contains("sikkerhedskopi")))
    }

    @Test func `say in their log where they come from`() async throws {
        _ = try await restore()
        let row = try #require(try await town.duty(of: 0))
        let page = try await town.world.browser(of: town.leader).get("/calls/duties/\(row.id)")
        #expect(page.text.contains("Hentet fra en sikkerhedskopi"))
    }

    @Test func `are told to the next leader when somebody had them, who may have closed them since or not`()
        async throws
    {
        _ = try await restore()
        try await town.world.carryOutDue()
        let row = try #require(try await town.duty(of: 2))
        guard case .alerting = row.duty.phase else {
            Issue.record("\(row.duty.phase)")
            return
        }
        let told = try await town.world.database.read { try town.calls.steps(of: row.id, in: $0) }
            .last { $0.note.kind == .alerted }?.note.to
        #expect(told == town.deputy)
    }

    @Test func `are left alone where an activity has ended`() async throws {
        try await town.world.database.write {
            _ = try $0.run("UPDATE call_activity SET ended_on = \(town.world.clock.now.today)")
        }
        let done = try await restore()
        #expect(done.activities == 0 && done.duties == 0)
        #expect(try await town.letters() == 0)
    }
}
