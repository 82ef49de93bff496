import Basics
import Testing

@testable import SafetyCalls

/// A round of a chain with two persons in it: whoever is not confirmed well is in the hands of a human, or the round that
/// they wait for is open (C162, C168).
@Suite struct `Every state of a chain` {
    private struct Chain: Hashable {
        var round: CallDuty
        var persons: [CallDuty]
        /// Closed with the round, and with nobody asking them: they wait again when it is open again.
        var byRound: Set<Int> = []

        /// What the front does with them in one transaction.
        func after(_ event: CallEvent, on index: Int?, _ moment: Instant, _ explorer: Explorer) -> Chain? {
            var (chain, people) = (self, explorer.people)
            people.openInChain = persons.count { $0.phase == .inChain }
            do throws(CallRefusal) {
                if let index {
                    chain.persons[index] = try persons[index].after(event, at: moment, explorer.times, people).duty
                    chain.byRound.remove(index)
                    return chain
                }
                // A plan calls off what is not under way, and then nobody waits for it.
                if event == .calledOff, round.isUnderWay(at: moment) { return nil }
                let step = try round.after(event, at: moment, explorer.times, people)
                chain.round = step.duty
                for index in persons.indices where event == .calledOff && persons[index].phase == .inChain {
                    chain.persons[index] = try persons[index].after(.paused, at: moment, explorer.times, people).duty
                }
                if step.deeds.contains(.closeChain) {
                    for index in persons.indices where persons[index].phase == .inChain {
                        chain.persons[index] =
                            try persons[index].after(.chainClosed, at: moment, explorer.times, people).duty
                        chain.byRound.insert(index)
                    }
                }
                if step.deeds.contains(.reopenChain) {
                    for index in byRound where persons[index].phase == .well {
                        chain.persons[index] =
                            try persons[index].after(.chainReopened, at: moment, explorer.times, people).duty
                    }
                    chain.byRound = []
                }
                return chain
            } catch {
                return nil
            }
        }

        func moved(from moment: Instant) -> Chain {
            Chain(
                round: round.moved(to: Explorer.now, from: moment),
                persons: persons.map { $0.moved(to: Explorer.now, from: moment) }, byRound: byRound)
        }

        var deadlines: [Instant] { ([round] + persons).compactMap(\.deadline) }
    }

    @Test func `leaves nobody in a chain whose round is over`() {
        let explorer = Explorer(leaders: 1, retries: 0)
        let later = Explorer.now.adding(minutes: 60)
        let person = CallDuty(.person, .inChain, at: later, by: nil)
        let start = Chain(
            round: CallDuty(.chain, at: later, by: Explorer.callers[0], explorer.times), persons: [person, person])
        var seen: Set<Chain> = [start]
        var open = [start]
        var closed = 0
        while let chain = open.popLast() {
            if chain.round.isClosed {
                closed += 1
                #expect(!chain.persons.contains { $0.phase == .inChain }, "\(chain)")
            }
            // Nobody counts as heard because a round was closed that is open again.
            #expect(chain.round.phase == .well || chain.byRound.isEmpty, "\(chain)")
            for moment in [Explorer.now] + (chain.deadlines.min().map { [max($0, Explorer.now)] } ?? []) {
                for (event, index) in events {
                    guard let next = chain.after(event, on: index, moment, explorer)?.moved(from: moment) else {
                        continue
                    }
                    if seen.insert(next).inserted { open.append(next) }
                }
            }
        }
        print("states of a chain explored: \(seen.count)")
        #expect(closed > 10)
    }

    private var events: [(CallEvent, Int?)] {
        let leader = Explorer.leaders[0]
        var events: [(CallEvent, Int?)] = [
            (.timePassed, nil), (.reported(.allWell, by: Explorer.callers[0]), nil),
            (.reported(.noAnswer, by: Explorer.callers[0]), nil),
            (.reported(.couldNotCall, by: Explorer.callers[0]), nil),
            (.reported(.somethingWrong, by: Explorer.callers[1]), nil), (.calledOff, nil), (.taken(by: leader), nil),
            (.continued(by: leader), nil), (.found(.well, by: leader), nil),
        ]
        for index in 0..<2 {
            events += [
                (.reachedInChain(true, by: leader), index), (.reachedInChain(false, by: leader), index),
                (.timePassed, index), (.found(.helped, by: leader), index), (.paused, index),
            ]
        }
        return events
    }
}
