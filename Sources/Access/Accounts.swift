import Basics
import Organisations
import Post
import Storage
import Vault
import Web

/// People with an account: invited, signed in by a code or a link, at work in one organisation at a time.
package struct Accounts: Sendable {
    /// Where people find us, for links in letters.
    let publicURL: String
    /// The version of the words in which everybody promises confidentiality.
    let promiseWording: String
    let database: any Database
    let vault: Vault
    let letters: Letters
    let log: AccessLog
    let standing: Standing.Ask
    let now: Now
    let newID: NewID

    package init(
        publicURL: String, promiseWording: String, database: any Database, vault: Vault, letters: Letters,
        log: AccessLog, standing: @escaping Standing.Ask = { _, _, _ in Standing() }, now: Now, newID: NewID
    ) {
        self.publicURL = publicURL
        self.promiseWording = promiseWording
        self.database = database
        self.vault = vault
        self.letters = letters
        self.log = log
        self.standing = standing
        self.now = now
        self.newID = newID
    }

    /// Makes the account when there is none, gives it the role, and returns a link that signs in once within seven days.
    /// Nil when the account is somebody's already: a link would let whoever invites walk in as them.
    package func invite(
        _ email: EmailAddress, name: String, as role: Role, in organisation: ID<Organisation>,
        household: ID<Household>? = nil, language: Language = .danish, by reader: Reader, in transaction: Transaction
    ) throws -> String? {
        let account = try account(of: email, in: transaction) ?? add(email, name: name, language, in: transaction)
        let isFresh = try isFresh(account, for: organisation, in: transaction)
        try transaction.run(
            """
            INSERT INTO membership (account_id, organisation_id, role, household_id, created_at)
            VALUES (\(account), \(organisation), \(role), \(household), \(now()))
            ON CONFLICT (account_id, organisation_id, role) DO UPDATE SET household_id = excluded.household_id
            """)
        try log.note(
            .changedAccess, by: reader, about: household, account: account, why: .word(role) + .id(organisation),
            in: transaction)
        if case .system = reader { return try signInLink(for: account, days: 7, in: transaction) }
        return isFresh ? try signInLink(for: account, days: 7, by: reader, in: transaction) : nil
    }

    /// Nobody has signed in with it yet, and it opens nothing outside this organisation.
    private func isFresh(
        _ account: ID<Account>, for organisation: ID<Organisation>, in transaction: Transaction
    ) throws -> Bool {
        try !transaction.exists(
            """
            SELECT 1 FROM sign_in WHERE account_id = \(account) AND used_at IS NOT NULL
            UNION ALL SELECT 1 FROM membership WHERE account_id = \(account) AND organisation_id <> \(organisation)
            """)
    }

    package func account(of email: EmailAddress, in transaction: Transaction) throws -> ID<Account>? {
        try transaction.value(
            "SELECT id FROM account WHERE email_mark = \(try mark(of: email)) AND disabled_at IS NULL")
    }

    /// What an address is found by. It cannot be read back.
    func mark(of email: EmailAddress) throws -> String { try vault.fingerprint(email.text) }

    func add(
        _ email: EmailAddress, name: String, _ language: Language, in transaction: Transaction
    ) throws -> ID<Account> {
        let id = newID(Account.self)
        try transaction.run(
            """
            INSERT INTO account (id, email_mark, sealed_email, sealed_name, language, created_at)
            VALUES (\(id), \(try mark(of: email)), \(try vault.seal(email.text, .accountEmail, row: id.text, of: id.text)),
              \(try vault.seal(name, .accountName, row: id.text, of: id.text)), \(language), \(now()))
            """)
        return id
    }

    /// Everybody with a role in an organisation, for the administrator's page.
    /// - Parameter volunteers: only those, or everybody else; nil for all.
    package func people(
        of organisation: ID<Organisation>, volunteers: Bool? = nil, in transaction: Transaction
    ) throws -> [PersonWithRole] {
        let only: SQL = volunteers.map { $0 ? " AND role = 'volunteer'" : " AND role <> 'volunteer'" } ?? ""
        let people = try transaction.rows(
            """
            SELECT account.id AS id, sealed_name, sealed_email, role, \(hasPromised) FROM membership
            JOIN account ON account.id = membership.account_id
            WHERE organisation_id = \(organisation)\(only) ORDER BY role
            """
        ) { row in
            let account: ID<Account> = try row("id")
            return PersonWithRole(
                account: account, name: try name(try row("sealed_name"), of: account) ?? "",
                email: try vault.readable(
                    try row("sealed_email"), .accountEmail, row: account.text, of: account.text) ?? "",
                role: try row("role"), hasPromised: try row("has_promised"))
        }
        return sorted(people)
    }

    func rolesHeld(in organisation: ID<Organisation>, in transaction: Transaction) throws -> RolesHeld {
        RolesHeld(
            try transaction.rows("SELECT account_id, role FROM membership WHERE organisation_id = \(organisation)") {
                (try $0("account_id"), try $0("role"))
            })
    }

    /// By name in Danish; one person's roles together, in order.
    private func sorted(_ people: [PersonWithRole]) -> [PersonWithRole] {
        let named = people.map { (key: danishSortKey($0.name), person: $0) }
        let inOrder = named.sorted { one, other in
            if one.key == other.key { return one.person.account < other.person.account }
            return one.key.lexicographicallyPrecedes(other.key)
        }
        return inOrder.map(\.person)
    }

    package func end(
        _ role: Role, of account: ID<Account>, in organisation: ID<Organisation>, by reader: Reader
    ) async throws {
        try await database.write { transaction in
            let ended = try transaction.run(
                """
                DELETE FROM membership
                WHERE account_id = \(account) AND organisation_id = \(organisation) AND role = \(role)
                """)
            guard ended > 0 else { throw PageNotFound() }
            try log.note(
                .endedAccess, by: reader, account: account, why: .word(role) + .id(organisation), in: transaction)
        }
    }

    package func organisations(of account: ID<Account>) async throws -> [(ID<Organisation>, String)] {
        try await database.read { transaction in
            try transaction.rows(
                """
                SELECT DISTINCT organisation.id AS id, organisation.name AS name FROM membership
                JOIN organisation ON organisation.id = membership.organisation_id
                WHERE account_id = \(account) ORDER BY name
                """
            ) { (try $0("id"), try $0("name")) }
        }
    }

    package func speak(_ language: Language, to account: ID<Account>) async throws {
        try await database.write {
            _ = try $0.run("UPDATE account SET language = \(language) WHERE id = \(account)")
        }
    }
}

/// One line of the list of people in an organisation.
package struct PersonWithRole: Sendable {
    package let account: ID<Account>
    package let name: String
    package let email: String
    package let role: Role
    /// Confidentiality, here and in the words that count today.
    package let hasPromised: Bool
}
