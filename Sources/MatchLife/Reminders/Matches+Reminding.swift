import Access
import Basics
import NeedToKnow
import People
import Storage
import Timers

extension TimerKind {
    /// A match is looked at: who is to be reminded of what waits there. Set whenever something has happened to it.
    package static let matchReminders = TimerKind("match-reminders")
}

/// How an activity reminds.
package struct ReminderSettings: Sendable, Hashable {
    package var rules: [ReminderRule]
    package var quiet: QuietHours
}

/// A reminder that will be sent if nothing changes.
package struct ComingReminder: Sendable {
    package let match: ID<Match>
    package let reminder: Reminder
    package internal(set) var newcomer = ""
    package internal(set) var volunteer = ""
}

extension Matches {
    private var reminderStore: ReminderStore { ReminderStore() }

    /// Whoever is due is told, in the transaction that notes it; then the next look is set.
    package func remind(_ timer: TakenTimer, in transaction: Transaction) throws {
        guard let match = try store.outlines("pairing.id = \(timer.subject)", in: transaction).first else { return }
        let settings = try reminderSettings(of: match.activityID, in: transaction)
        guard try !isOnHold(match, in: transaction) else {
            let tomorrow = Copenhagen.day(of: timer.moment).adding(days: 1)
            return try timers.set(
                .matchReminders, for: match.id, at: settings.quiet.moment(on: tomorrow), in: transaction)
        }
        let step = ReminderStep(
            reminders(of: try facts(of: match, in: transaction), settings.rules, settings.quiet),
            sent: try reminderStore.sent(of: match.matchID, in: transaction), settings.quiet, at: timer.moment)
        for reminder in step.send { try post.remind(reminder, about: match, in: transaction) }
        try reminderStore.store(step.done, of: match.matchID, at: timer.moment, in: transaction)
        if let next = step.next { try timers.set(.matchReminders, for: match.id, at: next, in: transaction) }
    }

    /// Looks at whatever is open and was never looked at.
    package func beginReminders(in transaction: Transaction) throws {
        try reminderStore.begin(.matchReminders, in: transaction)
    }

    package func reminderSettings(of activity: ID<Activity>, in transaction: Transaction) throws -> ReminderSettings {
        ReminderSettings(
            rules: try reminderStore.rules(of: activity, in: transaction),
            quiet: try reminderStore.quiet(of: activity, in: transaction))
    }

    /// What is new counts at once, for every match that is open.
    package func change(
        _ settings: ReminderSettings, of activity: ID<Activity>, in transaction: Transaction
    ) throws {
        let present = try reminderSettings(of: activity, in: transaction)
        for rule in settings.rules where !present.rules.contains(rule) {
            try reminderStore.store(rule, of: activity, in: transaction)
        }
        if settings.quiet != present.quiet { try reminderStore.store(settings.quiet, of: activity, in: transaction) }
        guard settings != present else { return }
        for match in try reminderStore.matches(of: activity, at: now(), in: transaction) {
            try timers.set(.matchReminders, for: match.text, at: now(), in: transaction)
        }
    }

    /// The next reminders about matches that the member may know of, if nothing changes.
    package func comingReminders(
        atMost count: Int, of activity: ID<Activity>, for member: Member, in transaction: Transaction
    ) throws -> [ComingReminder] {
        let settings = try reminderSettings(of: activity, in: transaction)
        let open = try store.outlines(
            """
            pairing.activity_id = \(activity) AND \(reminderStore.isAlive(at: now()))
            AND \(known(to: member))
            """, in: transaction)
        let all = try open.flatMap { match in
            let sent = try reminderStore.sent(of: match.matchID, in: transaction)
            return reminders(of: try facts(of: match, in: transaction), settings.rules, settings.quiet)
                .filter { !sent.contains($0.key) && $0.at > now() }
                .map { (match, ComingReminder(match: match.matchID, reminder: $0)) }
        }
        let first = all.sorted { ($0.1.reminder.at, $0.0.id) < ($1.1.reminder.at, $1.0.id) }.prefix(count)
        let called = try households.called(first.flatMap { [$0.0.newcomerID, $0.0.volunteerID] }, in: transaction)
        return first.map { match, coming in
            var coming = coming
            coming.newcomer = called[match.newcomerID] ?? ""
            coming.volunteer = called[match.volunteerID] ?? ""
            return coming
        }
    }

    private func facts(of match: Pairing, in transaction: Transaction) throws -> ReminderFacts {
        ReminderFacts(
            match: match, changedOn: Instant(match.changedAt).map(Copenhagen.day) ?? now.today,
            followUps: match.state == .running ? try reminderStore.followUps(of: match.matchID, in: transaction) : [])
    }

    private func isOnHold(_ match: Pairing, in transaction: Transaction) throws -> Bool {
        try households.isOnHold(match.newcomerID, in: transaction)
            || households.isOnHold(match.volunteerID, in: transaction)
    }
}
