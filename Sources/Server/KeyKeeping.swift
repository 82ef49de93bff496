import Assembly
import Logging
import ServiceLifecycle

/// Looks, at start and every quarter of an hour, which keys others have erased, and erases what could not be at once.
struct KeyKeeping: Service {
    let logger: Logger
    let assembly: Assembly

    func run() async throws {
        while !Task.isShuttingDownGracefully && !Task.isCancelled {
            do {
                try await assembly.keepKeys()
            } catch is CancellationError {
                return
            } catch {
                logger.error("erased keys could not be looked after", metadata: ["error": "\(type(of: error))"])
            }
            do {
                try await cancelWhenGracefulShutdown { try await Task.sleep(for: .seconds(900)) }
            } catch is CancellationError {
                return
            }
        }
    }
}
