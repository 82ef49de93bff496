import Access
import Basics
import NeedToKnow
import People
import Storage

extension Matches {
    /// What a leader of the activity plans by; nothing for whoever may not know of its matches.
    /// - Parameter since: what has been called off since then is told as well.
    package func datesToLead(
        for member: Member, toldOffSince since: Instant, in transaction: Transaction
    ) throws -> [MatchDate] {
        let onTheWay = SQL.list(MatchState.allCases.filter { $0 != .running && $0 != .ended })
        let open = try store.outlines(
            """
            pairing.organisation_id = \(member.organisation) AND pairing.ended_at IS NULL AND pairing.state IN \(onTheWay)
            AND \(known(to: member))
            """, in: transaction)
        let over = try store.outlines(
            """
            pairing.organisation_id = \(member.organisation) AND pairing.state NOT IN \(onTheWay)
            AND pairing.changed_at > \(since) AND \(known(to: member))
            """, in: transaction)
        let dates = (open + over).flatMap { MatchLife.dates(of: $0, for: .leader) }
        return try withHours(dates, in: transaction) + followUps(for: member, since, in: transaction)
    }

    /// What a volunteer or a newcomer plans by: nothing of a match that their own page does not show.
    package func dates(
        of household: ID<Household>, for reader: Reader, toldOffSince since: Instant, in transaction: Transaction
    ) throws -> [MatchDate] {
        guard try !households.isOnHold(household, in: transaction) else { return [] }
        let over: SQL = "pairing.ended_at IS NOT NULL AND pairing.changed_at > \(since)"
        switch reader {
        case .member:
            let open: SQL = "pairing.ended_at IS NULL AND \(isKnown(.description, "pairing.newcomer_id", reader))"
            let found = try store.outlines(
                "pairing.volunteer_id = \(household) AND ((\(over)) OR (\(open)))", in: transaction)
            return try withHours(found.flatMap { MatchLife.dates(of: $0, for: .volunteer) }, in: transaction)
        case .newcomer:
            let open: SQL = "pairing.ended_at IS NULL AND \(isKnown(.presentation, "pairing.volunteer_id", reader))"
            let found = try store.outlines(
                "pairing.newcomer_id = \(household) AND ((\(over)) OR (\(open)))", in: transaction)
            return try withHours(found.flatMap { MatchLife.dates(of: $0, for: .newcomer) }, in: transaction)
        case .system: return []
        }
    }

    private func isKnown(_ sight: Sight, _ household: SQL, _ reader: Reader) -> SQL {
        NeedToKnow.condition(sight, ofHousehold: household, for: reader, on: now.today)
    }

    /// The clock of a first meeting is sealed, since a leader may have written anything there: only a time is taken from it.
    private func withHours(_ dates: [MatchDate], in transaction: Transaction) throws -> [MatchDate] {
        let held = dates.filter { $0.kind == .meeting && !$0.isOff }.map(\.match)
        guard !held.isEmpty else { return dates }
        let clocks = try store.clocks(of: held, in: transaction)
        return dates.map { date in
            guard date.kind == .meeting else { return date }
            var date = date
            date.hours = clocks[date.match].flatMap { MeetingHours(reading: $0) }
            return date
        }
    }

    private func followUps(
        for member: Member, _ since: Instant, in transaction: Transaction
    ) throws -> [MatchDate] {
        try transaction.rows(
            """
            SELECT follow_up.id AS id, match_id, side, due_on, done_at, dropped_at, changed_at
            FROM follow_up JOIN pairing ON pairing.id = follow_up.match_id
            WHERE follow_up.organisation_id = \(member.organisation) AND (done_at IS NULL OR done_at > \(since))
              AND (dropped_at IS NULL OR dropped_at > \(since)) AND \(known(to: member))
            """
        ) { row in
            let over: Instant? = try row("done_at", as: Instant?.self) ?? row("dropped_at")
            let side: MatchSide = try row("side")
            return MatchDate(
                kind: side == .volunteer ? .followVolunteer : .followNewcomer, match: try row("match_id"),
                followUp: try row("id"), on: try row("due_on"), isOff: over != nil, changes: over == nil ? 0 : 1,
                changedAt: try over ?? row("changed_at"))
        }
    }
}
