import Access
import Basics
import NeedToKnow
import People
import Post
import Storage
import Timers

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
        let condition: SQL = """
            FROM household WHERE organisation_id = \(member.organisation) AND side = 'newcomer' AND ended_on IS NULL
              AND paused_on IS NULL AND restricted_at IS NULL AND waiting_since IS NOT NULL AND \(knownHousehold(to: member))
              AND NOT EXISTS (SELECT 1 FROM pairing WHERE newcomer_id = household.id AND ended_at IS NULL)
            """
        let longest = try transaction.rows(
            "SELECT id, waiting_since \(condition) ORDER BY waiting_since, id LIMIT \(count)"
        ) { (try $0("id", as: ID<Household>.self), try $0("waiting_since", as: Day.self)) }
        let called = try households.called(longest.map(\.0), in: transaction)
        let all: Int? = try transaction.value("SELECT COUNT(*) \(condition)")
        return (longest.map { WaitingNewcomer(id: $0, called: called[$0] ?? "", since: $1) }, all ?? 0)
    }

    /// Consents that end within the days, of newcomers who still wait: their data will be erased. Only the first are named.
    package func consentsEnding(
        within days: Int, naming count: Int = .max, for member: Member, in transaction: Transaction
    ) throws -> [ExpiringConsent] {
        let ending = try transaction.rows(
            """
            SELECT household.id AS id, MIN(keep_until) AS until FROM consent
            JOIN household ON household.id = consent.household_id
            WHERE consent.activity_id IN (SELECT id FROM activity WHERE organisation_id = \(member.organisation))
              AND household.activity_id = consent.activity_id AND ended_on IS NULL AND restricted_at IS NULL AND purpose = 'match'
              AND withdrawn_at IS NULL AND contact_ended_at IS NULL
              AND keep_until BETWEEN \(now.today) AND \(now.today.adding(days: days)) AND \(knownConsent(to: member))
            GROUP BY household.id ORDER BY until, household.id
            """
        ) { (try $0("id", as: ID<Household>.self), try $0("until", as: Day.self)) }
        let called = try households.called(ending.prefix(count).map(\.0), in: transaction)
        return ending.map { ExpiringConsent(id: $0, called: called[$0] ?? "", until: $1) }
    }

    /// Leaders are told thirty days and a week before a consent ends that nobody has been found for. Of an outage, its days are
    /// caught up on.
    package func tellOfEndingConsents(_ timer: TakenTimer, in transaction: Transaction) throws {
        let (first, last) = (Copenhagen.day(of: timer.fireAt), Copenhagen.day(of: timer.moment))
        func ending(in days: Int) -> SQL {
            "keep_until BETWEEN \(first.adding(days: days)) AND \(last.adding(days: days))"
        }
        let organisations: [ID<Organisation>] = try transaction.rows(
            """
            SELECT DISTINCT household.organisation_id AS id FROM consent
            JOIN household ON household.id = consent.household_id
            WHERE household.activity_id = consent.activity_id AND ended_on IS NULL AND restricted_at IS NULL
              AND purpose = 'match' AND withdrawn_at IS NULL AND contact_ended_at IS NULL
              AND (\(ending(in: 30)) OR \(ending(in: 7))) ORDER BY id
            """
        ) { try $0("id") }
        for organisation in organisations {
            try post.post.write(
                .task, toLeadersOf: organisation, T.letterConsentSubject, T.letterConsentBody, in: transaction)
        }
    }

    /// The same, asked of each consent that is found: as a condition on the household it would lead through all of them.
    private func knownConsent(to member: Member) -> SQL {
        NeedToKnow.condition(.match, ofHousehold: "consent.household_id", for: .member(member), on: now.today)
    }

    /// Newcomers whose matches the reader may know of.
    private func knownHousehold(to member: Member) -> SQL {
        NeedToKnow.condition(.match, for: .member(member), on: now.today)
    }
}
