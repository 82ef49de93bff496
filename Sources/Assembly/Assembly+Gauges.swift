import Basics
import Operation
import Post
import SafetyCalls
import Storage
import Timers

extension Assembly {
    /// What whoever watches over an installation asks of its rooms. One line for each figure.
    package var gauges: [Gauge] {
        [
            Gauge("brobygger_outbox_age_seconds", "For how long the letter that is due longest has been.") {
                try age(of: LetterCounts.dueSince(at: now(), in: $0))
            },
            Gauge("brobygger_letters_waiting", "Letters that wait, also those put off.") {
                Double(try LetterCounts.waiting(in: $0))
            },
            Gauge("brobygger_letters_oldest_seconds", "Age of the oldest letter that waits, also when it was put off.")
            {
                try age(of: LetterCounts.waitingSince(in: $0))
            },
            Gauge("brobygger_letters_dead", "Letters that were given up, until somebody sends them again.") {
                Double(try LetterCounts.dead(in: $0))
            },
            Gauge("brobygger_timers_late_seconds", "For how long the deadline that is due longest has been.") {
                try age(of: timers.late(at: now(), in: $0).since)
            },
            Gauge("brobygger_timers_waiting", "Deadlines that are set, due or not.") {
                Double(try timers.waiting(in: $0))
            },
            Gauge("brobygger_calls_judged_late_seconds", "For how long no safety call has been judged that was due.") {
                try age(of: calls.judgedUntil(in: $0))
            },
            Gauge("brobygger_calls_missing", "Safety calls of the next two days that nobody has planned.") {
                Double(try calls.missing(in: $0))
            },
        ]
    }

    private func age(of moment: Instant?) -> Double {
        moment.map { max(0, Double(now().milliseconds - $0.milliseconds) / 1000) } ?? 0
    }
}
