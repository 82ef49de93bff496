import Foundation
import Synchronization

/// What time it is. Passed in: only `Server` knows the real clock.
package struct Now: Sendable {
    private let read: @Sendable () -> Instant

    package init(_ read: @escaping @Sendable () -> Instant) {
        self.read = read
    }

    package func callAsFunction() -> Instant { read() }

    /// Today in Copenhagen, where everybody who uses Brobygger is.
    package var today: Day { Copenhagen.day(of: read()) }
}

/// The local time of our users.
package enum Copenhagen {
    package static let zone = TimeZone(identifier: "Europe/Copenhagen") ?? .gmt

    package static func day(of instant: Instant) -> Day {
        Day(daysSinceEpoch: Int((Double(localSeconds(instant)) / 86_400).rounded(.down)))
    }

    /// The instant at which a local day and clock time happens. One that does not exist is as much later as the clocks are
    /// set forward (RFC 5545, 3.3.5); one that exists twice is the first.
    package static func instant(on day: Day, hour: Int, minute: Int) -> Instant {
        let local = day.daysSinceEpoch * 86_400 + hour * 3600 + minute * 60
        // No clock is further from UTC than three hours here: what counted before a change, and what counts after it.
        let before = offset(atHour: floorHour(local) - 3)
        let after = offset(atHour: floorHour(local))
        let first = [local - before, local - after].filter { $0 + offset(atHour: floorHour($0)) == local }.min()
        return Instant(milliseconds: Int64(first ?? local - before) * 1000)
    }

    /// Hour and minute of the local clock.
    package static func clock(of instant: Instant) -> (hour: Int, minute: Int) {
        let seconds = ((localSeconds(instant) % 86_400) + 86_400) % 86_400
        return (seconds / 3600, seconds / 60 % 60)
    }

    private static func localSeconds(_ instant: Instant) -> Int {
        let seconds = Int((Double(instant.milliseconds) / 1000).rounded(.down))
        return seconds + offset(atHour: floorHour(seconds))
    }

    private static func floorHour(_ seconds: Int) -> Int { Int((Double(seconds) / 3600).rounded(.down)) }

    /// The clocks change on whole hours of UTC. Asking the zone costs more than a row of a list: answers are remembered.
    private static func offset(atHour hour: Int) -> Int {
        offsets.withLock { known in
            if let offset = known[hour] { return offset }
            if known.count > 50_000 { known.removeAll() }
            let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(hour) * 3600))
            known[hour] = offset
            return offset
        }
    }

    private static let offsets = Mutex<[Int: Int]>([:])
}
