import HTTPTypes

/// What came back.
package struct Reply: Sendable {
    package let status: Int
    package let body: String
    private let headers: HTTPFields

    init(_ status: Int, _ headers: HTTPFields, _ bytes: [UInt8]) {
        self.status = status
        self.headers = headers
        body = String(decoding: bytes, as: UTF8.self)
    }

    package func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }

    /// Every header, a line each.
    package var head: String { headers.map { "\($0.name): \($0.value)" }.joined(separator: "\n") }

    /// Where it sends us on to.
    package var location: String? { headers[.location] }

    /// What a person reads: without markup, spaces drawn together.
    package var text: String {
        var text = ""
        var isTag = false
        for character in body {
            switch character {
            case "<": isTag = true
            case ">":
                isTag = false
                text.append(" ")
            default: if !isTag { text.append(character) }
            }
        }
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
            .reduce(words) { $0.replacing($1.0, with: $1.1) }
    }

    /// The value of the first field of that name, hidden or shown.
    package func field(_ name: String) -> String? {
        guard
            let tag = body.split(separator: "<").first(where: {
                $0.contains("name=\"\(name)\"") && $0.contains("value=\"")
            })
        else { return nil }
        return tag.components(between: "value=\"", and: "\"")
    }
}

extension StringProtocol {
    /// What stands between two marks.
    package func components(between start: String, and end: String) -> String? {
        guard let open = firstRange(of: start), let close = self[open.upperBound...].firstRange(of: end) else {
            return nil
        }
        return String(self[open.upperBound..<close.lowerBound])
    }
}
