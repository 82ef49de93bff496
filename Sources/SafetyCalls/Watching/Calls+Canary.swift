import Basics
import Storage

extension Calls {
    /// Whose inbox the canary of every activity reaches every day (E13); without one no such letter goes out.
    package func setCanary(_ account: ID<Account>?, in transaction: Transaction) throws {
        guard let account else {
            try transaction.run("DELETE FROM call_canary")
            return
        }
        try transaction.run(
            """
            INSERT INTO call_canary (one, account_id) VALUES (1, \(account))
            ON CONFLICT (one) DO UPDATE SET account_id = excluded.account_id
            """)
    }

    package func hasCanary(in transaction: Transaction) throws -> Bool { try setUp.canary(in: transaction) != nil }
}
