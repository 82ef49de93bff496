import Basics
import Storage

/// For whoever watches over an installation. What is put aside for the weekly letter does not wait for anything but its day.
package enum LetterCounts {
    /// Since when the letter that has been due for longest has been; nil when none is.
    package static func dueSince(at moment: Instant, in transaction: Transaction) throws -> Instant? {
        try transaction.value(
            "SELECT MIN(next_at) FROM letter WHERE \(Outbox.isDue(at: moment))", as: Instant?.self) ?? nil
    }

    /// When the oldest that waits was written, due or not: those that the mail server puts off are not due.
    package static func waitingSince(in transaction: Transaction) throws -> Instant? {
        try transaction.value(
            "SELECT MIN(created_at) FROM letter WHERE state = 'waiting' AND channel <> 'weekly'", as: Instant?.self)
            ?? nil
    }

    package static func waiting(in transaction: Transaction) throws -> Int {
        try transaction.value("SELECT COUNT(*) FROM letter WHERE state = 'waiting' AND channel <> 'weekly'") ?? 0
    }

    package static func dead(in transaction: Transaction) throws -> Int {
        try transaction.value("SELECT COUNT(*) FROM letter WHERE state = 'dead'") ?? 0
    }

    /// Alerts that have not been sent, due or not, and when the oldest was written.
    package static func alertsWaiting(in transaction: Transaction) throws -> (count: Int, since: Instant?) {
        // Words of its own, as the index has them.
        try transaction.first(
            "SELECT COUNT(*) AS number, MIN(created_at) AS since FROM letter WHERE kind = 'call-alert' AND state = 'waiting'"
        ) { (count: try $0("number"), since: try $0("since", as: Instant?.self)) } ?? (0, nil)
    }
}
