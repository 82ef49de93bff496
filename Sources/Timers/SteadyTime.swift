import Basics

/// The time of a server that runs: what it was at the start, and what has passed since. A clock that is set makes nothing due
/// early and nothing late; only one that stays set is believed (`reliability.md` 3, E9).
package struct SteadyTime: Sendable {
    /// Milliseconds for which another time must have stayed the same before it is taken.
    static let trial: Int64 = 10 * 60_000
    /// By so much two readings of the same time may differ.
    static let slack: Int64 = 250

    private var start: Int64
    private var other: (drift: Int64, since: Int64)?
    /// Milliseconds by which the clock of the machine is ahead of us; negative when it is behind.
    package private(set) var drift: Int64 = 0

    /// - Parameter passed: milliseconds of a clock that nobody sets.
    package init(_ clock: Instant, passed: Int64) {
        start = clock.milliseconds - passed
    }

    /// - Returns: what time it is, whatever the clock says.
    package mutating func read(_ clock: Instant, passed: Int64) -> Instant {
        drift = clock.milliseconds - start - passed
        if let other, abs(other.drift - drift) <= Self.slack {
            if passed - other.since >= Self.trial { adopt() }
        } else {
            other = (drift, passed)
        }
        return Instant(milliseconds: start + passed)
    }

    private mutating func adopt() {
        start += drift
        drift = 0
        other = nil
    }
}
