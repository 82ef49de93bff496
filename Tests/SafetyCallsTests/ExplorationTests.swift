import Basics
import Testing

@testable import SafetyCalls

/// Not random: all of them (seed 004, C162–C174; `reliability.md` 3).
@Suite struct `Every state of a duty` {
    /// With a whole list of leaders, with one and with none; explored once for all tests.
    private static let all = [2, 1, 0].map { leaders in
        let explorer = Explorer(leaders: leaders)
        let (states, moves) = explorer.explore()
        return (explorer: explorer, states: states, moves: moves)
    }

    private func check(_ one: (Explorer, Explorer.Move) -> Void) {
        for (explorer, _, moves) in Self.all { for move in moves { one(explorer, move) } }
    }

    @Test func `is at its deadline confirmed well, in the hands of a human, or visibly unresolved`() {
        var kinds: Set<PhaseName> = []
        check { _, move in
            kinds.insert(move.step.duty.phase.name)
            guard move.event == .timePassed else { return }
            switch move.step.duty.phase {
            case .expected(let until), .retrying(_, let until): #expect(until > move.at, "\(move)")
            case .alerting, .exhausted: #expect(move.step.duty.trouble != nil, "\(move)")
            case .held, .looking: #expect(move.step.duty.holder != nil, "\(move)")
            case .inChain, .well, .found, .paused, .calledOff: break
            }
        }
        let states = Self.all.map(\.states.count).reduce(0, +)
        print("states explored: \(states), steps: \(Self.all.map(\.moves.count).reduce(0, +))")
        #expect(states > 500)
        #expect(kinds == Set(PhaseName.allCases))
    }

    @Test func `has a next deadline unless a human has closed, paused or chained it`() {
        check { _, move in
            let duty = move.step.duty
            let isAtRest = duty.isClosed || [.paused, .inChain].contains(duty.phase)
            #expect((duty.deadline == nil) == isAtRest, "\(move)")
        }
    }

    @Test func `never closes by silence`() {
        check { _, move in
            guard move.event == .timePassed, !move.from.isClosed, move.from.phase != .paused else { return }
            #expect(!move.step.duty.isClosed && move.step.duty.phase != .paused, "\(move)")
        }
    }

    /// After a crash what was not kept is done again, and what was kept may be asked for again.
    @Test func `takes no step twice, whatever is replayed`() {
        check { explorer, move in
            // Of a tap that comes twice it is said which call it was for: see "counts once" of the caller's page.
            if case .reported(.noAnswer, _) = move.event { return }
            guard case .success(let again) = explorer.outcome(of: move.step.duty, move.event, move.at) else { return }
            let alerts = again.deeds.filter { if case .alert = $0 { true } else { false } }
            #expect(alerts.isEmpty, "\(move)")
        }
    }

    @Test func `tells each of its alerts by numbers that grow`() {
        check { _, move in
            let (duty, step) = (move.from, move.step)
            var last = (duty.round, duty.isOpenTrouble ? duty.step : -1)
            for case .alert(_, _, let index, let round) in step.deeds {
                // Rounds are told apart up to two only, so that states are finitely many.
                #expect(round > last.0 || round == last.0 && index > last.1 || duty.round == 2, "\(move)")
                last = (round, index)
            }
        }
    }

    @Test func `alerts leaders and administrators alone, and reminds the caller alone`() {
        check { explorer, move in
            for deed in move.step.deeds {
                switch deed {
                case .alert(let one, _, _, _): #expect(explorer.people.mayTake(one))
                case .remind(let one): #expect(Explorer.callers.contains(one))
                case .standDown, .closeChain: break
                }
            }
        }
    }

    @Test func `calls nobody during a pause`() {
        check { explorer, move in
            guard move.from.phase == .paused else { return }
            // That something is wrong is heard, whoever noticed it.
            if case .reported(.somethingWrong, _) = move.event { return }
            #expect(move.step.deeds.isEmpty)
            for caller in Explorer.callers {
                let refused = explorer.outcome(of: move.from, .reported(.allWell, by: caller), move.at)
                #expect(throws: CallRefusal.self) { try refused.get() }
            }
        }
    }

    @Test func `is only called by those who have met the person`() {
        check { _, move in
            if let caller = move.step.duty.caller { #expect(Explorer.callers.contains(caller)) }
        }
    }

    @Test func `is held only by somebody who may take it`() {
        check { explorer, move in
            if let holder = move.step.duty.holder { #expect(explorer.people.mayTake(holder)) }
        }
    }

    @Test func `is red within an hour and a half of silence, and told again and again`() throws {
        let (explorer, states, _) = Self.all[0]
        for state in states where state.deadline != nil {
            var (duty, moment) = (state, Explorer.now)
            for _ in 0..<8 {
                guard let deadline = duty.deadline, duty.phase.name != .exhausted else { break }
                moment = max(moment, deadline)
                duty = try duty.after(.timePassed, at: moment, explorer.times, explorer.people).duty
            }
            #expect(duty.phase.name == .exhausted, "\(state)")
            let again = try duty.after(
                .timePassed, at: try #require(duty.deadline), explorer.times, explorer.people)
            #expect(again.deeds.count == 3)
        }
    }
}
