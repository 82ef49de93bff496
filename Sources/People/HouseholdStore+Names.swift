import Basics
import Storage
import Web

extension HouseholdStore {
    func write(name: String, of id: ID<Household>, in transaction: Transaction) throws {
        try transaction.run(
            "UPDATE household SET name = \(name), sort_key = \(danishSortKey(name)) WHERE id = \(id)")
    }
}
