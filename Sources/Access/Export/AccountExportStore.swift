import Basics
import Organisations
import Post
import Storage
import Vault
import Web

extension Accounts {
    func accountFacts(_ account: ID<Account>, _ transaction: Transaction) throws -> [ExportFact] {
        try transaction.first(
            "SELECT sealed_name, sealed_email, language, created_at, disabled_at FROM account WHERE id = \(account)"
        ) { row in
            let email = try vault.open(try row("sealed_email"), .accountEmail, row: account.text, of: account.text)
            return [
                ExportFact("name", ExportWords.who, .said(try name(try row("sealed_name"), of: account))),
                ExportFact("email", T.signInEmail, .coded(email)),
                ExportFact(
                    "language", ExportWords.language,
                    .word(try row("language", as: Language.self), of: "access.language")),
                ExportFact("made_at", ExportWords.from, .instant(try row("created_at"))),
                ExportFact("closed_at", ExportWords.ended, .at(try row("disabled_at"))),
            ]
        } ?? []
    }

    func memberships(
        _ account: ID<Account>, _ place: ID<Organisation>?, _ transaction: Transaction
    ) throws -> [[ExportFact]] {
        try transaction.rows(
            """
            SELECT role, organisation.name AS name, membership.created_at AS created_at FROM membership
            JOIN organisation ON organisation.id = membership.organisation_id
            WHERE account_id = \(account)\(only(place, "membership.organisation_id")) ORDER BY membership.created_at, role
            """
        ) { row in
            [
                ExportFact("role", T.accountRoles, .word(try row("role", as: Role.self), of: "access.role")),
                ExportFact("organisation", ExportWords.place, .said(try row("name", as: String.self))),
                ExportFact("since", ExportWords.from, .instant(try row("created_at"))),
            ]
        }
    }

    func promises(
        _ account: ID<Account>, _ place: ID<Organisation>?, _ transaction: Transaction
    ) throws -> [[ExportFact]] {
        try transaction.rows(
            """
            SELECT organisation.name AS name, wording, promised_at FROM promise
            JOIN organisation ON organisation.id = promise.organisation_id
            WHERE account_id = \(account)\(only(place, "promise.organisation_id")) ORDER BY promised_at
            """
        ) { row in
            [
                ExportFact("organisation", ExportWords.place, .said(try row("name", as: String.self))),
                ExportFact("wording", T.exportWording, .code(try row("wording"))),
                ExportFact("promised_at", ExportWords.on, .instant(try row("promised_at"))),
            ]
        }
    }

    /// For others, and others for them: the dates, and nobody's name.
    func stepsIn(
        _ account: ID<Account>, _ place: ID<Organisation>?, _ transaction: Transaction
    ) throws -> [[ExportFact]] {
        try transaction.rows(
            """
            SELECT role, organisation.name AS name, deputy_id = \(account) AS is_deputy, from_on, until_on, ended_at FROM coverage
            JOIN organisation ON organisation.id = coverage.organisation_id
            WHERE (deputy_id = \(account) OR absent_id = \(account))\(only(place, "coverage.organisation_id"))
            ORDER BY from_on, coverage.id
            """
        ) { row in
            [
                ExportFact("role", T.accountRoles, .word(try row("role", as: Role.self), of: "access.role")),
                ExportFact("organisation", ExportWords.place, .said(try row("name", as: String.self))),
                ExportFact("steps_in", T.exportStepsIn, .claim(try row("is_deputy"))),
                ExportFact("from", ExportWords.from, .on(try row("from_on"))),
                ExportFact("until", ExportWords.until, .on(try row("until_on"))),
                ExportFact("ended_at", ExportWords.ended, .at(try row("ended_at"))),
            ]
        }
    }

    func sessions(
        _ account: ID<Account>, _ place: ID<Organisation>?, _ transaction: Transaction
    ) throws -> [[ExportFact]] {
        try transaction.rows(
            """
            SELECT organisation.name AS name, session.created_at AS created_at, seen_on, expires_at, confirmed_at, is_short FROM session
            JOIN organisation ON organisation.id = session.organisation_id
            WHERE account_id = \(account)\(only(place, "session.organisation_id")) ORDER BY session.created_at
            """
        ) { row in
            [
                ExportFact("organisation", ExportWords.place, .said(try row("name", as: String.self))),
                ExportFact("from", ExportWords.from, .instant(try row("created_at"))),
                ExportFact("until", ExportWords.until, .instant(try row("expires_at"))),
                ExportFact("seen_on", T.exportSeen, .on(try row("seen_on"))),
                ExportFact("confirmed_at", T.exportConfirmed, .at(try row("confirmed_at"))),
                ExportFact("shared_computer", T.exportShared, .claim(try row("is_short"))),
            ]
        }
    }

    func phones(_ account: ID<Account>, _ transaction: Transaction) throws -> [[ExportFact]] {
        try transaction.rows(
            "SELECT sealed_phone, given_at, confirmed_at FROM account_phone WHERE account_id = \(account)"
        ) { row in
            let number = try vault.open(try row("sealed_phone"), .accountPhone, row: account.text, of: account.text)
            return [
                ExportFact("phone", T.phoneNumber, .coded(number)),
                ExportFact("given_at", ExportWords.from, .instant(try row("given_at"))),
                ExportFact("confirmed_at", T.exportConfirmed, .at(try row("confirmed_at"))),
            ]
        }
    }

    func letterChoices(_ account: ID<Account>, _ transaction: Transaction) throws -> [[ExportFact]] {
        try letters.choices(of: account, in: transaction).sorted { $0.key.rawValue < $1.key.rawValue }.map {
            kind, choice in
            [
                ExportFact("kind", ExportWords.kind, .word(kind, of: "access.letters.kind")),
                ExportFact("choice", T.accountLetters, .word(choice, of: "access.account.way")),
            ]
        }
    }

    func signIns(_ account: ID<Account>, _ transaction: Transaction) throws -> [[ExportFact]] {
        try transaction.rows(
            "SELECT created_at, expires_at, attempts, used_at FROM sign_in WHERE account_id = \(account) ORDER BY created_at"
        ) { row in
            [
                ExportFact("sent_at", T.exportSent, .instant(try row("created_at"))),
                ExportFact("until", ExportWords.until, .instant(try row("expires_at"))),
                ExportFact("used_at", T.exportUsed, .at(try row("used_at"))),
                ExportFact("wrong_attempts", T.exportWrong, .number(try row("attempts"))),
            ]
        }
    }

    func factors(_ account: ID<Account>, _ transaction: Transaction) throws -> [[ExportFact]] {
        try transaction.rows(
            """
            SELECT 'app' AS kind, made_at AS made_at, confirmed_at AS confirmed_at, NULL AS used_at FROM code_app
              WHERE account_id = \(account)
            UNION ALL SELECT 'device', confirmed_at, confirmed_at, used_at FROM device WHERE account_id = \(account)
            ORDER BY made_at
            """
        ) { row in
            let kind = try row("kind", as: String.self)
            return [
                ExportFact("kind", ExportWords.kind, .word(kind, Message("access.export.factor-\(kind)"))),
                ExportFact("added_at", ExportWords.from, .instant(try row("made_at"))),
                ExportFact("confirmed_at", T.exportConfirmed, .at(try row("confirmed_at"))),
                ExportFact("used_at", T.exportUsed, .at(try row("used_at"))),
            ]
        }
    }

    private func only(_ place: ID<Organisation>?, _ column: SQL) -> SQL { place.map { " AND \(column) = \($0)" } ?? "" }
}
