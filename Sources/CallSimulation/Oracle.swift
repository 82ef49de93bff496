import Basics
import SafetyCalls

/// What people did about a duty.
enum Happening {
    case reported(CallReport, isRepeat: Bool)
    /// All was said to be well, by mistake.
    case corrected
    case taken
    case asked
    case found
    case handedOver
    case continued
    case reached(Bool)
}

/// What must have happened by when, said a second time and without the rules of the room: no answer, no report, no caller, a leader
/// who does not answer or falls silent – by each moment somebody else must have been told.
struct Oracle {
    struct Due {
        enum State { case calling, inChain, ladder, held, paused, over }

        let activity: Int
        let person: Int?
        let day: Day
        var at: Instant
        var state: State
        /// When the next alert must be in the outbox.
        var must: Instant?
        var hasRetried = false
        var lastTold: [ID<Account>: Instant] = [:]
        var isEscalated = false
        var wasExhausted = false
        var isWell = false
        /// When it was closed.
        var closedAt: Instant?
        /// Who calls; whoever is about to call stays, as long as they can.
        var caller: Int?
        /// A leader has asked somebody who is there for it.
        var isHandedOver = false
        /// Chosen for this day by the two themselves.
        var isSwapped = false
        /// Within which a report is expected.
        var minutes = 15
        /// Somebody has said that something is wrong, and nobody has called anew since.
        var isWrong = false
        /// Until when whoever had it then may be silent.
        var hold: Instant?
        /// Confirmed by whoever closed its chain.
        var isByChain = false
    }

    private(set) var dues: [ID<Duty>: Due] = [:]

    mutating func expect(_ duty: ID<Duty>, _ due: Due) { dues[duty] = due }
    mutating func forget(_ duty: ID<Duty>) { dues[duty] = nil }

    static func report(_ at: Instant, _ minutes: Int, hasCaller: Bool) -> Instant {
        hasCaller ? at.adding(minutes: minutes) : at
    }

    mutating func note(_ duty: ID<Duty>, _ happening: Happening, at now: Instant) {
        if case .reported(.somethingWrong, _) = happening { return wrong(duty, at: now) }
        guard var due = dues[duty] else { return }
        if case .corrected = happening, due.state == .over, due.isWell {
            (due.state, due.must, due.isWell) = (.calling, now, false)
        }
        guard due.state != .over else { return }
        due.lastTold = [:]
        switch happening {
        case .corrected: due.must = now
        case .reported(.allWell, _): (due.state, due.must, due.isWell) = (.over, nil, true)
        case .reported(.noAnswer, let isRepeat):
            guard due.state == .calling, !isRepeat else { break }
            // A chain takes its time, also when its first answers at the second call.
            due.must = due.hasRetried ? now : now.adding(minutes: 10 + (due.person == nil ? due.minutes : 5))
            due.hasRetried = true
        case .reported: if due.state == .calling { due.must = now }
        case .taken, .asked: (due.state, due.must) = (.held, now.adding(minutes: 60))
        case .found: (due.state, due.must) = (.over, nil)
        case .handedOver, .continued:
            (due.state, due.hasRetried, due.at, due.isHandedOver, due.isWrong) = (.calling, false, now, true, false)
            due.must = Self.report(now, due.minutes, hasCaller: true)
        case .reached(let isWell):
            (due.state, due.must, due.isWell) = isWell ? (.over, nil, true) : (.held, now.adding(minutes: 60), false)
        }
        if due.state == .over { due.closedAt = now }
        dues[duty] = due
    }

    /// Heard whatever was said before, once; whoever has it hears it, and has ten minutes from then on.
    private mutating func wrong(_ duty: ID<Duty>, at now: Instant) {
        guard var due = dues[duty], !(due.isWrong && [.ladder, .held].contains(due.state)) else { return }
        due.hold = due.state == .held ? min(due.must ?? now, now.adding(minutes: 10)) : nil
        (due.must, due.isWrong, due.isWell, due.lastTold) = (now, true, false, [:])
        if due.state == .over { due.state = .calling }
        dues[duty] = due
    }

