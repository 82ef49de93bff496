import Basics
import Storage

/// How an activity stands, in numbers that name nobody.
package struct MatchNumbers: Sendable {
    package let waiting: Int
    package let onTheWay: Int
    package let running: Int
    package let volunteers: Int
}

extension Matches {
    package func numbers(of organisation: ID<Organisation>, in transaction: Transaction) throws -> MatchNumbers {
        func count(_ sql: SQL) throws -> Int { try transaction.value(sql) ?? 0 }
        return MatchNumbers(
            waiting: try count(
                """
                SELECT COUNT(*) FROM household WHERE organisation_id = \(organisation) AND side = 'newcomer' AND ended_on IS NULL
                  AND waiting_since IS NOT NULL
                  AND NOT EXISTS (SELECT 1 FROM pairing WHERE newcomer_id = household.id AND ended_at IS NULL)
                """),
            onTheWay: try count(
                "SELECT COUNT(*) FROM pairing WHERE organisation_id = \(organisation) AND ended_at IS NULL AND state <> 'running'"
            ),
            running: try count(
                "SELECT COUNT(*) FROM pairing WHERE organisation_id = \(organisation) AND ended_at IS NULL AND state = 'running'"
            ),
            volunteers: try count(
                "SELECT COUNT(*) FROM household WHERE organisation_id = \(organisation) AND side = 'volunteer' AND ended_on IS NULL"
            ))
    }
}
