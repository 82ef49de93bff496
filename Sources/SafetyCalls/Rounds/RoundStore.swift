import Basics
import Storage

/// How long the log of calls is kept before it is reduced to counts: a year, unless the installation says otherwise.
package enum CallLog {
    static let usualMonths = 12

    /// Days before this one are reduced.
    package static func firstKept(months: Int, on today: Day) -> Day { today.adding(days: -(months * 365 / 12)) }
}

/// The SQL of rounds: how far they are made, what is missing, and what is left of those that are long over.
struct RoundStore: Sendable {
    func isEmpty(_ activity: ID<CallActivity>, in transaction: Transaction) throws -> Bool {
        try !transaction.exists("SELECT 1 FROM call_duty WHERE activity_id = \(activity) LIMIT 1")
    }

    func plannedUntil(_ activity: ID<CallActivity>, in transaction: Transaction) throws -> Day? {
        try transaction.value("SELECT planned_until FROM call_activity WHERE id = \(activity)", as: Day?.self) ?? nil
    }

    func store(plannedUntil day: Day, of activity: ID<CallActivity>, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE call_activity SET planned_until = \(day)
            WHERE id = \(activity) AND (planned_until IS NULL OR planned_until < \(day))
            """)
    }

    func forget(plannedUntil activity: ID<CallActivity>, in transaction: Transaction) throws {
        try transaction.run("UPDATE call_activity SET planned_until = NULL WHERE id = \(activity)")
    }

    /// Persons and days without exactly one duty, counted by other words than plans are made in (E1). A person whose calls
    /// began today may have no duty today.
    func missing(from day: Day, until: Day, in transaction: Transaction) throws -> Int {
        let persons = try transaction.rows(
            """
            SELECT person_called.id AS id, begins_on, first_met_on, met_chain_on, form,
              (SELECT COUNT(*) FROM call_duty WHERE person_id = person_called.id AND on_day > \(day) AND on_day <= \(until)) AS duties
            FROM person_called JOIN call_activity ON call_activity.id = person_called.activity_id
            WHERE person_called.ended_on IS NULL AND call_activity.ended_on IS NULL
            """
        ) { row in
            let form: CallForm = try row("form")
            let met = try form == .chain ? row("met_chain_on", as: Day?.self) : row("first_met_on", as: Day?.self)
            let first = max(day.adding(days: 1), try row("begins_on"))
            return (wanted: met == nil ? 0 : max(0, first.daysUntil(until) + 1), made: try row("duties", as: Int.self))
        }
        return persons.reduce(0) { $0 + max(0, $1.wanted - $1.made) }
    }

    func keptMonths(in transaction: Transaction) throws -> Int {
        try transaction.value("SELECT months FROM retention_period WHERE kind = 'call-log'") ?? CallLog.usualMonths
    }

    /// What the log of a day was, as numbers of its month.
    func reduce(
        _ activity: ID<CallActivity>, before day: Day, in transaction: Transaction
    ) throws -> Int {
        let old: SQL = """
            activity_id = \(activity) AND on_day < \(day) AND closed_at IS NOT NULL AND \(CallNumbersStore.counted)
            """
        try transaction.run(
            """
            INSERT INTO call_count (activity_id, month, calls, answered, escalated, taken, taken_minutes)
            SELECT activity_id, SUBSTR(on_day, 1, 7), COUNT(*),
              SUM(CASE WHEN alerted_at IS NULL THEN 1 ELSE 0 END),
              SUM(CASE WHEN alerted_at IS NULL THEN 0 ELSE 1 END),
              SUM(CASE WHEN taken_minutes IS NULL THEN 0 ELSE 1 END), SUM(COALESCE(taken_minutes, 0))
            FROM call_duty WHERE \(old) GROUP BY activity_id, SUBSTR(on_day, 1, 7)
            ON CONFLICT (activity_id, month) DO UPDATE SET calls = call_count.calls + excluded.calls,
              answered = call_count.answered + excluded.answered, escalated = call_count.escalated + excluded.escalated,
              taken = call_count.taken + excluded.taken, taken_minutes = call_count.taken_minutes + excluded.taken_minutes
            """)
        let gone: SQL = """
            SELECT id FROM call_duty WHERE activity_id = \(activity) AND on_day < \(day)
              AND (closed_at IS NOT NULL OR phase = 'paused')
            """
        for table: SQL in ["call_step", "call_note", "call_swap"] {
            try transaction.run("DELETE FROM \(table) WHERE duty_id IN (\(gone))")
        }
        return try transaction.run("DELETE FROM call_duty WHERE id IN (\(gone))")
    }
}

extension Calls {
    var rounds: RoundStore { RoundStore() }

    func reduceLog(of activity: ID<CallActivity>, before day: Day, in transaction: Transaction) throws {
        _ = try rounds.reduce(activity, before: day, in: transaction)
    }

    /// How many calls of the next two days nobody has planned: none, unless something is broken.
    package func missing(in transaction: Transaction) throws -> Int {
        try rounds.missing(from: now.today, until: now.today.adding(days: 2), in: transaction)
    }
}
