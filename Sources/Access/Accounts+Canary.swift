import Basics
import Storage

extension Accounts {
    /// An account that gets letters and opens nothing. Made when there is none.
    package func withoutRole(
        _ email: EmailAddress, name: String, in transaction: Transaction
    ) throws -> ID<Account> {
        try account(of: email, in: transaction) ?? add(email, name: name, .danish, in: transaction)
    }
}
