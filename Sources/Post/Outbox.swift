import Basics
import Storage
import Vault

/// A letter that somebody has taken to carry it out; nobody else does until the lease is over.
package struct TakenLetter: Sendable {
    package let id: String
    package let account: ID<Account>
    package let kind: LetterKind
    package let firstName: String
    package let to: EmailAddress
    package let language: Language
    package let subject: String
    package let body: String
    package let path: String
    package let writtenAt: Instant
    let attempts: Int
    let lease: String
}

/// Letters that wait to be carried out. Two who take from it never take the same (leases); whoever dies with a letter in
/// hand loses it after the lease, and it is sent again under the same Message-ID.
package struct Outbox: Sendable {
    let database: any Database
    let vault: Vault
    let now: Now
    let newID: NewID

    package init(database: any Database, vault: Vault, now: Now, newID: NewID) {
        self.database = database
        self.vault = vault
        self.now = now
        self.newID = newID
    }

    /// What is due, oldest first, and of each reader the oldest alone: letters arrive in the order they were written. A code
    /// to sign in with waits for nothing.
    package func take(atMost count: Int) async throws -> [TakenLetter] {
        let moment = now()
        guard try await database.read({ try !due(at: moment, atMost: 1, in: $0).isEmpty }) else { return [] }
        let lease = newID(Outbox.self).text
        return try await database.write { transaction in
            let ids = try due(at: moment, atMost: count, in: transaction)
            try store(lease, of: ids, until: moment.adding(seconds: DeliveryRules.leaseSeconds), in: transaction)
            let letters = try opened(ids, lease, in: transaction)
                .filter { moment < $0.writtenAt.adding(minutes: $0.kind.goodFor) }
            // Too old to be of use, or to somebody who has no address any more.
            try storeExpired(ids.filter { id in !letters.contains { $0.id == id } }, in: transaction)
            return letters
        }
    }

    /// It is with the mail server. False when the lease had been lost.
    @discardableResult
    package func sent(_ letter: TakenLetter) async throws -> Bool {
        try await database.write { try storeSent(letter, at: now(), in: $0) }
    }

    package func failed(_ letter: TakenLetter, _ fault: MailFault) async throws {
        let step = DeliveryRules.step(
            after: fault, attempts: letter.attempts + 1, kind: letter.kind, writtenAt: letter.writtenAt, now: now())
        try await database.write { try store(step, of: letter, fault.answer, in: $0) }
    }

    /// Not sent, and nobody's fault: the program stops. Somebody else may take it at once.
    package func giveBack(_ letters: [TakenLetter]) async throws {
        guard !letters.isEmpty else { return }
        try await database.write { transaction in
            for letter in letters { try storeGivenBack(letter, in: transaction) }
        }
    }
}
