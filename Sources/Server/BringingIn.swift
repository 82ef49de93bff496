import Logging
import ServiceLifecycle

/// Reads, brings in and takes out spreadsheets as soon as somebody has said so, until it is told to stop; the piece that is
/// under way is finished.
struct BringingIn: Service {
    let logger: Logger
    let carryOut: @Sendable (_ stops: @Sendable () -> Bool) async throws -> Void

    func run() async throws {
        while !Task.isShuttingDownGracefully && !Task.isCancelled {
            do {
                try await carryOut { Task.isShuttingDownGracefully || Task.isCancelled }
            } catch {
                logger.error("spreadsheets could not be carried out", metadata: ["error": "\(type(of: error))"])
            }
            do {
                try await cancelWhenGracefulShutdown { try await Task.sleep(for: .seconds(1)) }
            } catch is CancellationError {
                return
            }
        }
    }
}
