import Basics

/// An export as a file that other programs read (RFC 8259): English names, days and instants as ISO 8601, instants in UTC.
package enum ExportJSON {
    /// Grows when a name changes its meaning.
    package static let format = "brobygger-export-1"

    package static func bytes(_ export: Export) -> [UInt8] {
        var members = [("format", string(format)), ("made_at", string(export.madeAt.description))]
        for group in ["households", "accounts", "persons_called"] {
            let parts = export.parts.filter { $0.group == group }
            if parts.isEmpty && group == "persons_called" { continue }
            members.append((group, array(parts.map { object($0.sections.map { ($0.name, section($0)) }) })))
        }
        members.append(("left_out", array(export.leftOut.map { string($0.name) })))
        return Array((object(members) + "\n").utf8)
    }

    private static func section(_ section: ExportSection) -> String {
        switch section.content {
        case .facts(let facts): record(facts)
        case .records(let all): array(all.map(record))
        }
    }

    private static func record(_ facts: [ExportFact]) -> String {
        object(facts.map { ($0.name, $0.value.map(value) ?? "null") })
    }

    private static func value(_ value: ExportValue) -> String {
        switch value {
        case .text(let text), .note(let text), .code(let text), .word(let text, _): string(text)
        case .number(let number), .counted(let number, _): String(number)
        case .claim(let claim): claim ? "true" : "false"
        case .day(let day): string(day.description)
        case .instant(let instant): string(instant.description)
        case .list(let values): array(values.map(self.value))
        case .records(let all): array(all.map(record))
        }
    }

    private static func object(_ members: [(String, String)]) -> String {
        "{" + members.map { "\(string($0.0)):\($0.1)" }.joined(separator: ",\n") + "}"
    }

    private static func array(_ values: [String]) -> String { "[" + values.joined(separator: ",\n") + "]" }

    private static func string(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\0"..<" ":
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
