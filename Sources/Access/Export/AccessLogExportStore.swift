import Basics
import Organisations
import Storage

extension AccessLog {
    /// What these accounts are today at these places; whoever is nothing there any more is missing.
    func roles(
        of accounts: [ID<Account>], at places: [ID<Organisation>], in transaction: Transaction
    ) throws -> [ID<Account>: LoggedRoles] {
        guard !accounts.isEmpty, !places.isEmpty else { return [:] }
        let found = try transaction.rows(
            """
            SELECT account_id, role, household_id, organisation_id, organisation.name AS name FROM membership
            JOIN organisation ON organisation.id = membership.organisation_id
            WHERE account_id IN \(SQL.list(Array(Set(accounts)))) AND organisation_id IN \(SQL.list(places))
            ORDER BY account_id, organisation_id, role
            """
        ) { row in
            (
                account: try row("account_id", as: ID<Account>.self), role: try row("role", as: Role.self),
                household: try row("household_id", as: ID<Household>?.self), place: try row("name", as: String.self)
            )
        }
        return Dictionary(grouping: found, by: \.account).mapValues { all in
            let place = all[0].place
            return LoggedRoles(
                household: all.compactMap(\.household).first,
                roles: all.filter { $0.place == place }.map(\.role), place: place)
        }
    }
}

extension NewcomerLinks {
    /// When each link was made and ended; never the link.
    package func dates(
        of household: ID<Household>, in transaction: Transaction
    ) throws -> [(madeAt: Instant, endedAt: Instant?)] {
        try transaction.rows(
            "SELECT created_at, ended_at FROM newcomer_link WHERE household_id = \(household) ORDER BY created_at"
        ) { (try $0("created_at"), try $0("ended_at")) }
    }
}
