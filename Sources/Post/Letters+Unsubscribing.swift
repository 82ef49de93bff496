import Basics
import Storage

/// A letter that somebody wants no more of, as they see it without signing in.
package struct UnwantedLetter: Sendable {
    package let kind: LetterKind
    package let language: Language
    let account: ID<Account>
}

extension Letters {
    /// What the mail of a letter leads to when somebody wants no more of its kind (RFC 8058).
    package func choosingPath(of letter: String) throws -> String {
        "/letters/\(try LetterTokens(vault: vault).token(for: letter, .choosing))"
    }

    /// Nil for what is no token of ours, for a duty, and for a letter that is gone. A guess reaches no table.
    package func unwanted(_ token: String, in transaction: Transaction) throws -> UnwantedLetter? {
        guard let id = try LetterTokens(vault: vault).letter(of: token, .choosing) else { return nil }
        let letter = try transaction.first(
            """
            SELECT account_id, kind, language FROM letter JOIN account ON account.id = account_id
            WHERE letter.id = \(id) AND disabled_at IS NULL
            """
        ) { row in
            UnwantedLetter(kind: try row("kind"), language: try row("language"), account: try row("account_id"))
        }
        return letter.flatMap { $0.kind.isDuty ? nil : $0 }
    }

    /// No more of exactly that kind; of the weekly letter no more of all that comes in it.
    package func unsubscribe(_ letter: UnwantedLetter, in transaction: Transaction) throws {
        var kinds = [letter.kind]
        if letter.kind == .digest {
            kinds = try choices(of: letter.account, in: transaction).filter { $0.value == .weekly }.map(\.key)
        }
        for kind in kinds { try choose(.never, for: kind, letter.account, in: transaction) }
    }
}
