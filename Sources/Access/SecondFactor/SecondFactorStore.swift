import Basics
import Storage
import Vault

/// The only place that knows how second factors are stored.
struct SecondFactorStore: Sendable {
    let vault: Vault

    struct App: Sendable {
        let secret: AppSecret
        let confirmedAt: Instant?
        let lastStep: Int
    }

    struct Device: Sendable {
        let id: String
        let pinHash: String
    }

    func app(of account: ID<Account>, in transaction: Transaction) throws -> App? {
        let row = try transaction.first(
            "SELECT sealed_secret, confirmed_at, last_step FROM code_app WHERE account_id = \(account)"
        ) { row in
            (
                try row("sealed_secret", as: Sealed.self), try row("confirmed_at", as: Instant?.self),
                try row("last_step", as: Int.self)
            )
        }
        guard let (sealed, confirmedAt, lastStep) = row,
            let key = try vault.open(sealed, .appSecret, row: account.text, of: account.text),
            let secret = AppSecret(base32: key)
        else { return nil }
        return App(secret: secret, confirmedAt: confirmedAt, lastStep: lastStep)
    }

    /// Replaces one that was begun and never confirmed.
    func begin(_ secret: AppSecret, of account: ID<Account>, at moment: Instant, in transaction: Transaction) throws {
        let sealed = try vault.seal(secret.base32, .appSecret, row: account.text, of: account.text)
        try transaction.run(
            """
            INSERT INTO code_app (account_id, sealed_secret, made_at) VALUES (\(account), \(sealed), \(moment))
            ON CONFLICT (account_id) DO UPDATE SET sealed_secret = excluded.sealed_secret, made_at = excluded.made_at
            WHERE code_app.confirmed_at IS NULL
            """)
    }

    /// False when this step has been used: two at the same time cannot both be first.
    func use(
        _ step: Int, of account: ID<Account>, at moment: Instant, in transaction: Transaction
    ) throws -> Bool {
        try transaction.run(
            """
            UPDATE code_app SET last_step = \(step), confirmed_at = COALESCE(confirmed_at, \(moment))
            WHERE account_id = \(account) AND last_step < \(step)
            """) > 0
    }

    func endApp(of account: ID<Account>, in transaction: Transaction) throws {
        try transaction.run("DELETE FROM code_app WHERE account_id = \(account)")
    }

    func devices(
        of account: ID<Account>, seenFrom token: SecretHash?, in transaction: Transaction
    ) throws -> [ConfirmedDevice] {
        try transaction.rows(
            """
            SELECT id, token_hash, confirmed_at, used_at FROM device WHERE account_id = \(account) ORDER BY confirmed_at, id
            """
        ) { row in
            ConfirmedDevice(
                id: try row("id"), confirmedAt: try row("confirmed_at"), usedAt: try row("used_at"),
                isThis: try row("token_hash", as: SecretHash.self) == token)
        }
    }

    func device(
        _ token: SecretHash, of account: ID<Account>, in transaction: Transaction
    ) throws -> Device? {
        try transaction.first(
            "SELECT id, pin_hash FROM device WHERE account_id = \(account) AND token_hash = \(token)"
        ) { Device(id: try $0("id"), pinHash: try $0("pin_hash")) }
    }

    func add(
        _ token: SecretHash, pinHash: String, id: String, of account: ID<Account>, by giver: String, at moment: Instant,
        in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO device (id, account_id, token_hash, pin_hash, confirmed_by, confirmed_at, used_at)
            VALUES (\(id), \(account), \(token), \(pinHash), \(giver), \(moment), \(moment))
            ON CONFLICT (account_id, token_hash) DO UPDATE SET pin_hash = excluded.pin_hash, wrong_pins = 0,
              confirmed_by = excluded.confirmed_by, confirmed_at = excluded.confirmed_at, used_at = excluded.used_at
            """)
    }

    func rightPin(on device: String, at moment: Instant, in transaction: Transaction) throws -> Bool {
        try transaction.run("UPDATE device SET wrong_pins = 0, used_at = \(moment) WHERE id = \(device)") > 0
    }

    /// So many in a row end the device.
    func wrongPin(on device: String, atMost most: Int, in transaction: Transaction) throws {
        try transaction.run("UPDATE device SET wrong_pins = wrong_pins + 1 WHERE id = \(device)")
        try transaction.run("DELETE FROM device WHERE id = \(device) AND wrong_pins >= \(most)")
    }

    func endDevice(_ device: String, of account: ID<Account>, in transaction: Transaction) throws -> Bool {
        try transaction.run("DELETE FROM device WHERE id = \(device) AND account_id = \(account)") > 0
    }

    func endDevices(of account: ID<Account>, in transaction: Transaction) throws {
        try transaction.run("DELETE FROM device WHERE account_id = \(account)")
        try transaction.run("DELETE FROM device_word WHERE account_id = \(account)")
    }

    /// Who confirms with anything, among everybody of an organisation.
    func holders(in organisation: ID<Organisation>, in transaction: Transaction) throws -> Set<ID<Account>> {
        Set(
            try transaction.rows(
                """
                SELECT DISTINCT account_id FROM membership WHERE organisation_id = \(organisation)
                  AND (account_id IN (SELECT account_id FROM code_app WHERE confirmed_at IS NOT NULL)
                    OR account_id IN (SELECT account_id FROM device))
                """
            ) { try $0("account_id", as: ID<Account>.self) })
    }
}
