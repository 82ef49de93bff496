import Basics
import Storage

/// The SQL of whoever carries deadlines out.
struct TimerStore: Sendable {
    let kinds: [TimerKind]

    /// What is due, oldest first, and of each subject the oldest alone. What a newer program has set is left to it. Leases go by
    /// the clock itself: one that reaches much further than leases do was taken before it was set back. Kinds are asked by a word of
    /// their own, lest SQLite look through all deadlines of a kind for those that are due.
    func due(at moment: Instant, clock: Instant, atMost count: Int, in transaction: Transaction) throws -> [TimerKey] {
        try transaction.rows(
            """
            SELECT kind, subject FROM timer WHERE next_at <= \(moment) AND kind || '' IN \(SQL.list(kinds))
              AND (lease_until IS NULL OR lease_until <= \(clock)
                OR lease_until > \(clock.adding(seconds: TimerRules.leaseSeconds + TimerRules.mostApart)))
              AND NOT EXISTS (SELECT 1 FROM timer AS earlier WHERE earlier.subject = timer.subject
                AND (earlier.fire_at < timer.fire_at OR earlier.fire_at = timer.fire_at AND earlier.kind < timer.kind))
            ORDER BY next_at, subject LIMIT \(count)
            """
        ) { TimerKey(kind: TimerKind(try $0("kind")), subject: try $0("subject")) }
    }

    func take(
        _ key: TimerKey, _ lease: String, at moment: Instant, clock: Instant, in transaction: Transaction
    ) throws -> TakenTimer? {
        try transaction.first(
            """
            UPDATE timer SET lease = \(lease), lease_until = \(clock.adding(seconds: TimerRules.leaseSeconds))
            WHERE kind = \(key.kind) AND subject = \(key.subject) RETURNING fire_at, attempts
            """
        ) { row in
            TakenTimer(
                kind: key.kind, subject: key.subject, fireAt: try row("fire_at"), moment: moment,
                attempts: try row("attempts"), lease: lease)
        }
    }

    /// False when it has been set anew, or somebody else has it.
    func remove(_ timer: TakenTimer, in transaction: Transaction) throws -> Bool {
        try transaction.run("DELETE FROM timer WHERE \(held(timer))") > 0
    }

    func storeFailure(of timer: TakenTimer, next: Instant, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE timer SET attempts = attempts + 1, next_at = \(next), lease = NULL, lease_until = NULL
            WHERE \(held(timer))
            """)
    }

    func storeGivenBack(_ timer: TakenTimer, in transaction: Transaction) throws {
        try transaction.run("UPDATE timer SET lease = NULL, lease_until = NULL WHERE \(held(timer))")
    }

    private func held(_ timer: TakenTimer) -> SQL {
        "kind = \(timer.kind) AND subject = \(timer.subject) AND lease = \(timer.lease)"
    }

    func mark(in transaction: Transaction) throws -> Instant? {
        try transaction.value("SELECT at FROM timer_clock WHERE one = 1")
    }

    func store(mark: Instant, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO timer_clock (one, at) VALUES (1, \(mark)) ON CONFLICT (one) DO UPDATE SET at = excluded.at
            """)
    }
}

struct TimerKey: Sendable {
    let kind: TimerKind
    let subject: String
}
