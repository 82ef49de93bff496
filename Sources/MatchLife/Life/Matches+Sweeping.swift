import Access
import Basics
import Consent
import People
import Storage

extension Matches {
    /// Contact data whose 30 days are over. Due is due, however late (reliability, E5).
    package func eraseOverdue(on today: Day, in transaction: Transaction) throws {
        let overdue = try store.rows(
            """
            ended_at IS NULL AND state = 'meeting' AND contact_opened_at IS NOT NULL AND contact_made_at IS NULL
            AND contact_until < \(today)
            """, in: transaction)
        for match in overdue {
            try serve(match.newcomerID, match: match.matchID, because: .timedOut, by: .system, in: transaction)
            try transaction.run(
                "UPDATE pairing SET contact_opened_at = NULL, version = version + 1 WHERE id = \(match.id)")
        }
    }

    /// Contact data that is open in a match of the household closes at once, on both sides. Nothing is erased: it can be opened
    /// again.
    package func closeContact(of household: ID<Household>, in transaction: Transaction) throws {
        let open = try store.rows(
            """
            (newcomer_id = \(household) OR volunteer_id = \(household)) AND ended_at IS NULL
            AND contact_opened_at IS NOT NULL AND contact_made_at IS NULL
            """, in: transaction)
        for match in open {
            try consents.recall(
                match.newcomerID, match: match.matchID, from: [.volunteer], because: .closed, in: transaction)
            try transaction.run(
                "UPDATE pairing SET contact_opened_at = NULL, version = version + 1 WHERE id = \(match.id)")
        }
    }
}
