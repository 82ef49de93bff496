import Access
import Basics
import Storage

extension Recalls {
    /// Orders to delete that an account has not confirmed, and those that were closed lately.
    package func dates(
        of account: ID<Account>, toldOffSince since: Instant, in transaction: Transaction
    ) throws -> [Recall] {
        try recalls(
            "recall.account_id = \(account) AND (closed_at IS NULL OR closed_at > \(since))", in: transaction)
    }

    /// Orders that a leader must ask others about.
    package func datesToAsk(
        for member: Member, toldOffSince since: Instant, in transaction: Transaction
    ) throws -> [Recall] {
        guard member.roles.contains(.leader) else { return [] }
        return try recalls(
            """
            recall.organisation_id = \(member.organisation) AND escalated_at IS NOT NULL
            AND (closed_at IS NULL OR closed_at > \(since))
            """, in: transaction)
    }
}
