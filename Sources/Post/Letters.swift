import Basics
import Storage
import Timers
import Vault

/// A letter to somebody with an account.
package struct Letter: Sendable {
    package let id: String
    package let name: String
    package let email: String
    package let subject: String
    package let body: String
    package let createdAt: Instant
    /// Where its mail leads whoever wants no more of its kind; nil for a duty.
    package let choosingPath: String?
}

/// Letters are written in the transaction of their cause, and carried out from the outbox.
package struct Letters: Sendable {
    let vault: Vault
    let timers: Timers
    /// What the house has a way out for.
    package let channels: Set<LetterChannel>
    let now: Now
    /// Whether what an alert is about still asks for somebody.
    let isAsked: IsAsked
    private let newID: NewID

    package typealias IsAsked = @Sendable (_ path: String, Transaction) throws -> Bool

    package init(
        vault: Vault, timers: Timers, channels: Set<LetterChannel>, isAsked: @escaping IsAsked = { _, _ in true },
        now: Now, newID: NewID
    ) {
        self.vault = vault
        self.timers = timers
        self.channels = channels
        self.isAsked = isAsked
        self.now = now
        self.newID = newID
    }

    /// - Parameter channel: for a rule that asks for one. An SMS goes to who has a confirmed number, otherwise it is a mail; what
    ///   the reader wants weekly or not at all stays so.
    /// - Parameter isByAllWays: what goes by SMS goes by mail too, under the same name.
    package func write(
        to account: ID<Account>, _ kind: LetterKind, subject: String, body: String, path: String? = nil,
        by channel: LetterChannel? = nil, isByAllWays: Bool = false, in transaction: Transaction
    ) throws {
        // Whoever has been erased gets no letters, and no new key.
        guard try vault.hasKey(.account, of: account.text) else { return }
        let draft = Draft(account: account, kind: kind, subject: subject, body: body, path: path ?? kind.path)
        let canText = try hasNumber(account, in: transaction)
        let choice = try self.choice(of: account, kind, in: transaction)
        switch PassageRules.passage(of: kind, choice, asked: channel, canText: canText) {
        case .notAtAll: return
        case .aside:
            guard try isReachable(account, in: transaction) else { return }
            try putAside(draft, in: transaction)
        case .atOnce(let channel):
            guard try kind.isDuty || isWelcome(draft, by: channel, in: transaction) else { return }
            // After an outage nobody gets one for every quarter of it.
            if kind == .callAlert { try withdrawAlerts(of: draft.path, to: account, in: transaction) }
            let other: LetterChannel? = isByAllWays && channel == .sms ? .mail : nil
            try insert(draft, channel.rawValue, also: other, at: now(), in: transaction)
        }
    }

    struct Draft {
        let account: ID<Account>
        let kind: LetterKind
        let subject: String
        let body: String
        let path: String
    }

    func insert(
        _ draft: Draft, _ channel: String, also other: LetterChannel? = nil, at next: Instant?,
        in transaction: Transaction
    ) throws {
        let id = newID(Letter.self)
        let account = draft.account
        let subject = try vault.seal(draft.subject, .letterSubject, row: id.text, of: account.text)
        let body = try vault.seal(draft.body, .letterBody, row: id.text, of: account.text)
        try transaction.run(
            """
            INSERT INTO letter (id, account_id, kind, path, channel, also_by, state, next_at, sealed_subject, sealed_body, created_at)
            VALUES (\(id), \(account), \(draft.kind), \(draft.path), \(channel), \(other), 'waiting', \(next), \(subject), \(body),
              \(now()))
            """)
    }

    /// Of those that say "there is something", one that waits is enough, for calls one of the same matter; leaders get one a day
    /// at most; none goes to an address that took nothing lately.
    private func isWelcome(
        _ draft: Draft, by channel: LetterChannel, in transaction: Transaction
    ) throws -> Bool {
        let (account, kind) = (draft.account, draft.kind)
        guard try channel == .sms || isReachable(account, in: transaction) else { return false }
        let since = kind == .task ? now().adding(minutes: -20 * 60) : now().adding(days: 1)
        // One that waits and is too old to be sent says nothing to anybody.
        let ofSame: SQL =
            kind == .call
            ? "AND path = \(draft.path) AND created_at > \(now().adding(minutes: -kind.goodFor))" : ""
        return try !transaction.exists(
            """
            SELECT 1 FROM letter WHERE account_id = \(account) AND kind = \(kind) AND channel <> 'weekly' AND state = 'waiting' \(ofSame)
            UNION ALL
            SELECT 1 FROM letter WHERE account_id = \(account) AND kind = \(kind) AND channel <> 'weekly' AND created_at > \(since) \(ofSame)
            """)
    }

    /// The newest letters, for the demo's outbox and for tests.
    package func newest(_ count: Int, in transaction: Transaction) throws -> [Letter] {
        try transaction.rows(
            """
            SELECT letter.id AS id, account_id, kind, sealed_name, sealed_email, sealed_subject, sealed_body,
              letter.created_at AS created_at
            FROM letter JOIN account ON account.id = letter.account_id ORDER BY letter.created_at DESC, letter.id DESC LIMIT \(count)
            """
        ) { row in
            let (id, account): (String, String) = (try row("id"), try row("account_id"))
            let open = { (field: PersonalField, row: String, sealed: Sealed?) in
                try vault.open(sealed, field, row: row, of: account) ?? ""
            }
            return Letter(
                id: id, name: try open(.accountName, account, try row("sealed_name")),
                email: try open(.accountEmail, account, try row("sealed_email")),
                subject: try open(.letterSubject, id, try row("sealed_subject")),
                body: try open(.letterBody, id, try row("sealed_body")), createdAt: try row("created_at"),
                choosingPath: try row("kind", as: LetterKind.self).isDuty ? nil : try choosingPath(of: id))
        }
    }

    /// Everything that was written to one account, oldest first.
    package func all(
        to account: ID<Account>, in transaction: Transaction
    ) throws -> [(kind: String, at: Instant, subject: String?, body: String?)] {
        try transaction.rows(
            """
            SELECT id, kind, sealed_subject, sealed_body, created_at FROM letter WHERE account_id = \(account)
            ORDER BY created_at, id
            """
        ) { row in
            let id: String = try row("id")
            return (
                try row("kind"), try row("created_at"),
                try vault.open(try row("sealed_subject"), .letterSubject, row: id, of: account.text),
                try vault.open(try row("sealed_body"), .letterBody, row: id, of: account.text)
            )
        }
    }
}
