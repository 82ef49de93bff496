import Basics

/// Numbers that identify people: told by their shape and by whether they can be a date.
enum NumberShapes {
    /// Digits that stand together, and what stands between them and the next.
    private struct Group {
        let digits: [Int]
        /// Nil when something other than a separator follows, or nothing.
        var separator: [Unicode.Scalar]?
        let hasPlus: Bool
    }

    static func findings(in scalars: [Unicode.Scalar], tellingOf context: ContextWords) -> [FreeTextGuard.Finding] {
        let groups = groups(in: scalars)
        var found: [FreeTextGuard.Finding] = []
        var index = 0
        while index < groups.count {
            if let (kind, count) = shape(groups[index...], context) {
                let words = groups[index..<(index + count)].map { $0.digits.map(String.init).joined() }.joined(
                    separator: " ")
                found.append(FreeTextGuard.Finding(kind: kind, words: words))
                index += count
            } else {
                index += 1
            }
        }
        return found
    }

    private static func shape(_ groups: ArraySlice<Group>, _ context: ContextWords) -> (FreeTextGuard.Kind, Int)? {
        for (kind, isShape) in shapes + (context.speakOfPhones ? [(.phone, isToldPhone)] : []) {
            var digits: [Int] = []
            var ends: [Int] = []
            var separators: [[Unicode.Scalar]] = []
            for (count, group) in groups.prefix(10).enumerated() {
                digits += group.digits
                ends.append(digits.count)
                if isShape(digits, ends, separators, groups.first?.hasPlus == true) { return (kind, count + 1) }
                guard let separator = group.separator, digits.count < 15 else { break }
                separators.append(separator)
            }
        }
        return nil
    }

    private typealias Shape = @Sendable ([Int], [Int], [[Unicode.Scalar]], Bool) -> Bool
    private static let shapes: [(FreeTextGuard.Kind, Shape)] = [
        (.cpr, isCPR), (.phone, isForeignPhone), (.birthday, isBirthday), (.phone, isPhone),
    ]

    /// `DDMMYYSSSS` with a boundary after the date when there is any, or `DDMMYYYY-SSSS`. Replacement numbers add 60 to the day.
    /// No check digit: since 2007 numbers are issued without (conventions 1.6).
    private static func isCPR(_ digits: [Int], _ ends: [Int], _ separators: [[Unicode.Scalar]], _ hasPlus: Bool) -> Bool
    {
        guard !hasPlus else { return false }
        let isInTwo = ends.count == 2 && separators.allSatisfy { $0.count == 1 }
        if digits.count == 10, ends.count == 1 || ends.contains(6) || isInTwo {
            return isDate(digits[0..<6], mayBeReplacement: true)
        }
        guard digits.count == 12, ends == [12] || (ends.dropLast().last == 8 && separators.last?.contains(" ") == false)
        else { return false }
        let century = digits[4] * 10 + digits[5]
        return (century == 19 || century == 20) && isDate(digits[0..<4] + digits[6..<8], mayBeReplacement: true)
    }

    /// Six digits that are a date, alone; or a whole date so long ago that nobody makes an appointment for it.
    private static func isBirthday(_ digits: [Int], _ ends: [Int], _ separators: [[Unicode.Scalar]], _ hasPlus: Bool)
        -> Bool
    {
        if digits.count == 6, ends == [6] { return isDate(digits[...], mayBeReplacement: false) }
        guard digits.count == 8, !hasPlus, ends.last == 8, ends.dropLast().last == 4 || ends.count == 1 else {
            return false
        }
        let year = digits[4...].reduce(0) { $0 * 10 + $1 }
        return (1900...2012).contains(year) && isDate(digits[0..<4] + digits[6..<8], mayBeReplacement: false)
    }

