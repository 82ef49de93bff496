import Access
import Basics
import NeedToKnow
import Storage

/// The first day on which a volunteer's child certificate counts no more (C033).
package struct CertificateDate: Sendable, Hashable {
    package let adult: ID<Adult>
    package let household: ID<Household>
    package let on: Day
    package let seenOn: Day
}

extension Households {
    /// Child certificates that run out within the days, or have run out as many days ago, of those the reader may know of.
    package func certificatesEnding(
        within days: Int, for member: Member, in transaction: Transaction
    ) throws -> [CertificateDate] {
        let turn = now.today.adding(days: -Clearance.certificateDays)
        return try transaction.rows(
            """
            SELECT adult.id AS id, household_id, certificate_on FROM adult JOIN household ON household.id = adult.household_id
            WHERE household.organisation_id = \(member.organisation) AND side = 'volunteer' AND ended_on IS NULL
              AND certificate_on BETWEEN \(turn.adding(days: -days)) AND \(turn.adding(days: days))
              AND \(NeedToKnow.condition(.clearance, for: .member(member), on: now.today))
            ORDER BY certificate_on, adult.id
            """
        ) { row in
            let seen: Day = try row("certificate_on")
            return CertificateDate(
                adult: try row("id"), household: try row("household_id"),
                on: seen.adding(days: Clearance.certificateDays), seenOn: seen)
        }
    }
}
