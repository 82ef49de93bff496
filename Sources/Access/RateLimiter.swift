import Basics
import Synchronization
import Web

/// So many attempts in so many minutes. Lives in the process: what it forgets on restart costs nothing.
package final class RateLimiter: Sendable {
    private struct Attempts {
        var moments: [Instant]
        var until: Instant
    }

    private let now: Now
    private let attempts = Mutex<[String: Attempts]>([:])

    package init(now: Now) {
        self.now = now
    }

    /// Counts an attempt; throws when there have been too many.
    package func attempt(_ what: String, atMost limit: Int, minutes: Int) throws {
        let moment = now()
        let since = moment.adding(minutes: -minutes)
        try attempts.withLock { all in
            if all.count > 10_000 { all = all.filter { $0.value.until > moment } }
            let lately = (all[what]?.moments ?? []).filter { $0 > since }
            guard lately.count < limit else { throw BadRequest.tooOften }
            all[what] = Attempts(moments: lately + [moment], until: moment.adding(minutes: minutes))
        }
    }
}
