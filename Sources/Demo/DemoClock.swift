import Basics
import Synchronization

/// The real clock, but for the time in which the town's history is told.
package final class DemoClock: Sendable {
    private let real: Now
    private let secondsBack = Mutex(0)

    package init(_ real: Now) {
        self.real = real
    }

    package var now: Now { Now { self.real().adding(seconds: -self.secondsBack.withLock { $0 }) } }

    func goBack(days: Int) { secondsBack.withLock { $0 = days * 86_400 } }
    func go(to moment: Instant) {
        let back = Int((real().milliseconds - moment.milliseconds) / 1000)
        secondsBack.withLock { $0 = max(0, back) }
    }
    func comeHome() { goBack(days: 0) }
}
