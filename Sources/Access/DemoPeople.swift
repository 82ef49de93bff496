import Basics
import Organisations
import Storage

/// Who one may be in the invented town.
struct DemoPerson: Sendable {
    let account: ID<Account>
    let name: String
    let organisation: String
    let roles: [Role]
    var standing = Standing()

    /// Who is here for safety calls and nothing else.
    var isOfCalls: Bool { roles == [.volunteer] && (standing.calls || standing.leadsCalls || standing.company) }
}

struct DemoNewcomer: Sendable {
    let household: ID<Household>
    let name: String
}

/// Names that have not been erased. Households are a room above this one.
package typealias HouseholdNames =
    @Sendable ([ID<Household>], Transaction) throws -> [ID<Household>: Personal<String>]

extension Accounts {
    /// Everybody with an account, with the roles of the organisation they begin in.
    func demoPeople() async throws -> [DemoPerson] {
        let rows = try await database.read { transaction in
            try transaction.rows(
                """
                SELECT account.id AS id, sealed_name, organisation.id AS organisation_id,
                  organisation.name AS organisation_name, role
                FROM membership JOIN account ON account.id = membership.account_id
                JOIN organisation ON organisation.id = membership.organisation_id
                WHERE disabled_at IS NULL ORDER BY organisation.kind, organisation.name, account.created_at, account.id, role
                """
            ) { row in
                let account: ID<Account> = try row("id")
                return DemoPerson(
                    account: account, name: try name(try row("sealed_name"), of: account) ?? "",
                    organisation: try row("organisation_name"), roles: [try row("role")],
                    standing: try standing(account, try row("organisation_id"), transaction))
            }
        }
        return rows.reduce(into: []) { people, row in
            if let last = people.last, last.account == row.account, last.organisation == row.organisation {
                people[people.count - 1] = DemoPerson(
                    account: row.account, name: row.name, organisation: row.organisation, roles: last.roles + row.roles,
                    standing: last.standing)
            } else {
                people.append(row)
            }
        }
    }

    /// Newcomers whose own page can be opened.
    func demoNewcomers(_ names: HouseholdNames) async throws -> [DemoNewcomer] {
        try await database.read { transaction in
            let ids = try transaction.rows(
                "SELECT id FROM household WHERE side = 'newcomer' AND ended_on IS NULL ORDER BY created_at, id"
            ) { try $0("id", as: ID<Household>.self) }
            let named = try names(ids, transaction)
            return ids.compactMap { id in
                named[id].map { DemoNewcomer(household: id, name: $0.revealed) }
            }.prefix(60).map(\.self)
        }
    }
}
