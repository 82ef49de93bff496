/// Days of birth: half a CPR number. Told by a year that is too long ago for an appointment, or by a word such as "born".
enum BirthdayShapes {
    static func findings(in tokens: [String]) -> [FreeTextGuard.Finding] {
        tokens.indices.compactMap { index in
            let isBirth = tokens[max(0, index - 4)..<index].contains { isBirthWord($0) }
            guard let count = day(Array(tokens[index...].prefix(3)), isBirth: isBirth) else { return nil }
            return .init(kind: .birthday, words: tokens[index..<index + count].joined(separator: " "))
        }
    }

    /// How many words make a day, with its year or, after a word such as "born", without.
    private static func day(_ tokens: [String], isBirth: Bool) -> Int? {
        if tokens.count == 3 {
            let (first, middle, last) = (tokens[0], tokens[1], tokens[2])
            if isDay(first), isMonth(middle), let year = fourDigits(last), isBirthYear(year, isBirth) { return 3 }
            if isDay(first), isMonth(middle), isBirth, last.count == 2, Int(last) != nil { return 3 }
            if let year = fourDigits(first), isBirthYear(year, isBirth), isMonth(middle), isDay(last) { return 3 }
            if monthNames.contains(first), isDay(middle), let year = fourDigits(last), isBirthYear(year, isBirth) {
                return 3
            }
        }
        guard isBirth, tokens.count >= 2 else { return nil }
        let isNamed = isDay(tokens[0]) && monthNames.contains(tokens[1])
        return isNamed || (monthNames.contains(tokens[0]) && isDay(tokens[1])) ? 2 : nil
    }

    /// After a word such as "born" also the years of the Persian calendar, and of children.
    private static func isBirthYear(_ year: Int, _ isBirth: Bool) -> Bool {
        (1900...2012).contains(year) || isBirth && ((2013...2099).contains(year) || (1300...1420).contains(year))
    }

    private static func fourDigits(_ token: String) -> Int? { token.count == 4 ? Int(token) : nil }

    private static func isDay(_ token: String) -> Bool {
        let number = token.prefix { $0.isASCII && $0.isNumber }
        return ["", "st", "nd", "rd", "th"].contains(token.dropFirst(number.count))
            && (Int(number).map { (1...31).contains($0) } ?? false)
    }

    private static func isMonth(_ token: String) -> Bool {
        monthNames.contains(token) || token.count <= 2 && (Int(token).map { (1...12).contains($0) } ?? false)
    }

    private static func isBirthWord(_ token: String) -> Bool {
        ["f", "dob", "born"].contains(token) || birthWords.contains { token.hasPrefix($0) }
    }

    private static let birthWords = spelled([
        "født", "fødsel", "fødedag", "birth", "مولود", "میلاد", "ولد", "موالید", "متولد", "تولد", "ልደት", "ተወሊ", "ዝተወለ",
    ])
    private static let monthNames = Set(
        spelled([
            "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november",
            "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "okt", "nov", "dec", "january",
            "february", "march", "may", "june", "july", "october", "oct", "يناير", "فبراير", "مارس", "أبريل", "ابريل",
            "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر", "شباط", "آذار", "نيسان", "أيار",
            "حزيران", "تموز", "آب", "أيلول", "ژانویه", "فوریه", "آوریل", "مه", "ژوئن", "ژوئیه", "اوت", "سپتامبر",
            "اکتبر",
            "نوامبر", "دسامبر", "فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی",
            "بهمن",
            "اسفند", "ጥሪ", "ለካቲት", "መጋቢት", "ሚያዝያ", "ግንቦት", "ሰነ", "ሓምለ", "ነሓሰ", "መስከረም", "ጥቅምቲ", "ሕዳር", "ታሕሳስ",
        ]))

    /// In the spelling of `GuardText`.
    private static func spelled(_ words: [String]) -> [String] {
        words.flatMap { GuardText.tokens(of: Array($0.unicodeScalars)) }
    }
}
