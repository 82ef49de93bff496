import Assembly
import Logging
import Spreadsheets
import Synchronization
import Timers

extension Again {
    /// Deadlines, within a second of their moment, and after an outage those whose moment fell into it.
    static func deadlines(of assembly: Assembly, _ logger: Logger) -> Again {
        let clockwork = assembly.clockwork { kind, error in
            logger.error("a deadline failed", metadata: ["kind": "\(kind.name)", "error": "\(type(of: error))"])
        }
        let clock = WatchedClock()
        return Again(after: .seconds(1), orSay: "deadlines could not be carried out", logger) {
            if let seconds = clock.leap() { logger.warning("the clock was set", metadata: ["seconds": "\(seconds)"]) }
            try await clockwork.carryOut { isStopping }
        }
    }

    /// Which keys others have erased, those that could not be erased at once, and whether every day still has its deeds.
    static func upkeep(of assembly: Assembly, _ logger: Logger) -> Again {
        Again(after: .seconds(900), orSay: "erased keys could not be looked after", logger) {
            try await assembly.keepKeys()
            try await assembly.beginDays()
        }
    }

    /// Spreadsheets, as soon as somebody has said so; the piece that is under way is finished.
    static func spreadsheets(of assembly: Assembly, _ logger: Logger) -> Again {
        Again(after: .seconds(1), orSay: "spreadsheets could not be carried out", logger) {
            try await assembly.imports.carryOut { isStopping }
        }
    }
}

/// Notices that the clock of the machine was set.
private final class WatchedClock: Sendable {
    /// Seconds by which it may leave the time that has passed before somebody should look at it.
    private static let mostDrift = 30.0
    private let seen = Mutex(ClockReading())

    func leap() -> Int? {
        let reading = ClockReading()
        return seen.withLock { seen in
            defer { seen = reading }
            let drift = reading.drift(since: seen)
            return abs(drift) > Self.mostDrift ? Int(drift) : nil
        }
    }
}
