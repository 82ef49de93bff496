import Basics
import Storage

/// Somebody with an account has had something about a household before them: on a screen, on paper, in a file.
package struct Sighting: Sendable {
    package let account: ID<Account>
    package let match: ID<Match>?
    /// The newest time.
    package let at: Instant
}

extension AccessLog {
    /// Who has had a household's data before them by these deeds, each with their newest time (GDPR art. 15).
    /// Whoever read by a power of attorney did so by a mandate of its own, not by the consent.
    package func sightings(
        of household: ID<Household>, by deeds: [Deed], in transaction: Transaction
    ) throws -> [Sighting] {
        try transaction.rows(
            """
            SELECT reader, match_id, MAX(at) AS newest FROM access_log
            WHERE household_id = \(household) AND deed IN \(SQL.list(deeds)) AND reader LIKE 'account %'
              AND why NOT LIKE 'mandate %'
            GROUP BY reader, match_id ORDER BY newest
            """
        ) { row in
            let reader: String = try row("reader")
            return Sighting(
                account: ID(trusted: String(reader.dropFirst("account ".count))), match: try row("match_id"),
                at: try row("newest"))
        }
    }
}
