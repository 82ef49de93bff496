import Access
import Basics
import Storage

/// Who may see what of whom, now: the one function that pages, lists, search, exports and letters ask (C181).
package enum NeedToKnow {
    /// For a statement over the table `household`, called so or otherwise.
    package static func condition(
        _ sight: Sight, of household: SQL = "household", for reader: Reader, on today: Day
    ) -> SQL {
        let ways = Relation.allCases.filter { $0.sights.contains(sight) }
            .compactMap { relation in
                relation.condition(household, for: reader, on: today).map { stands in
                    relation.sightsWhileRestricted.contains(sight)
                        ? stands : "(\(stands) AND \(household).restricted_at IS NULL)"
                }
            }
        guard let first = ways.first else { return "1 = 0" }
        return ways.count == 1 ? first : "(\(ways.dropFirst().reduce(first) { "\($0) OR \($1)" }))"
    }

    /// For a statement over another table that has the household's id.
    package static func condition(
        _ sight: Sight, ofHousehold id: SQL, for reader: Reader, on today: Day
    ) -> SQL {
        if case .system = reader { return "1 = 1" }
        return """
            EXISTS (SELECT 1 FROM household AS known_household
              WHERE known_household.id = \(id) AND \(condition(sight, of: "known_household", for: reader, on: today)))
            """
    }

    /// Contact and consent forms: a caseworker's own, those of whom they step in for, a co-ordinator's whole municipality.
    package static func condition(onForm form: SQL, for reader: Reader) -> SQL {
        switch reader {
        case .system: return "1 = 1"
        case .newcomer: return "1 = 0"
        case .member(let member):
            let municipality: SQL = "\(form).municipality_id = \(member.organisation)"
            guard !member.roles.contains(.coordinator) else { return municipality }
            let own = member.ownRoles.contains(.caseworker) ? [member.account] : []
            let theirs = own + member.covers.filter { $0.role == .caseworker }.map(\.absent)
            return theirs.isEmpty ? "1 = 0" : "(\(municipality) AND \(form).account_id IN \(SQL.list(theirs)))"
        }
    }

    /// How the reader stands to one household; empty for a stranger.
    package static func relations(
        of reader: Reader, to household: ID<Household>, on today: Day, in transaction: Transaction
    ) throws -> [Relation] {
        try Relation.allCases.filter { relation in
            guard let condition = relation.condition("household", for: reader, on: today) else { return false }
            return try transaction.exists("SELECT 1 FROM household WHERE household.id = \(household) AND \(condition)")
        }
    }

    package static func may(
        _ reader: Reader, see sight: Sight, of household: ID<Household>, on today: Day, in transaction: Transaction
    ) throws -> Bool {
        try transaction.exists(
            """
            SELECT 1 FROM household WHERE household.id = \(household)
              AND \(condition(sight, for: reader, on: today))
            """)
    }

    /// Everybody the reader stands in any relation to, with the relation: what `brobygger access --who` prints.
    package static func everything(
        for reader: Reader, on today: Day, in transaction: Transaction
    ) throws -> [Known] {
        try Relation.allCases.flatMap { relation -> [Known] in
            guard let condition = relation.condition("household", for: reader, on: today) else { return [] }
            return try transaction.rows(
                "SELECT id, reference, side, restricted_at FROM household WHERE ended_on IS NULL AND \(condition) ORDER BY reference"
            ) { row in
                Known(
                    household: try row("id"), reference: try row("reference"), side: try row("side"),
                    relation: relation,
                    isRestricted: try row("restricted_at", as: Instant?.self) != nil)
            }
        }
    }
}

/// One household that somebody may know of, and why.
package struct Known: Sendable {
    package let household: ID<Household>
    package let reference: String
    /// `newcomer` or `volunteer`.
    package let side: String
    package let relation: Relation
    package let isRestricted: Bool

    package var sights: Set<Sight> { isRestricted ? relation.sightsWhileRestricted : relation.sights }
}
