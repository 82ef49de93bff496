import Basics
import Operation
import Timers

extension SteadyClock {
    /// The clock of the machine, as long as it goes on as time does.
    static func ofMachine(after mark: Instant?) -> SteadyClock {
        let begin = ContinuousClock.now
        return SteadyClock(.real, mark: mark) { Int64((ContinuousClock.now - begin) / .milliseconds(1)) }
    }

    /// For whoever watches: somebody should look at a clock that leaves us.
    var gauge: Gauge {
        Gauge("brobygger_clock_drift_seconds", "By how much the machine’s clock is ahead of the time that has passed.")
        { _ in self.driftSeconds }
    }
}
