import Logging
import Post
import ServiceLifecycle

/// Carries letters out as soon as they are written, until it is told to stop; a letter that is under way is finished.
struct Posting: Service {
    let logger: Logger
    let office: PostOffice

    func run() async throws {
        while !Task.isShuttingDownGracefully && !Task.isCancelled {
            do {
                try await carryOut()
            } catch {
                logger.error("letters could not be carried out", metadata: ["error": "\(type(of: error))"])
            }
            do {
                try await cancelWhenGracefulShutdown { try await Task.sleep(for: .seconds(1)) }
            } catch is CancellationError {
                return
            }
        }
    }

    /// Told to stop, it finishes the letter that is under way, and gives back the others without waiting for that.
    private func carryOut() async throws {
        try await withGracefulShutdownHandler {
            _ = try await office.carryOut { Task.isShuttingDownGracefully || Task.isCancelled }
        } onGracefulShutdown: {
            Task {
                do {
                    try await office.giveBack()
                } catch {
                    logger.error("letters could not be given back", metadata: ["error": "\(type(of: error))"])
                }
            }
        }
    }
}
