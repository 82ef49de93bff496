import Access
import Assembly
import Basics
import SafetyCalls
import Storage
import TestSupport
import Testing

@Suite struct `A plan that changes` {
    @Test func `leaves nobody without a call when their last caller is gone: the leaders have them`() async throws {
        let town = try await CallTown(persons: 1)
        let tomorrow = town.world.clock.now.today.adding(days: 1)
        try await town.world.database.write { transaction in
            for caller in town.callers { try town.calls.part(caller, from: town.persons[0], in: transaction) }
        }
        #expect(try await town.duty(of: 0, on: tomorrow)?.duty.phase != .calledOff)
        #expect(try await town.world.database.read { try town.calls.missing(in: $0) } == 0)
        try await town.wait(until: CallTown.clock + 1, on: tomorrow)
        #expect(try await town.duty(of: 0)?.duty.trouble == .noCaller)
    }

    @Test func `takes the telephone out of nobody's hand`() async throws {
        let town = try await CallTown(persons: 1)
        let today = town.world.clock.now.today
        try await town.world.database.write {
            try town.calls.away(town.callers[0], in: town.activity, from: today, until: today, $0)
        }
        try await town.wait(until: CallTown.clock + 5)
        #expect(try await town.duty(of: 0)?.duty.caller == town.callers[1])
        // The first is back, and the round is made anew: the second is calling.
        try await town.world.database.write { transaction in
            try transaction.run("UPDATE caller_absence SET ended_at = \(town.world.clock.now())")
            try town.calls.plan(town.activity, in: transaction)
        }
        #expect(try await town.duty(of: 0)?.duty.caller == town.callers[1])
        try await town.report(.allWell, of: 0, by: 1)
        #expect(try await town.duty(of: 0)?.duty.phase == .well)
    }

    @Test func `does not hide a call that is under way behind a pause`() async throws {
        let town = try await CallTown(persons: 1)
        let today = town.world.clock.now.today
        try await town.wait(until: CallTown.clock + 2)
        try await town.report(.noAnswer, of: 0)
        try await town.world.database.write {
            try town.calls.pause(
                town.persons[0], from: today, until: today.adding(days: 3), .hospital, toldBy: .relative,
                notedBy: nil, in: $0)
        }
        #expect(try await town.duty(of: 0, on: today.adding(days: 1))?.duty.phase == .paused)
        try await town.wait(until: CallTown.clock + 30)
        #expect(try await town.duty(of: 0)?.duty.trouble == .noAnswer)
    }

    @Test func `lets nobody join a chain whose round is closed`() async throws {
        let town = try await CallTown(.chain, persons: 3)
        let today = town.world.clock.now.today
        try await town.world.database.write {
            try town.calls.pause(
                town.persons[2], from: today, until: today, .visit, toldBy: .person, notedBy: town.leader, in: $0)
        }
        try await town.wait(until: CallTown.clock - 20)
        try await town.world.database.write { transaction in
            let round = try town.calls.round(of: town.activity, on: today, in: transaction)
            guard let chain = round.first(where: { $0.duty.kind == .chain }), let starter = chain.duty.caller else {
                throw CallRefusal.notAChain
            }
            try town.calls.report(CallTap(duty: chain.id, report: .allWell), by: starter, in: transaction)
            for pause in try town.calls.pauses(of: town.persons[2], in: transaction) {
                try town.calls.endPause(pause.id, of: town.persons[2], in: transaction)
            }
        }
        #expect(try await town.duty(of: 2)?.duty.phase != .inChain)
        try await town.wait(until: CallTown.clock + 1)
        #expect(try await town.duty(of: 2)?.duty.isOpenTrouble == true)
    }
}

@Suite struct `That something is wrong` {
    @Test func `is heard after all was said to be well, from anybody who has met the person`() async throws {
        let town = try await CallTown(persons: 1)
        try await town.wait(until: CallTown.clock)
        try await town.report(.allWell, of: 0)
        try await town.report(.somethingWrong, of: 0, by: 1)
        #expect(try await town.duty(of: 0)?.duty.trouble == .somethingWrong)
        #expect(try await town.duty(of: 0)?.closedAt == nil)
    }

    @Test func `is heard when it arrives late, and no other report is`() async throws {
        let town = try await CallTown(persons: 1)
        try await town.wait(until: CallTown.clock)
        try await town.report(.allWell, of: 0)
        try await town.wait(until: CallTown.clock + 8 * 60)
        await #expect(throws: CallRefusal.reportedAlready) { try await town.report(.couldNotCall, of: 0) }
        try await town.report(.somethingWrong, of: 0)
        #expect(try await town.duty(of: 0)?.duty.isOpenTrouble == true)
    }

    @Test func `reaches at once whoever has the call already, and they have no hour for it`() async throws {
        let town = try await CallTown(persons: 1)
        let leader = try await CompanyTown.member("lead@calls.example", .volunteer, in: town)
        try await town.wait(until: CallTown.clock + 16)
        let duty = try #require(try await town.duty(of: 0))
        try await town.world.database.write {
            try town.calls.lead(.taken(by: leader.account), duty.id, by: leader, in: $0)
        }
        func alerts() async throws -> [ID<Account>] {
            try await town.world.database.read { transaction in
                try transaction.rows("SELECT to_id FROM call_step WHERE kind = 'alerted' ORDER BY number") {
                    try $0("to_id")
                }
            }
        }
        #expect(try await alerts() == [town.leader])

        try await town.report(.somethingWrong, of: 0)
        #expect(try await alerts() == [town.leader, town.leader])
        try await town.report(.somethingWrong, of: 0, by: 1)
        #expect(try await alerts() == [town.leader, town.leader])
        try await town.wait(until: CallTown.clock + 27)
        #expect(try await alerts() == [town.leader, town.leader, town.deputy])
    }

    @Test func `is no stranger's to say`() async throws {
        let town = try await CallTown(persons: 1)
        try await town.wait(until: CallTown.clock)
        let duty = try #require(try await town.duty(of: 0))
        await #expect(throws: CallRefusal.anothersCall) {
            try await town.world.database.write {
                try town.calls.report(
                    CallTap(duty: duty.id, report: .somethingWrong), by: ID(trusted: "stranger"), in: $0)
            }
        }
    }
}
