import Basics
import Synchronization

/// What time it is, as far as it can be known: the clock of the machine, unless it is suddenly elsewhere than the time that has
/// passed since it was last asked (`reliability.md` E9). Neither early because a clock is set forward for a moment, nor late
/// because it is set back.
package struct SteadyTime: Sendable {
    /// By so many seconds a clock may be corrected without anybody asking why.
    static let mostDrift = 30
    /// A clock that has been ahead for so long is right: the machine slept, or was stopped.
    static let believedAhead = 4 * 60
    /// One that has been behind for so long is right: it had been ahead before.
    static let believedBehind = 24 * 60 * 60

    private var time: Instant
    private var passed: Int64
    private var away: (since: Int64, isAhead: Bool)?

    /// - Parameters:
    ///   - mark: the latest moment that a process before this one has seen.
    ///   - passed: milliseconds on a clock that nobody sets.
    package init(clock: Instant, mark: Instant?, passed: Int64) {
        time = TimerRules.moment(clock: clock, mark: mark)
        self.passed = passed
    }

    package mutating func read(clock: Instant, passed: Int64) -> Instant {
        let expected = Instant(milliseconds: time.milliseconds + passed - self.passed)
        let drift = clock.milliseconds - expected.milliseconds
        if abs(drift) <= Int64(Self.mostDrift) * 1000 {
            // A small step back is waited for.
            keep(max(clock, time), passed)
        } else if isBelieved(isAhead: drift > 0, passed) {
            keep(clock, passed)
        } else {
            (time, self.passed) = (expected, passed)
        }
        return time
    }

    private mutating func keep(_ time: Instant, _ passed: Int64) {
        (self.time, self.passed, away) = (time, passed, nil)
    }

    private mutating func isBelieved(isAhead: Bool, _ passed: Int64) -> Bool {
        guard let away, away.isAhead == isAhead else {
            away = (passed, isAhead)
            return false
        }
        return passed - away.since >= Int64(isAhead ? Self.believedAhead : Self.believedBehind) * 1000
    }
}

/// The steady time of one process.
package final class SteadyClock: Sendable {
    private let time: Mutex<SteadyTime>
    private let clock: Now
    private let passed: @Sendable () -> Int64

    package init(_ clock: Now, mark: Instant?, passed: @escaping @Sendable () -> Int64) {
        self.clock = clock
        self.passed = passed
        time = Mutex(SteadyTime(clock: clock(), mark: mark, passed: passed()))
    }

    package var now: Now { Now { self.time.withLock { $0.read(clock: self.clock(), passed: self.passed()) } } }
}
