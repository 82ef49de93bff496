import Basics
import Post
import Storage
import Vault

/// The number that somebody gives for SMS, and what is known of it.
struct AccountPhone: Sendable {
    let number: PhoneNumber
    let isConfirmed: Bool
}

enum PhoneLimits {
    static let codeMinutes = 10
    static let attempts = 5
    /// Codes cost money, and go to whoever has the number.
    static let codesPerHour = 3
    static let codesPerDay = 6
}

/// Numbers for SMS: given by whoever has the account, and confirmed by a code that is sent to them.
package struct Phones: Sendable {
    let database: any Database
    let letters: Letters
    let post: Correspondence
    let log: AccessLog
    let now: Now
    private let store: PhoneStore

    package init(
        database: any Database, vault: Vault, letters: Letters, post: Correspondence, log: AccessLog, now: Now
    ) {
        self.database = database
        self.letters = letters
        self.post = post
        self.log = log
        self.now = now
        store = PhoneStore(vault: vault)
    }

    /// Whether there is a gateway at all.
    var isOffered: Bool { letters.channels.contains(.sms) }

    func phone(of account: ID<Account>, in transaction: Transaction) throws -> AccountPhone? {
        try store.phone(of: account, in: transaction)
    }

    /// In the place of any that was there; letters go by mail until this one is confirmed.
    package func give(_ number: PhoneNumber, by member: Member) async throws {
        try await database.write { transaction in
            try countCode(to: member.account, in: transaction)
            let code = Secret.randomCode()
            try store.store(
                number, code: hash(code, member.account), until: now().adding(minutes: PhoneLimits.codeMinutes),
                at: now(), of: member.account, in: transaction)
            try log.note(.changedAccess, by: .member(member), account: member.account, why: "phone", in: transaction)
            try post.write(
                .number, to: member.account, T.phoneLetterSubject, T.phoneLetterBody(code: .text(code)),
                in: transaction)
        }
    }

    private func countCode(to account: ID<Account>, in transaction: Transaction) throws {
        for (minutes, most) in [(60, PhoneLimits.codesPerHour), (24 * 60, PhoneLimits.codesPerDay)] {
            let since = now().adding(minutes: -minutes)
            guard try letters.count(of: .number, to: account, since: since, in: transaction) < most else {
                throw AccessRefusal.codesTooOften
            }
        }
    }

    func confirm(_ code: String, by member: Member) async throws {
        // A wrong attempt must be counted, so it is thrown only after the transaction has been kept.
        let isRight = try await database.write { transaction in
            let given = hash(code, member.account)
            guard try store.confirm(given, of: member.account, at: now(), in: transaction) else {
                try store.countAttempt(of: member.account, in: transaction)
                return false
            }
            try tell(member, in: transaction)
            return true
        }
        guard isRight else { throw AccessRefusal.wrongCode }
    }

    /// By mail: whoever has taken over a session must not be the only one who hears of it.
    private func tell(_ member: Member, in transaction: Transaction) throws {
        try post.write(
            .secondFactor, to: member.account, T.phoneLetterConfirmedSubject, T.phoneLetterConfirmedBody,
            path: "/account", by: .mail, in: transaction)
    }

    func end(_ member: Member) async throws {
        try await database.write { transaction in
            guard try store.remove(of: member.account, in: transaction) else { return }
            try log.note(.changedAccess, by: .member(member), account: member.account, why: "phone", in: transaction)
        }
    }

    private func hash(_ code: String, _ account: ID<Account>) -> SecretHash { SecretHash(of: account.text + code) }
}
