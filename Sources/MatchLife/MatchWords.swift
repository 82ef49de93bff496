import Basics

/// Sentences of this room that others say.
package enum MatchWords {
    package static let reminders = T.reminderLink
    package static let byPlan = T.planWhy
    package static let proposed = T.doneProposed
}
