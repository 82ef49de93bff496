import Access
import Logging
import ServiceLifecycle

/// Writes the head of the log outside the database: every quarter of an hour, after a thousand entries, and at the end.
struct HeadKeeping: Service {
    let logger: Logger
    let heads: LogHeads

    func run() async throws {
        var seconds = 0
        while !Task.isShuttingDownGracefully && !Task.isCancelled {
            do {
                try await cancelWhenGracefulShutdown { try await Task.sleep(for: .seconds(1)) }
            } catch is CancellationError {
                break
            }
            seconds = (seconds + 1) % 900
            await keep(ifGrownBy: seconds == 0 ? 1 : LogHeads.mostBetween)
        }
        await keep(ifGrownBy: 1)
    }

    private func keep(ifGrownBy least: Int) async {
        do {
            try await heads.keep(ifGrownBy: least)
        } catch {
            logger.error("the head of the log could not be written", metadata: ["error": "\(error)"])
        }
    }
}
