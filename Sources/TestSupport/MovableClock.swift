import Basics
import Synchronization

/// A clock that stands still until a test moves it.
package final class MovableClock: Sendable {
    private let moment: Mutex<Instant>

    package init(_ start: Instant) {
        moment = Mutex(start)
    }

    package var now: Now { Now { self.moment.withLock { $0 } } }

    package func pass(days: Int = 0, minutes: Int = 0, seconds: Int = 0) {
        moment.withLock { $0 = $0.adding(days: days).adding(minutes: minutes).adding(seconds: seconds) }
    }
}

/// Ids in the order in which they were asked for, so that a test that fails once fails always.
package func countingIDs() -> NewID {
    let count = Mutex(0)
    return NewID {
        let number = count.withLock { count in
            count += 1
            return String(count)
        }
        return "00000000-0000-7000-8000-" + String(repeating: "0", count: 12 - number.count) + number
    }
}
