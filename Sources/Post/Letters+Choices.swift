import Basics
import Storage

extension Letters {
    /// By mail, as long as somebody has not chosen.
    package func choice(
        of account: ID<Account>, _ kind: LetterKind, in transaction: Transaction
    ) throws -> LetterChoice {
        try choices(of: account, in: transaction)[kind] ?? .mail
    }

    /// What somebody has chosen, for the kinds of which they have said it.
    package func choices(
        of account: ID<Account>, in transaction: Transaction
    ) throws -> [LetterKind: LetterChoice] {
        let rows = try transaction.rows("SELECT kind, choice FROM letter_choice WHERE account_id = \(account)") { row in
            // A newer program may know kinds that this one does not.
            (LetterKind(rawValue: try row("kind")), try row("choice", as: LetterChoice.self))
        }
        return rows.reduce(into: [:]) { choices, row in
            if let kind = row.0 { choices[kind] = row.1 }
        }
    }

    /// Whether SMS reach somebody: there is a gateway, and they have confirmed a number.
    package func hasNumber(_ account: ID<Account>, in transaction: Transaction) throws -> Bool {
        try channels.contains(.sms)
            && transaction.exists(
                "SELECT 1 FROM account_phone WHERE account_id = \(account) AND confirmed_at IS NOT NULL")
    }

    /// How many of a kind have been written to somebody lately.
    package func count(
        of kind: LetterKind, to account: ID<Account>, since: Instant, in transaction: Transaction
    ) throws -> Int {
        try transaction.value(
            """
            SELECT COUNT(*) FROM letter WHERE account_id = \(account) AND kind = \(kind) AND created_at > \(since)
            """) ?? 0
    }

    package func choose(
        _ choice: LetterChoice, for kind: LetterKind, _ account: ID<Account>, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO letter_choice (account_id, kind, choice) VALUES (\(account), \(kind), \(choice))
            ON CONFLICT (account_id, kind) DO UPDATE SET choice = excluded.choice
            """)
        // What older nodes beside this one know of it.
        try transaction.run(
            """
            UPDATE account SET wants_letters = CASE WHEN (SELECT COUNT(*) FROM letter_choice
              WHERE account_id = \(account) AND kind IN ('match', 'task') AND choice = 'never') = 2 THEN 0 ELSE 1 END
            WHERE id = \(account)
            """)
        guard choice == .never else { return }
        try transaction.run(
            """
            UPDATE letter SET state = 'expired', lease = NULL, lease_until = NULL
            WHERE account_id = \(account) AND kind = \(kind) AND state = 'waiting'
            """)
    }
}
