import Basics
import Storage
import TestSupport
import Testing

@testable import Timers

private struct Broken: Error {}

@Suite struct `A deadline` {
    @Test func `takes effect when its moment has come, once`() async throws {
        let bench = try await Bench()
        try await bench.set("a", for: "1", in: 10)
        let node = bench.node()

        #expect(try await node.carryOut() == 0)
        bench.clock.pass(minutes: 10)
        #expect(try await node.carryOut() == 1)
        #expect(try await node.carryOut() == 0)
        #expect(try await bench.done() == ["a of 1"])
    }

    @Test func `whose moment fell into an outage takes effect when the service is back`() async throws {
        let bench = try await Bench()
        try await bench.set("a", for: "1", in: 10)
        bench.clock.pass(days: 400)

        try await bench.node().carryOut()

        #expect(try await bench.done() == ["a of 1"])
    }

    @Test func `that is not kept with its cause was never set`() async throws {
        let bench = try await Bench()
        let (timers, moment) = (bench.timers, bench.clock.now())
        await #expect(throws: Broken.self) {
            try await bench.database.write { transaction in
                try timers.set(TimerKind("a"), for: "1", at: moment, in: transaction)
                throw Broken()
            }
        }

        try await bench.node().carryOut()

        #expect(try await bench.done().isEmpty)
    }

    @Test func `that is set anew waits for the new moment, also when somebody has taken it`() async throws {
        let bench = try await Bench()
        try await bench.set("a", for: "1", in: 0)
        let node = bench.node()
        let taken = try await node.take(atMost: 10)
        try await bench.set("a", for: "1", in: 60)

        #expect(try await node.carryOut(taken) == 0)
        #expect(try await node.carryOut() == 0)
        bench.clock.pass(minutes: 60)
        #expect(try await node.carryOut() == 1)
        #expect(try await bench.done() == ["a of 1"])
    }

    @Test func `that is stopped never comes`() async throws {
        let bench = try await Bench()
        try await bench.set("a", for: "1", in: 0)
        let taken = try await bench.node().take(atMost: 10)
        try await bench.database.write { try bench.timers.stop(TimerKind("a"), for: "1", in: $0) }

        #expect(try await bench.node().carryOut(taken) == 0)
        #expect(try await bench.done().isEmpty)
    }

    @Test func `comes after the earlier ones of its subject`() async throws {
        let bench = try await Bench()
        try await bench.set("a", for: "1", in: 3)
        try await bench.set("b", for: "1", in: 2)
        try await bench.set("c", for: "1", in: 1)
        try await bench.set("a", for: "2", in: 2)
        bench.clock.pass(minutes: 5)

        try await bench.node().carryOut()

        #expect(try await bench.done() == ["c of 1", "a of 2", "b of 1", "a of 1"])
    }

    @Test func `that a newer program has set is left to it`() async throws {
        let bench = try await Bench()
        try await bench.set("later", for: "1", in: 0)

        #expect(try await bench.node().carryOut() == 0)
        #expect(try await bench.node(kinds: Bench.kinds + [TimerKind("later")]).carryOut() == 1)
    }
}

@Suite struct `Two nodes` {
    @Test func `never take the same deadline`() async throws {
        let bench = try await Bench()
        for subject in 0..<30 { try await bench.set("a", for: "\(subject)", in: 0) }

        let first = try await bench.node().take(atMost: 20)
        let second = try await bench.node().take(atMost: 20)

        #expect(Set(first.map(\.subject)).isDisjoint(with: second.map(\.subject)))
        #expect(first.count + second.count == 30)
    }

    @Test func `who both believe to have one do it once`() async throws {
        let bench = try await Bench()
        try await bench.set("a", for: "1", in: 0)
        let asleep = try await bench.node().take(atMost: 1)
        bench.clock.pass(seconds: TimerRules.leaseSeconds)
        let other = bench.node()

        #expect(try await other.carryOut() == 1)
        #expect(try await other.carryOut(asleep) == 0)
        #expect(try await bench.done() == ["a of 1"])
    }

    @Test func `wait no longer than the lease for one that has died`() async throws {
        let bench = try await Bench()
        try await bench.set("a", for: "1", in: 0)
        _ = try await bench.node().take(atMost: 1)

        bench.clock.pass(seconds: TimerRules.leaseSeconds - 1)
        #expect(try await bench.node().carryOut() == 0)
        bench.clock.pass(seconds: 1)
        #expect(try await bench.node().carryOut() == 1)
        #expect(TimerRules.leaseSeconds <= 30)
    }

    @Test func `give back what they have not done when they are stopped`() async throws {
        let bench = try await Bench()
        try await bench.set("a", for: "1", in: 0)
        let asked = Asked()

        #expect(try await bench.node().carryOut { asked.isSecondTime() } == 0)
        #expect(try await bench.node().carryOut() == 1)
    }
}

