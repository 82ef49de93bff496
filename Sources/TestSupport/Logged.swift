import Logging
import Synchronization

/// What was logged while a browser asked, line by line, as an operator reads it.
package final class Logged: Sendable {
    private let all = Mutex<[String]>([])
    package var lines: [String] { all.withLock { $0 } }
    /// Without the line that there is for every request.
    package var faults: [String] { lines.filter { $0.hasPrefix("error ") } }

    fileprivate func add(_ line: String) { all.withLock { $0.append(line) } }
}

/// Keeps what is logged, and shows it.
struct Listening: LogHandler {
    private let logged: Logged
    private let screen = StreamLogHandler.standardError(label: "test")
    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level = .trace

    init(_ logged: Logged) {
        self.logged = logged
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        if event.level >= .error { screen.log(event: event) }
        let further = metadata.merging(event.metadata ?? [:]) { $1 }.map { "\($0.key)=\($0.value)" }.sorted()
        logged.add("\(event.level) \(event.message) \(further.joined(separator: " "))")
    }
}
