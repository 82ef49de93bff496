import Basics
import Storage

extension Accounts {
    /// What people with an account are called, on pages for those who may see them. One statement for all; nobody stands
    /// for an account that is gone.
    package func names(_ ids: [ID<Account>], in transaction: Transaction) throws -> [ID<Account>: String] {
        guard !ids.isEmpty else { return [:] }
        let named = try transaction.rows("SELECT id, name FROM account WHERE id IN \(SQL.list(Array(Set(ids))))") {
            (try $0("id", as: ID<Account>.self), try $0("name", as: String.self))
        }
        return Dictionary(named) { first, _ in first }
    }
}
