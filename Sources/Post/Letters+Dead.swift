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

    /// As if they had just been written: the time for which a letter is good counts from now. False when some of them are alerts
    /// of what asks for nobody any more: those are over.
    package func sendAgain(
        _ ids: [String], in organisation: ID<Organisation>, in transaction: Transaction
    ) throws -> Bool {
        let moment = now()
        let over = try needless(ids, in: organisation, in: transaction)
        try transaction.run("UPDATE letter SET state = 'expired' WHERE id IN \(SQL.list(over))")
        try transaction.run(
            """
            UPDATE letter SET state = 'waiting', attempts = 0, created_at = \(moment), next_at = \(moment), answer = NULL, bounce = NULL,
              refused_by = NULL
            WHERE state = 'dead' AND id IN \(SQL.list(ids))
              AND account_id IN (SELECT account_id FROM membership WHERE organisation_id = \(organisation))
            """)
        return over.isEmpty
    }

    private func needless(
        _ ids: [String], in organisation: ID<Organisation>, in transaction: Transaction
    ) throws -> [String] {
        let alerts = try transaction.rows(
            """
            SELECT id, path FROM letter WHERE state = 'dead' AND kind = \(LetterKind.callAlert) AND id IN \(SQL.list(ids))
              AND account_id IN (SELECT account_id FROM membership WHERE organisation_id = \(organisation))
            """
        ) { (id: try $0("id", as: String.self), path: try $0("path", as: String.self)) }
        return try alerts.filter { try !isAsked($0.path, transaction) }.map(\.id)
    }
}
