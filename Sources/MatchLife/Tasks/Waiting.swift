import Access
import Basics
import Storage

/// One newcomer who waits and is not being proposed to anybody.
package struct WaitingNewcomer: Sendable {
    package let id: ID<Household>
    package let called: String
    package let since: Day
}

/// A newcomer whose consent runs out soon while nobody has been found.
package struct ExpiringConsent: Sendable {
    package let id: ID<Household>
    package let called: String
    package let until: Day
}

extension Matches {
    /// Those who have waited longest, and how many wait in all.
    package func waiting(
        atMost count: Int, for member: Member, in transaction: Transaction
    ) throws -> (longest: [WaitingNewcomer], count: Int) {
        guard member.roles.contains(.leader) else { return ([], 0) }
        let condition: SQL = """
            FROM household WHERE organisation_id = \(member.organisation) AND side = 'newcomer' AND ended_on IS NULL
              AND paused_on IS NULL AND waiting_since IS NOT NULL
              AND NOT EXISTS (SELECT 1 FROM pairing WHERE newcomer_id = household.id AND ended_at IS NULL)
            """
        let longest = try transaction.rows(
            "SELECT id, COALESCE(name, reference) AS called, waiting_since \(condition) ORDER BY waiting_since, id LIMIT \(count)"
        ) { WaitingNewcomer(id: try $0("id"), called: try $0("called"), since: try $0("waiting_since")) }
        let all: Int? = try transaction.value("SELECT COUNT(*) \(condition)")
        return (longest, all ?? 0)
    }

    /// Consents that end within the days, of newcomers who still wait: their data will be erased.
    package func consentsEnding(
        within days: Int, for member: Member, in transaction: Transaction
    ) throws -> [ExpiringConsent] {
        guard member.roles.contains(.leader) else { return [] }
        return try transaction.rows(
            """
            SELECT household.id AS id, COALESCE(name, reference) AS called, MIN(keep_until) AS until FROM consent
            JOIN household ON household.id = consent.household_id
            WHERE consent.activity_id IN (SELECT id FROM activity WHERE organisation_id = \(member.organisation))
              AND household.activity_id = consent.activity_id AND ended_on IS NULL AND purpose = 'match'
              AND withdrawn_at IS NULL AND contact_ended_at IS NULL
              AND keep_until BETWEEN \(now.today) AND \(now.today.adding(days: days))
            GROUP BY household.id, name, reference ORDER BY until
            """
        ) { ExpiringConsent(id: try $0("id"), called: try $0("called"), until: try $0("until")) }
    }
}
