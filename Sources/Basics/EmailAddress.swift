/// An address that a letter can be sent to: lower-cased, one `@`, a dot in the host, no space (the practical part of RFC 5321).
package struct EmailAddress: Sendable, Hashable {
    package let text: String

    package init?(_ typed: String) {
        let text = typed.trimmed.lowercased()
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard (6...254).contains(text.utf8.count), parts.count == 2, let host = parts.last,
            !parts[0].isEmpty, parts[0].utf8.count <= 64,
            host.contains("."), !host.hasPrefix("."), !host.hasSuffix("."), !host.contains(".."),
            text.unicodeScalars.allSatisfy({
                $0.isASCII && $0.value > 32 && $0.value < 127 && !"<>()[],;:\\\"".unicodeScalars.contains($0)
            })
        else { return nil }
        self.text = text
    }
}

/// A telephone number in E.164. Eight digits are Danish; others begin with `+` or `00`.
package struct PhoneNumber: Sendable, Hashable {
    package let text: String

    package init?(_ typed: String) {
        var digits = String(typed.filter { !" -./()\u{A0}".contains($0) })
        if digits.hasPrefix("00") { digits = "+" + digits.dropFirst(2) }
        if !digits.hasPrefix("+"), digits.count == 8 { digits = "+45" + digits }
        let number = digits.dropFirst()
        guard digits.hasPrefix("+"), (6...15).contains(number.count),
            number.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }), number.first != "0",
            !(digits.hasPrefix("+45") && number.count != 10)
        else { return nil }
        text = digits
    }

    /// `12 34 56 78` for Danish numbers, otherwise as stored; spaces do not break.
    package var shown: String {
        guard text.hasPrefix("+45") else { return text }
        let digits = Array(text.dropFirst(3))
        return stride(from: 0, to: 8, by: 2).map { String(digits[$0...$0 + 1]) }.joined(separator: "\u{A0}")
    }
}

extension StringProtocol {
    /// Without spaces and line breaks round it.
    package var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
