import Basics

/// Names of households that an organisation knows, so that a note about one does not give another away.
package struct KnownNames: Sendable {
    private let parts: Set<String>

    package static let none = KnownNames([])

    /// Parts of three letters or more that are no common word: `Sol` and `Maj` are names too, but not only.
    package init(_ names: some Sequence<Personal<String>>) {
        parts = Set(
            names.flatMap { NameSearch.parts($0.revealed) }.filter { $0.count >= 3 && !Self.words.contains($0) })
    }

    /// Danish puts an s behind the name of whom something belongs to.
    func findings(in text: String) -> [FreeTextGuard.Finding] {
        guard !parts.isEmpty else { return [] }
        return NameSearch.parts(text).filter { word in
            parts.contains(word) || word.last == "s" && parts.contains(String(word.dropLast()))
        }.map { .init(kind: .name, words: $0) }
    }

    /// As `NameSearch` spells them.
    private static let words = Set(
        [
            "Maj", "August", "April", "Sol", "Liv", "Storm", "Sten", "Bjørn", "Rose", "Rosa", "Lund", "Skov", "Berg",
            "Bjerg",
            "Holm", "Dal", "Dahl", "Bæk", "Bach", "Bak", "Mark", "Bro", "Vang", "Hus", "Krog", "Lykke", "Frost",
            "Vinter",
            "Sommer", "Eng", "Hede", "Strand", "Kirk", "Kirke", "Kjær", "Kær", "Toft", "Møller", "Smed", "Skræder",
            "Fisker",
            "Bager", "Degn", "Præst", "Konge", "Ravn", "Falk", "Svane", "Due", "Ulv", "Løve", "Juul", "Jul", "Vind",
            "Sand",
            "Brun", "Sort", "Hvid", "Gran", "Ask", "Birk", "Eg", "Lind", "Blom", "Krone", "Glad", "Ven", "Star",
            "Grace",
            "Hope", "Joy", "Faith", "Summer", "Young", "King", "Long", "Day", "May", "Will", "Art", "Chance", "Son",
            "Her",
            "Anden", "Fest", "Gade", "Land", "Vester", "Øster", "Nørre", "Sønder", "Syd", "Nord", "By", "Dansk",
            "Familien",
            "Family", "Familie", "The", "Van", "Von", "Den", "Bin", "Ben", "Bint", "Abu", "Umm", "نور", "أمل", "سلام",
            "سلامة",
            "جميل", "كريم", "سعيد", "صالح", "ربيع", "وردة", "شمس", "قمر", "بحر", "نهار", "فرح", "هدى", "رحمة", "عبد",
            "ابو",
            "امید", "بهار", "شادی", "آزاد", "گل", "دریا", "خورشید", "مهر", "ماه", "ስላም", "ሰላም", "ፍቕሪ", "ብርሃን", "ጸጋ",
            "ሓጎስ", "ተስፋ",
        ].flatMap { NameSearch.parts($0) })
}
