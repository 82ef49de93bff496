import Basics
import Storage
import Vault

/// What became of those that were taken.
struct OpenedLetters {
    /// Without those whose reader has no address any more.
    var letters: [TakenLetter] = []
    /// Nobody will ever read them, or their address.
    var unreadable: [String] = []
}

extension Outbox {
    /// Each by itself: one that is damaged holds up no other.
    func opened(
        _ ids: [String], by channel: LetterChannel, _ lease: (name: String, until: Instant), in transaction: Transaction
    ) throws -> OpenedLetters {
        var opened = OpenedLetters()
        guard !ids.isEmpty else { return opened }
        _ = try transaction.rows(
            """
            SELECT letter.id AS id, letter.account_id AS account_id, kind, path, letter.attempts AS attempts, language, sealed_name,
              sealed_email, sealed_subject, sealed_body, letter.created_at AS created_at, sealed_phone, confirmed_at, refused_by
            FROM letter JOIN account ON account.id = letter.account_id
            LEFT JOIN account_phone ON account_phone.account_id = letter.account_id
            WHERE letter.id IN \(SQL.list(ids)) ORDER BY letter.created_at, letter.id
            """
        ) { row in
            guard let found = try vault.ifPossible({ try letter(row, by: channel, lease) }) else {
                return opened.unreadable.append(try row("id"))
            }
            if let found { opened.letters.append(found) }
        }
        return opened
    }

    /// Nil when its reader has no address any more.
    private func letter(
        _ row: Row, by channel: LetterChannel, _ lease: (name: String, until: Instant)
    ) throws -> TakenLetter? {
        let (id, account): (String, String) = (try row("id"), try row("account_id"))
        func open(_ field: PersonalField, _ row: String, _ sealed: Sealed?) throws -> String {
            try vault.open(sealed, field, row: row, of: account) ?? ""
        }
        let kind: LetterKind = try row("kind")
        let isConfirmed = try row("confirmed_at", as: Instant?.self) != nil
        let to: TakenLetter.Destination?
        switch channel {
        case .mail:
            to = EmailAddress(try open(.accountEmail, account, try row("sealed_email"))).map { .mail($0) }
        case .sms:
            to = PhoneNumber(try open(.accountPhone, account, try row("sealed_phone")))
                .flatMap { isConfirmed || kind == .number ? .sms($0) : nil }
        }
        guard let to else { return nil }
        let refused = try row("refused_by", as: LetterChannel?.self)
        // Whoever cannot be greeted can be told all the same.
        let name = try vault.ifPossible { try open(.accountName, account, try row("sealed_name")) } ?? ""
        return TakenLetter(
            id: id, account: ID(trusted: account), kind: kind,
            firstName: name.split(separator: " ").first.map(String.init) ?? "", to: to,
            language: try row("language"),
            subject: try open(.letterSubject, id, try row("sealed_subject")),
            body: try open(.letterBody, id, try row("sealed_body")), path: try row("path"),
            writtenAt: try row("created_at"), attempts: try row("attempts"),
            lease: lease.name, leaseUntil: lease.until,
            other: otherWay(than: channel, hasNumber: isConfirmed, refused))
    }

    private func otherWay(
        than channel: LetterChannel, hasNumber: Bool, _ refused: LetterChannel?
    ) -> OtherWay? {
        // Whoever has an account has an address.
        guard channel.other == .mail || channels.contains(.sms) && hasNumber else { return nil }
        return OtherWay(channel.other, hasRefused: refused == channel.other)
    }

    /// As after an answer that is for good: what cannot be opened for one way goes the other, and is over when that is known to be
    /// no better.
    func storeUnreadable(_ ids: [String], by channel: LetterChannel, in transaction: Transaction) throws {
        for id in ids {
            let goesOn = try goesOn(id, from: channel, in: transaction)
            if !goesOn {
                try transaction.run(
                    """
                    UPDATE letter SET state = 'dead', lease = NULL, lease_until = NULL
                    WHERE id = \(id) AND channel = \(channel) AND state = 'waiting'
                    """)
            }
            if let unsent = try unsentAlert(id, by: channel, isGivenUp: !goesOn, in: transaction) {
                try whenUnsent(unsent, transaction)
            }
        }
    }

    private func goesOn(_ id: String, from channel: LetterChannel, in transaction: Transaction) throws -> Bool {
        switch channel {
        case .mail: return try sendOn(id, in: transaction)
        case .sms:
            try transaction.run("UPDATE letter SET refused_by = 'sms' WHERE id = \(id)")
            return try storeByMail("id = \(id)", at: now(), in: transaction)
        }
    }

    /// Nil for any other letter.
    private func unsentAlert(
        _ id: String, by channel: LetterChannel, isGivenUp: Bool, in transaction: Transaction
    ) throws -> UnsentLetter? {
        try transaction.first(
            "SELECT account_id, path, created_at FROM letter WHERE id = \(id) AND kind = \(LetterKind.callAlert)"
        ) { row in
            UnsentLetter(
                account: try row("account_id"), path: try row("path"), channel: channel,
                writtenAt: try row("created_at"), isGivenUp: isGivenUp)
        }
    }
}
