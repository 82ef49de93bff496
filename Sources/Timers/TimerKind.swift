import Basics
import Storage

/// What is to be done when a deadline has come. Each room names its own.
package struct TimerKind: Sendable, Hashable, SQLBindable {
    package let name: String
    /// Tried every minute when it fails, and not less and less often.
    package let isUrgent: Bool

    package init(_ name: String, isUrgent: Bool = false) {
        self.name = name
        self.isUrgent = isUrgent
    }

    package static func == (one: TimerKind, other: TimerKind) -> Bool { one.name == other.name }
    package func hash(into hasher: inout Hasher) { hasher.combine(name) }

    package var sqlValue: SQLValue { .text(name) }
}

/// A deadline that has come, and that somebody has taken to carry it out.
package struct TakenTimer: Sendable {
    package let kind: TimerKind
    package let subject: String
    package let fireAt: Instant
    /// The moment as of which it is due; what is set anew is set later than that.
    package let moment: Instant
    /// Today, as of that moment.
    package var day: Day { Copenhagen.day(of: moment) }
    let attempts: Int
    let lease: String
}

/// What a deadline does, in the transaction that takes it away: both happen, or neither.
package typealias Deed = @Sendable (TakenTimer, Transaction) throws -> Void
