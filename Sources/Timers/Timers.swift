import Basics
import Storage

/// Durable deadlines (C184): set in the transaction of their cause, kept with the data, carried out by any node. Each takes
/// effect exactly once, late rather than never, and those of one subject in their order.
package struct Timers: Sendable {
    package init() {}

    /// One of each kind for each subject: set again, only the new moment counts, also for a node that has taken the old one.
    package func set(
        _ kind: TimerKind, for subject: String, at moment: Instant, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO timer (kind, subject, fire_at, next_at) VALUES (\(kind), \(subject), \(moment), \(moment))
            ON CONFLICT (kind, subject) DO UPDATE SET fire_at = excluded.fire_at, next_at = excluded.next_at, attempts = 0,
              lease = NULL, lease_until = NULL
            """)
    }

    /// As ``set(_:for:at:in:)``, unless it has been set before.
    package func begin(
        _ kind: TimerKind, for subject: String, at moment: Instant, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO timer (kind, subject, fire_at, next_at) VALUES (\(kind), \(subject), \(moment), \(moment))
            ON CONFLICT DO NOTHING
            """)
    }

    /// What a clock that was wrong has put off to a day that is far away comes now.
    package func bringBack(_ kinds: [TimerKind], from moment: Instant, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE timer SET fire_at = \(moment), next_at = \(moment)
            WHERE kind IN \(SQL.list(kinds)) AND fire_at > \(moment.adding(days: 2))
            """)
        let longest = moment.adding(minutes: TimerRules.pause(attempts: .max))
        try transaction.run("UPDATE timer SET next_at = \(moment) WHERE attempts > 0 AND next_at > \(longest)")
    }

    package func stop(_ kind: TimerKind, for subject: String, in transaction: Transaction) throws {
        try transaction.run("DELETE FROM timer WHERE kind = \(kind) AND subject = \(subject)")
    }

    /// When it is to happen; nil when it is not set.
    package func moment(of kind: TimerKind, for subject: String, in transaction: Transaction) throws -> Instant? {
        try transaction.value("SELECT fire_at FROM timer WHERE kind = \(kind) AND subject = \(subject)")
    }

    /// How many are due and not done, and since when the oldest has been.
    package func late(at moment: Instant, in transaction: Transaction) throws -> (count: Int, since: Instant?) {
        (
            try transaction.value("SELECT COUNT(*) FROM timer WHERE fire_at <= \(moment)") ?? 0,
            try transaction.value("SELECT MIN(fire_at) FROM timer WHERE fire_at <= \(moment)", as: Instant?.self) ?? nil
        )
    }

    /// How many are set, due or not.
    package func waiting(in transaction: Transaction) throws -> Int {
        try transaction.value("SELECT COUNT(*) FROM timer") ?? 0
    }

    /// A deed of every day: after it, the next is set for tomorrow at that hour in Copenhagen.
    package func everyDay(at hour: Int = 0, _ deed: @escaping Deed) -> Deed {
        { timer, transaction in
            let tomorrow = timer.day.adding(days: 1)
            try set(
                timer.kind, for: timer.subject, at: Copenhagen.instant(on: tomorrow, hour: hour, minute: 0),
                in: transaction)
            try deed(timer, transaction)
        }
    }
}
