import Basics

extension HouseholdReader {
    /// 1–64 of `A–Z a–z 0–9 . _ -`.
    mutating func readID() -> String? {
        let id: String?? = value(.id) { bytes in
            let isID =
                (1...64).contains(bytes.count)
                && bytes.allSatisfy { byte in
                    LanguageCode.isLetterOrDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
                        || byte == UInt8(ascii: "-")
                }
            return isID ? String(decoding: bytes, as: UTF8.self) : nil
        }
        guard let id else { return nil }
        if id == nil { report(.id, .id) }
        return id
    }

    mutating func readChoice<Choice: RawRepresentable<String>>(
        _ column: HouseholdColumn, _ choices: [Choice], whenEmpty: Choice?
    ) -> Choice? {
        let found: (isEmpty: Bool, choice: Choice?)? = value(column) { bytes in
            (bytes.isEmpty, choices.first { $0.rawValue.utf8.elementsEqual(bytes) })
        }
        guard let found else { return nil }
        if let choice = found.isEmpty ? whenEmpty : found.choice { return choice }
        report(.oneOf(choices.map(\.rawValue)), column)
        return nil
    }

    mutating func readAnswer(_ column: HouseholdColumn, whenEmpty: Bool?) -> Bool? {
        enum Answer: String, CaseIterable { case yes, no }
        return readChoice(column, Answer.allCases, whenEmpty: whenEmpty.map { $0 ? .yes : .no }).map { $0 == .yes }
    }

    mutating func readNumber(_ column: HouseholdColumn, _ range: ClosedRange<Int>, whenEmpty: Int) -> Int? {
        let found: (isEmpty: Bool, number: Int?)? = value(column) { ($0.isEmpty, Decimal.wholeNumber($0)) }
        guard let found else { return nil }
        if found.isEmpty { return whenEmpty }
        if let number = found.number, range.contains(number) { return number }
        report(.wholeNumber(range), column)
        return nil
    }

    mutating func readDegrees(_ column: HouseholdColumn, within limit: Int) -> Double? {
        guard let found = value(column, { Decimal.value($0) }) else { return nil }
        if let degrees = found, abs(degrees) <= Double(limit) { return degrees }
        report(.degrees(limit), column)
        return nil
    }

    mutating func readWords<Listed: Word>(_ column: HouseholdColumn, _ spellings: Spellings<Listed>) -> WordSet<Listed>?
    {
        var bits: UInt128 = 0
        var wrong: [(FileProblem.Expectation, Range<Int>)] = []
        let isRead: Void? = value(column) { bytes in
            forEachWord(bytes) { range in
                let number = spellings.number(UnsafeBufferPointer(rebasing: bytes[range]))
                if let number, bits >> UInt128(number) & 1 == 0 {
                    bits |= 1 << UInt128(number)
                } else {
                    wrong.append((number == nil ? .words(Listed.allCases.map(\.rawValue)) : .wordOnce, range))
                }
            }
        }
        for (expected, range) in wrong { report(expected, column, range) }
        return isRead == nil || !wrong.isEmpty ? nil : WordSet(bits: bits)
    }

    mutating func readLanguages() -> Set<String>? {
        guard let text = value(.languages, { String(decoding: $0, as: UTF8.self) }) else { return nil }
        if let known = languagesOfCell[text] { return known }
        var languages: Set<String> = []
        var wrong: [(FileProblem.Expectation, Range<Int>)] = []
        value(.languages) { bytes in
            forEachWord(bytes) { range in
                let code = UnsafeBufferPointer(rebasing: bytes[range])
                if !LanguageCode.isWellFormed(code) {
                    wrong.append((.languageCode, range))
                } else if !languages.insert(String(decoding: code, as: UTF8.self).lowercased()).inserted {
                    wrong.append((.wordOnce, range))
                }
            }
        }
        for (expected, range) in wrong { report(expected, .languages, range) }
        if languages.isEmpty && wrong.isEmpty { report(.languages, .languages) }
        guard wrong.isEmpty && !languages.isEmpty else { return nil }
        languagesOfCell[text] = languages
        return languages
    }

    /// Two children may be born in one year, so years may be repeated.
    mutating func readChildren() -> [Int]? {
        let years = 1900...max(1900, today.year)
        var children: [Int] = []
        var wrong: [Range<Int>] = []
        let isRead: Void? = value(.children) { bytes in
            forEachWord(bytes) { range in
                let year = Decimal.wholeNumber(UnsafeBufferPointer(rebasing: bytes[range]))
                if let year, range.count == 4, years.contains(year) {
                    children.append(year)
                } else {
                    wrong.append(range)
                }
            }
        }
        for range in wrong { report(.birthYear(years), .children, range) }
        return isRead == nil || !wrong.isEmpty ? nil : children
    }

    /// The stretches between spaces.
    private func forEachWord(_ bytes: UnsafeBufferPointer<UInt8>, _ use: (Range<Int>) -> Void) {
        var start = 0
        while start < bytes.count {
            if bytes[start] == UInt8(ascii: " ") {
                start += 1
                continue
            }
            var end = start
            while end < bytes.count && bytes[end] != UInt8(ascii: " ") { end += 1 }
            use(start..<end)
            start = end
        }
    }
}
