import Basics
import Post
import Storage
import Timers

/// What whoever looks after an installation knows of its calls, without its keys.
package enum CallFigures {
    /// Activities that go on.
    package static func activities(in transaction: Transaction) throws -> Int {
        try transaction.value("SELECT COUNT(*) FROM call_activity WHERE ended_on IS NULL") ?? 0
    }

    package static func hasCanary(in transaction: Transaction) throws -> Bool {
        try transaction.exists("SELECT 1 FROM call_canary")
    }

    /// How many calls of the next two days nobody has planned: none, unless something is broken (E1).
    package static func missing(after today: Day, in transaction: Transaction) throws -> Int {
        try RoundStore().missing(from: today, until: today.adding(days: 2), in: transaction)
    }

    /// Everything that was due until then has been judged. Three witnesses, of which the worst is believed: deadlines that are
    /// late, duties whose time is over although no deadline says so, and when deadlines were looked at last (E12).
    package static func judgedUntil(at clock: Instant, in transaction: Transaction) throws -> Instant {
        let mark = try TimerMark.latest(in: transaction)
        let moment = TimerRules.moment(clock: clock, mark: mark)
        let store = CallDutyStore()
        let witnesses = [
            try store.lateDeadline(at: moment, in: transaction), try store.overdue(at: moment, in: transaction), mark,
        ]
        return witnesses.compactMap { $0 }.min().map { min($0, moment) } ?? moment
    }

    /// Alerts that have reached nobody: those that wait to be sent, and those that were given up while nobody has the call.
    package static func unsent(in transaction: Transaction) throws -> (count: Int, since: Instant?) {
        let waiting = try LetterCounts.alertsWaiting(in: transaction)
        let givenUp = try CallDutyStore().givenUp(in: transaction)
        return (waiting.count + givenUp.count, [waiting.since, givenUp.since].compactMap { $0 }.min())
    }

    /// Calls of which everybody on the list has been told, and that nobody has taken.
    package static func untaken(in transaction: Transaction) throws -> (count: Int, since: Instant?) {
        let store = CallDutyStore()
        let since = try store.duties(
            "trouble IS NOT NULL AND closed_at IS NULL AND phase = \(PhaseName.exhausted) ORDER BY id", in: transaction
        ).map { try store.exhaustedSince($0, in: transaction) }
        return (since.count, since.compactMap { $0 }.min())
    }
}

extension CallDutyStore {
    fileprivate func givenUp(in transaction: Transaction) throws -> (count: Int, since: Instant?) {
        try transaction.first(
            """
            SELECT COUNT(*) AS number, MIN(at) AS since FROM call_step JOIN call_duty ON call_duty.id = duty_id
            WHERE call_step.kind = 'unsent' AND word = \(CallNote.givenUp) AND trouble IS NOT NULL AND closed_at IS NULL
              AND phase IN \(SQL.list([PhaseName.alerting, .exhausted]))
            """
        ) { (count: try $0("number"), since: try $0("since", as: Instant?.self)) } ?? (0, nil)
    }

    /// Since when everybody has been told and nobody has had it; nil when somebody has, or is still to be told.
    func exhaustedSince(_ row: CallDutyRow, in transaction: Transaction) throws -> Instant? {
        guard case .exhausted = row.duty.phase else { return nil }
        let steps = try steps(of: row.id, in: transaction)
        let ended = steps.lastIndex { Self.endsTelling.contains($0.note.kind) }.map { $0 + 1 } ?? 0
        // Where there is nobody to tell, nobody was told.
        return steps[ended...].first { $0.note.kind == .exhausted }?.at ?? row.alertedAt
    }

    private static let endsTelling: Set<CallNote.Kind> = [.taken, .takenOver, .handedOver, .continued, .reopened]
}
