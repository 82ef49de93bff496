import Basics
import Operation
import Synchronization
import Timers

/// The clock by which a server goes: steps of the machine's own clock reach it late, or never.
final class SteadyClock: Sendable {
    private let begun = ContinuousClock.now
    private let time: Mutex<SteadyTime>

    init() {
        time = Mutex(SteadyTime(Now.real(), passed: 0))
    }

    var now: Now { Now { self.read() } }

    private func read() -> Instant {
        time.withLock { $0.read(Now.real(), passed: Int64((ContinuousClock.now - begun) / .milliseconds(1))) }
    }

    /// For whoever watches: somebody should look at a clock that leaves us.
    var gauge: Gauge {
        Gauge("brobygger_clock_drift_seconds", "By how much the machine’s clock is ahead of the time that has passed.")
        { _ in
            _ = self.read()
            return Double(self.time.withLock { $0.drift }) / 1000
        }
    }
}
