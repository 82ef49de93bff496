import Basics
import Storage

/// What no page but the export asks for.
extension Households {
    func addedAt(_ id: ID<Household>, in transaction: Transaction) throws -> Instant? {
        try transaction.value("SELECT created_at FROM household WHERE id = \(id)")
    }

    func keptAt(_ id: ID<Household>, in transaction: Transaction) throws -> Instant? {
        try transaction.value("SELECT kept_at FROM kept_contact WHERE household_id = \(id)")
    }
}
