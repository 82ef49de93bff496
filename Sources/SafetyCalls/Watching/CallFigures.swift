import Basics
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
}
