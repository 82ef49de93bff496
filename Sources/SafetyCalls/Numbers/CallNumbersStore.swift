import Basics
import Storage

/// The SQL of numbers: counts of calls, of nobody.
struct CallNumbersStore: Sendable {
    /// One for every call that is over or in a human's hands. The round of a chain counts when it stalled: those in it count
    /// themselves.
    static let counted: SQL = """
        phase NOT IN ('called-off', 'paused')
          AND (kind = 'person' AND (phase = 'well' OR alerted_at IS NOT NULL) OR kind = 'chain' AND alerted_at IS NOT NULL)
        """

    /// By month, the oldest first; what the log no longer has is added from what was left of it.
    func months(of activity: ID<CallActivity>, in transaction: Transaction) throws -> [MonthOfCalls] {
        var months = Dictionary(
            try transaction.rows(
                """
                SELECT SUBSTR(on_day, 1, 7) AS month, SUM(CASE WHEN alerted_at IS NULL THEN 1 ELSE 0 END) AS answered,
                  SUM(CASE WHEN alerted_at IS NULL THEN 0 ELSE 1 END) AS escalated
                FROM call_duty WHERE activity_id = \(activity) AND \(Self.counted) GROUP BY SUBSTR(on_day, 1, 7)
                """
            ) { MonthOfCalls(try $0("month"), answered: try $0("answered"), escalated: try $0("escalated")) }
            .map { ($0.month, $0) }, uniquingKeysWith: { first, _ in first })
        for (month, minutes) in try minutes(of: activity, in: transaction) { months[month]?.minutes.append(minutes) }
        for old in try reduced(of: activity, in: transaction) {
            var month = months[old.month] ?? MonthOfCalls(old.month)
            month.answered += old.answered
            month.escalated += old.escalated
            month.reduced = old.reduced
            months[old.month] = month
        }
        return months.values.sorted { $0.month < $1.month }
    }

    private func minutes(
        of activity: ID<CallActivity>, in transaction: Transaction
    ) throws -> [(month: String, minutes: Int)] {
        try transaction.rows(
            """
            SELECT SUBSTR(on_day, 1, 7) AS month, taken_minutes FROM call_duty
            WHERE activity_id = \(activity) AND taken_minutes IS NOT NULL AND \(Self.counted) ORDER BY taken_minutes, id
            """
        ) { (try $0("month"), try $0("taken_minutes")) }
    }

    private func reduced(of activity: ID<CallActivity>, in transaction: Transaction) throws -> [MonthOfCalls] {
        try transaction.rows(
            """
            SELECT month, answered, escalated, taken, taken_minutes FROM call_count WHERE activity_id = \(activity)
            """
        ) {
            var month = MonthOfCalls(try $0("month"), answered: try $0("answered"), escalated: try $0("escalated"))
            month.reduced = (try $0("taken"), try $0("taken_minutes"))
            return month
        }
    }

    /// What each of those who call now had to call in the last days, today included.
    func loads(of activity: ID<CallActivity>, until day: Day, in transaction: Transaction) throws -> [CallerLoad] {
        try transaction.rows(
            """
            SELECT account_id, (SELECT COUNT(*) FROM call_duty WHERE call_duty.activity_id = call_caller.activity_id
              AND caller_id = account_id AND on_day > \(day.adding(days: -CallerLoad.days)) AND on_day <= \(day)
              AND phase NOT IN ('called-off', 'paused')) AS calls
            FROM call_caller WHERE activity_id = \(activity) AND ended_on IS NULL ORDER BY account_id
            """
        ) { CallerLoad(account: try $0("account_id"), calls: try $0("calls")) }
    }
}
