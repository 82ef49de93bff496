import Basics

/// Finds names as people remember them: by how their parts begin, with æ or ae, ø or oe, å or aa, with and without accents.
struct NameSearch {
    private let wanted: [String]
    private let reference: String

    init(_ typed: String) {
        wanted = Self.parts(typed)
        reference = typed.trimmed.uppercased()
    }

    var isEmpty: Bool { wanted.isEmpty }

    func finds(_ name: String, _ reference: String) -> Bool {
        if self.reference.count >= 4 && reference.hasSuffix(self.reference) { return true }
        guard !wanted.isEmpty else { return false }
        let parts = Self.parts(name)
        return wanted.allSatisfy { piece in parts.contains { $0.hasPrefix(piece) } }
    }

    /// Double vowels become one last, so that Soeren, Søren and Soren are the same.
    static func parts(_ text: String) -> [String] {
        var parts: [String] = []
        var part = String.UnicodeScalarView()
        for scalar in text.lowercased().unicodeScalars {
            if let plain = plain(scalar) {
                if let last = part.last, isDouble(last, plain) { continue }
                part.append(plain)
            } else if !part.isEmpty && !isMark(scalar) {
                parts.append(String(part))
                part = String.UnicodeScalarView()
            }
        }
        if !part.isEmpty { parts.append(String(part)) }
        return parts
    }

    private static func isDouble(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
        (first == "a" && (second == "a" || second == "e")) || (first == "o" && second == "e")
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        let category = scalar.properties.generalCategory
        return category == .nonspacingMark || category == .format
    }

    /// Nil for what is no letter or digit, and for accents.
    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        if scalar.isASCII { return scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) ? scalar : nil }
        switch scalar {
        case "æ", "ä", "å", "á", "à", "â", "ã", "ā": return "a"
        case "ø", "ö", "ó", "ò", "ô", "õ", "ō": return "o"
        case "é", "è", "ê", "ë", "ē", "ė", "ę": return "e"
        case "í", "ì", "î", "ï", "ı", "ī": return "i"
        case "ü", "ú", "ù", "û", "ū": return "u"
        case "ç", "ć", "č": return "c"
        case "ş", "š", "ś": return "s"
        case "ğ": return "g"
        case "ñ", "ń": return "n"
        case "ž", "ź", "ż": return "z"
        case "ý", "ÿ": return "y"
        case "ł": return "l"
        case "أ", "إ", "آ", "ٱ": return "ا"
        case "ى", "ی": return "ي"
        case "ک": return "ك"
        case "ة": return "ه"
        default: return scalar.properties.isAlphabetic ? scalar : nil
        }
    }
}
