import Access
import Basics
import Storage

/// A form that has arrived and that no leader has opened yet.
package struct ReceivedForm: Sendable {
    package let household: ID<Household>
    package let called: String
    package let municipality: String
    package let sentAt: Instant
}

extension Intakes {
    /// What has come to a branch and waits to be read, the oldest first.
    package func notOpened(for member: Member, in transaction: Transaction) throws -> [ReceivedForm] {
        guard member.roles.contains(.leader) else { return [] }
        return try transaction.rows(
            """
            SELECT household.id AS id, COALESCE(household.name, household.reference) AS called, sent_at,
              organisation.name AS municipality
            FROM intake_form JOIN household ON household.id = household_id
            JOIN organisation ON organisation.id = municipality_id
            WHERE household.organisation_id = \(member.organisation) AND sent_at IS NOT NULL AND received_at IS NULL
              AND household.ended_on IS NULL ORDER BY sent_at
            """
        ) { row in
            ReceivedForm(
                household: try row("id"), called: try row("called"), municipality: try row("municipality"),
                sentAt: try row("sent_at"))
        }
    }

    package func isNotOpened(_ household: ID<Household>, in transaction: Transaction) throws -> Bool {
        try transaction.exists(
            "SELECT 1 FROM intake_form WHERE household_id = \(household) AND sent_at IS NOT NULL AND received_at IS NULL")
    }
}
