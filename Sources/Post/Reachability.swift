import Basics
import Storage

/// Which addresses take no mails any more.
struct Reachability: Sendable {
    /// How many letters in a row must have been refused for good before an address is taken for dead.
    private static let refusalsInARow = 3

    let now: Now

    /// Three letters in a row that a server would not have: further ones would only harm the name of the house.
    func noteDead(_ account: ID<Account>, in transaction: Transaction) throws {
        let latest = try transaction.rows(
            """
            SELECT state, bounce, answer FROM letter JOIN account ON account.id = account_id
            WHERE account_id = \(account) AND channel = 'mail' AND state IN ('sent', 'dead')
              AND (reached_at IS NULL OR letter.created_at > reached_at)
            ORDER BY letter.created_at DESC, letter.id DESC LIMIT \(Self.refusalsInARow)
            """
        ) { row in
            let answer = try row("answer", as: Int?.self) ?? 0
            return try row("state", as: String.self) == "dead"
                && (row("bounce", as: String?.self) != nil || (500...599).contains(answer))
        }
        guard latest.count == Self.refusalsInARow, latest.allSatisfy({ $0 }) else { return }
        try transaction.run(
            "UPDATE account SET unreachable_at = COALESCE(unreachable_at, \(now())) WHERE id = \(account)")
    }
}