    /// An alert is in the outbox: how late it is by the rule, in seconds; negative when it is early, nil when none was due.
    /// `isTwice` when the same reader was told a moment before and nobody has done anything since.
    mutating func alerted(_ duty: ID<Duty>, _ to: ID<Account>, at now: Instant) -> (
        late: Int?, since: Instant?, isTwice: Bool
    ) {
        guard var due = dues[duty] else { return (nil, nil, false) }
        // Taken back and said again in the same moment: the alert was withdrawn before anybody read it.
        if due.state == .over, due.closedAt == now { return (nil, nil, false) }
        let isTwice = due.lastTold[to].map { now < $0.adding(minutes: 7) } ?? false
        // All of an exhausted list are told at the same moment.
        let isSame = due.lastTold.values.contains(now) && !isTwice
        let must = due.must
        due.lastTold[to] = now
        if let hold = due.hold {
            (due.state, due.must, due.hold) = (.held, hold, nil)
        } else if !isSame {
            due.isEscalated = true
            due.state = .ladder
            due.must = now.adding(minutes: 10)
        } else {
            due.wasExhausted = true
            due.must = now.adding(minutes: 15)
        }
        dues[duty] = due
        if isSame { return (0, nil, false) }
        return (must.map { Int((now.milliseconds - $0.milliseconds) / 1000) }, must, isTwice)
    }

    /// Before the agreed time; a call that is under way is finished.
    mutating func paused(_ duty: ID<Duty>, from now: Instant) {
        guard let due = dues[duty], due.state == .calling || due.state == .inChain, due.at > now, !due.hasRetried
        else { return }
        dues[duty]?.state = .paused
        dues[duty]?.must = nil
    }

    /// A pause that is over before the chain begins.
    mutating func joinsChain(_ duty: ID<Duty>) {
        guard dues[duty]?.state == .paused else { return }
        dues[duty]?.state = .inChain
    }

    mutating func swapped(_ duty: ID<Duty>, to caller: Int) {
        dues[duty]?.caller = caller
        dues[duty]?.isSwapped = true
    }

    /// - Parameter reopened: the round of the chain was closed by mistake.
    mutating func closedByChain(_ duty: ID<Duty>, reopened: Bool, at now: Instant) {
        if !reopened {
            note(duty, .reached(true), at: now)
            dues[duty]?.isByChain = true
        } else if let due = dues[duty], due.isByChain, due.state == .over {
            dues[duty]?.state = .inChain
            dues[duty]?.isByChain = false
            dues[duty]?.isWell = false
        }
    }

    /// Other minutes from now on: of calls whose time has not come.
    mutating func changed(_ duty: ID<Duty>, minutes: Int, from now: Instant) {
        guard let due = dues[duty] else { return }
        dues[duty]?.minutes = minutes
        guard due.state == .calling, due.at > now, !due.hasRetried, !due.isHandedOver, due.caller != nil, !due.isWrong
        else { return }
        dues[duty]?.must = Self.report(due.at, minutes, hasCaller: true)
    }

    /// A pause that is over, or a caller who is there no more.
    /// - Parameter stays: whether a caller may, when a leader asked them or they swapped, or it is about to begin.
    mutating func calledBy(
        _ caller: Int?, _ duty: ID<Duty>, from now: Instant, stays: (Int, _ isAsked: Bool) -> Bool = { _, _ in false }
    ) {
        guard let due = dues[duty] else { return }
        let isUnderWay = now >= due.at.adding(minutes: -60)
        if due.state == .calling, isUnderWay || due.isSwapped,
            due.caller.map({ stays($0, isUnderWay && due.isHandedOver) }) ?? false
        {
            return
        }
        let hasCaller = caller != nil
        dues[duty]?.caller = caller
        if due.state == .paused {
            dues[duty]?.state = .calling
            dues[duty]?.hasRetried = false
            dues[duty]?.at = max(due.at, now)
            dues[duty]?.must = Self.report(max(due.at, now), due.minutes, hasCaller: hasCaller)
        } else if due.state == .calling, !due.hasRetried {
            let must = Self.report(due.at, due.minutes, hasCaller: hasCaller)
            dues[duty]?.must = hasCaller ? must : max(due.at, now)
        }
    }

    mutating func calledOff(_ duty: ID<Duty>) {
        guard let state = dues[duty]?.state, [.calling, .inChain, .paused].contains(state) else { return }
        dues[duty]?.state = .over
        dues[duty]?.must = nil
    }
}
