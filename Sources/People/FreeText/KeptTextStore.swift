import Access
import Basics
import Storage
import Vault

extension Households {
    /// About nobody who has been erased: sealing would make a new key for them.
    func store(_ text: KeptText, about id: ID<Household>, by account: ID<Account>, in transaction: Transaction) throws {
        guard try transaction.exists("SELECT 1 FROM household WHERE id = \(id) AND ended_on IS NULL") else {
            throw HouseholdRefusal.ended
        }
        let row = newID(KeptText.self)
        try transaction.run(
            """
            INSERT INTO kept_text (id, household_id, field, by_account_id, kept_at, sealed_reason)
            VALUES (\(row), \(id), \(text.field), \(account), \(now()),
              \(try vault.seal(text.reason.revealed, .keptReason, row: row.text, of: id.text)))
            """)
    }

    /// Newest first.
    package func keptTexts(about id: ID<Household>, in transaction: Transaction) throws -> [(
        field: String, at: Instant, reason: String?
    )] {
        try transaction.rows(
            "SELECT id, field, kept_at, sealed_reason FROM kept_text WHERE household_id = \(id) ORDER BY kept_at DESC, id DESC"
        ) { row in
            (
                try row("field"), try row("kept_at"),
                try vault.open(row("sealed_reason"), .keptReason, row: row("id"), of: id.text)
            )
        }
    }

    func deleteKeptTexts(about id: ID<Household>, in transaction: Transaction) throws {
        try transaction.run("DELETE FROM kept_text WHERE household_id = \(id)")
    }
}