    /// Eight digits: together, in pairs, or four and four that are no two years.
    private static func isPhone(_ digits: [Int], _ ends: [Int], _ separators: [[Unicode.Scalar]], _ hasPlus: Bool)
        -> Bool
    {
        guard digits.count == 8, (digits.first ?? 0) >= 2 else { return false }
        if [[8], [2, 4, 6, 8], [2, 5, 8], [3, 5, 8], [3, 6, 8], [1, 2, 3, 4, 5, 6, 7, 8]].contains(ends) {
            return true
        }
        if ends == [2, 4, 8] { return !isYear(digits[4..<8]) }
        if ends == [4, 6, 8] { return !isYear(digits[0..<4]) }
        return ends == [4, 8] && !(isYear(digits[0..<4]) || isYear(digits[4..<8]))
            || ends == [4, 8] && separators == [[" "]] && !(isYear(digits[0..<4]) && isYear(digits[4..<8]))
    }

    private static func isForeignPhone(
        _ digits: [Int], _ ends: [Int], _ separators: [[Unicode.Scalar]], _ hasPlus: Bool
    ) -> Bool {
        let isDanish =
            digits.count == 10 && digits[0] == 4 && digits[1] == 5
            || digits.count == 12 && digits.starts(with: [0, 0, 4, 5])
        let isComplete = (hasPlus ? 9...15 : 10...15).contains(digits.count)
        return isDanish || (hasPlus || digits.starts(with: [0, 0])) && isComplete && ends.count <= 8
    }

    /// Where the text speaks of phones: eight digits in any groups that are no day, or a foreign number from its nought on.
    private static func isToldPhone(_ digits: [Int], _ ends: [Int], _ separators: [[Unicode.Scalar]], _ hasPlus: Bool)
        -> Bool
    {
        if digits.first == 0 { return (9...12).contains(digits.count) }
        guard digits.count == 8, (digits.first ?? 0) >= 2 else { return false }
        let isDay = ends == [2, 4, 8] && isYear(digits[4..<8])
        return !isDay && !(ends == [4, 8] && isYear(digits[0..<4]) && isYear(digits[4..<8]))
    }

    private static func isYear(_ digits: ArraySlice<Int>) -> Bool {
        (1900...2099).contains(digits.reduce(0) { $0 * 10 + $1 })
    }

    /// Day, month and year of two digits each; the century is not known, so every fourth year is a leap year.
    private static func isDate(_ digits: ArraySlice<Int>, mayBeReplacement: Bool) -> Bool {
        let pairs = Array(digits)
        var day = pairs[0] * 10 + pairs[1]
        let month = pairs[2] * 10 + pairs[3]
        if mayBeReplacement && day > 60 { day -= 60 }
        guard (1...12).contains(month) else { return false }
        let isLeap = (pairs[4] * 10 + pairs[5]) % 4 == 0
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return day >= 1 && day <= lengths[month - 1]
    }

    private static func groups(in scalars: [Unicode.Scalar]) -> [Group] {
        var groups: [Group] = []
        var digits: [Int] = []
        var between: [Unicode.Scalar] = []
        var hasPlus = false
        for scalar in scalars + ["x"] {
            if let digit = digit(scalar) {
                if digits.isEmpty {
                    if let last = groups.indices.last, isBreak(between) {
                        groups[last].separator = between
                    }
                    hasPlus = between.last == "+"
                    between = []
                }
                digits.append(digit)
            } else {
                if !digits.isEmpty { groups.append(Group(digits: digits, separator: nil, hasPlus: hasPlus)) }
                digits = []
                between.append(scalar)
            }
        }
        return groups
    }

    private static func digit(_ scalar: Unicode.Scalar) -> Int? {
        ("0"..."9").contains(scalar) ? Int(scalar.value) - 48 : nil
    }

    /// A few signs, or the name of one: `010190 bindestreg 1234`.
    private static func isBreak(_ between: [Unicode.Scalar]) -> Bool {
        guard !between.isEmpty else { return false }
        if between.count <= 5 && between.allSatisfy(isSeparator) { return true }
        return between.count <= 16 && breakNames.contains(GuardText.string(between).trimmed)
    }

    private static let breakNames: Set<String> = [
        "bindestreg", "streg", "dash", "hyphen", "minus", "punktum", "mellemrum", "space", "dot", "slash", "skråstreg",
        "og så", "شرطة", "فاصلة", "خط تیره", "فاصله", "نقطة", "نقطه", "ሰረዝ",
    ]

    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar.properties.isDash
            || ["-", ".", "/", "_", "·", "−", "(", ")", "*", "~", "•", "|", "\\"].contains(scalar)
    }
}
