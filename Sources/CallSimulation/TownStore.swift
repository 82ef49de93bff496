import Basics
import SafetyCalls
import Storage
import Vault

/// What the simulation writes and asks past the rooms.
struct TownStore {
    let vault: Vault

    /// A number that its owner has confirmed.
    func insert(phoneOf account: ID<Account>, at moment: Instant, in transaction: Transaction) throws {
        let sealed = try vault.seal("+4511223344", .accountPhone, row: account.text, of: account.text)
        try transaction.run(
            """
            INSERT INTO account_phone (account_id, sealed_phone, given_at, confirmed_at)
            VALUES (\(account), \(sealed), \(moment), \(moment))
            """)
    }

    func insert(canary account: ID<Account>, in transaction: Transaction) throws {
        try transaction.run("INSERT INTO call_canary (one, account_id) VALUES (1, \(account))")
    }

    /// When the next deadline and the next letter are due.
    func nextDue(in transaction: Transaction) throws -> (timer: Instant?, letter: Instant?) {
        let next = try transaction.first(
            """
            SELECT (SELECT MIN(next_at) FROM timer) AS timer,
              (SELECT MIN(next_at) FROM letter WHERE state = 'waiting') AS letter
            """
        ) { (timer: try $0("timer", as: Instant?.self), letter: try $0("letter", as: Instant?.self)) }
        return next ?? (nil, nil)
    }

    func endCalls(on day: Day, in transaction: Transaction) throws {
        try transaction.run("UPDATE person_called SET ended_on = \(day), ended_why = 'wish' WHERE ended_on IS NULL")
    }

    /// The rule E9, taken away.
    func forgetClock(in transaction: Transaction) throws {
        try transaction.run("DELETE FROM timer_clock")
    }

    /// Alerts that were noted as steps, and alerts in the outbox, by duty and reader: both must be the same.
    func alertsWithoutLetter(in transaction: Transaction) throws -> Int {
        try transaction.value(
            """
            SELECT COALESCE(SUM(ABS(number)), 0) FROM (SELECT SUM(one) AS number FROM (
              SELECT '/calls/duties/' || duty_id AS path, to_id AS account_id, 1 AS one FROM call_step
              WHERE kind IN ('alerted', 'exhausted')
              UNION ALL SELECT path, account_id, -1 FROM letter WHERE kind = 'call-alert' AND SUBSTR(path, 15) IN (SELECT id FROM call_duty)
            ) AS both GROUP BY path, account_id) AS different
            """) ?? 0
    }

    /// Alerts that were not sent any more, and rightly: somebody had the matter, or a newer alert asked the same person, or it was
    /// given up after an outage of more than a day, and the duty says so.
    func withdrawnAlerts(in transaction: Transaction) throws -> [String] {
        try transaction.rows(
            """
            SELECT id FROM letter WHERE kind = 'call-alert' AND state = 'expired'
              AND (EXISTS (SELECT 1 FROM letter AS newer WHERE newer.account_id = letter.account_id
                  AND newer.created_at > letter.created_at AND newer.path = letter.path AND newer.kind = 'call-alert')
                OR NOT EXISTS (SELECT 1 FROM call_duty WHERE id = SUBSTR(letter.path, 15)
                  AND taken_at IS NULL AND closed_at IS NULL))
            UNION ALL SELECT id FROM letter WHERE kind = 'call-alert' AND state = 'dead'
              AND (EXISTS (SELECT 1 FROM call_step WHERE duty_id = SUBSTR(letter.path, 15) AND kind = 'unsent'
                  AND to_id = letter.account_id AND word = 'given-up')
                OR NOT EXISTS (SELECT 1 FROM call_duty WHERE id = SUBSTR(letter.path, 15)))
            """
        ) { try $0("id") }
    }

    /// All alerts: their ids, and what became of each in words.
    func alerts(in transaction: Transaction) throws -> [(id: String, duty: ID<Duty>, words: String)] {
        try transaction.rows(
            "SELECT id, state, path, account_id, channel, attempts, created_at FROM letter WHERE kind = 'call-alert' ORDER BY id"
        ) { row in
            let (id, path): (String, String) = (try row("id"), try row("path"))
            let (state, channel, account): (String, String, String) = (
                try row("state"), try row("channel"), try row("account_id")
            )
            let (attempts, moment): (Int, Instant) = (try row("attempts"), try row("created_at"))
            return (
                id, ID(trusted: String(path.dropFirst(14))),
                "alert to \(account.suffix(4)) of \(moment): \(state), \(channel), \(attempts) attempts"
            )
        }
    }

    func waitingAlerts(in transaction: Transaction) throws -> Int {
        try transaction.value(
            "SELECT COUNT(*) FROM letter WHERE kind = 'call-alert' AND state NOT IN ('sent', 'expired')") ?? 0
    }
}
