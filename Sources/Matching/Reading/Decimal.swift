/// Numbers as the files write them: digits, a decimal point and a sign, nothing else.
enum Decimal {
    /// `-12`, `55.65456`; the value is the nearest double, as everywhere.
    static func value(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
        var place = 0
        var isNegative = false
        if let sign = text.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
            isNegative = sign == UInt8(ascii: "-")
            place = 1
        }
        var digits: UInt64 = 0
        var digitCount = 0
        var fractionCount = -1
        while place < text.count {
            let byte = text[place]
            if LanguageCode.isDigit(byte) {
                if digitCount < 15 { digits = digits * 10 + UInt64(byte - UInt8(ascii: "0")) }
                digitCount += 1
                if fractionCount >= 0 { fractionCount += 1 }
            } else if byte == UInt8(ascii: "."), fractionCount < 0, digitCount > 0 {
                fractionCount = 0
            } else {
                return nil
            }
            place += 1
        }
        guard digitCount > 0, fractionCount != 0 else { return nil }
        // Up to 15 digits and the powers of ten to 22 are exact doubles, so one division rounds once.
        if digitCount > 15 { return Double(String(decoding: text, as: UTF8.self)) }
        let magnitude = Double(digits) / powersOfTen[max(0, fractionCount)]
        return isNegative ? -magnitude : magnitude
    }

    /// Only digits, at most nine of them.
    static func wholeNumber(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
        guard (1...9).contains(text.count), text.allSatisfy(LanguageCode.isDigit) else { return nil }
        return text.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }

    private static let powersOfTen: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
    ]
}
