import Basics
import Storage
import Vault

extension Households {
    /// What people are called on pages for those who may see them: the name, the first name that follow-up keeps, or the
    /// reference. One statement for all. Whoever has asked that nothing is done is a reference.
    package func called(_ ids: [ID<Household>], in transaction: Transaction) throws -> [ID<Household>: String] {
        guard !ids.isEmpty else { return [:] }
        let named = try transaction.rows(
            """
            SELECT household.id AS id, reference, CASE WHEN restricted_at IS NULL THEN sealed_name END AS sealed_name,
              CASE WHEN restricted_at IS NULL THEN sealed_first_name END AS sealed_first_name
            FROM household LEFT JOIN kept_contact ON kept_contact.household_id = household.id
            WHERE household.id IN \(SQL.list(ids))
            """
        ) { row in
            let id: ID<Household> = try row("id")
            let called =
                try vault.open(try row("sealed_name"), .householdName, row: id.text, of: id.text)
                ?? vault.open(try row("sealed_first_name"), .keptFirstName, row: id.text, of: id.text)
            return (id, try called ?? row("reference"))
        }
        return Dictionary(named) { first, _ in first }
    }

    /// The same, of an organisation whose names lie open already: only those that are not among them are looked for.
    package func called(
        _ ids: [ID<Household>], ofOrganisation organisation: ID<Organisation>, in transaction: Transaction
    ) throws -> [ID<Household>: String] {
        let sheets = try Side.allCases.map { try sheet($0, of: organisation, in: transaction) }
        var known: [ID<Household>: String] = [:]
        for id in ids { known[id] = sheets.lazy.compactMap { $0.byID[id]?.name?.revealed }.first }
        return try known.merging(called(ids.filter { known[$0] == nil }, in: transaction)) { one, _ in one }
    }

    /// A newcomer whose match has ended waits again, from a day; whoever has ended does not.
    package func waitAgain(_ id: ID<Household>, from day: Day, in transaction: Transaction) throws {
        try transaction.run("UPDATE household SET waiting_since = \(day) WHERE id = \(id) AND ended_on IS NULL")
        try moveOn(id, in: transaction)
    }

    /// What a volunteer lets newcomers see of their answers.
    package func show(_ words: String, of id: ID<Household>, in transaction: Transaction) throws {
        try transaction.run("UPDATE household SET shown = \(words) WHERE id = \(id)")
    }
}

extension Households {
    /// The names that have not been erased, and nothing that stands in for them: for municipalities, who must not be told
    /// what follow-up keeps.
    package func names(_ ids: [ID<Household>], in transaction: Transaction) throws -> [ID<Household>: Personal<String>]
    {
        guard !ids.isEmpty else { return [:] }
        let named = try transaction.rows(
            "SELECT id, sealed_name FROM household WHERE id IN \(SQL.list(ids)) AND restricted_at IS NULL"
        ) { row in
            let id: ID<Household> = try row("id")
            return try vault.open(try row("sealed_name"), .householdName, row: id.text, of: id.text).map {
                (id, Personal($0))
            }
        }
        return Dictionary(named.compactMap { $0 }) { first, _ in first }
    }
}
