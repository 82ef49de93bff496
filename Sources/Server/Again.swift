import Logging
import ServiceLifecycle

/// Does something at once and then again after each pause, until the server is told to stop; what fails is tried the next time.
struct Again: Service {
    let pause: Duration
    /// What the log says when it fails.
    let fault: Logger.Message
    let logger: Logger
    let work: @Sendable () async throws -> Void

    init(
        after pause: Duration, orSay fault: Logger.Message, _ logger: Logger,
        _ work: @escaping @Sendable () async throws -> Void
    ) {
        self.pause = pause
        self.fault = fault
        self.logger = logger
        self.work = work
    }

    /// Asked between two pieces of work.
    static var isStopping: Bool { Task.isShuttingDownGracefully || Task.isCancelled }

    func run() async throws {
        while !Self.isStopping {
            do {
                try await work()
            } catch {
                logger.error(fault, metadata: ["error": "\(type(of: error))"])
            }
            do {
                try await cancelWhenGracefulShutdown { try await Task.sleep(for: pause) }
            } catch is CancellationError {
                return
            }
        }
    }
}
