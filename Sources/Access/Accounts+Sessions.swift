import Basics
import Organisations
import Storage
import Vault

extension Accounts {
    /// Who holds this session now; nil when it has ended. Prolongs it once a day.
    /// Without `prolongs` it only looks: nothing at all is written.
    package func member(holding session: SecretHash, prolongs: Bool = true) async throws -> Member? {
        let (found, covers, standing) = try await database.read { transaction in
            let found = try rows(of: session, in: transaction)
            guard let first = found.first else { return (found, [Coverage](), Standing()) }
            return (
                found, try self.covers(of: first.account, in: first.organisation, in: transaction),
                try self.standing(first.account, first.organisation, transaction)
            )
        }
        guard let first = found.first else { return nil }
        if prolongs, first.seenOn < now.today, !first.isShort { try await prolong(session, from: first.createdAt) }
        return Member(
            account: first.account, name: try name(first.sealedName, of: first.account) ?? "", language: first.language,
            organisation: first.organisation,
            organisationKind: first.kind, organisationName: first.organisationName, roles: Set(found.map(\.role)),
            household: found.compactMap(\.household).first, session: session, confirmedAt: first.confirmedAt,
            hasPromised: first.hasPromised, covers: covers, standing: standing)
    }

    private func rows(of session: SecretHash, in transaction: Transaction) throws -> [SessionRow] {
        try transaction.rows(
            """
            SELECT account.id AS id, sealed_name, language, session.organisation_id AS organisation_id, kind,
              organisation.name AS organisation_name, role, household_id, seen_on, session.created_at AS created_at, is_short,
              confirmed_at, \(hasPromised)
            FROM session JOIN account ON account.id = session.account_id
            JOIN membership ON membership.account_id = session.account_id
              AND membership.organisation_id = session.organisation_id
            JOIN organisation ON organisation.id = session.organisation_id
            WHERE token_hash = \(session) AND expires_at > \(now()) AND disabled_at IS NULL
            """, SessionRow.init)
    }

    /// What somebody reads when nothing sealed can be opened, their own name included.
    func language(holding session: SecretHash) async throws -> Language? {
        try await database.read { try rows(of: session, in: $0).first?.language }
    }

    private func prolong(_ session: SecretHash, from start: Instant) async throws {
        let until = min(
            now().adding(days: SignInLimits.sessionDays), start.adding(days: SignInLimits.sessionDaysAtMost))
        try await database.write {
            _ = try $0.run(
                "UPDATE session SET seen_on = \(now.today), expires_at = \(until) WHERE token_hash = \(session)")
        }
    }

    package func signOut(_ session: SecretHash) async throws {
        try await database.write { transaction in
            let account: ID<Account>? = try transaction.value(
                "SELECT account_id FROM session WHERE token_hash = \(session)")
            guard let account else { return }
            try transaction.run("DELETE FROM session WHERE token_hash = \(session)")
            try log.note(.signedOut, by: .system, account: account, in: transaction)
        }
    }

    /// Ends every session of the account, this one too.
    package func signOutEverywhere(_ account: ID<Account>) async throws {
        try await database.write { transaction in
            try transaction.run("DELETE FROM session WHERE account_id = \(account)")
            try log.note(.signedOutEverywhere, by: .system, account: account, in: transaction)
        }
    }

    /// Goes on in another organisation that the person belongs to.
    package func work(in organisation: ID<Organisation>, _ member: Member) async throws {
        try await database.write { transaction in
            guard
                try transaction.exists(
                    """
                    SELECT 1 FROM membership WHERE account_id = \(member.account) AND organisation_id = \(organisation)
                    """)
            else { throw AccessRefusal.unknownOrganisation }
            try transaction.run(
                "UPDATE session SET organisation_id = \(organisation) WHERE token_hash = \(member.session)")
            try log.note(
                .changedOrganisation, by: .member(member), account: member.account, why: .id(organisation),
                in: transaction)
        }
    }
}

private struct SessionRow: Sendable {
    let account: ID<Account>
    let sealedName: Sealed?
    let language: Language
    let organisation: ID<Organisation>
    let kind: OrganisationKind
    let organisationName: String
    let role: Role
    let household: ID<Household>?
    let seenOn: Day
    let createdAt: Instant
    let isShort: Bool
    let confirmedAt: Instant?
    let hasPromised: Bool

    init(_ row: Row) throws {
        account = try row("id")
        sealedName = try row("sealed_name")
        language = try row("language")
        organisation = try row("organisation_id")
        kind = try row("kind")
        organisationName = try row("organisation_name")
        role = try row("role")
        household = try row("household_id")
        seenOn = try row("seen_on")
        createdAt = try row("created_at")
        isShort = try row("is_short")
        confirmedAt = try row("confirmed_at")
        hasPromised = try row("has_promised")
    }
}
