import Basics

/// What is to be done about an order that nobody has confirmed.
package enum RecallStep: Sendable, Hashable {
    /// The reminder of that number, counted from one.
    case remind(Int)
    /// The leader is asked to see to it.
    case escalate
}

/// When somebody is reminded to delete, and when a human must ask them (C056, C057: the reminding is a duty).
package enum RecallRules {
    /// Days after the order.
    package static let reminderDays = [3, 7]
    package static let escalationDays = 10

    /// Due is due, however late: whoever was away for a week is reminded once.
    package static func step(
        orderedOn ordered: Day, reminders: Int, isEscalated: Bool, canBeReached: Bool, on today: Day
    ) -> RecallStep? {
        guard !isEscalated else { return nil }
        if !canBeReached || ordered.daysUntil(today) >= escalationDays { return .escalate }
        let due = reminderDays.count { ordered.daysUntil(today) >= $0 }
        return due > reminders ? .remind(due) : nil
    }
}
