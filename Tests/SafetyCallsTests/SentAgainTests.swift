import Basics
import SafetyCalls
import Storage
import TestSupport
import Testing

@Suite struct `A report that is sent again` {
    @Test func `of no answer is no second call that nobody answered`() async throws {
        let town = try await CallTown()
        try await town.wait(until: CallTown.clock + 2)
        let duty = try #require(try await town.duty(of: 0))
        let tap = CallTap(duty: duty.id, report: .noAnswer, call: duty.duty.call)
        try await town.report(tap)
        try await town.report(tap)
        #expect(try await town.duty(of: 0)?.duty.isOpenTrouble == false)
        // Long after it was made, from a phone without a connection.
        try await town.wait(until: CallTown.clock + 13)
        try await town.report(tap)
        #expect(try await town.duty(of: 0)?.duty.isOpenTrouble == false)

        let again = try #require(try await town.duty(of: 0))
        try await town.report(CallTap(duty: duty.id, report: .noAnswer, call: again.duty.call))
        #expect(try await town.duty(of: 0)?.duty.isOpenTrouble == true)
    }

    @Test func `without saying which call is the first one until it is time to call again`() async throws {
        let town = try await CallTown()
        try await town.wait(until: CallTown.clock + 2)
        for _ in 0..<2 { try await town.report(.noAnswer, of: 0) }
        #expect(try await town.duty(of: 0)?.duty.isOpenTrouble == false)
        try await town.wait(until: CallTown.clock + 13)
        try await town.report(.noAnswer, of: 0)
        #expect(try await town.duty(of: 0)?.duty.isOpenTrouble == true)
    }
}

@Suite struct `A pause that ends in the evening` {
    @Test func `opens a call that may be made and reported then`() async throws {
        let town = try await CallTown()
        let (calls, today) = (town.calls, town.world.clock.now.today)
        try await town.world.database.write {
            try calls.pause(
                town.persons[0], from: today, until: today, .visit, toldBy: .person, notedBy: town.leader, in: $0)
        }
        try await town.wait(until: 20 * 60)
        try await town.world.database.write { transaction in
            for pause in try calls.pauses(of: town.persons[0], in: transaction) {
                try calls.endPause(pause.id, of: town.persons[0], in: transaction)
            }
        }
        // Others come and go meanwhile: nobody is given less time for it.
        try await town.wait(until: 20 * 60 + 5)
        try await town.world.database.write {
            try calls.away(town.callers[0], in: town.activity, from: today, until: today, $0)
        }
        try await town.wait(until: 20 * 60 + 9)
        #expect(try await town.duty(of: 0)?.duty.isOpenTrouble == false)
        try await town.report(.allWell, of: 0, by: 1)
        #expect(try await town.duty(of: 0)?.duty.phase == .well)
    }
}

extension CallTown {
    func report(_ tap: CallTap) async throws {
        try await world.database.write { try calls.report(tap, by: callers[0], in: $0) }
    }
}
