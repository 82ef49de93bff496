import Basics
import SafetyCalls

/// What people did about a duty.
enum Happening {
    case reported(CallReport, isRepeat: Bool)
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
        /// Who calls; whoever is about to call stays, as long as they can.
        var caller: Int?
        /// A leader has asked somebody who is there for it.
        var isHandedOver = false
    }

    private(set) var dues: [ID<Duty>: Due] = [:]

    mutating func expect(_ duty: ID<Duty>, _ due: Due) { dues[duty] = due }
    mutating func forget(_ duty: ID<Duty>) { dues[duty] = nil }

    static func report(_ at: Instant, isChain: Bool, hasCaller: Bool) -> Instant {
        hasCaller ? at.adding(minutes: isChain ? 60 : 15) : at
    }

    mutating func note(_ duty: ID<Duty>, _ happening: Happening, at now: Instant) {
        guard var due = dues[duty], due.state != .over else { return }
        due.lastTold = [:]
        switch happening {
        case .reported(.allWell, _): (due.state, due.must, due.isWell) = (.over, nil, true)
        case .reported(.noAnswer, let isRepeat):
            guard due.state == .calling, !isRepeat else { break }
            // A chain takes its time, also when its first answers at the second call.
            due.must = due.hasRetried ? now : now.adding(minutes: due.person == nil ? 70 : 15)
            due.hasRetried = true
        case .reported: if due.state == .calling { due.must = now }
        case .taken, .asked: (due.state, due.must) = (.held, now.adding(minutes: 60))
        case .found: (due.state, due.must) = (.over, nil)
        case .handedOver, .continued:
            (due.state, due.hasRetried, due.at, due.isHandedOver) = (.calling, false, now, true)
            due.must = Self.report(now, isChain: due.person == nil, hasCaller: true)
        case .reached(let isWell):
            (due.state, due.must, due.isWell) = isWell ? (.over, nil, true) : (.held, now.adding(minutes: 60), false)
        }
        dues[duty] = due
    }

    /// An alert is in the outbox: how late it is by the rule, in seconds; negative when it is early, nil when none was due.
    /// `isTwice` when the same reader was told a moment before and nobody has done anything since.
    mutating func alerted(_ duty: ID<Duty>, _ to: ID<Account>, at now: Instant) -> (
        late: Int?, since: Instant?, isTwice: Bool
    ) {
        guard var due = dues[duty] else { return (nil, nil, false) }
        let isTwice = due.lastTold[to].map { now < $0.adding(minutes: 7) } ?? false
        // All of an exhausted list are told at the same moment.
        let isSame = due.lastTold.values.contains(now) && !isTwice
        let must = due.must
        due.lastTold[to] = now
        if !isSame {
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

    mutating func swapped(_ duty: ID<Duty>, to caller: Int) { dues[duty]?.caller = caller }

    /// A pause that is over, or a caller who is there no more.
    mutating func calledBy(
        _ caller: Int?, _ duty: ID<Duty>, from now: Instant, canCall: (Int) -> Bool = { _ in false }
    ) {
        guard let due = dues[duty] else { return }
        let isUnderWay = now >= due.at.adding(minutes: -60)
        if due.state == .calling, isUnderWay, due.isHandedOver || due.caller.map(canCall) ?? false { return }
        let hasCaller = caller != nil
        dues[duty]?.caller = caller
        if due.state == .paused {
            dues[duty]?.state = .calling
            dues[duty]?.hasRetried = false
            dues[duty]?.at = max(due.at, now)
            dues[duty]?.must = Self.report(max(due.at, now), isChain: false, hasCaller: hasCaller)
        } else if due.state == .calling, !due.hasRetried {
            let must = Self.report(due.at, isChain: due.person == nil, hasCaller: hasCaller)
            dues[duty]?.must = hasCaller ? must : max(due.at, now)
        }
    }

    mutating func calledOff(_ duty: ID<Duty>) {
        guard let state = dues[duty]?.state, [.calling, .inChain, .paused].contains(state) else { return }
        dues[duty]?.state = .over
        dues[duty]?.must = nil
    }
}
