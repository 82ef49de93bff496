import Basics
import Organisations
import Storage
import Vault

extension Accounts {
    /// An account that nobody needs any more: everything of it goes but its id, which others' deeds are told by.
    /// Doing it twice changes nothing.
    package func erase(_ account: ID<Account>, by reader: Reader, in transaction: Transaction) throws {
        guard try transaction.exists("SELECT 1 FROM account WHERE id = \(account) AND email_mark <> \(erased(account))")
        else { return }
        for table: SQL in [
            "session", "sign_in", "letter", "letter_choice", "account_phone", "membership", "code_app", "device",
            "device_word", "factor_attempt", "calendar_address", "call_caller", "call_leader", "call_acquaintance",
            "caller_absence",
        ] {
            try transaction.run("DELETE FROM \(table) WHERE account_id = \(account)")
        }
        try transaction.run(
            """
            UPDATE account SET email_mark = \(erased(account)), sealed_email = NULL, sealed_name = NULL,
              disabled_at = COALESCE(disabled_at, \(now()))
            WHERE id = \(account)
            """)
        try vault.destroy([.account], of: account.text, in: transaction)
        try log.note(.erasedAccount, by: reader, account: account, in: transaction)
    }

    /// No address has this mark: marks of addresses are hexadecimal.
    private func erased(_ account: ID<Account>) -> String { "erased-\(account)" }

    /// The people of a volunteer household that is erased: each loses the role they had by it, and whoever has no other
    /// role anywhere is erased.
    package func eraseVolunteers(of household: ID<Household>, by reader: Reader, in transaction: Transaction) throws {
        let members = try transaction.rows(
            "SELECT account_id, organisation_id, role FROM membership WHERE household_id = \(household) ORDER BY account_id"
        ) { row in
            (
                try row("account_id", as: ID<Account>.self), try row("organisation_id", as: ID<Organisation>.self),
                try row("role", as: Role.self)
            )
        }
        try transaction.run("DELETE FROM membership WHERE household_id = \(household)")
        for (account, organisation, role) in members {
            guard try transaction.exists("SELECT 1 FROM membership WHERE account_id = \(account)") else {
                try erase(account, by: reader, in: transaction)
                continue
            }
            try log.note(
                .endedAccess, by: reader, about: household, account: account, why: .word(role) + .id(organisation),
                in: transaction)
        }
    }
}
