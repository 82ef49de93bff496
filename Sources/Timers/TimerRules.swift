import Basics

/// When a deadline is due, and for how long whoever takes it has it (`reliability.md` 3, E5, E6, E9).
package enum TimerRules {
    /// Seconds after which a node that has died has lost what it took.
    package static let leaseSeconds = 20
    /// By so much clocks of two nodes may differ; a lease that reaches further than that was taken by one that was wrong.
    static let mostApart = 300
    /// Minutes before one that has failed is tried again; the last for ever: late rather than never.
    static let pauses = [1, 5, 15, 60]
    /// How far a clock may have been set back. A mark still further ahead was made by a clock that was wrong.
    static let mostSetBack = 24 * 60

    /// What somebody’s safety depends on is tried every minute.
    package static func pause(attempts: Int, isUrgent: Bool = false) -> Int {
        isUrgent ? pauses[0] : pauses[min(max(attempts, 1), pauses.count) - 1]
    }

    /// The moment as of which deadlines are due: the clock, or when it has been set back the latest that it has shown.
    package static func moment(clock: Instant, mark: Instant?) -> Instant {
        guard let mark, mark > clock, mark <= clock.adding(minutes: mostSetBack) else { return clock }
        return mark
    }

    /// Whether the mark is to be written: by the minute, or when it was made by a clock that was wrong.
    package static func isStale(_ mark: Instant?, clock: Instant) -> Bool {
        guard let mark else { return true }
        return clock >= mark.adding(minutes: 1) || mark > clock.adding(minutes: mostSetBack)
    }
}
