import Basics

@testable import SafetyCalls

/// Every state that a duty can come into, by every event at every moment that makes a difference, with a crash and a replay
/// at each step.
struct Explorer {
    static let callers: [ID<Account>] = [ID(trusted: "caller-1"), ID(trusted: "caller-2")]
    static let leaders: [ID<Account>] = [ID(trusted: "leader-1"), ID(trusted: "leader-2")]
    static let organiser = ID<Account>(trusted: "administrator")
    static let stranger = ID<Account>(trusted: "stranger")
    /// All states are moved to this moment, so that there are finitely many.
    static let now = Instant(milliseconds: 1_800_000_000_000)

    let times: CallTimes
    let people: CallPeople

    init(leaders: Int = 2, retries: Int = 2) {
        var times = CallTimes.usual
        times.retries = retries
        self.times = times
        people = CallPeople(
            leaders: Array(Self.leaders.prefix(leaders)), organisers: [Self.organiser], callers: Self.callers,
            contacts: 1)
    }

    /// What may happen next, and after how many minutes: at once, at the deadline, or long after it.
    func moves(of duty: CallDuty) -> [(event: CallEvent, at: Instant)] {
        let everybody = Self.leaders + [Self.organiser, Self.stranger]
        var events: [CallEvent] = [.timePassed, .paused, .calledOff, .chainClosed]
        for caller in Self.callers + [Self.stranger] {
            events += CallReport.allCases.map { .reported($0, by: caller) }
            events.append(.swapped(to: caller))
        }
        for one in everybody {
            events += [.taken(by: one), .takenOver(by: one), .found(.well, by: one), .continued(by: one)]
            events += ContactAnswer.allCases.map { .asked(contact: 1, $0, by: one) }
            events += [Self.callers[1], Self.stranger].map { .handedOver(to: $0, by: one) }
        }
        events += [true, false].map { .reachedInChain($0, by: Self.leaders[0]) }
        let later = Self.now.adding(minutes: 30)
        for caller in [Self.callers[0], nil] {
            events += [.planned(at: later, by: caller), .reopened(at: later, by: caller, inChain: false)]
            events.append(.reopened(at: Self.now.adding(minutes: -30), by: caller, inChain: false))
        }
        let moments = [Self.now] + (duty.deadline.map { [$0, $0.adding(minutes: 150)] } ?? [])
        return moments.filter { $0 >= Self.now }.flatMap { moment in events.map { ($0, moment) } }
    }

    /// One step from one state.
    struct Move {
        let from: CallDuty
        let event: CallEvent
        let at: Instant
        let step: CallStep
    }

    /// Every state that can be reached; `check` sees every step between two of them that is not refused, and none is kept.
    func explore(_ check: (Move) -> Void) -> Set<CallDuty> {
        var seen = Set(beginnings.map { $0.moved(to: Self.now, from: Self.now) })
        var open = Array(seen)
        while let duty = open.popLast() {
            for (event, moment) in self.moves(of: duty) {
                guard case .success(let step) = outcome(of: duty, event, moment) else { continue }
                check(Move(from: duty, event: event, at: moment, step: step))
                let next = step.duty.moved(to: Self.now, from: moment)
                if seen.insert(next).inserted { open.append(next) }
            }
        }
        return seen
    }

    func outcome(of duty: CallDuty, _ event: CallEvent, _ moment: Instant) -> Result<CallStep, CallRefusal> {
        do throws(CallRefusal) {
            return .success(try duty.after(event, at: moment, times, people))
        } catch {
            return .failure(error)
        }
    }

    /// A person who waits for the call, a chain, and one whom nobody can call.
    var beginnings: [CallDuty] {
        let later = Self.now.adding(minutes: 60)
        return [
            CallDuty(.person, at: later, by: Self.callers[0], times), CallDuty(.person, at: later, by: nil, times),
            CallDuty(.chain, at: later, by: Self.callers[0], times), CallDuty(.chain, at: later, by: nil, times),
            CallDuty(.person, .inChain, at: later, by: nil), CallDuty(.person, .paused, at: later, by: nil),
        ]
    }
}

extension CallDuty {
    /// The same duty, as if `from` were `to`. Of the agreed time only counts whether it may still be reported, but where the
    /// caller is waited for; how often the list was begun anew makes no difference after twice.
    func moved(to moment: Instant, from: Instant) -> CallDuty {
        let shift = { (one: Instant) in
            Instant(milliseconds: one.milliseconds - from.milliseconds + moment.milliseconds)
        }
        var duty = self
        duty.agreedAt = shift(agreedAt)
        if duty.agreedAt < moment.adding(minutes: -CallTimes.late) {
            duty.agreedAt = moment.adding(minutes: -CallTimes.late - 1)
        } else if duty.agreedAt <= moment {
            duty.agreedAt = moment.adding(minutes: -1)
        } else if phase.name != .expected, duty.agreedAt <= moment.adding(minutes: CallTimes.early) {
            duty.agreedAt = moment
        }
        duty.round = min(round, 2)
        switch phase {
        case .expected(let until): duty.phase = .expected(until: shift(until))
        case .retrying(let at, let until): duty.phase = .retrying(at: shift(at), until: shift(until))
        case .alerting(let until): duty.phase = .alerting(until: shift(until))
        case .exhausted(let until): duty.phase = .exhausted(until: shift(until))
        case .held(let by, let until): duty.phase = .held(by: by, until: shift(until))
        case .looking(let by, let contact, let until):
            duty.phase = .looking(by: by, contact: contact, until: shift(until))
        case .inChain, .well, .found, .paused, .calledOff: break
        }
        return duty
    }
}
