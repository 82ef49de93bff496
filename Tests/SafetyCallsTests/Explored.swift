import Basics

@testable import SafetyCalls

/// What must hold of every step from every state, and the first step that breaks it.
struct Explored {
    enum Promise: CaseIterable {
        case deadline, rest, silence, replay, numbers, told, pause, met, holder, heard
    }

    private(set) var states = 0
    private(set) var steps = 0
    private(set) var kinds: Set<PhaseName> = []
    private(set) var broken: [Promise: String] = [:]
    private(set) var withLeaders: Set<CallDuty> = []

    /// With a whole list of leaders, with one and with none; explored once for all tests.
    static let all: Explored = {
        var explored = Explored()
        for leaders in [2, 1, 0] {
            let explorer = Explorer(leaders: leaders)
            let states = explorer.explore { explored.look(at: $0, explorer) }
            explored.states += states.count
            if leaders == 2 { explored.withLeaders = states }
        }
        return explored
    }()

    private mutating func look(at move: Explorer.Move, _ explorer: Explorer) {
        steps += 1
        kinds.insert(move.step.duty.phase.name)
        for promise in Promise.allCases where broken[promise] == nil && !holds(promise, move, explorer) {
            broken[promise] = "\(move)"
        }
    }

    private func holds(_ promise: Promise, _ move: Explorer.Move, _ explorer: Explorer) -> Bool {
        let (before, duty) = (move.from, move.step.duty)
        switch promise {
        case .deadline: return move.event != .timePassed || isJudged(duty, at: move.at)
        case .rest: return (duty.deadline == nil) == (duty.isClosed || [.paused, .inChain].contains(duty.phase))
        case .silence:
            guard move.event == .timePassed, !before.isClosed, before.phase != .paused else { return true }
            return !duty.isClosed && duty.phase != .paused
        case .replay: return isOnce(move, explorer)
        case .numbers: return numbersGrow(move)
        case .told: return move.step.deeds.allSatisfy { isToRightOne($0, explorer) }
        case .pause: return isQuiet(move, explorer)
        case .met: return duty.caller.map(Explorer.callers.contains) ?? true
        case .heard: return isHeard(move)
        case .holder: return duty.holder.map(explorer.people.mayTake) ?? true
        }
    }

    private func isJudged(_ duty: CallDuty, at moment: Instant) -> Bool {
        switch duty.phase {
        case .expected(let until), .retrying(_, let until): until > moment
        case .alerting, .exhausted: duty.trouble != nil
        case .held, .looking: duty.holder != nil
        case .inChain, .well, .found, .paused, .calledOff: true
        }
    }

    private func isOnce(_ move: Explorer.Move, _ explorer: Explorer) -> Bool {
        // Of a tap that comes twice it is said which call it was for: see "counts once" of the caller's page.
        if case .reported(.noAnswer, _) = move.event { return true }
        guard case .success(let again) = explorer.outcome(of: move.step.duty, move.event, move.at) else { return true }
        return !again.deeds.contains { if case .alert = $0 { true } else { false } }
    }

    private func numbersGrow(_ move: Explorer.Move) -> Bool {
        let before = move.from
        var last = (before.round, before.isOpenTrouble ? before.step : -1)
        for case .alert(_, _, let index, let round) in move.step.deeds {
            // Rounds are told apart up to two only, so that states are finitely many.
            guard round > last.0 || round == last.0 && index > last.1 || before.round == 2 else { return false }
            last = (round, index)
        }
        return true
    }

    private func isToRightOne(_ deed: CallDeed, _ explorer: Explorer) -> Bool {
        switch deed {
        case .alert(let one, _, _, _): explorer.people.mayTake(one)
        case .remind(let one): Explorer.callers.contains(one)
        case .standDown, .closeChain, .reopenChain: true
        }
    }

    /// Whoever says that something is wrong is heard by a human, whatever they do already.
    private func isHeard(_ move: Explorer.Move) -> Bool {
        guard case .reported(.somethingWrong, _) = move.event, move.from.trouble != .somethingWrong else { return true }
        return move.step.deeds.contains { if case .alert = $0 { true } else { false } }
    }

    private func isQuiet(_ move: Explorer.Move, _ explorer: Explorer) -> Bool {
        guard move.from.phase == .paused else { return true }
        // That something is wrong is heard, whoever noticed it.
        if case .reported(.somethingWrong, _) = move.event { return true }
        let isRefused = Explorer.callers.allSatisfy { caller in
            if case .failure = explorer.outcome(of: move.from, .reported(.allWell, by: caller), move.at) {
                true
            } else {
                false
            }
        }
        return move.step.deeds.isEmpty && isRefused
    }
}
