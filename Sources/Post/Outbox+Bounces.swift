import Basics
import Storage

extension Outbox {
    /// What was sent did not arrive, for good. An alert goes on by SMS, and its matter says so. False when there is no such letter
    /// any more.
    package func bounced(
        _ letter: String, _ status: DeliveryReport.Status, in transaction: Transaction
    ) throws -> Bool {
        let found = try transaction.first(
            """
            UPDATE letter SET state = 'dead', bounce = \(status.description), lease = NULL, lease_until = NULL
            WHERE id = \(letter) AND channel = 'mail' RETURNING account_id, kind, path, created_at
            """
        ) { row in
            (
                account: try row("account_id", as: ID<Account>.self), kind: try row("kind", as: LetterKind.self),
                path: try row("path", as: String.self), writtenAt: try row("created_at", as: Instant.self)
            )
        }
        guard let found else { return false }
        try Reachability(now: now).noteDead(found.account, in: transaction)
        guard found.kind == .callAlert else { return true }
        let goesOn = try sendOn(letter, in: transaction)
        let unsent = UnsentLetter(
            account: found.account, path: found.path, channel: .mail, writtenAt: found.writtenAt, isGivenUp: !goesOn)
        try whenUnsent(unsent, transaction)
        return true
    }

    /// An alert, as after any answer that is for good: by SMS, where there is a number that has not refused it.
    func sendOn(_ letter: String, in transaction: Transaction) throws -> Bool {
        guard channels.contains(.sms) else { return false }
        let moment = now()
        return try transaction.run(
            """
            UPDATE letter SET state = 'waiting', channel = 'sms', refused_by = 'mail', next_at = \(moment), lease = NULL,
              lease_until = NULL
            WHERE id = \(letter) AND kind = \(LetterKind.callAlert) AND (refused_by IS NULL OR refused_by <> 'sms')
              AND created_at > \(moment.adding(minutes: -LetterKind.callAlert.goodFor))
              AND EXISTS (SELECT 1 FROM account_phone WHERE account_phone.account_id = letter.account_id
                AND confirmed_at IS NOT NULL)
            """) > 0
    }
}
