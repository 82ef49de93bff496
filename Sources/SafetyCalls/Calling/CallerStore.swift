import Basics
import Storage

/// The SQL of what callers see and arrange themselves.
struct CallerStore: Sendable {
    func isCaller(_ account: ID<Account>, in transaction: Transaction) throws -> Bool {
        try transaction.value(
            "SELECT COUNT(*) FROM call_caller WHERE account_id = \(account) AND ended_on IS NULL", as: Int.self) ?? 0
            > 0
    }
}

extension Calls {
    var callerStore: CallerStore { CallerStore() }

    package func isCaller(_ account: ID<Account>, in transaction: Transaction) throws -> Bool {
        try callerStore.isCaller(account, in: transaction)
    }
}
