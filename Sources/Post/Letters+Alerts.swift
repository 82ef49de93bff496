import Basics
import Storage

extension Letters {
    /// What waits to ask for somebody is not sent any more: the matter is in good hands, or another alert of it takes its place.
    /// - Parameter account: of one reader alone.
    package func withdrawAlerts(
        of path: String, to account: ID<Account>? = nil, in transaction: Transaction
    ) throws {
        let whose: SQL = account.map { "AND account_id = \($0)" } ?? ""
        // Words of its own, as the index has them.
        try transaction.run(
            """
            UPDATE letter SET state = 'expired', lease = NULL, lease_until = NULL
            WHERE kind = 'call-alert' AND state = 'waiting' AND path = \(path) \(whose)
            """)
    }
}
