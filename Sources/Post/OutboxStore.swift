import Basics
import Storage

extension Outbox {
    func due(
        at moment: Instant, by channel: LetterChannel, atMost count: Int, in transaction: Transaction
    ) throws -> [String] {
        try transaction.rows(
            """
            SELECT id FROM letter WHERE channel = \(channel) AND \(Self.isDue(at: moment))
              AND (lease_until IS NULL OR lease_until <= \(moment))
            ORDER BY CASE WHEN kind IN \(urgent) THEN 0 ELSE 1 END, next_at, id LIMIT \(count)
            """
        ) { try $0("id") }
    }

    static func isDue(at moment: Instant) -> SQL {
        """
        state = 'waiting' AND next_at <= \(moment)
          AND (kind IN \(urgent) OR NOT EXISTS (SELECT 1 FROM letter AS earlier
            WHERE earlier.account_id = letter.account_id AND earlier.channel = letter.channel AND earlier.state = 'waiting'
              AND (letter.kind NOT IN \(waitingForTheirKind) OR earlier.kind = letter.kind)
              AND (earlier.created_at < letter.created_at OR earlier.created_at = letter.created_at AND earlier.id < letter.id)))
        """
    }

    func store(_ lease: String, of ids: [String], until: Instant, in transaction: Transaction) throws {
        guard !ids.isEmpty else { return }
        try transaction.run(
            "UPDATE letter SET lease = \(lease), lease_until = \(until) WHERE id IN \(SQL.list(ids))")
    }

    /// An alert that reached nobody is shown, and its matter says so; all else is simply over.
    func storeOver(_ ids: [String], in transaction: Transaction) throws {
        guard !ids.isEmpty else { return }
        let over = try transaction.rows(
            """
            UPDATE letter SET state = CASE WHEN kind = \(LetterKind.callAlert) THEN 'dead' ELSE 'expired' END,
              lease = NULL, lease_until = NULL WHERE id IN \(SQL.list(ids)) RETURNING kind, account_id, path, channel, created_at
            """
        ) { row in
            (
                try row("kind", as: LetterKind.self),
                UnsentLetter(
                    account: try row("account_id"), path: try row("path"), channel: try row("channel"),
                    writtenAt: try row("created_at"), isGivenUp: true)
            )
        }
        for (kind, letter) in over where kind == .callAlert { try whenUnsent(letter, transaction) }
    }

    /// One that goes the other way as well waits for that, and does not come back to this one.
    func storeSent(_ letter: TakenLetter, at moment: Instant, in transaction: Transaction) throws -> Bool {
        try transaction.run(
            """
            UPDATE letter SET state = CASE WHEN also_by <> channel THEN 'waiting' ELSE 'sent' END,
              next_at = CASE WHEN also_by <> channel THEN \(moment) ELSE next_at END,
              refused_by = CASE WHEN also_by <> channel THEN channel ELSE refused_by END,
              channel = COALESCE(also_by, channel), also_by = NULL,
              sent_at = \(moment), attempts = attempts + 1, lease = NULL, lease_until = NULL,
              answer = NULL WHERE id = \(letter.id) AND lease = \(letter.lease) AND state = 'waiting'
            """) > 0
    }

    /// False when the lease had been lost: somebody else says what becomes of it.
    func store(
        _ step: DeliveryStep, of letter: TakenLetter, _ fault: MailFault, in transaction: Transaction
    ) throws -> Bool {
        if case .byMail = step {
            return try storeByMail("id = \(letter.id) AND lease = \(letter.lease)", at: now(), in: transaction)
        }
        let (state, next, channel): (String, Instant?, LetterChannel) =
            switch step {
            case .again(let next): ("waiting", next, letter.channel)
            case .onward(let channel, let next): ("waiting", next, channel)
            case .dead: ("dead", nil, letter.channel)
            case .expired, .byMail: ("expired", nil, letter.channel)
            }
        let refused: LetterChannel? = if case .never = fault { letter.channel } else { nil }
        let isStored =
            try transaction.run(
                """
                UPDATE letter SET state = \(state), next_at = \(next), channel = \(channel), attempts = attempts + 1,
                  answer = \(fault.answer), refused_by = COALESCE(\(refused), refused_by), lease = NULL, lease_until = NULL
                WHERE id = \(letter.id) AND lease = \(letter.lease) AND state = 'waiting'
                """) > 0
        if case .dead = step { try Reachability(now: now).noteDead(letter.account, in: transaction) }
        return isStored
    }

    /// Held back for its domain, which is no attempt.
    func storeHeld(_ letter: TakenLetter, until: Instant, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE letter SET next_at = \(until), lease = NULL, lease_until = NULL
            WHERE id = \(letter.id) AND lease = \(letter.lease)
            """)
    }

    /// A code for a number is of no use in a mail.
    @discardableResult
    func storeByMail(_ which: SQL, at moment: Instant, in transaction: Transaction) throws -> Bool {
        try transaction.run(
            """
            UPDATE letter SET state = CASE WHEN kind = 'number' THEN 'expired' ELSE 'waiting' END,
              channel = CASE WHEN kind = 'number' THEN 'sms' ELSE 'mail' END, attempts = 0, next_at = \(moment),
              answer = NULL, lease = NULL, lease_until = NULL
            WHERE \(which) AND channel = 'sms' AND state = 'waiting'
            """) > 0
    }

    func storeGivenBack(_ letter: TakenLetter, in transaction: Transaction) throws {
        try transaction.run(
            "UPDATE letter SET lease = NULL, lease_until = NULL WHERE id = \(letter.id) AND lease = \(letter.lease)")
    }
}

/// What somebody waits for at this moment.
private let urgent = SQL.list(LetterKind.allCases.filter(\.isUrgent))
private let waitingForTheirKind = SQL.list(LetterKind.allCases.filter(\.waitsForItsKind))
