import Basics

/// Markup. Written as a string literal: what stands in the literal is ours, what is interpolated is escaped by its type.
/// `"<p>\(name)</p>"` cannot let a name break out; only another `HTML` goes in as it is.
package struct HTML: Sendable, ExpressibleByStringInterpolation {
    package private(set) var bytes: [UInt8]

    package static let empty: HTML = ""

    package init(stringLiteral markup: String) {
        bytes = Array(markup.utf8)
    }

    package init(stringInterpolation: Interpolation) {
        bytes = stringInterpolation.bytes
    }

    /// Text of any origin, escaped.
    package init(text: some StringProtocol) {
        bytes = []
        bytes.append(escaping: String(text))
    }

    package mutating func append(_ other: HTML) {
        bytes.append(contentsOf: other.bytes)
    }

    package static func + (one: HTML, other: HTML) -> HTML {
        var sum = one
        sum.append(other)
        return sum
    }

    package static func += (one: inout HTML, other: HTML) {
        one.append(other)
    }

    package struct Interpolation: StringInterpolationProtocol {
        var bytes: [UInt8] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + interpolationCount * 32)
        }

        package mutating func appendLiteral(_ markup: String) {
            bytes.append(contentsOf: markup.utf8)
        }

        package mutating func appendInterpolation(_ html: HTML) {
            bytes.append(contentsOf: html.bytes)
        }

        package mutating func appendInterpolation(_ html: HTML?) {
            if let html { bytes.append(contentsOf: html.bytes) }
        }

        /// Disfavoured, so that a literal without a type is markup, as everywhere else in a view.
        @_disfavoredOverload
        package mutating func appendInterpolation(_ text: some StringProtocol) {
            bytes.append(escaping: String(text))
        }

        package mutating func appendInterpolation<Of>(_ id: ID<Of>) {
            bytes.append(escaping: id.text)
        }

        package mutating func appendInterpolation(_ number: Int) {
            bytes.append(contentsOf: String(number).utf8)
        }

        /// Markup only when the claim is true.
        package mutating func appendInterpolation(_ html: HTML, when claim: Bool) {
            if claim { bytes.append(contentsOf: html.bytes) }
        }
    }
}

extension Sequence {
    /// One piece of markup for each element.
    package func html(_ piece: (Element) throws -> HTML) rethrows -> HTML {
        var all = HTML.empty
        for element in self { all.append(try piece(element)) }
        return all
    }
}

extension Sequence<HTML> {
    package func joined(by separator: HTML = "") -> HTML {
        var all = HTML.empty
        for (index, piece) in enumerated() {
            if index > 0 { all.append(separator) }
            all.append(piece)
        }
        return all
    }
}

extension [UInt8] {
    /// Safe in text and in attributes in double or single quotes. What needs no escape goes in as one piece.
    fileprivate mutating func append(escaping text: String) {
        var text = text
        text.withUTF8 { raw in
            var begin = 0
            for (place, byte) in raw.enumerated() {
                guard let escape = escape(of: byte) else { continue }
                append(contentsOf: raw[begin..<place])
                append(contentsOf: escape.utf8)
                begin = place + 1
            }
            append(contentsOf: raw[begin...])
        }
    }
}

/// Nil for what stands for itself.
private func escape(of byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    case 0: ""
    default: nil
    }
}
