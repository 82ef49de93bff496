import Basics
import Synchronization
import Timers

/// The time that it is, whatever any clock shows.
final class TrueTime: Sendable {
    private let moment: Mutex<Instant>

    init(_ start: Instant) {
        moment = Mutex(start)
    }

    var instant: Instant { moment.withLock { $0 } }
    var now: Now { Now { self.instant } }

    func move(to moment: Instant) { self.moment.withLock { $0 = max($0, moment) } }
}

/// The clock of a machine, which may be set wrong.
final class MachineClock: Sendable {
    private let time: TrueTime
    private let wrong = Mutex<Int64>(0)

    init(_ time: TrueTime) {
        self.time = time
    }

    var wall: Now { Now { Instant(milliseconds: self.time.instant.milliseconds + self.wrong.withLock { $0 }) } }

    /// Whether a process that begins now could not know what time it is: ahead, or further back than what was kept counts.
    var isBeyondKnowing: Bool { wrong.withLock { $0 > 30_000 || $0 < -72_000_000 } }

    func set(wrongBy seconds: Int) { wrong.withLock { $0 = Int64(seconds) * 1000 } }
}
