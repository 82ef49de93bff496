/// What fits into a short message: two parts at most (3GPP TS 23.038, 23.040).
package enum SMSText {
    static let parts = 2

    /// The words, shortened when they must be, and the whole link after them.
    package static func text(_ words: String, link: String?) -> String {
        let end = link.map { " \($0)" } ?? ""
        let plain = simplified(words)
        let most = isPlain(plain + end) ? partLength(plain: true) : partLength(plain: false)
        var kept = plain
        var mark = ""
        while !kept.isEmpty, length(kept + mark + end) > most {
            kept.removeLast()
            mark = "..."
        }
        return kept + mark + end
    }

    /// How many parts a network makes of it, which is what it costs.
    package static func parts(of text: String) -> Int {
        let plain = isPlain(text)
        let (alone, each) = plain ? (160, 153) : (70, 67)
        let length = length(text)
        return length <= alone ? 1 : (length + each - 1) / each
    }

    private static func partLength(plain: Bool) -> Int { parts * (plain ? 153 : 67) }

    private static func length(_ text: String) -> Int {
        guard isPlain(text) else { return text.utf16.count }
        return text.unicodeScalars.reduce(0) { $0 + (extended.contains($1) ? 2 : 1) }
    }

    private static func isPlain(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { basic.contains($0) || extended.contains($0) }
    }

    /// Signs of books that phones have a simpler one for.
    private static func simplified(_ text: String) -> String {
        String(text.map { simpler[$0] ?? $0 })
    }

    private static let simpler: [Character: Character] = [
        "–": "-", "—": "-", "’": "'", "‘": "'", "“": "\"", "”": "\"", "»": "\"", "«": "\"", "…": ".", "\u{A0}": " ",
    ]

    private static let basic = Set(
        """
        @£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§\
        ¿abcdefghijklmnopqrstuvwxyzäöñüà
        """.unicodeScalars)
    private static let extended = Set("^{}\\[~]|€\u{0C}".unicodeScalars)
}
