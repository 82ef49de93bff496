import Basics
import Storage
import Timers

/// The tables of rules and of who has been reminded.
struct ReminderStore: Sendable {
    /// Every rule, with what the activity has chosen.
    func rules(of activity: ID<Activity>, in transaction: Transaction) throws -> [ReminderRule] {
        let chosen = try transaction.rows(
            "SELECT occasion, reader, days, every_days, channel FROM reminder_rule WHERE activity_id = \(activity)"
        ) { row in
            ReminderRule(
                try row("occasion"), try row("reader"), days: try row("days"), every: try row("every_days"),
                by: try row("channel"))
        }
        return ReminderRule.usual.map { usual in chosen.first { $0.name == usual.name } ?? usual }
    }

    func store(_ rule: ReminderRule, of activity: ID<Activity>, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO reminder_rule (activity_id, occasion, reader, days, every_days, channel)
            VALUES (\(activity), \(rule.occasion), \(rule.reader), \(rule.days), \(rule.every), \(rule.channel))
            ON CONFLICT (activity_id, occasion, reader) DO UPDATE
              SET days = excluded.days, every_days = excluded.every_days, channel = excluded.channel
            """)
    }

    func quiet(of activity: ID<Activity>, in transaction: Transaction) throws -> QuietHours {
        try transaction.first("SELECT from_hour, until_hour FROM reminder_quiet WHERE activity_id = \(activity)") {
            QuietHours(from: try $0("from_hour"), until: try $0("until_hour"))
        } ?? .usual
    }

    func store(_ quiet: QuietHours, of activity: ID<Activity>, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO reminder_quiet (activity_id, from_hour, until_hour)
            VALUES (\(activity), \(quiet.from), \(quiet.until))
            ON CONFLICT (activity_id) DO UPDATE SET from_hour = excluded.from_hour, until_hour = excluded.until_hour
            """)
    }

    func sent(of match: ID<Match>, in transaction: Transaction) throws -> Set<Reminder.Key> {
        Set(
            try transaction.rows(
                "SELECT occasion, reader, anchor, number FROM reminder_sent WHERE match_id = \(match)"
            ) { row in
                Reminder.Key(
                    occasion: try row("occasion"), reader: try row("reader"), anchor: try row("anchor"),
                    number: try row("number"))
            })
    }

    func store(
        _ sent: Set<Reminder.Key>, of match: ID<Match>, at moment: Instant, in transaction: Transaction
    ) throws {
        for key in sent {
            try transaction.run(
                """
                INSERT INTO reminder_sent (match_id, occasion, reader, anchor, number, at)
                VALUES (\(match), \(key.occasion), \(key.reader), \(key.anchor), \(key.number), \(moment))
                """)
        }
    }

    /// Days on which talks of the match are due that have not been held.
    func followUps(of match: ID<Match>, in transaction: Transaction) throws -> [Day] {
        try transaction.rows(
            """
            SELECT DISTINCT due_on FROM follow_up
            WHERE match_id = \(match) AND done_at IS NULL AND dropped_at IS NULL ORDER BY due_on
            """
        ) { try $0("due_on") }
    }

    /// Matches about which anybody may still be reminded: those that are open, and those that Today still shows.
    func isAlive(at moment: Instant) -> SQL {
        """
        (pairing.ended_at IS NULL OR pairing.asked_about_new = 0
          AND pairing.changed_at > \(moment.adding(days: -TaskDays.afterEnd)))
        """
    }

    func matches(of activity: ID<Activity>, at moment: Instant, in transaction: Transaction) throws -> [ID<Match>] {
        try transaction.rows(
            "SELECT id FROM pairing WHERE activity_id = \(activity) AND \(isAlive(at: moment))"
        ) { try $0("id") }
    }

    /// Those that are open and have no next look.
    func begin(_ kind: TimerKind, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO timer (kind, subject, fire_at, next_at)
            SELECT \(kind.name), id, changed_at, changed_at FROM pairing WHERE ended_at IS NULL ON CONFLICT DO NOTHING
            """)
    }
}
