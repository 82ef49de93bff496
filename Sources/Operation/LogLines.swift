import Basics
import Foundation
import Logging

/// One line for each thing that happens. Only what is listed here is written of it: whatever a library might add about
/// whoever asks never gets into a log.
package struct LogLines: LogHandler {
    package enum Format: String, Sendable, CaseIterable {
        case text, json
    }

    /// What may be told, and as what.
    private static let told: [(key: String, name: String)] = [
        ("hb.request.id", "request"), ("method", "method"), ("route", "route"), ("status", "status"), ("ms", "ms"),
        ("kind", "kind"), ("seconds", "seconds"), ("error", "error"),
    ]
    private static let numbers: Set<String> = ["status", "ms", "seconds"]

    package var metadata: Logger.Metadata = [:]
    package var logLevel: Logger.Level
    private let format: Format
    private let node: String
    private let now: Now
    private let write: @Sendable (String) -> Void

    package init(
        _ format: Format, level: Logger.Level, node: String, now: Now, write: @escaping @Sendable (String) -> Void
    ) {
        self.format = format
        logLevel = level
        self.node = node
        self.now = now
        self.write = write
    }

    package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    package func log(event: LogEvent) {
        let known = metadata.merging(event.metadata ?? [:]) { $1 }
        var fields = [
            ("time", now().description), ("level", event.level.rawValue), ("node", node),
            ("event", event.message.description),
        ]
        for (key, name) in Self.told {
            if let value = known[key] { fields.append((name, value.description)) }
        }
        write(format == .json ? Self.json(fields) : Self.text(fields))
    }

    private static func json(_ fields: [(String, String)]) -> String {
        let pairs = fields.map { name, value in
            "\"\(name)\":" + (numbers.contains(name) && Double(value) != nil ? value : quoted(value))
        }
        return "{\(pairs.joined(separator: ","))}\n"
    }

    /// Time, level and event for the eye; the rest as `name=value`.
    private static func text(_ fields: [(String, String)]) -> String {
        let rest = fields.dropFirst(4).map { name, value in
            name + "=" + (value.contains { $0 == " " || $0 == "\"" || $0 == "=" } ? quoted(value) : oneLine(value))
        }
        return ([fields[0].1, fields[1].1, oneLine(fields[3].1)] + rest).joined(separator: " ") + "\n"
    }

    private static func oneLine(_ text: String) -> String {
        String(text.map { $0.isNewline ? " " : $0 })
    }

    /// RFC 8259, 7.
    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            case "\n": quoted += "\\n"
            case _ where scalar.value < 0x20:
                quoted +=
                    "\\u" + String(repeating: "0", count: scalar.value < 16 ? 3 : 2)
                    + String(scalar.value, radix: 16)
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
