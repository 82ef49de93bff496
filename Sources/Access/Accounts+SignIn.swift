import Basics
import Organisations
import Post
import Storage

/// What there is to say about attempts at signing in (OWASP ASVS 5.0, 6.5).
enum SignInLimits {
    static let codeMinutes = 10
    static let attemptsPerCode = 5
    static let codesPerHour = 6
    /// Further ones go by mail.
    static let codesBySMSADay = 3
    static let sessionDays = 30
    static let sessionDaysAtMost = 90
    static let sharedComputerHours = 8
}

extension Accounts {
    /// Writes a letter with a code and a link, if the address is known. Says nothing about whether it is, not even by how
    /// long it takes: one flushed transaction either way.
    package func sendCode(to email: EmailAddress, speech: @Sendable (Language) -> SignInLetter) async throws {
        try await database.write { transaction in
            let known = try transaction.first(
                "SELECT id, language FROM account WHERE email_mark = \(try mark(of: email)) AND disabled_at IS NULL"
            ) { (try $0("id", as: ID<Account>.self), try $0("language", as: Language.self)) }
            try log.note(.askedForCode, by: .system, account: known?.0, in: transaction)
            guard let (account, language) = known else { return }
            let lately: Int? = try transaction.value(
                """
                SELECT COUNT(*) FROM sign_in
                WHERE account_id = \(account) AND created_at > \(now().adding(minutes: -60))
                """)
            guard (lately ?? 0) < SignInLimits.codesPerHour else { return }
            let code = Secret.randomCode()
            let link = try keep(code: code, for: account, minutes: SignInLimits.codeMinutes, in: transaction)
            let letter = speech(language)
            // Whoever knows an address could make a phone ring day and night, at our cost.
            let isMuch =
                try letters.count(of: .signIn, to: account, since: now().adding(days: -1), in: transaction)
                >= SignInLimits.codesBySMSADay
            try letters.write(
                to: account, .signIn, subject: letter.subject, body: letter.body(code, link), by: isMuch ? .mail : nil,
                in: transaction)
        }
    }

    /// A link that signs in once; handed over by whoever invites.
    package func signInLink(
        for account: ID<Account>, days: Int, by reader: Reader = .system, in transaction: Transaction
    ) throws -> String {
        try log.note(.issuedSignInLink, by: reader, account: account, in: transaction)
        return try keep(code: Secret.random().text, for: account, minutes: days * 24 * 60, in: transaction)
    }

    private func keep(
        code: String, for account: ID<Account>, minutes: Int, in transaction: Transaction
    ) throws -> String {
        let id = newID(SignInLetter.self)
        let secret = Secret.random()
        try transaction.run(
            """
            INSERT INTO sign_in (id, account_id, code_hash, link_hash, created_at, expires_at)
            VALUES (\(id), \(account), \(SecretHash(of: id.text + code)), \(secret.hash), \(now()),
              \(now().adding(minutes: minutes)))
            """)
        return "\(publicURL)/sign-in/link/\(secret.text)"
    }

    /// Opens a session for a right code. A code works once, for ten minutes and five attempts.
    package func signIn(_ email: EmailAddress, code: String, sharedComputer: Bool) async throws -> Secret {
        // A wrong attempt must be counted, so it is thrown only after the transaction has been kept.
        let session: Secret? = try await database.write { transaction in
            let open = try transaction.rows(
                """
                SELECT sign_in.id AS id, account_id, code_hash FROM sign_in JOIN account ON account.id = account_id
                WHERE email_mark = \(try mark(of: email)) AND disabled_at IS NULL AND used_at IS NULL
                  AND expires_at > \(now()) AND attempts < \(SignInLimits.attemptsPerCode)
                ORDER BY sign_in.created_at DESC
                """
            ) { row in
                (
                    try row("id", as: String.self), try row("account_id", as: ID<Account>.self),
                    try row("code_hash", as: SecretHash.self)
                )
            }
            for (id, account, hash) in open {
                if SecretHash(of: id + code) == hash {
                    return try use(signIn: id, of: account, sharedComputer, in: transaction)
                }
                try transaction.run("UPDATE sign_in SET attempts = attempts + 1 WHERE id = \(id)")
            }
            try log.note(.triedWrongCode, by: .system, account: open.first?.1, in: transaction)
            return nil
        }
        guard let session else { throw AccessRefusal.wrongCode }
        return session
    }

    /// Opens a session for a link that has not been used.
    package func signIn(link: String, sharedComputer: Bool) async throws -> Secret {
        try await database.write { transaction in
            let found = try transaction.first(
                """
                SELECT id, account_id FROM sign_in
                WHERE link_hash = \(SecretHash(of: link)) AND used_at IS NULL AND expires_at > \(now())
                """
            ) { (try $0("id", as: String.self), try $0("account_id", as: ID<Account>.self)) }
            guard let (id, account) = found else { throw AccessRefusal.linkUsed }
            return try use(signIn: id, of: account, sharedComputer, in: transaction)
        }
    }

    private func use(
        signIn id: String, of account: ID<Account>, _ sharedComputer: Bool, in transaction: Transaction
    ) throws -> Secret {
        try transaction.run("UPDATE sign_in SET used_at = \(now()) WHERE account_id = \(account) AND used_at IS NULL")
        try letters.reached(account, in: transaction)
        return try openSession(for: account, sharedComputer: sharedComputer, confirmed: false, in: transaction)
    }

    /// A session in the first organisation that the person belongs to.
    /// - Parameter confirmed: whether it counts as confirmed by a second factor: in the invented town and in tests only.
    package func openSession(
        for account: ID<Account>, sharedComputer: Bool, confirmed: Bool, in transaction: Transaction
    ) throws -> Secret {
        let organisation: ID<Organisation>? = try transaction.value(
            "SELECT organisation_id FROM membership WHERE account_id = \(account) ORDER BY created_at, organisation_id LIMIT 1"
        )
        guard let organisation else { throw AccessRefusal.wrongCode }
        let secret = Secret.random()
        let until =
            sharedComputer
            ? now().adding(minutes: SignInLimits.sharedComputerHours * 60)
            : now().adding(days: SignInLimits.sessionDays)
        try transaction.run(
            """
            INSERT INTO session (token_hash, account_id, organisation_id, created_at, seen_on, expires_at, is_short,
              confirmed_at)
            VALUES (\(secret.hash), \(account), \(organisation), \(now()), \(now.today), \(until), \(sharedComputer),
              \(confirmed ? now() : nil))
            """)
        try log.note(.signedIn, by: .system, account: account, why: .id(organisation), in: transaction)
        return secret
    }
}

/// The words of the letter with a code.
package struct SignInLetter: Sendable {
    let subject: String
    let body: @Sendable (_ code: String, _ link: String) -> String

    package init(subject: String, body: @escaping @Sendable (String, String) -> String) {
        self.subject = subject
        self.body = body
    }
}
