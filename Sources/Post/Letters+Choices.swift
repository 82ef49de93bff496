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

    package func choose(
        _ choice: LetterChoice, for kind: LetterKind, _ account: ID<Account>, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO letter_choice (account_id, kind, choice) VALUES (\(account), \(kind), \(choice))
            ON CONFLICT (account_id, kind) DO UPDATE SET choice = excluded.choice
            """)
    }
}
