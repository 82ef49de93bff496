import Access
import Basics
import Storage

extension Households {
    /// Newcomers of an organisation with an open match.
    func matched(of organisation: ID<Organisation>, in transaction: Transaction) throws -> Set<ID<Household>> {
        Set(
            try transaction.rows(
                "SELECT newcomer_id FROM pairing WHERE organisation_id = \(organisation) AND ended_at IS NULL"
            ) { try $0("newcomer_id", as: ID<Household>.self) })
    }

    /// What changes too often to be kept: how the matches of these stand, and whose certificates are missing.
    func shown(_ lines: [RollLine], _ side: Side, in transaction: Transaction) throws -> [HouseholdLine] {
        guard !lines.isEmpty else { return [] }
        let ids = SQL.list(lines.map(\.id))
        switch side {
        case .newcomer:
            let states = try dictionary(
                "SELECT newcomer_id AS id, state AS value FROM pairing WHERE newcomer_id IN \(ids) AND ended_at IS NULL",
                String.self, in: transaction)
            return lines.map { HouseholdLine(roll: $0, matchState: states[$0.id]) }
        case .volunteer:
            let taken = try dictionary(
                """
                SELECT volunteer_id AS id, COUNT(*) AS value FROM pairing
                WHERE volunteer_id IN \(ids) AND ended_at IS NULL GROUP BY volunteer_id
                """, Int.self, in: transaction)
            let missing = try dictionary(
                """
                SELECT household_id AS id, COUNT(*) AS value FROM adult WHERE household_id IN \(ids)
                  AND (certificate_on IS NULL OR certificate_on <= \(now.today.adding(days: -Clearance.certificateDays))) GROUP BY household_id
                """, Int.self, in: transaction)
            return lines.map { line in
                HouseholdLine(
                    roll: line, missingCertificates: line.who.kind == .family ? missing[line.id] ?? 0 : 0,
                    openMatches: taken[line.id] ?? 0)
            }
        }
    }

    private func dictionary<Value: SQLReadable>(
        _ sql: SQL, _: Value.Type, in transaction: Transaction
    ) throws -> [ID<Household>: Value] {
        Dictionary(
            try transaction.rows(sql) { (try $0("id", as: ID<Household>.self), try $0("value", as: Value.self)) }
        ) { first, _ in first }
    }
}
