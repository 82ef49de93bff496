import Basics
import Storage

extension Outbox {
    func isResting(_ channel: LetterChannel) -> Bool { rests.isResting(channel, at: now()) }

    /// What somebody waits for does not wait with a channel that is left alone: alerts go on as after any fault, and codes to sign in
    /// with by mail. That is no attempt. All else stays in its order.
    func passOn(from channel: LetterChannel) async throws {
        while !isResting(channel.other) {
            let moment = now()
            let ids = try await database.read { try passable(from: channel, at: moment, in: $0) }
            guard !ids.isEmpty else { return }
            try await database.write { transaction in
                for letter in try storePassed(ids, from: channel, at: moment, in: transaction) {
                    try whenUnsent(letter, transaction)
                }
            }
        }
    }

    private func passable(
        from channel: LetterChannel, at moment: Instant, in transaction: Transaction
    ) throws -> [String] {
        let kinds: [LetterKind] = channel == .sms ? [.callAlert, .signIn] : [.callAlert]
        guard channel.other == .mail || channels.contains(.sms) else { return [] }
        let canText: SQL =
            channel.other == .sms
            ? """
            AND EXISTS (SELECT 1 FROM account_phone WHERE account_phone.account_id = letter.account_id
              AND confirmed_at IS NOT NULL)
            """ : ""
        return try transaction.rows(
            """
            SELECT id FROM letter WHERE state = 'waiting' AND next_at <= \(moment) AND channel = \(channel)
              AND kind IN \(SQL.list(kinds)) AND (lease_until IS NULL OR lease_until <= \(moment))
              AND (refused_by IS NULL OR refused_by <> \(channel.other)) \(canText) ORDER BY next_at, id LIMIT 200
            """
        ) { try $0("id") }
    }

    /// Alerts among them; what somebody else has taken meanwhile is left to them.
    private func storePassed(
        _ ids: [String], from channel: LetterChannel, at moment: Instant, in transaction: Transaction
    ) throws -> [UnsentLetter] {
        let passed = try transaction.rows(
            """
            UPDATE letter SET channel = \(channel.other), next_at = \(moment), lease = NULL, lease_until = NULL
            WHERE id IN \(SQL.list(ids)) AND state = 'waiting' AND channel = \(channel)
              AND (lease_until IS NULL OR lease_until <= \(moment)) RETURNING kind, account_id, path, created_at
            """
        ) { row in
            (
                try row("kind", as: LetterKind.self),
                UnsentLetter(
                    account: try row("account_id"), path: try row("path"), channel: channel,
                    writtenAt: try row("created_at"), isGivenUp: false)
            )
        }
        return passed.filter { $0.0 == .callAlert }.map(\.1)
    }
}
