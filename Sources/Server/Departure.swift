import Dispatch
import Foundation
import Logging
import Operation
import ServiceLifecycle
import Synchronization

/// How the server goes. On SIGTERM nobody is to be sent here any more; a moment later nobody is let in; what is under way
/// is finished. What is not finished within ten seconds of the signal is cut off: nothing that was acknowledged is lost.
final class Departure {
    private var sources: [any DispatchSourceSignal] = []

    /// From now on the signals are ours. Whoever stops by Ctrl-C sits in front of it: nobody has to be told first.
    init(_ group: ServiceGroup, _ readiness: Readiness, _ logger: Logger) {
        let leaving = Leaving(readiness, group, logger)
        for (number, notice) in [(SIGTERM, 1.0), (SIGINT, 0)] {
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: leaving.queue)
            source.setEventHandler { leaving.begin(after: notice) }
            source.resume()
            sources.append(source)
        }
    }

    deinit {
        for source in sources { source.cancel() }
    }
}

private final class Leaving: Sendable {
    private static let mostSeconds = 9.5

    let queue = DispatchQueue(label: "departure")
    private let readiness: Readiness
    private let group: ServiceGroup
    private let logger: Logger
    private let hasBegun = Atomic(false)

    init(_ readiness: Readiness, _ group: ServiceGroup, _ logger: Logger) {
        self.readiness = readiness
        self.group = group
        self.logger = logger
    }

    /// - Parameter notice: so that whoever asks `/health/ready` hears of it before connections are refused.
    func begin(after notice: Double) {
        guard !hasBegun.exchange(true, ordering: .relaxed) else { return }
        readiness.stop()
        Supervisor.tell("STOPPING=1")
        let (group, logger) = (group, logger)
        queue.asyncAfter(deadline: .now() + notice) { Task { await group.triggerGracefulShutdown() } }
        queue.asyncAfter(deadline: .now() + Self.mostSeconds) {
            logger.error("stopped before everything was finished")
            _exit(1)
        }
    }
}
