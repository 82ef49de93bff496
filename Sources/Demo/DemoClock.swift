import Basics
import Synchronization

/// The real clock, but for the time in which the town's history is told.
package final class DemoClock: Sendable {
    private let real: Now
    private let daysBack = Mutex(0)

    package init(_ real: Now) {
        self.real = real
    }

    package var now: Now { Now { self.real().adding(days: -self.daysBack.withLock { $0 }) } }

    func goBack(days: Int) { daysBack.withLock { $0 = days } }
    func comeHome() { daysBack.withLock { $0 = 0 } }
}
