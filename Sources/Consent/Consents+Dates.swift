import Access
import Basics
import NeedToKnow
import Organisations
import Storage

/// The day on which a newcomer household's consents begin to run out (C055).
package struct ConsentDate: Sendable, Hashable {
    package let household: ID<Household>
    package let on: Day
    /// Contact has been made or consent withdrawn: nothing runs out any more.
    package let isOff: Bool
    /// How many have been given and ended: it never shrinks.
    package let changes: Int
    package let changedAt: Instant
}

extension Consents {
    /// Consents that run out within the days, of everybody whose consents the reader may know of.
    /// - Parameter since: what has ended since then is told as well.
    package func datesOfEnding(
        within days: Int, for reader: Reader, toldOffSince since: Instant, in transaction: Transaction
    ) throws -> [ConsentDate] {
        guard let near = near(reader) else { return [] }
        let isKnown = NeedToKnow.condition(
            .consents, ofHousehold: "consent.household_id", for: reader, on: now.today)
        return try transaction.rows(
            """
            SELECT household_id, MIN(CASE WHEN withdrawn_at IS NULL AND contact_ended_at IS NULL THEN keep_until END) AS open_until,
              MAX(keep_until) AS until, COUNT(*) + COUNT(withdrawn_at) + COUNT(contact_ended_at) AS changes,
              MAX(given_at) AS given, MAX(withdrawn_at) AS withdrawn, MAX(contact_ended_at) AS contact_ended
            FROM consent WHERE purpose = 'match' AND \(near) AND \(isKnown)
              AND EXISTS (SELECT 1 FROM household WHERE household.id = consent.household_id AND restricted_at IS NULL)
            GROUP BY household_id ORDER BY household_id
            """
        ) { row in
            let open: Day? = try row("open_until")
            let moments: [Instant?] = [try row("given"), try row("withdrawn"), try row("contact_ended")]
            return ConsentDate(
                household: try row("household_id"), on: try open ?? row("until"), isOff: open == nil,
                changes: try row("changes"), changedAt: moments.compactMap { $0 }.max() ?? since)
        }.filter { date in
            date.on >= now.today && date.on <= now.today.adding(days: days)
                && (!date.isOff || date.changedAt > since)
        }
    }

    /// Where to look, so that no statement leads through everybody; what is found is asked about one by one.
    private func near(_ reader: Reader) -> SQL? {
        switch reader {
        case .newcomer(let newcomer): "consent.household_id = \(newcomer.household)"
        case .member(let member):
            switch member.organisationKind {
            case .branch:
                """
                consent.household_id IN (SELECT id FROM household
                  WHERE organisation_id = \(member.organisation) AND side = 'newcomer')
                """
            case .municipality:
                """
                consent.household_id IN (SELECT household_id FROM intake_form
                  WHERE municipality_id = \(member.organisation) AND household_id IS NOT NULL)
                """
            case .association: nil
            }
        case .system: nil
        }
    }
}
