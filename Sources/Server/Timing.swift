import Assembly
import Logging
import ServiceLifecycle
import Timers

/// Carries out deadlines within a second of their moment, and after an outage those whose moment fell into it.
struct Timing: Service {
    let logger: Logger
    let assembly: Assembly
    /// Seconds by which the clock may leave the time that has passed before somebody should look at it.
    private let mostDrift = 30.0

    func run() async throws {
        let clockwork = assembly.clockwork { kind, error in
            logger.error("a deadline failed", metadata: ["kind": "\(kind.name)", "error": "\(type(of: error))"])
        }
        var seen = ClockReading()
        while !Task.isShuttingDownGracefully && !Task.isCancelled {
            do {
                try await clockwork.carryOut { Task.isShuttingDownGracefully || Task.isCancelled }
            } catch {
                logger.error("deadlines could not be carried out", metadata: ["error": "\(type(of: error))"])
            }
            do {
                try await cancelWhenGracefulShutdown { try await Task.sleep(for: .seconds(1)) }
            } catch is CancellationError {
                return
            }
            let next = ClockReading()
            let drift = next.drift(since: seen)
            if abs(drift) > mostDrift { logger.warning("the clock was set", metadata: ["seconds": "\(Int(drift))"]) }
            seen = next
        }
    }
}
