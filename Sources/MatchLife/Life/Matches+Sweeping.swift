import Access
import Basics
import Consent
import People
import Storage

extension Matches {
    /// Carries out what is due: contact data whose 30 days are over.
    /// Run again and again; due is due, however late (reliability, E5).
    @discardableResult
    package func eraseOverdue() async throws -> Int {
        try await database.write { transaction in
            let overdue = try store.rows(
                """
                ended_at IS NULL AND state = 'meeting' AND contact_opened_at IS NOT NULL AND contact_made_at IS NULL
                AND contact_until < \(now.today)
                """, in: transaction)
            for match in overdue {
                try serve(match.newcomerID, match: match.matchID, because: .timedOut, by: .system, in: transaction)
                try transaction.run(
                    "UPDATE pairing SET contact_opened_at = NULL, version = version + 1 WHERE id = \(match.id)")
            }
            return overdue.count
        }
    }
}
