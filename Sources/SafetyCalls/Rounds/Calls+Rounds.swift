import Basics
import Storage
import Timers

extension Calls {
    /// Every day one day more, so that rounds are always made for fourteen; what had changed without a word is put right.
    package func makeRounds(_ timer: TakenTimer, in transaction: Transaction) throws {
        let id = ID<CallActivity>(trusted: timer.subject)
        guard let activity = try setUp.activity(id, in: transaction) else { return }
        let kept = CallLog.firstKept(months: try rounds.keptMonths(in: transaction), on: timer.day)
        try reduceLog(of: id, before: kept, in: transaction)
        // The log of one that has ended is kept as long as others, and then reduced as they are.
        if try activity.endedOn != nil && rounds.isEmpty(id, in: transaction) { return }
        let tomorrow = timer.day.adding(days: 1)
        try timers.set(.callRounds, for: timer.subject, at: moment(tomorrow, 60), in: transaction)
        guard activity.endedOn == nil else { return }
        let planned = try rounds.plannedUntil(id, in: transaction) ?? timer.day.adding(days: -1)
        let last = timer.day.adding(days: RoundRules.days - 1)
        // Days that were made before stay as they are: each change has changed them already. What is planned beyond was planned by
        // a clock that was wrong: everything is made anew.
        let first = planned > last ? timer.day : max(planned.adding(days: 1), timer.day)
        if planned > last { try rounds.forget(plannedUntil: id, in: transaction) }
        if first <= last { try plan(activity, first...last, at: timer.moment, in: transaction) }
        try putRight(activity, from: timer.day, in: transaction)
    }

    /// People, pauses, callers or numbers have changed: everything that is planned and not begun is made anew, now.
    /// - Parameter account: who changes it themselves, and need not be told.
    package func plan(
        _ activity: ID<CallActivity>, knownTo account: ID<Account>? = nil, in transaction: Transaction
    ) throws {
        guard let card = try setUp.activity(activity, in: transaction) else { return }
        let today = now.today
        try timers.begin(.callRounds, for: activity.text, at: moment(today.adding(days: 1), 60), in: transaction)
        try tellingNewCallers(of: activity, knownTo: account, in: transaction) {
            try plan(card, today...today.adding(days: RoundRules.days - 1), at: now(), in: transaction)
        }
    }

    func plan(
        _ activity: CallActivityCard, _ days: ClosedRange<Day>, at moment: Instant, in transaction: Transaction
    ) throws {
        let rules = RoundRules(form: activity.form, chainClock: activity.chainClock, moment: self.moment)
        let persons =
            activity.endedOn == nil ? try setUp.roundPersons(of: activity.id, in: transaction) : []
        let callers = try setUp.callers(of: activity.id, in: transaction)
        let present = Dictionary(
            grouping: try store.duties(
                "activity_id = \(activity.id) AND on_day BETWEEN \(days.lowerBound) AND \(days.upperBound)",
                in: transaction), by: \.day)
        var day = days.lowerBound
        while day <= days.upperBound {
            let wanted = rules.round(on: day, persons, callers)
            try make(wanted, on: day, present[day] ?? [], of: activity, at: moment, in: transaction)
            day = day.adding(days: 1)
        }
        try rounds.store(plannedUntil: days.upperBound, of: activity.id, in: transaction)
    }

    private func make(
        _ wanted: [PlannedDuty], on day: Day, _ present: [CallDutyRow], of activity: CallActivityCard,
        at moment: Instant, in transaction: Transaction
    ) throws {
        // Whoever is called no more; what is under way is finished, and what is in somebody's hands stays there. They go first:
        // whoever starts a chain has met the first of those who stay.
        let subjects = Set(wanted.map(\.subject))
        for row in present.sorted(by: { $0.id < $1.id }) where !subjects.contains(row.subject) {
            if row.duty.isClosed || row.duty.isOpenTrouble || row.duty.isUnderWay(at: moment) { continue }
            try carryOut(.calledOff, to: row, at: moment, in: transaction)
        }
        let there = Dictionary(present.map { ($0.subject, $0) }) { first, _ in first }
        // Nobody joins a chain whose round is over: the leaders have whoever comes after it.
        let isOver = present.contains { $0.duty.kind == .chain && [.well, .found].contains($0.duty.phase) }
        for planned in wanted.map({ isOver ? $0.outOfChain : $0 }) {
            if let row = there[planned.subject] {
                try change(row, to: planned, activity.times, at: moment, in: transaction)
            } else if planned.at > moment {
                // A time that is over before anybody knew of it was never agreed.
                try add(planned, on: day, of: activity, in: transaction)
            }
        }
    }

