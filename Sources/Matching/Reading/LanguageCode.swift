/// Whether a code is well-formed as BCP 47 (RFC 5646, section 2.1) wants it; registries are not asked.
package enum LanguageCode {
    package static func isWellFormed(_ code: String) -> Bool {
        Array(code.utf8).withUnsafeBufferPointer { isWellFormed($0) }
    }

    static func isWellFormed(_ code: UnsafeBufferPointer<UInt8>) -> Bool {
        if code.count <= 3 && code.count >= 2 && code.allSatisfy(isLetter) { return true }
        let text = String(decoding: code, as: UTF8.self).lowercased()
        if irregular.contains(text) { return true }
        let subtags = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).map(Array.init)
        guard subtags.allSatisfy({ (1...8).contains($0.count) && $0.allSatisfy(isLetterOrDigit) }) else { return false }
        return isTag(subtags[...])
    }

    /// `langtag` or `privateuse` of the grammar, lower-case.
    private static func isTag(_ subtags: ArraySlice<[UInt8]>) -> Bool {
        var rest = subtags
        if rest.first != [UInt8(ascii: "x")] {
            guard let language = rest.popFirst(), (2...8).contains(language.count), language.allSatisfy(isLetter)
            else { return false }
            var extended = 0
            while language.count <= 3, extended < 3, take(&rest, { $0.count == 3 && $0.allSatisfy(isLetter) }) {
                extended += 1
            }
            _ = take(&rest) { $0.count == 4 && $0.allSatisfy(isLetter) }
            _ = take(&rest) {
                $0.count == 2 && $0.allSatisfy(isLetter) || $0.count == 3 && $0.allSatisfy(isDigit)
            }
            while take(&rest, isVariant) {}
            while let singleton = rest.first, singleton.count == 1, singleton != [UInt8(ascii: "x")] {
                rest.removeFirst()
                guard take(&rest, { $0.count >= 2 }) else { return false }
                while take(&rest, { $0.count >= 2 }) {}
            }
        }
        if rest.first == [UInt8(ascii: "x")] { return rest.count >= 2 }
        return rest.isEmpty
    }

    private static func isVariant(_ subtag: [UInt8]) -> Bool {
        subtag.count >= 5 || subtag.count == 4 && isDigit(subtag[0])
    }

    private static func take(_ rest: inout ArraySlice<[UInt8]>, _ fits: ([UInt8]) -> Bool) -> Bool {
        guard let first = rest.first, fits(first) else { return false }
        rest.removeFirst()
        return true
    }

    static func isLetter(_ byte: UInt8) -> Bool {
        let lower = byte | 0x20
        return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
    }

    static func isDigit(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }

    static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        isLetter(byte) || isDigit(byte)
    }

    /// Codes of before the grammar that do not follow it but stay valid.
    private static let irregular: Set<String> = [
        "en-gb-oed", "i-ami", "i-bnn", "i-default", "i-enochian", "i-hak", "i-klingon", "i-lux", "i-mingo", "i-navajo",
        "i-pwn", "i-tao", "i-tay", "i-tsu", "sgn-be-fr", "sgn-be-nl", "sgn-ch-de",
    ]
}
