import Basics
import Synchronization

/// What time it is, as far as it can be known: the clock of the machine, unless it is suddenly elsewhere than the time that has
/// passed since it was last asked (`reliability.md` E9). Neither early because a clock is set forward for a moment, nor late
/// because it is set back.
package struct SteadyTime: Sendable {
    /// By so many seconds a clock may be corrected back without anybody asking why.
    static let mostDrift = 30
    /// By so many milliseconds clocks are put right all the time: followed when it has lasted for some seconds. At once would let
    /// a clock that is set again and again carry us along by one small step after the other.
    static let slew: Int64 = 1000
    static let believedSlew = 10
    /// A clock that has been ahead for so long is right: the machine slept, or was stopped.
    static let believedAhead = 4 * 60
    /// One that has been behind for so long is right: it had been ahead before.
    static let believedBehind = 24 * 60 * 60
    /// One that is set again and again is never right: by so many milliseconds two readings of the same error may differ.
    static let slack: Int64 = 2000

    private var time: Instant
    private var passed: Int64
    private var away: (since: Int64, drift: Int64)?
    /// Milliseconds by which the clock of the machine is ahead of us; negative when it is behind.
    package private(set) var drift: Int64 = 0

    /// - Parameters:
    ///   - mark: the latest moment that a process before this one has seen.
    ///   - passed: milliseconds on a clock that nobody sets.
    package init(clock: Instant, mark: Instant?, passed: Int64) {
        time = TimerRules.moment(clock: clock, mark: mark)
        self.passed = passed
    }

    package mutating func read(clock: Instant, passed: Int64) -> Instant {
        let expected = Instant(milliseconds: time.milliseconds + passed - self.passed)
        drift = clock.milliseconds - expected.milliseconds
        if isBelieved(passed) {
            // A small step back is waited for.
            keep(isSmall ? max(clock, time) : clock, passed)
        } else {
            (time, self.passed) = (expected, passed)
        }
        return time
    }

    private mutating func keep(_ time: Instant, _ passed: Int64) {
        (self.time, self.passed, away, drift) = (time, passed, nil, 0)
    }

    private mutating func isBelieved(_ passed: Int64) -> Bool {
        guard let away, abs(away.drift - drift) <= Self.slack else {
            away = (passed, drift)
            return false
        }
        return passed - away.since >= Int64(patience) * 1000
    }

    /// For how many seconds a clock must be elsewhere until it is believed.
    private var patience: Int {
        if abs(drift) <= Self.slew { return Self.believedSlew }
        return drift > 0 || isSmall ? Self.believedAhead : Self.believedBehind
    }

    private var isSmall: Bool { abs(drift) <= Int64(Self.mostDrift) * 1000 }
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

    package var now: Now { Now { self.read().time } }

    /// By how many seconds the machine’s clock is ahead of what we go by: somebody should look at one that leaves us.
    package var driftSeconds: Double { Double(read().drift) / 1000 }

    private func read() -> (time: Instant, drift: Int64) {
        time.withLock { ($0.read(clock: clock(), passed: passed()), $0.drift) }
    }
}