    private func add(
        _ planned: PlannedDuty, on day: Day, of activity: CallActivityCard, in transaction: Transaction
    ) throws {
        let kind: CallDuty.Kind
        var person: ID<PersonCalled>?
        switch planned.subject {
        case .person(let id): (kind, person) = (.person, id)
        case .chain: kind = .chain
        case .canary: kind = .canary
        }
        var duty = CallDuty(kind, at: planned.at, by: planned.caller, activity.times)
        if planned.isPaused { duty.phase = .paused } else if planned.isInChain { duty.phase = .inChain }
        let row = CallDutyRow(
            id: newID(), activity: activity.id, person: person, day: day, duty: duty, isSwapped: false, reached: 0,
            steps: 0, alertedAt: nil, takenAt: nil, closedAt: nil)
        try store.insert(row, in: transaction)
        guard let deadline = duty.deadline else { return }
        try timers.set(.callDuty, for: row.id.text, at: deadline, in: transaction)
    }

    private func change(
        _ row: CallDutyRow, to planned: PlannedDuty, _ times: CallTimes, at moment: Instant, in transaction: Transaction
    ) throws {
        switch (row.duty.phase, planned.isPaused) {
        case (.expected, true), (.inChain, true):
            if row.duty.retries == 0, moment < row.duty.agreedAt {
                try carryOut(.paused, to: row, at: moment, in: transaction)
            }
        case (.retrying, true): break
        case (.calledOff, false) where planned.at > moment:
            try reopen(row, as: planned, planned.isInChain, at: moment, in: transaction)
        case (.paused, false) where planned.at > moment:
            try reopen(row, as: planned, planned.isInChain, at: moment, in: transaction)
        // The day has begun: there is a caller, or the leaders have it.
        case (.paused, false): try reopen(row, as: planned, false, at: moment, in: transaction)
        default: try replan(row, to: planned, times, at: moment, in: transaction)
        }
    }

    private func reopen(
        _ row: CallDutyRow, as planned: PlannedDuty, _ inChain: Bool, at moment: Instant, in transaction: Transaction
    ) throws {
        try carryOut(
            .reopened(at: planned.at, by: planned.caller, inChain: inChain), to: row, at: moment, in: transaction)
    }

    private func replan(
        _ row: CallDutyRow, to planned: PlannedDuty, _ times: CallTimes, at moment: Instant, in transaction: Transaction
    ) throws {
        let isAhead = row.duty.agreedAt > moment && planned.at > moment
        if row.duty.phase == .inChain {
            guard planned.isInChain, isAhead, planned.at != row.duty.agreedAt else { return }
            try carryOut(.planned(at: planned.at, by: nil), to: row, at: moment, in: transaction)
            return
        }
        guard case .expected = row.duty.phase, row.duty.retries == 0, !planned.isInChain else { return }
        let caller = try stays(row, at: moment, in: transaction) ? row.duty.caller : planned.caller
        let at = isAhead ? planned.at : row.duty.agreedAt
        // Also when only the minutes have changed in which a report is expected.
        let isOtherwise = isAhead && row.duty.phase.until != row.duty.reportDeadline(from: at, times)
        guard caller != row.duty.caller || at != row.duty.agreedAt || isOtherwise else { return }
        try carryOut(.planned(at: at, by: caller), to: row, at: moment, in: transaction)
    }

    /// Whoever is about to call, or was chosen for the day, calls, as long as there is such a caller: a plan takes the telephone
    /// out of nobody's hand.
    private func stays(_ row: CallDutyRow, at moment: Instant, in transaction: Transaction) throws -> Bool {
        let isUnderWay = moment >= row.duty.agreedAt.adding(minutes: -CallTimes.early)
        guard isUnderWay || row.isSwapped, let caller = row.duty.caller,
            let own = try setUp.callers(of: row.activity, in: transaction).first(where: { $0.account == caller }),
            own.ended.map({ row.day < $0 }) ?? true,
            try people(for: row, in: transaction).callers.contains(caller)
        else { return false }
        // Whom a leader has asked to call after all has said yes, whatever day it is.
        return isUnderWay && row.takenAt != nil || own.can(on: row.day)
    }
}

extension PlannedDuty {
    /// Without a round to wait for.
    fileprivate var outOfChain: PlannedDuty {
        guard isInChain else { return self }
        return PlannedDuty(subject: subject, at: at, caller: nil, isPaused: isPaused, isInChain: false)
    }
}
