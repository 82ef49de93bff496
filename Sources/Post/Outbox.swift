import Basics
import Storage
import Vault

/// A letter that somebody has taken to carry it out; nobody else does until the lease is over.
package struct TakenLetter: Sendable {
    package let id: String
    package let account: ID<Account>
    package let kind: LetterKind
    package let firstName: String
    package let to: Destination
    package let language: Language
    package let subject: String
    package let body: String
    package let path: String
    package let writtenAt: Instant
    let attempts: Int
    let lease: String
    /// Until when nobody else has it.
    let leaseUntil: Instant
    /// The other way to its reader; nil where there is none.
    let other: OtherWay?

    var channel: LetterChannel {
        switch to {
        case .mail: .mail
        case .sms: .sms
        }
    }

    package enum Destination: Sendable, Hashable {
        case mail(EmailAddress)
        case sms(PhoneNumber)
    }
}

/// An alert that a channel did not take.
package struct UnsentLetter: Sendable {
    package let account: ID<Account>
    /// What it is about.
    package let path: String
    package let channel: LetterChannel
    package let writtenAt: Instant
    /// No way is left, or it is not worth reading any more.
    package let isGivenUp: Bool

    init(_ letter: TakenLetter, isGivenUp: Bool) {
        self.init(
            account: letter.account, path: letter.path, channel: letter.channel, writtenAt: letter.writtenAt,
            isGivenUp: isGivenUp)
    }

    init(account: ID<Account>, path: String, channel: LetterChannel, writtenAt: Instant, isGivenUp: Bool) {
        self.account = account
        self.path = path
        self.channel = channel
        self.writtenAt = writtenAt
        self.isGivenUp = isGivenUp
    }
}

/// Letters that wait to be carried out. Two who take from it never take the same (leases); whoever dies with a letter in
/// hand loses it after the lease, and it is sent again under the same Message-ID.
package struct Outbox: Sendable {
    let database: any Database
    let vault: Vault
    /// By what letters leave the house.
    let channels: Set<LetterChannel>
    /// Told of each alert that a channel did not take, in the transaction that says where it goes on.
    let whenUnsent: WhenUnsent
    let now: Now
    let newID: NewID
    let rests = Rests()

    package typealias WhenUnsent = @Sendable (UnsentLetter, Transaction) throws -> Void

    package init(
        database: any Database, vault: Vault, channels: Set<LetterChannel> = [],
        whenUnsent: @escaping WhenUnsent = { _, _ in }, now: Now, newID: NewID
    ) {
        self.database = database
        self.vault = vault
        self.channels = channels
        self.whenUnsent = whenUnsent
        self.now = now
        self.newID = newID
    }

    /// What is due, oldest first, and of each reader the oldest alone: letters arrive in the order they were written. A code
    /// to sign in with waits for nothing.
    package func take(atMost count: Int, by channel: LetterChannel = .mail) async throws -> [TakenLetter] {
        let moment = now()
        guard try await database.read({ try !due(at: moment, by: channel, atMost: 1, in: $0).isEmpty }) else {
            return []
        }
        let lease = newID(Outbox.self).text
        return try await database.write { transaction in
            let ids = try due(at: moment, by: channel, atMost: count, in: transaction)
            let until = moment.adding(seconds: DeliveryRules.leaseSeconds)
            try store(lease, of: ids, until: until, in: transaction)
            let opened = try opened(ids, by: channel, (lease, until), in: transaction)
            let letters = opened.letters.filter { moment < $0.writtenAt.adding(minutes: $0.kind.goodFor) }
            let left = Set(ids).subtracting(letters.map(\.id)).subtracting(opened.unreadable).sorted()
            try storeUnreadable(opened.unreadable, by: channel, in: transaction)
            // Whoever has no number any more has an address; what is too old to be of use is over.
            switch channel {
            case .mail: try storeOver(left, in: transaction)
            case .sms: try storeByMail("id IN \(SQL.list(left))", at: moment, in: transaction)
            }
            return letters
        }
    }

    /// Whether the lease outlasts the longest that carrying one takes.
    func hasTime(for letter: TakenLetter) -> Bool {
        now().adding(seconds: DeliveryRules.carrySeconds) < letter.leaseUntil
    }

    /// It is with the mail server. False when the lease had been lost.
    @discardableResult
    package func sent(_ letter: TakenLetter) async throws -> Bool {
        try await database.write { try storeSent(letter, at: now(), in: $0) }
    }

    package func failed(_ letter: TakenLetter, _ fault: MailFault) async throws {
        let step = DeliveryRules.step(
            after: fault, attempts: letter.attempts + 1, letter.kind, by: letter.channel, other: letter.other,
            writtenAt: letter.writtenAt, now: now())
        try await database.write { transaction in
            guard try store(step, of: letter, fault, in: transaction), letter.kind == .callAlert else { return }
            try whenUnsent(UnsentLetter(letter, isGivenUp: step == .dead), transaction)
        }
    }

    /// There is no gateway any more: what waits for one goes by mail. What another node is carrying is left to it.
    package func leaveSMS() async throws {
        let moment = now()
        _ = try await database.write {
            try storeByMail("(lease_until IS NULL OR lease_until <= \(moment))", at: moment, in: $0)
        }
    }

    /// Not sent now, because their domain is to be spared. Whatever their reader got later waits behind them.
    func hold(_ letters: [(letter: TakenLetter, until: Instant)]) async throws {
        guard !letters.isEmpty else { return }
        try await database.write { transaction in
            for held in letters { try storeHeld(held.letter, until: held.until, in: transaction) }
        }
    }

    /// Not sent, and nobody's fault: the program stops. Somebody else may take it at once.
    package func giveBack(_ letters: [TakenLetter]) async throws {
        guard !letters.isEmpty else { return }
        try await database.write { transaction in
            for letter in letters { try storeGivenBack(letter, in: transaction) }
        }
    }
}
