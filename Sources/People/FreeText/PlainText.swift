extension GuardText {
    /// Lower case, digits of every script as Western ones, full-width signs as plain ones, nothing that cannot be seen.
    static func plain(_ text: String) -> [Unicode.Scalar] {
        let visible = text.unicodeScalars.filter { $0.properties.generalCategory != .format && $0.value != 0xFE0F }
        let digits = ethiopicNumbers(visible.map(plainSign))
        return withoutLettersInNumbers(Array(string(digits).lowercased().unicodeScalars))
    }

    private static func plainSign(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if (0xFF01...0xFF5E).contains(scalar.value) { return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar }
        if scalar == "\u{FE6B}" { return "@" }
        guard !(0x1369...0x137A).contains(scalar.value) else { return scalar }
        let isDigit = [.decimal, .digit].contains(scalar.properties.numericType)
        guard isDigit, let value = scalar.properties.numericValue, (0...9).contains(value) else { return scalar }
        return digit(UInt32(value))
    }

    /// Ethiopic has signs for ten, twenty and so on, and none for nought.
    private static func ethiopicNumbers(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var plain: [Unicode.Scalar] = []
        for (index, scalar) in scalars.enumerated() {
            switch scalar.value {
            case 0x1369...0x1371: plain.append(digit(scalar.value - 0x1368))
            case 0x1372...0x137A:
                plain.append(digit(scalar.value - 0x1371))
                let hasUnit = index + 1 < scalars.count && (0x1369...0x1371).contains(scalars[index + 1].value)
                if !hasUnit { plain.append("0") }
            default: plain.append(scalar)
            }
        }
        return plain
    }

    private static func digit(_ value: UInt32) -> Unicode.Scalar { Unicode.Scalar(48 + UInt8(value)) }

    /// `O1O19O-l234`: letters that look like digits, in words of six signs or more that are mostly digits.
    private static func withoutLettersInNumbers(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var plain = scalars
        for word in scalars.indices.split(whereSeparator: { scalars[$0].properties.isWhitespace }) {
            let digits = word.filter { ("0"..."9").contains(scalars[$0]) }.count
            let alike = word.filter { lookalikes[scalars[$0]] != nil }
            let signs = word.filter { scalars[$0].properties.isAlphabetic }.count + digits
            guard digits >= 4, signs >= 6, alike.count + digits == signs else { continue }
            for index in alike { plain[index] = lookalikes[scalars[index]] ?? plain[index] }
        }
        return plain
    }

    private static let lookalikes: [Unicode.Scalar: Unicode.Scalar] = ["o": "0", "l": "1", "i": "1"]
}
