import Basics
import Storage

/// Words that are read aloud, attempts that are counted, and sessions that are confirmed.
extension SecondFactorStore {
    /// A new word; the one before is forgotten.
    func keep(
        _ word: String, salt: String, for account: ID<Account>, by giver: String, until end: Instant,
        in transaction: Transaction
    ) throws {
        let hash = SecretHash(of: salt + word)
        try transaction.run(
            """
            INSERT INTO device_word (account_id, salt, word_hash, given_by, expires_at)
            VALUES (\(account), \(salt), \(hash), \(giver), \(end))
            ON CONFLICT (account_id) DO UPDATE SET salt = excluded.salt, word_hash = excluded.word_hash,
              given_by = excluded.given_by, expires_at = excluded.expires_at, attempts = 0
            """)
    }

    /// Who gave the word, when it is right and still good; it is used up with that. Nil counts an attempt.
    func use(_ word: String, of account: ID<Account>, at moment: Instant, in transaction: Transaction) throws -> String?
    {
        let found = try transaction.first(
            """
            SELECT salt, word_hash, given_by FROM device_word
            WHERE account_id = \(account) AND expires_at > \(moment) AND attempts < \(FactorLimits.wordAttempts)
            """
        ) {
            (
                try $0("salt", as: String.self), try $0("word_hash", as: SecretHash.self),
                try $0("given_by", as: String.self)
            )
        }
        guard let (salt, hash, giver) = found, SecretHash(of: salt + word) == hash else {
            try transaction.run("UPDATE device_word SET attempts = attempts + 1 WHERE account_id = \(account)")
            return nil
        }
        try transaction.run("DELETE FROM device_word WHERE account_id = \(account)")
        return giver
    }

    /// Counts an attempt before it is looked at, so that many at once are not more than one after the other.
    func countAttempt(of account: ID<Account>, at moment: Instant, in transaction: Transaction) throws -> Bool {
        let since = moment.adding(minutes: -FactorLimits.attemptMinutes)
        try transaction.run("DELETE FROM factor_attempt WHERE account_id = \(account) AND at <= \(since)")
        let lately: Int? = try transaction.value("SELECT COUNT(*) FROM factor_attempt WHERE account_id = \(account)")
        guard (lately ?? 0) < FactorLimits.attempts else { return false }
        try transaction.run("INSERT INTO factor_attempt (account_id, at) VALUES (\(account), \(moment))")
        return true
    }

    func forgetAttempts(of account: ID<Account>, in transaction: Transaction) throws {
        try transaction.run("DELETE FROM factor_attempt WHERE account_id = \(account)")
    }

    func confirm(_ session: SecretHash, at moment: Instant, in transaction: Transaction) throws {
        try transaction.run("UPDATE session SET confirmed_at = \(moment) WHERE token_hash = \(session)")
    }

    /// Every session of the account is asked again.
    func unconfirmSessions(of account: ID<Account>, in transaction: Transaction) throws {
        try transaction.run("UPDATE session SET confirmed_at = NULL WHERE account_id = \(account)")
    }
}
