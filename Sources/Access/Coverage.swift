import Basics
import Organisations
import Storage
import Web

/// Somebody steps in for somebody who is away, from one day to another: a deputy sees what the absent one sees, meanwhile
/// and no longer (C181).
package struct Coverage: Sendable, Hashable {
    package let id: String
    /// `leader` or `caseworker`.
    package let role: Role
    package let absent: ID<Account>
    package let deputy: ID<Account>
    package let from: Day
    package let until: Day
    package let givenAt: Instant

    package init(
        id: String, role: Role, absent: ID<Account>, deputy: ID<Account>, from: Day, until: Day, givenAt: Instant
    ) {
        self.id = id
        self.role = role
        self.absent = absent
        self.deputy = deputy
        self.from = from
        self.until = until
        self.givenAt = givenAt
    }

    /// A holiday, an illness; whoever is away longer is replaced.
    package static let mostDays = 62
    package static let roles: [Role] = [.leader, .caseworker]

    package func counts(on today: Day) -> Bool { from <= today && today <= until }
}

extension Accounts {
    /// What the deputy covers today in this organisation. Ends with the absent one's own role.
    func covers(of deputy: ID<Account>, in organisation: ID<Organisation>, in transaction: Transaction) throws
        -> [Coverage]
    {
        try coverages(
            """
            coverage.deputy_id = \(deputy) AND coverage.organisation_id = \(organisation)
            AND coverage.from_on <= \(now.today) AND coverage.until_on >= \(now.today)
            """, in: transaction)
    }

    /// Today's and those to come.
    package func coverages(of organisation: ID<Organisation>, in transaction: Transaction) throws -> [Coverage] {
        try coverages(
            "coverage.organisation_id = \(organisation) AND coverage.until_on >= \(now.today)", in: transaction)
    }

    private func coverages(_ condition: SQL, in transaction: Transaction) throws -> [Coverage] {
        try transaction.rows(
            """
            SELECT coverage.id AS id, coverage.role AS role, absent_id, deputy_id, from_on, until_on,
              given_at
            FROM coverage
            JOIN membership ON membership.account_id = absent_id AND membership.role = coverage.role
              AND membership.organisation_id = coverage.organisation_id
            WHERE \(condition) AND ended_at IS NULL ORDER BY from_on, coverage.id
            """
        ) { row in
            Coverage(
                id: try row("id"), role: try row("role"), absent: try row("absent_id"), deputy: try row("deputy_id"),
                from: try row("from_on"), until: try row("until_on"), givenAt: try row("given_at"))
        }
    }

    /// Given by the absent one, by a leader or by an administrator of the organisation; both must belong to it.
    package func cover(
        _ role: Role, of absent: ID<Account>, by deputy: ID<Account>, from: Day, until: Day, given member: Member,
        in transaction: Transaction
    ) throws {
        let people = try self.people(of: member.organisation, in: transaction)
        guard Coverage.roles.contains(role), absent != deputy, member.mayGiveCover(of: absent),
            people.contains(where: { $0.account == absent && $0.role == role }),
            people.contains(where: { $0.account == deputy })
        else { throw AccessRefusal.notYours }
        let id = newID(Coverage.self)
        try transaction.run(
            """
            INSERT INTO coverage (id, organisation_id, role, absent_id, deputy_id, from_on, until_on, given_by, given_at)
            VALUES (\(id), \(member.organisation), \(role), \(absent), \(deputy), \(from), \(until), \(member.account), \(now()))
            """)
        try log.note(
            .changedAccess, by: .member(member), account: deputy, why: "cover " + .word(role) + .id(absent),
            in: transaction)
    }

    package func endCover(_ id: String, by member: Member, in transaction: Transaction) throws {
        let ended = try transaction.run(
            """
            UPDATE coverage SET ended_at = \(now())
            WHERE id = \(id) AND organisation_id = \(member.organisation) AND ended_at IS NULL
            """)
        guard ended > 0 else { throw PageNotFound() }
        try log.note(.endedAccess, by: .member(member), why: "cover", in: transaction)
    }
}

extension Accounts {
    /// What somebody is in each of their organisations today, as if they had just signed in.
    package func members(of account: ID<Account>, in transaction: Transaction) throws -> [Member] {
        let places = try transaction.rows(
            """
            SELECT DISTINCT organisation.id AS id, organisation.name AS name FROM membership
            JOIN organisation ON organisation.id = membership.organisation_id
            JOIN account ON account.id = membership.account_id
            WHERE account_id = \(account) AND disabled_at IS NULL ORDER BY name
            """
        ) { try $0("id", as: ID<Organisation>.self) }
        return try places.compactMap { try member(account, in: $0, transaction) }
    }

    private func member(
        _ account: ID<Account>, in organisation: ID<Organisation>, _ transaction: Transaction
    ) throws -> Member? {
        let roles = try transaction.rows(
            """
            SELECT role, household_id FROM membership
            WHERE account_id = \(account) AND organisation_id = \(organisation)
            """
        ) { (try $0("role", as: Role.self), try $0("household_id", as: ID<Household>?.self)) }
        return try transaction.first(
            """
            SELECT kind, organisation.name AS name, language, EXISTS (SELECT 1 FROM promise
                WHERE promise.account_id = account.id AND promise.organisation_id = organisation.id
                AND promise.wording = \(promiseWording)) AS has_promised
            FROM organisation JOIN account ON account.id = \(account) WHERE organisation.id = \(organisation)
            """
        ) { row in
            Member(
                account: account, name: "", language: try row("language"), organisation: organisation,
                organisationKind: try row("kind"), organisationName: try row("name"), roles: Set(roles.map(\.0)),
                household: roles.compactMap(\.1).first, session: SecretHash(of: ""),
                hasPromised: try row("has_promised"),
                covers: try covers(of: account, in: organisation, in: transaction))
        }
    }
}

extension Member {
    func mayGiveCover(of absent: ID<Account>) -> Bool {
        absent == account || !roles.isDisjoint(with: [.leader, .administrator, .coordinator])
    }
}
