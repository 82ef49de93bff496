import Basics

/// What was typed into a form, or asked for in a query: names and values in order, as sent.
package struct Fields: Sendable {
    package let all: [(name: String, value: String)]

    package static let none = Fields([])

    package init(_ all: [(name: String, value: String)]) {
        self.all = all
    }

    /// Decodes `application/x-www-form-urlencoded` (WHATWG URL 5.1). Refuses what is no UTF-8, and more than 600 fields.
    package init(decoding body: some Sequence<UInt8>) throws {
        var all: [(name: String, value: String)] = []
        for pair in Array(body).split(separator: UInt8(ascii: "&")) {
            let halves = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            let name = try decoded(halves[0])
            let value = halves.count > 1 ? try decoded(halves[1]) : ""
            all.append((name, withOneKindOfLineEnd(value)))
            guard all.count <= 600 else { throw BadRequest.tooManyFields }
        }
        self.init(all)
    }

    /// The first value, without spaces round it; empty when there is none.
    package subscript(_ name: String) -> String {
        all.first { $0.name == name }?.value.trimmed ?? ""
    }

    package func each(_ name: String) -> [String] {
        all.filter { $0.name == name }.map(\.value.trimmed).filter { !$0.isEmpty }
    }

    package func has(_ name: String) -> Bool { all.contains { $0.name == name } }
    package var isEmpty: Bool { all.isEmpty }

    package func setting(_ name: String, _ value: String) -> Fields {
        Fields(all.filter { $0.name != name } + [(name, value)])
    }

    /// For storing a draft and for links.
    package var encoded: String {
        all.map { "\(urlEncoded($0.name))=\(urlEncoded($0.value))" }.joined(separator: "&")
    }
}

/// The request itself is wrong: nobody filled in a form to make it.
package enum BadRequest: Error {
    case notText
    case tooManyFields
    case tooLarge
    case tooSlow
    case wrongHost
    case wrongMethod
    case foreignOrigin
    case tooOften
    case notAForm
}

/// Browsers send the lines of a text area ended by CR and LF (HTML 4.10.22); what is read, compared and stored has LF alone.
func withOneKindOfLineEnd(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "\r")) else { return text }
    return text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
}

package func urlEncoded(_ text: String) -> String {
    var encoded = ""
    for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
            UInt8(ascii: "~"):
            encoded.unicodeScalars.append(Unicode.Scalar(byte))
        default:
            let hex = String(byte, radix: 16, uppercase: true)
            encoded += byte < 16 ? "%0\(hex)" : "%\(hex)"
        }
    }
    return encoded
}

package func decoded(_ bytes: some Collection<UInt8>) throws -> String {
    var raw: [UInt8] = []
    raw.reserveCapacity(bytes.count)
    var rest = bytes.makeIterator()
    while let byte = rest.next() {
        switch byte {
        case UInt8(ascii: "+"): raw.append(UInt8(ascii: " "))
        case UInt8(ascii: "%"):
            guard let high = rest.next().flatMap(hexDigit), let low = rest.next().flatMap(hexDigit) else {
                throw BadRequest.notText
            }
            raw.append(high << 4 | low)
        default: raw.append(byte)
        }
    }
    guard let text = String(validating: raw, as: UTF8.self), !text.unicodeScalars.contains("\0") else {
        throw BadRequest.notText
    }
    return text
}

private func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
}

/// A piece of a path; in paths a plus is a plus.
package func decodedPath(_ text: some StringProtocol) throws -> String {
    try decoded(text.split(separator: "+", omittingEmptySubsequences: false).joined(separator: "%2B").utf8)
}
