import Access
import Basics
import Storage

extension Mandates {
    /// Mandates that somebody holds, and those that ended lately; none of a household that has everything on hold.
    package func dates(
        heldBy account: ID<Account>, toldOffSince since: Instant, in transaction: Transaction
    ) throws -> [Mandate] {
        try mandates(
            where: """
                holder_account_id = \(account) AND until_on >= \(Copenhagen.day(of: since))
                AND (ended_at IS NULL OR ended_at > \(since))
                AND EXISTS (SELECT 1 FROM household WHERE household.id = mandate.household_id AND restricted_at IS NULL)
                """, in: transaction)
    }

    /// Mandates that a newcomer has given.
    package func dates(
        givenBy newcomer: NewcomerReader, toldOffSince since: Instant, in transaction: Transaction
    ) throws -> [Mandate] {
        try mandates(
            where: """
                household_id = \(newcomer.household) AND until_on >= \(Copenhagen.day(of: since))
                AND (ended_at IS NULL OR ended_at > \(since))
                """, in: transaction)
    }
}
