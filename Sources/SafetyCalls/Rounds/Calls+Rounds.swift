import Basics
import Storage
import Timers

extension Calls {
    /// Every day one day more, so that rounds are always made for fourteen; what had changed without a word is put right.
    package func makeRounds(_ timer: TakenTimer, in transaction: Transaction) throws {
        let id = ID<CallActivity>(trusted: timer.subject)
        guard let activity = try setUp.activity(id, in: transaction), activity.endedOn == nil else { return }
        let tomorrow = timer.day.adding(days: 1)
        try timers.set(.callRounds, for: timer.subject, at: moment(tomorrow, 60), in: transaction)
        let planned = try rounds.plannedUntil(id, in: transaction) ?? timer.day.adding(days: -1)
        let last = timer.day.adding(days: RoundRules.days - 1)
        // Days that were made before stay as they are: each change has changed them already.
        let first = max(planned.adding(days: 1), timer.day)
        if first <= last { try plan(activity, first...last, at: timer.moment, in: transaction) }
        try putRight(activity, from: timer.day, in: transaction)
        let kept = CallLog.firstKept(months: try rounds.keptMonths(in: transaction), on: timer.day)
        try reduceLog(of: id, before: kept, in: transaction)
    }

    /// People, pauses, callers or numbers have changed: everything that is planned and not begun is made anew, now.
    package func plan(_ activity: ID<CallActivity>, in transaction: Transaction) throws {
        guard let card = try setUp.activity(activity, in: transaction) else { return }
        let today = now.today
        try timers.begin(.callRounds, for: activity.text, at: moment(today.adding(days: 1), 60), in: transaction)
        try plan(card, today...today.adding(days: RoundRules.days - 1), at: now(), in: transaction)
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
        var left = Dictionary(present.map { ($0.subject, $0) }) { first, _ in first }
        for planned in wanted {
            if let row = left.removeValue(forKey: planned.subject) {
                try change(row, to: planned, at: moment, in: transaction)
            } else if planned.at > moment {
                // A time that is over before anybody knew of it was never agreed.
                try add(planned, on: day, of: activity, in: transaction)
            }
        }
        // Whoever is called no more; what is in somebody's hands stays there.
        for row in left.values.sorted(by: { $0.id < $1.id }) where !row.duty.isClosed && !row.duty.isOpenTrouble {
            try carryOut(.calledOff, to: row, at: moment, in: transaction)
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
        _ row: CallDutyRow, to planned: PlannedDuty, at moment: Instant, in transaction: Transaction
    ) throws {
        switch (row.duty.phase, planned.isPaused) {
        case (.expected, true), (.retrying, true), (.inChain, true):
            try carryOut(.paused, to: row, at: moment, in: transaction)
        case (.calledOff, false) where planned.subject != .canary && planned.at > moment:
            try reopen(row, as: planned, planned.isInChain, at: moment, in: transaction)
        case (.paused, false) where planned.at > moment:
            try reopen(row, as: planned, planned.isInChain, at: moment, in: transaction)
        // The day has begun: there is a caller, or the leaders have it.
        case (.paused, false): try reopen(row, as: planned, false, at: moment, in: transaction)
        default: try replan(row, to: planned, at: moment, in: transaction)
        }
    }

    private func reopen(
        _ row: CallDutyRow, as planned: PlannedDuty, _ inChain: Bool, at moment: Instant, in transaction: Transaction
    ) throws {
        try carryOut(
            .reopened(at: planned.at, by: planned.caller, inChain: inChain), to: row, at: moment, in: transaction)
    }

    private func replan(
        _ row: CallDutyRow, to planned: PlannedDuty, at moment: Instant, in transaction: Transaction
    ) throws {
        guard case .expected = row.duty.phase, row.duty.retries == 0, !planned.isInChain else { return }
        let isSwapped = try row.isSwapped && isStill(row.duty.caller, for: row, in: transaction)
        let caller = isSwapped ? row.duty.caller : planned.caller
        // What is under way stays where it is, but that nobody is left to call.
        let at = row.duty.agreedAt > moment && planned.at > moment ? planned.at : row.duty.agreedAt
        guard caller != row.duty.caller || at != row.duty.agreedAt else { return }
        try carryOut(.planned(at: at, by: caller), to: row, at: moment, in: transaction)
    }

    private func isStill(
        _ caller: ID<Account>?, for row: CallDutyRow, in transaction: Transaction
    ) throws -> Bool {
        guard let caller, let person = row.person else { return false }
        let can = try setUp.callers(of: row.activity, in: transaction).contains {
            $0.account == caller && $0.can(on: row.day)
        }
        return try can && setUp.callers(of: person, in: transaction).contains(caller)
    }
}
