import Basics
import Storage
import Vault

extension Accounts {
    /// What people with an account are called, on pages for those who may see them. One statement for all; nobody stands
    /// for an account that is gone, a dash for a name that cannot be read.
    package func names(_ ids: [ID<Account>], in transaction: Transaction) throws -> [ID<Account>: String] {
        guard !ids.isEmpty else { return [:] }
        let named = try transaction.rows("SELECT id, sealed_name FROM account WHERE id IN \(SQL.list(Array(Set(ids))))")
        {
            row in
            let account: ID<Account> = try row("id")
            return (
                account,
                try vault.readable(try row("sealed_name"), .accountName, row: account.text, of: account.text)
            )
        }
        return named.reduce(into: [:]) { names, named in names[named.0] = named.1 }
    }

    /// Danish for an account that is gone.
    package func language(of account: ID<Account>, in transaction: Transaction) throws -> Language {
        try transaction.value("SELECT language FROM account WHERE id = \(account)") ?? .danish
    }

    /// Nil when the account has been erased; a dash for what cannot be read.
    func name(_ sealed: Sealed?, of account: ID<Account>) throws -> String? {
        try vault.readable(sealed, .accountName, row: account.text, of: account.text)
    }
}
