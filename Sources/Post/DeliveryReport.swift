import Basics
import Foundation

/// What a mail server reports of a mail that it could not deliver (RFC 3464): read for its status, and for nothing else.
package struct DeliveryReport: Sendable, Hashable {
    package enum Action: String, Sendable {
        case failed
        case delayed
        case delivered
        case relayed
        case expanded
    }

    /// RFC 3463: class, subject and detail, such as `5.1.1`.
    package struct Status: Sendable, Hashable, CustomStringConvertible {
        package let description: String

        package init?(_ text: some StringProtocol) {
            let word = String(text.trimmed.prefix { !$0.isWhitespace && $0 != "(" })
            guard word.wholeMatch(of: #/[245]\.\d{1,3}\.\d{1,3}/#) != nil else { return nil }
            description = word
        }

        package var isForGood: Bool { description.hasPrefix("5") }
    }

    package let action: Action
    package let status: Status

    /// That which is worst, when it tells of several receivers; nil for what is no such report.
    package init?(mail: some Sequence<UInt8>) {
        let lines = Self.lines(of: mail)
        let head = Self.fields(lines.prefix { !$0.isEmpty })
        guard let type = head["content-type"], type.lowercased().contains("multipart/report"),
            let border = Self.border(in: type)
        else { return nil }
        let parts = lines.dropFirst(lines.prefix { !$0.isEmpty }.count).split { $0.hasPrefix("--\(border)") }
        let reports = parts.compactMap { Self.reports(in: Array($0)) }.joined()
        guard let worst = reports.first(where: { $0.isForGood }) ?? reports.first else { return nil }
        self = worst
    }

    private init(action: Action, status: Status) {
        self.action = action
        self.status = status
    }

    /// Whether the mail will never arrive.
    package var isForGood: Bool { action == .failed && status.isForGood }

    private static func reports(in part: [String]) -> [DeliveryReport]? {
        let head = part.drop { $0.isEmpty }.prefix { !$0.isEmpty }
        guard let type = fields(head)["content-type"]?.lowercased(),
            type.hasPrefix("message/delivery-status") || type.hasPrefix("message/global-delivery-status")
        else { return nil }
        let body = part.drop { $0.isEmpty }.dropFirst(head.count)
        return body.split(separator: "").compactMap { group in
            let fields = fields(group)
            guard fields["final-recipient"] != nil, let status = fields["status"].flatMap({ Status($0) }),
                let action = fields["action"].flatMap({ Action(rawValue: $0.lowercased()) })
            else { return nil }
            return DeliveryReport(action: action, status: status)
        }
    }

    private static func lines(of mail: some Sequence<UInt8>) -> [String] {
        String(decoding: Array(mail), as: UTF8.self).replacing("\r\n", with: "\n")
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// Names in small letters; what goes on in the next line belongs to the one before (RFC 5322, 2.2.3).
    private static func fields(_ lines: some Sequence<String>) -> [String: String] {
        var fields: [String: String] = [:]
        var last: String?
        for line in lines {
            if let first = line.first, first == " " || first == "\t", let name = last {
                fields[name, default: ""] += " " + line.trimmingCharacters(in: .whitespaces)
                continue
            }
            guard let colon = line.firstIndex(of: ":") else { continue }
            let name = line[..<colon].lowercased()
            last = name
            // Of two of a name the first counts.
            if fields[name] == nil {
                fields[name] = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
            }
        }
        return fields
    }

    private static func border(in type: String) -> String? {
        guard let found = type.firstMatch(of: #/(?i:boundary)\s*=\s*(?:"([^"]+)"|([^\s;]+))/#) else { return nil }
        return (found.1 ?? found.2).map(String.init)
    }

    /// The addresses that a mail was brought to, in the order of how sure they are.
    package static func receivers(of mail: some Sequence<UInt8>) -> [String] {
        let head = fields(lines(of: mail).prefix { !$0.isEmpty })
        return ["x-original-to", "delivered-to", "envelope-to", "to"].compactMap { head[$0] }
    }
}
