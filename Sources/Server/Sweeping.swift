import Logging
import ServiceLifecycle

/// Carries out what is due, at start and every quarter of an hour: data whose time is over must not wait for a visitor.
struct Sweeping: Service {
    let logger: Logger
    let sweep: @Sendable () async throws -> Void

    func run() async throws {
        while !Task.isShuttingDownGracefully && !Task.isCancelled {
            do {
                try await sweep()
            } catch is CancellationError {
                return
            } catch {
                logger.error("what is due could not be carried out", metadata: ["error": "\(type(of: error))"])
            }
            do {
                try await cancelWhenGracefulShutdown { try await Task.sleep(for: .seconds(900)) }
            } catch is CancellationError {
                return
            }
        }
    }
}
