import Logging
import Post
import ServiceLifecycle

extension Again {
    /// Letters, as soon as they are written. Told to stop, it finishes the one that is under way, and gives back the others
    /// without waiting for that.
    static func letters(by office: PostOffice, _ logger: Logger) -> Again {
        Again(after: .seconds(1), orSay: "letters could not be carried out", logger) {
            try await withGracefulShutdownHandler {
                _ = try await office.carryOut { isStopping }
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
}
