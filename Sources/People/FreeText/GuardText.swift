/// Text as the word lists want it: one spelling for what people write in several ways.
enum GuardText {
    /// Words and numbers, in order.
    static func tokens(of scalars: [Unicode.Scalar]) -> [String] {
        scalars.split { !isPartOfWord($0) }.map { string($0.compactMap(spelling)) }.filter { !$0.isEmpty }
    }

    static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var text = ""
        text.unicodeScalars.append(contentsOf: scalars)
        return text
    }

    private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
        let properties = scalar.properties
        return properties.isAlphabetic || properties.numericType == .decimal
            || properties.generalCategory == .nonspacingMark
            || scalar == "\u{0640}"
    }

    /// Arabic letters have several forms for the same; vowel signs and lengthening carry nothing here.
    private static func spelling(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar {
        case "أ", "إ", "آ", "ٱ": "ا"
        case "ي", "ى", "ئ": "ی"
        case "ك": "ک"
        case "ة": "ه"
        case "ؤ": "و"
        case "é", "è", "ê": "e"
        case "ä": "æ"
        case "ö": "ø"
        case "ü": "u"
        case "\u{0640}": nil
        default: scalar.properties.generalCategory == .nonspacingMark ? nil : scalar
        }
    }

    /// Arabic writes "and", "with", "to" and "the" together with the word.
    static func forms(of token: String) -> [String] {
        guard let first = token.unicodeScalars.first, (0x0600...0x06FF).contains(first.value) else { return [token] }
        var forms = [token]
        for prefixes in [["و", "ف"], ["ب", "ل", "ک"], ["ال", "ل"]] {
            for form in forms {
                for prefix in prefixes where form.hasPrefix(prefix) && form.count > prefix.count + 2 {
                    forms.append(String(form.dropFirst(prefix.count)))
                }
            }
        }
        return forms
    }
}
