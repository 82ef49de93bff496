import Basics
import Organisations
import Storage

/// Who one may be in the invented town.
struct DemoPerson: Sendable {
    let account: ID<Account>
    let name: String
    let organisation: String
    let roles: [Role]
}

struct DemoNewcomer: Sendable {
    let household: ID<Household>
    let name: String
}

extension Accounts {
    /// Everybody with an account, with the roles of the organisation they begin in.
    func demoPeople() async throws -> [DemoPerson] {
        let rows = try await database.read { transaction in
            try transaction.rows(
                """
                SELECT account.id AS id, account.name AS name, organisation.name AS organisation_name, role
                FROM membership JOIN account ON account.id = membership.account_id
                JOIN organisation ON organisation.id = membership.organisation_id
                WHERE disabled_at IS NULL ORDER BY organisation.kind, organisation.name, account.created_at, account.id, role
                """
            ) { row in
                DemoPerson(
                    account: try row("id"), name: try row("name"), organisation: try row("organisation_name"),
                    roles: [try row("role")])
            }
        }
        return rows.reduce(into: []) { people, row in
            if let last = people.last, last.account == row.account, last.organisation == row.organisation {
                people[people.count - 1] = DemoPerson(
                    account: row.account, name: row.name, organisation: row.organisation, roles: last.roles + row.roles)
            } else {
                people.append(row)
            }
        }
    }

    /// Newcomers whose own page can be opened.
    func demoNewcomers() async throws -> [DemoNewcomer] {
        try await database.read { transaction in
            try transaction.rows(
                """
                SELECT id, name FROM household WHERE side = 'newcomer' AND ended_on IS NULL AND name IS NOT NULL
                ORDER BY created_at, id LIMIT 60
                """
            ) { DemoNewcomer(household: try $0("id"), name: try $0("name")) }
        }
    }
}
