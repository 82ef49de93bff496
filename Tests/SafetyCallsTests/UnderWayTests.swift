import Access
import Assembly
import Basics
import SafetyCalls
import Storage
import TestSupport
import Testing

/// A call, or the round of a chain, whose time has come: whatever is changed meanwhile, somebody hears how it went.
@Suite struct `What is under way` {
    private static func chain(_ town: CallTown) async throws -> CallDutyRow {
        let today = town.world.clock.now.today
        let round = try await town.world.database.read {
            try town.calls.round(of: town.activity, on: today, in: $0)
        }
        return try #require(round.first { $0.duty.kind == .chain })
    }

    private static func pause(_ person: Int, _ town: CallTown) async throws {
        let today = town.world.clock.now.today
        try await town.world.database.write {
            try town.calls.pause(
                town.persons[person], from: today, until: today, .visit, toldBy: .relative, notedBy: nil, in: $0)
        }
    }

    private static func end(_ person: Int, _ town: CallTown) async throws {
        let today = town.world.clock.now.today
        try await town.world.database.write {
            try town.calls.end(town.persons[person], on: today, because: .moved, in: $0)
        }
    }

    @Test func `in a chain goes on when everybody in it is paused`() async throws {
        let town = try await CallTown(.chain)
        try await town.wait(until: CallTown.clock + 20)
        try await Self.pause(0, town)
        try await Self.pause(1, town)

        #expect(try await town.duty(of: 0)?.duty.phase == .inChain)
        #expect(try await !Self.chain(town).duty.isClosed)
        try await town.wait(until: CallTown.clock + 61)
        #expect(try await Self.chain(town).duty.trouble == .stalled)
    }

    @Test func `before its time is put off with everybody who is paused`() async throws {
        let town = try await CallTown(.chain)
        try await town.wait(until: CallTown.clock - 20)
        try await Self.pause(0, town)
        try await Self.pause(1, town)
        #expect(try await town.duty(of: 0)?.duty.phase == .paused)
        #expect(try await Self.chain(town).duty.phase == .calledOff)
    }

    @Test func `is not forgotten when the person is called no more from today`() async throws {
        let town = try await CallTown(persons: 1)
        try await town.wait(until: CallTown.clock + 2)
        try await town.report(.noAnswer, of: 0)
        try await Self.end(0, town)
        try await town.wait(until: CallTown.clock + 30)
        #expect(try await town.duty(of: 0)?.duty.trouble == .noAnswer)
    }

    @Test func `keeps an activity from ending`() async throws {
        let town = try await CallTown(persons: 1)
        let today = town.world.clock.now.today
        try await town.wait(until: CallTown.clock + 2)
        await #expect(throws: CallRefusal.stillOpen) {
            try await town.world.database.write { try town.calls.end(town.activity, on: today, in: $0) }
        }
        try await town.report(.allWell, of: 0)
        try await town.world.database.write { try town.calls.end(town.activity, on: today, in: $0) }
    }

    @Test func `has a starter who has met the first of those who are left`() async throws {
        let town = try await CallTown(.chain)
        try await town.world.database.write { transaction in
            try town.calls.part(town.callers[1], from: town.persons[0], in: transaction)
            try town.calls.part(town.callers[0], from: town.persons[1], in: transaction)
        }
        try await town.wait(until: CallTown.clock - 30)
        #expect(try await Self.chain(town).duty.caller == town.callers[0])
        try await Self.end(0, town)
        #expect(try await Self.chain(town).duty.caller == town.callers[1])
    }
}

@Suite struct `A chain that was closed by mistake` {
    @Test func `waits for everybody again, but for those with whom a leader has spoken`() async throws {
        let town = try await CallTown(.chain, persons: 3)
        let today = town.world.clock.now.today
        try await town.wait(until: CallTown.clock + 61)
        @Sendable func chain(_ transaction: Transaction) throws -> CallDutyRow {
            let round = try town.calls.round(of: town.activity, on: today, in: transaction)
            guard let chain = round.first(where: { $0.duty.kind == .chain }) else { throw CallRefusal.notAChain }
            return chain
        }
        let leader = try await CompanyTown.member("lead@calls.example", .volunteer, in: town)
        try await town.world.database.write { transaction in
            let row = try chain(transaction)
            try town.calls.lead(.taken(by: leader.account), row.id, by: leader, in: transaction)
            guard let first = try town.calls.duty(of: town.persons[0], on: today, in: transaction) else { return }
            try town.calls.lead(.reachedInChain(true, by: leader.account), first.id, by: leader, in: transaction)
            guard let starter = row.duty.caller else { return }
            try town.calls.report(CallTap(duty: row.id, report: .allWell), by: starter, in: transaction)
        }
        #expect(try await town.duty(of: 1)?.duty.phase == .well)

        try await town.world.database.write { transaction in
            let row = try chain(transaction)
            guard let starter = row.duty.caller else { return }
            try town.calls.report(
                CallTap(duty: row.id, report: .couldNotCall, isCorrection: true), by: starter, in: transaction)
        }
        #expect(try await town.duty(of: 0)?.duty.phase == .well)
        #expect(try await town.duty(of: 1)?.duty.phase == .inChain)
        #expect(try await town.duty(of: 2)?.closedAt == nil)
        let row = try await town.world.database.read { try chain($0) }
        #expect(row.duty.phase.isAlerting)
        await #expect(throws: CallRefusal.chainOpen) {
            try await town.world.database.write { transaction in
                try town.calls.lead(.taken(by: leader.account), row.id, by: leader, in: transaction)
                try town.calls.lead(.found(.well, by: leader.account), row.id, by: leader, in: transaction)
            }
        }
    }
}

@Suite struct `Minutes that are changed` {
    @Test func `count from tomorrow's call on, not in a fortnight`() async throws {
        let town = try await CallTown(persons: 1)
        let tomorrow = town.world.clock.now.today.adding(days: 1)
        try await town.world.database.write { transaction in
            guard var card = try town.calls.activity(town.activity, in: transaction) else { return }
            card.times.report = 5
            try town.calls.change(card, in: transaction)
        }
        try await town.wait(until: CallTown.clock + 6, on: tomorrow)
        #expect(try await town.duty(of: 0)?.duty.trouble == .unreported)
    }

    @Test func `of a clock that was weeks ahead stop no round from being made`() async throws {
        let town = try await CallTown(persons: 1)
        let today = town.world.clock.now.today
        try await town.world.database.write { transaction in
            try transaction.run("UPDATE call_activity SET planned_until = \(today.adding(days: 400))")
            try transaction.run(
                "UPDATE timer SET fire_at = \(town.world.clock.now().adding(days: 386)), next_at = fire_at WHERE kind = 'call-rounds'"
            )
        }
        try await town.world.assembly.beginDays()
        try await town.wait(until: 2 * 60, on: today.adding(days: 3))
        #expect(try await town.duty(of: 0, on: today.adding(days: 16)) != nil)
    }
}
