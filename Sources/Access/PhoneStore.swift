import Basics
import Storage
import Vault

/// The only place that knows how numbers for SMS are stored; whoever carries letters out reads them.
struct PhoneStore: Sendable {
    let vault: Vault

    func phone(of account: ID<Account>, in transaction: Transaction) throws -> AccountPhone? {
        try transaction.first("SELECT sealed_phone, confirmed_at FROM account_phone WHERE account_id = \(account)") {
            row -> AccountPhone? in
            let text = try vault.open(try row("sealed_phone"), .accountPhone, row: account.text, of: account.text)
            let isConfirmed = try row("confirmed_at", as: Instant?.self) != nil
            return text.flatMap { PhoneNumber($0) }.map { AccountPhone(number: $0, isConfirmed: isConfirmed) }
        } ?? nil
    }

    func store(
        _ number: PhoneNumber, code: SecretHash, until: Instant, at moment: Instant, of account: ID<Account>,
        in transaction: Transaction
    ) throws {
        let sealed = try vault.seal(number.text, .accountPhone, row: account.text, of: account.text)
        try transaction.run(
            """
            INSERT INTO account_phone (account_id, sealed_phone, given_at, code_hash, code_until)
            VALUES (\(account), \(sealed), \(moment), \(code), \(until))
            ON CONFLICT (account_id) DO UPDATE SET sealed_phone = excluded.sealed_phone, given_at = excluded.given_at,
              confirmed_at = NULL, code_hash = excluded.code_hash, code_until = excluded.code_until, attempts = 0
            """)
    }

    /// False for a code that is wrong, too old, or tried too often.
    func confirm(
        _ code: SecretHash, of account: ID<Account>, at moment: Instant, in transaction: Transaction
    ) throws -> Bool {
        try transaction.run(
            """
            UPDATE account_phone SET confirmed_at = \(moment), code_hash = NULL, code_until = NULL
            WHERE account_id = \(account) AND code_hash = \(code) AND code_until > \(moment)
              AND attempts < \(PhoneLimits.attempts)
            """) > 0
    }

    func countAttempt(of account: ID<Account>, in transaction: Transaction) throws {
        try transaction.run("UPDATE account_phone SET attempts = attempts + 1 WHERE account_id = \(account)")
    }

    func remove(of account: ID<Account>, in transaction: Transaction) throws -> Bool {
        try transaction.run("DELETE FROM account_phone WHERE account_id = \(account)") > 0
    }
}
