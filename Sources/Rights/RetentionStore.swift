import Basics
import MatchLife
import People
import Storage

extension Retention {
    /// How long each kind is kept now.
    package func periods() async throws -> RetentionPeriods {
        try await database.read { try periods(in: $0) }
    }

    package func periods(in transaction: Transaction) throws -> RetentionPeriods {
        RetentionPeriods(
            Dictionary(
                try transaction.rows("SELECT kind, months FROM retention_period") { row in
                    (RetentionKind(rawValue: try row("kind")), try row("months", as: Int.self))
                }.compactMap { kind, months in kind.map { ($0, months) } }
            ) { first, _ in first })
    }

    package func keep(_ kind: RetentionKind, months: Int, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO retention_period (kind, months) VALUES (\(kind.rawValue), \(months))
            ON CONFLICT (kind) DO UPDATE SET months = excluded.months
            """)
    }

    /// Households about which something is to be done; those whose time is not near are left out.
    func lines(
        _ periods: RetentionPeriods, only: ID<Household>? = nil, on today: Day, in transaction: Transaction
    ) throws -> [Line] {
        let one: SQL = only.map { " AND household.id = \($0)" } ?? ""
        return try transaction.rows(
            """
            SELECT household.id AS id, reference, organisation_id, side, household.created_at AS created_at, erase_on,
              EXISTS (SELECT 1 FROM pairing WHERE ended_at IS NULL
                AND (newcomer_id = household.id OR volunteer_id = household.id)) AS is_open,
              (SELECT MAX(ended_at) FROM pairing WHERE newcomer_id = household.id OR volunteer_id = household.id) AS ended,
              (SELECT MAX(ended_at) FROM pairing WHERE contact_made_at IS NOT NULL
                AND (newcomer_id = household.id OR volunteer_id = household.id)) AS ended_after_meeting
            FROM household LEFT JOIN retention_notice ON retention_notice.household_id = household.id
            WHERE ended_on IS NULL AND restricted_at IS NULL\(one) ORDER BY household.id
            """
        ) { try line($0, periods, on: today) }.compactMap { $0 }
    }

    private func line(_ row: Row, _ periods: RetentionPeriods, on today: Day) throws -> Line? {
        func day(_ column: String) throws -> Day? { try row(column, as: Instant?.self).map(Copenhagen.day) }
        let last: RetentionFacts.LastMatch =
            if try row("is_open", as: Bool.self) {
                .open
            } else if let met = try day("ended_after_meeting") {
                .ended(met)
            } else if let stopped = try day("ended") {
                .stopped(stopped)
            } else {
                .none
            }
        let facts = RetentionFacts(
            isVolunteer: try row("side", as: Side.self) == .volunteer,
            addedOn: Copenhagen.day(of: try row("created_at")), lastMatch: last)
        let found = retention(of: facts, periods)
        guard let step = step(found?.over, noticedFor: try row("erase_on"), on: today) else { return nil }
        return Line(
            household: try row("id"), reference: try row("reference"), organisation: try row("organisation_id"),
            kind: found?.kind ?? .ended, over: found?.over ?? today, step: step)
    }

    /// Who is told by letter, and in which language.
    func volunteers(
        of household: ID<Household>, in transaction: Transaction
    ) throws -> [(ID<Account>, Language)] {
        try transaction.rows(
            """
            SELECT account.id AS id, language FROM membership JOIN account ON account.id = membership.account_id
            WHERE household_id = \(household) AND role = 'volunteer' ORDER BY account.id
            """
        ) { (try $0("id", as: ID<Account>.self), try $0("language", as: Language.self)) }
    }

    /// Ended matches whose notes have been kept long enough.
    func staleMatches(_ periods: RetentionPeriods, in transaction: Transaction) throws -> [ID<Match>] {
        try transaction.rows(
            """
            SELECT id FROM pairing WHERE ended_at < \(limit(.matchNotes, periods))
              AND NOT EXISTS (SELECT 1 FROM household WHERE household.id IN (pairing.newcomer_id, pairing.volunteer_id)
                AND restricted_at IS NOT NULL) AND (sealed_why IS NOT NULL OR sealed_meeting_place IS NOT NULL
              OR sealed_meeting_at IS NOT NULL
              OR EXISTS (SELECT 1 FROM pairing_event WHERE match_id = pairing.id
                AND (sealed_why IS NOT NULL OR sealed_before IS NOT NULL))
              OR EXISTS (SELECT 1 FROM follow_up WHERE match_id = pairing.id AND sealed_note IS NOT NULL))
            """
        ) { try $0("id") }
    }
}
