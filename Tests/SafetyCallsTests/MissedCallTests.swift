import Basics
import SafetyCalls
import Storage
import TestSupport
import Testing

@Suite struct `A call that is missed` {
    @Test func `is everybody's who comes next, until somebody has it`() async throws {
        let town = try await CallTown()
        try await town.wait(until: CallTown.clock + 14)
        #expect(try await town.duty(of: 0)?.duty.isReminded == true)
        #expect(try await town.duty(of: 0)?.duty.isOpenTrouble == false)

        try await town.wait(until: CallTown.clock + 16)
        let missed = try #require(try await town.duty(of: 0))
        #expect(missed.duty.trouble == .unreported)
        #expect(missed.duty.phase.isAlerting)
        #expect(try await town.told(missed.id) == [town.leader])

        try await town.wait(until: CallTown.clock + 27)
        #expect(try await Set(town.told(missed.id)) == [town.leader, town.deputy])

        try await town.wait(until: CallTown.clock + 37)
        let exhausted = try #require(try await town.duty(of: 0))
        guard case .exhausted = exhausted.duty.phase else { throw CallRefusal.closed }
    }

    @Test func `is closed by the caller who says that all is well`() async throws {
        let town = try await CallTown()
        try await town.wait(until: CallTown.clock + 3)
        try await town.report(.allWell, of: 0)
        try await town.wait(until: CallTown.clock + 60)
        #expect(try await town.duty(of: 0)?.duty.phase == .well)
        #expect(try await town.duty(of: 1)?.duty.isOpenTrouble == true)
    }

    @Test func `has a duty for every person and day for fourteen days, and one more every day`() async throws {
        let town = try await CallTown()
        let today = town.world.clock.now.today
        for ahead in 0..<14 { #expect(try await town.duty(of: 0, on: today.adding(days: ahead)) != nil) }
        #expect(try await town.duty(of: 0, on: today.adding(days: 14)) == nil)
        try await town.wait(until: 120, on: today.adding(days: 1))
        #expect(try await town.duty(of: 0, on: today.adding(days: 14)) != nil)
        #expect(try await town.world.database.read { try town.calls.missing(in: $0) } == 0)
    }

    @Test func `a report counts though the latest moment that anybody has seen is of tomorrow`() async throws {
        let town = try await CallTown()
        try await town.wait(until: CallTown.clock + 3)
        let tomorrow = town.world.clock.now().adding(minutes: 23 * 60)
        _ = try await town.world.database.write { transaction in
            try transaction.run(
                "INSERT INTO timer_clock (one, at) VALUES (1, \(tomorrow)) ON CONFLICT (one) DO UPDATE SET at = excluded.at"
            )
        }

        try await town.report(.allWell, of: 0)

        #expect(try await town.duty(of: 0)?.duty.phase == .well)
    }

}

extension CallDuty.Phase {
    var isAlerting: Bool {
        guard case .alerting = self else { return false }
        return true
    }
}

extension CallTown {
    func told(_ duty: ID<Duty>) async throws -> [ID<Account>] {
        try await world.database.read { transaction in
            try calls.steps(of: duty, in: transaction).filter { $0.note.kind == .alerted }.compactMap(\.note.to)
        }
    }
}
