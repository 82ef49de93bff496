import Basics
import Storage

/// A letter that was given up.
package struct DeadLetter: Sendable {
    package let id: String
    package let account: ID<Account>
    package let kind: LetterKind
    package let writtenAt: Instant
    /// What the mail server answered; nil when it was never reached.
    package let answer: Int?
    /// With what it came back; nil when it was never sent.
    package let bounce: String?
}

extension Letters {
    /// Those to people of an organisation, the newest first.
    package func dead(in organisation: ID<Organisation>, in transaction: Transaction) throws -> [DeadLetter] {
        try transaction.rows(
            """
            SELECT id, account_id, kind, created_at, answer, bounce FROM letter
            WHERE state = 'dead' AND account_id IN (SELECT account_id FROM membership WHERE organisation_id = \(organisation))
            ORDER BY created_at DESC, id DESC LIMIT 200
            """
        ) { row in
            DeadLetter(
                id: try row("id"), account: try row("account_id"), kind: try row("kind"),
                writtenAt: try row("created_at"), answer: try row("answer", as: Int?.self),
                bounce: try row("bounce"))
        }
    }

    /// How many to people of an organisation are on their way.
    package func waiting(in organisation: ID<Organisation>, in transaction: Transaction) throws -> Int {
        try transaction.value(
            """
            SELECT COUNT(*) FROM letter WHERE state = 'waiting' AND channel <> 'weekly'
              AND account_id IN (SELECT account_id FROM membership WHERE organisation_id = \(organisation))
            """) ?? 0
    }

    /// As if they had just been written: the time for which a letter is good counts from now.
    package func sendAgain(
        _ ids: [String], in organisation: ID<Organisation>, in transaction: Transaction
    ) throws {
        let moment = now()
        try transaction.run(
            """
            UPDATE letter SET state = 'waiting', attempts = 0, created_at = \(moment), next_at = \(moment), answer = NULL, bounce = NULL,
              refused_by = NULL
            WHERE state = 'dead' AND id IN \(SQL.list(ids))
              AND account_id IN (SELECT account_id FROM membership WHERE organisation_id = \(organisation))
            """)
    }
}