@Suite struct `A deed that fails` {
    @Test func `leaves nothing, is tried again after a pause, and holds up its own subject only`() async throws {
        let bench = try await Bench()
        try await bench.set("a", for: "1", in: 0)
        try await bench.set("b", for: "1", in: 1)
        try await bench.set("a", for: "2", in: 0)
        bench.clock.pass(minutes: 2)
        let broken = bench.node { timer, transaction in
            try Bench.note(timer, in: transaction)
            if timer.subject == "1" { throw Broken() }
        }

        #expect(try await broken.carryOut() == 1)
        #expect(try await bench.done() == ["a of 2"])
        #expect(try await bench.node().carryOut() == 0)
        bench.clock.pass(minutes: 1)
        #expect(try await bench.node().carryOut() == 2)
        #expect(try await bench.done() == ["a of 2", "a of 1", "b of 1"])
    }

    @Test func `is tried for ever, at last by the hour`() {
        #expect([1, 2, 3, 4, 1000].map { TimerRules.pause(attempts: $0) } == [1, 5, 15, 60, 60])
    }

    @Test func `is tried every minute when somebody’s safety depends on it`() async throws {
        let bench = try await Bench()
        try await bench.set("c", for: "1", in: 0)
        for _ in 0..<4 {
            #expect(try await bench.node { _, _ in throw Broken() }.carryOut() == 0)
            bench.clock.pass(minutes: 1)
        }
        #expect(try await bench.node().carryOut() == 1)
    }
}

@Suite struct `A clock that is set back` {
    @Test func `makes nothing undue`() async throws {
        let bench = try await Bench()
        let start = bench.clock.now()
        try await bench.set("a", for: "1", in: 59)
        _ = try await bench.node(Now { start.adding(minutes: 60) }).take(atMost: 1)

        #expect(try await bench.node().carryOut() == 1, "its taker has died, and the clock says it is an hour ago")
    }

    @Test func `by more than a day was wrong before, and is believed`() {
        let clock = Instant(milliseconds: 0)
        #expect(TimerRules.moment(clock: clock, mark: clock.adding(days: 1)) == clock.adding(days: 1))
        #expect(TimerRules.moment(clock: clock, mark: clock.adding(days: 1).adding(seconds: 1)) == clock)
        #expect(TimerRules.isStale(clock.adding(days: 2), clock: clock))
    }
}

@Suite struct `A clock that was wrong for a moment` {
    @Test func `does not put every day off for a year`() async throws {
        let bench = try await Bench()
        let (kind, timers, start) = (Bench.kinds[0], bench.timers, bench.clock.now())
        let deed = timers.everyDay { try Bench.note($0, in: $1) }
        try await bench.set(kind.name, for: "house", in: 0)
        try await bench.node(Now { start.adding(days: 365) }, kinds: [kind], deed: deed).carryOut()
        #expect(try await bench.node(kinds: [kind], deed: deed).carryOut() == 0)

        try await bench.database.write { try timers.bringBack([kind], from: start, in: $0) }

        #expect(try await bench.node(kinds: [kind], deed: deed).carryOut() == 1)
        bench.clock.pass(days: 1)
        #expect(try await bench.node(kinds: [kind], deed: deed).carryOut() == 1)
    }
}

@Suite struct `A deed that the database has no time for` {
    @Test func `holds up nobody else`() async throws {
        let bench = try await Bench()
        try await bench.set("a", for: "1", in: 0)
        try await bench.set("a", for: "2", in: 0)
        let slow = bench.node { timer, transaction in
            if timer.subject == "1" { throw Unreachable(what: "it took too long") }
            try Bench.note(timer, in: transaction)
        }

        #expect(try await slow.carryOut() == 1)
        #expect(try await bench.done() == ["a of 2"])
    }
}

@Suite struct `A deed of every day` {
    @Test func `comes once for all the days of an outage, and then at midnight in Copenhagen`() async throws {
        let bench = try await Bench()
        let (kind, timers) = (Bench.kinds[0], bench.timers)
        let node = bench.node(kinds: [kind], deed: timers.everyDay { try Bench.note($0, in: $1) })
        try await bench.set(kind.name, for: "house", in: 0)

        try await node.carryOut()
        bench.clock.pass(days: 40)
        #expect(try await node.carryOut() == 1)

        let next = try await bench.database.read { try timers.moment(of: kind, for: "house", in: $0) }
        let tomorrow = bench.clock.now.today.adding(days: 1)
        #expect(next == Copenhagen.instant(on: tomorrow, hour: 0, minute: 0))
        #expect(try await bench.done().count == 2)
    }
}
