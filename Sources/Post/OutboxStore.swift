import Basics
import Storage
import Vault

extension Outbox {
    func due(at moment: Instant, atMost count: Int, in transaction: Transaction) throws -> [String] {
        try transaction.rows(
            """
            SELECT id FROM letter WHERE state = 'waiting' AND channel <> 'weekly' AND next_at <= \(moment)
              AND (lease_until IS NULL OR lease_until <= \(moment))
              AND (kind = 'sign-in' OR NOT EXISTS (SELECT 1 FROM letter AS earlier
                WHERE earlier.account_id = letter.account_id AND earlier.channel = letter.channel AND earlier.state = 'waiting'
                  AND (earlier.created_at < letter.created_at OR earlier.created_at = letter.created_at AND earlier.id < letter.id)))
            ORDER BY next_at, id LIMIT \(count)
            """
        ) { try $0("id") }
    }

    func store(_ lease: String, of ids: [String], until: Instant, in transaction: Transaction) throws {
        guard !ids.isEmpty else { return }
        try transaction.run(
            "UPDATE letter SET lease = \(lease), lease_until = \(until) WHERE id IN \(SQL.list(ids))")
    }

    func storeExpired(_ ids: [String], in transaction: Transaction) throws {
        guard !ids.isEmpty else { return }
        try transaction.run(
            "UPDATE letter SET state = 'expired', lease = NULL, lease_until = NULL WHERE id IN \(SQL.list(ids))")
    }

    /// Without those whose reader has no address any more.
    func opened(_ ids: [String], _ lease: String, in transaction: Transaction) throws -> [TakenLetter] {
        guard !ids.isEmpty else { return [] }
        return try transaction.rows(
            """
            SELECT letter.id AS id, account_id, kind, path, attempts, language, sealed_name, sealed_email, sealed_subject,
              sealed_body, letter.created_at AS created_at
            FROM letter JOIN account ON account.id = letter.account_id
            WHERE letter.id IN \(SQL.list(ids)) ORDER BY letter.created_at, letter.id
            """
        ) { row -> TakenLetter? in
            let (id, account): (String, String) = (try row("id"), try row("account_id"))
            func open(_ field: PersonalField, _ row: String, _ sealed: Sealed?) throws -> String {
                try vault.open(sealed, field, row: row, of: account) ?? ""
            }
            guard let to = EmailAddress(try open(.accountEmail, account, try row("sealed_email"))) else { return nil }
            let name = try open(.accountName, account, try row("sealed_name"))
            return TakenLetter(
                id: id, account: ID(trusted: account), kind: try row("kind"),
                firstName: name.split(separator: " ").first.map(String.init) ?? "", to: to,
                language: try row("language"),
                subject: try open(.letterSubject, id, try row("sealed_subject")),
                body: try open(.letterBody, id, try row("sealed_body")), path: try row("path"),
                writtenAt: try row("created_at"), attempts: try row("attempts"), lease: lease)
        }.compactMap { $0 }
    }

    func storeSent(_ letter: TakenLetter, at moment: Instant, in transaction: Transaction) throws -> Bool {
        try transaction.run(
            """
            UPDATE letter SET state = 'sent', sent_at = \(moment), attempts = attempts + 1, lease = NULL, lease_until = NULL,
              answer = NULL WHERE id = \(letter.id) AND lease = \(letter.lease) AND state = 'waiting'
            """) > 0
    }

    func store(
        _ step: DeliveryStep, of letter: TakenLetter, _ answer: Int?, in transaction: Transaction
    ) throws {
        let (state, next): (String, Instant?) =
            switch step {
            case .again(let next): ("waiting", next)
            case .dead: ("dead", nil)
            case .expired: ("expired", nil)
            }
        try transaction.run(
            """
            UPDATE letter SET state = \(state), next_at = \(next), attempts = attempts + 1, answer = \(answer), lease = NULL,
              lease_until = NULL WHERE id = \(letter.id) AND lease = \(letter.lease) AND state = 'waiting'
            """)
    }

    func storeGivenBack(_ letter: TakenLetter, in transaction: Transaction) throws {
        try transaction.run(
            "UPDATE letter SET lease = NULL, lease_until = NULL WHERE id = \(letter.id) AND lease = \(letter.lease)")
    }
}
