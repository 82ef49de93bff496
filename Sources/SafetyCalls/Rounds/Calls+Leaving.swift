import Basics
import Storage

extension Calls {
    /// Whoever has lost the role by which they called, or their account, calls nobody: their calls go to others, or to the
    /// leaders at their time.
    func putRight(_ activity: CallActivityCard, from day: Day, in transaction: Transaction) throws {
        let callers = try setUp.callers(of: activity.id, in: transaction).map(\.account)
        let isLeft = try transaction.exists(
            """
            SELECT 1 FROM call_duty WHERE activity_id = \(activity.id) AND on_day >= \(day)
              AND phase = \(PhaseName.expected) AND caller_id IS NOT NULL AND caller_id NOT IN \(SQL.list(callers)) LIMIT 1
            """)
        if isLeft { try plan(activity.id, in: transaction) }
    }
}
