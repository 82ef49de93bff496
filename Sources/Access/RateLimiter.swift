import Basics
import Synchronization
import Web

/// So many attempts in so many minutes. Lives in the process: what it forgets on restart costs nothing.
package final class RateLimiter: Sendable {
    private let now: Now
    private let attempts = Mutex<[String: [Instant]]>([:])

    package init(now: Now) {
        self.now = now
    }

    /// Counts an attempt; throws when there have been too many.
    package func attempt(_ what: String, atMost limit: Int, minutes: Int) throws {
        let moment = now()
        let since = moment.adding(minutes: -minutes)
        let count = attempts.withLock { all in
            if all.count > 10_000 { all.removeAll() }
            let lately = (all[what] ?? []).filter { $0 > since } + [moment]
            all[what] = lately
            return lately.count
        }
        if count > limit { throw BadRequest.tooOften }
    }
}
