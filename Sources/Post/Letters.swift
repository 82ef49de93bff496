import Basics
import Storage
import Vault

/// A letter to somebody with an account.
package struct Letter: Sendable {
    package let id: String
    package let name: String
    package let email: String
    package let subject: String
    package let body: String
    package let createdAt: Instant
}

/// The outbox. Letters are written in the transaction of their cause; no channel carries them out yet.
package struct Letters: Sendable {
    private let vault: Vault
    private let now: Now
    private let newID: NewID

    package init(vault: Vault, now: Now, newID: NewID) {
        self.vault = vault
        self.now = now
        self.newID = newID
    }

    package func write(
        to account: ID<Account>, kind: String, subject: String, body: String, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO letter (id, account_id, kind, subject, body, created_at)
            VALUES (\(newID(Letter.self)), \(account), \(kind), \(subject), \(body), \(now()))
            """)
    }

    /// The newest letters, for the demo's outbox and for tests.
    package func newest(_ count: Int, in transaction: Transaction) throws -> [Letter] {
        try transaction.rows(
            """
            SELECT letter.id AS id, name, email, subject, body, letter.created_at AS created_at
            FROM letter JOIN account ON account.id = letter.account_id ORDER BY letter.created_at DESC, letter.id DESC LIMIT \(count)
            """
        ) { row in
            Letter(
                id: try row("id"), name: try row("name"), email: try row("email"), subject: try row("subject"),
                body: try row("body"), createdAt: try row("created_at"))
        }
    }
}
