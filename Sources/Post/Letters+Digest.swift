import Basics
import Storage
import Timers
import Vault

extension TimerKind {
    /// The weekly letter of an account.
    package static let digest = TimerKind("digest")
}

/// One thing that was put aside for the weekly letter.
package struct DigestLine: Sendable, Hashable {
    package let subject: String
    package let path: String
}

extension Letters {
    /// Kept for the weekly letter, whose moment is set with it. One line for a thing is enough.
    func putAside(_ draft: Draft, in transaction: Transaction) throws {
        let isKnown = try transaction.exists(
            """
            SELECT 1 FROM letter WHERE account_id = \(draft.account) AND kind = \(draft.kind) AND path = \(draft.path)
              AND channel = 'weekly' AND state = 'waiting'
            """)
        // Also when it is known: a Monday may have passed on which its reader could not be reached.
        try timers.begin(
            .digest, for: draft.account.text, at: PassageRules.nextDigest(after: now()), in: transaction)
        guard !isKnown else { return }
        try insert(draft, LetterChoice.weekly.rawValue, at: nil, in: transaction)
    }

    /// Makes one letter of what was put aside and is still wanted; of nothing, none.
    package func writeDigest(
        to account: ID<Account>, words: ([DigestLine]) throws -> (subject: String, body: String),
        in transaction: Transaction
    ) throws {
        guard try vault.hasKey(.account, of: account.text) else { return }
        let unwanted = try choices(of: account, in: transaction).filter { $0.value == .never }.map(\.key)
        try transaction.run(
            "UPDATE letter SET state = 'expired' WHERE \(aside(account)) AND kind IN \(SQL.list(unwanted))")
        let lines = try transaction.rows(
            "SELECT id, path, sealed_subject FROM letter WHERE \(aside(account)) ORDER BY created_at, id"
        ) { row in
            let subject = try vault.open(
                try row("sealed_subject"), .letterSubject, row: try row("id"), of: account.text)
            return DigestLine(subject: subject ?? "", path: try row("path"))
        }
        guard !lines.isEmpty, try isReachable(account, in: transaction) else { return }
        try transaction.run("UPDATE letter SET state = 'sent', sent_at = \(now()) WHERE \(aside(account))")
        let words = try words(lines)
        let draft = Draft(
            account: account, kind: .digest, subject: words.subject, body: words.body, path: LetterKind.digest.path)
        try insert(draft, LetterChannel.mail.rawValue, at: now(), in: transaction)
    }

    private func aside(_ account: ID<Account>) -> SQL {
        "account_id = \(account) AND channel = 'weekly' AND state = 'waiting'"
    }
}
