/// Text as the word lists want it: one spelling for what people write in several ways.
enum GuardText {
    /// Words and numbers, in order.
    static func tokens(of scalars: [Unicode.Scalar]) -> [String] {
        let words = scalars.split { !isPartOfWord($0) }.map { string($0.compactMap(spelling)) }
        return joined(words.filter { !$0.isEmpty })
    }

    static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var text = ""
        text.unicodeScalars.append(contentsOf: scalars)
        return text
    }

    /// Farsi writes the beginning of a verb and the end of a plural apart or together.
    private static func joined(_ words: [String]) -> [String] {
        var joined: [String] = []
        var isBegun = false
        for word in words {
            if let last = joined.indices.last, isBegun || pluralEnds.contains(word) {
                joined[last] += word
            } else {
                joined.append(word)
            }
            isBegun = verbBeginnings.contains(word)
        }
        return joined
    }

    private static let verbBeginnings: Set = ["می", "نمی"]
    private static let pluralEnds: Set = ["ها", "های", "هایش", "هایشان", "هایم", "هایی"]

    private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
        let properties = scalar.properties
        return properties.isAlphabetic || properties.numericType == .decimal
            || properties.generalCategory == .nonspacingMark
            || scalar == "\u{0640}"
    }

    /// Arabic letters have several forms for the same, Ethiopic has several letters for one sound; vowel signs and
    /// lengthening carry nothing here.
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
        case "አ": "ኣ"
        case "ሠ"..."ሧ": Unicode.Scalar(scalar.value + 0x10)
        case "ፀ"..."ፆ": Unicode.Scalar(scalar.value - 0x08)
        case "ኀ"..."ኆ": Unicode.Scalar(scalar.value - 0x80)
        case "\u{0640}": nil
        default: scalar.properties.generalCategory == .nonspacingMark ? nil : scalar
        }
    }

    static func script(of word: String) -> String {
        switch word.unicodeScalars.first?.value ?? 0 {
        case 0x30...0x39: "number"
        case 0x0600...0x06FF: "arabic"
        case 0x1200...0x139F: "ethiopic"
        default: "latin"
        }
    }
}

extension GuardText {
    /// A word of a text in the forms in which a list may know it.
    struct Word: Sendable {
        let forms: [String]
        /// Those that are long enough to be told although they are misspelt.
        let longForms: [[UInt8]]
        /// Its consonants, in Ethiopic; empty elsewhere.
        let root: String

        static let none = Word(forms: [], root: "")

        init(_ token: String) {
            let script = GuardText.script(of: token)
            self.init(
                forms: script == "arabic" ? withoutPrefixes(token) : script == "latin" ? respelled(token) : [token],
                root: script == "ethiopic" ? GuardText.root(token) : "")
        }

        private init(forms: [String], root: String) {
            self.forms = forms
            longForms = forms.map { Array($0.utf8) }.filter { $0.count >= 8 }
            self.root = root
        }

        /// What the patterns that may fit are filed under.
        var beginnings: Set<String> {
            guard let first = forms.first else { return [] }
            return Set(forms.map { String($0.prefix(2)) } + [GuardText.script(of: first)])
        }

        /// A number is a word that begins with a digit.
        static let numberBeginnings: Set = ["number"]
    }

    /// Arabic writes "and", "with", "to", "the" and "will" together with the word.
    private static func withoutPrefixes(_ token: String) -> [String] {
        var forms = [token]
        for prefixes in [["و", "ف"], ["ب", "ل", "ک"], ["ال", "ل", "س"]] {
            for form in forms {
                for prefix in prefixes where form.hasPrefix(prefix) && form.count > prefix.count + 2 {
                    forms.append(String(form.dropFirst(prefix.count)))
                }
            }
        }
        return forms
    }

    /// Keyboards without Danish letters; "boede" is a word of its own.
    private static func respelled(_ token: String) -> [String] {
        let danish = token.replacing("oed", with: "o-ed").replacing("ae", with: "æ").replacing("oe", with: "ø")
            .replacing("aa", with: "å").replacing("o-ed", with: "oed")
        return danish == token ? [token] : [token, danish]
    }

    /// Vowels are part of the letter in Ethiopic and change with the form of a verb; each row of eight is one consonant.
    static func root(_ word: String) -> String {
        string(
            word.unicodeScalars.map { scalar in
                guard (0x1200...0x1357).contains(scalar.value) else { return scalar }
                let row = scalar.value & ~7
                return Unicode.Scalar(sameSound[row] ?? row) ?? scalar
            })
    }

    /// Rows of letters with a lip sound or a breath, and the row that they are written for.
    private static let sameSound: [UInt32: UInt32] = [
        0x1248: 0x1240, 0x1250: 0x1240, 0x1258: 0x1240, 0x1288: 0x1200, 0x12B0: 0x12A8, 0x12B8: 0x12A8,
        0x12C0: 0x12A8, 0x1310: 0x1308, 0x1318: 0x1308,
    ]

    /// Before an ending, Arabic writes another letter for the last of "disease" or "tribe".
    static func bound(_ word: String) -> [String] {
        word.hasSuffix("ه") ? [String(word.dropLast()) + "ت", String(word.dropLast()) + "ا"] : []
    }

    /// Of nouns in Danish, English, Arabic and Farsi.
    static let endings: Set<Substring> = [
        "", "s", "e", "es", "en", "ens", "et", "ets", "er", "ers", "erne", "ernes", "ene", "enes", "r", "rne", "rnes",
        "n",
        "ns", "t", "ts", "te", "d", "ed", "ing", "ings",
        "ه", "ها", "هم", "هن", "هما", "نا", "کم", "ک", "ی", "ین", "ون", "ات", "ان", "یه", "اته", "اتها", "اتهم",
        "ش", "اش", "م", "ام", "شان", "مان", "های", "هایش", "هایشان", "هایم", "هایی", "ای", "ست", "است", "ند", "اند",
        "یم",
    ]
}
