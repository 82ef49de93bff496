/// Addresses of e-mail, also those that are spelled out.
enum EmailShapes {
    static func findings(in scalars: [Unicode.Scalar], _ tokens: [String]) -> [FreeTextGuard.Finding] {
        if let words = spelled(tokens) { return [.init(kind: .email, words: words)] }
        guard scalars.contains("@") || tokens.contains(where: atNames.contains) else { return [] }
        let text = GuardText.string(scalars)
        // `a@b.dk`, `a @ b.dk`, `a@b`
        let written = /[^\s@]\s?@\s?[^\s@.]+\.[^\s@]+|[^\s@]+@[^\s@]+/
        // `a (at) b.dk`, `a [snabel-a] b`
        let bracketed = /\S\s*[(\[{<]\s*(?:at|ät|a|snabel[- ]?a|snabel|arroba|krøllet? ?a|آت|ات|@)\s*[)\]}>]\s*\S+/
        // Neither is looked for where its sign is missing: "at" is a word of every other sentence.
        let found = [
            scalars.contains("@") ? text.firstMatch(of: written)?.output : nil,
            scalars.contains(where: brackets.contains) ? text.firstMatch(of: bracketed)?.output : nil,
        ]
        return found.compactMap { $0 }.map { .init(kind: .email, words: String($0)) }
    }

    /// `a at b dot dk`, `a snabel-a b.dk`, `a gmail com`.
    private static func spelled(_ tokens: [String]) -> String? {
        for index in tokens.indices.dropFirst() {
            let after = Array(tokens[(index + 1)...].prefix(3))
            let isSnabel = tokens[index] == "snabela" || snabels.contains(tokens[index]) && after.first == "a"
            let isAt = atNames.contains(tokens[index]) && isEnd(after.dropFirst())
            if isSnabel && !after.isEmpty || isAt || posts.contains(tokens[index]) && isEnd(after[...]) {
                return tokens[(index - 1)...].prefix(4).joined(separator: " ")
            }
        }
        return nil
    }

    /// `dk`, `dot dk`.
    private static func isEnd(_ tokens: ArraySlice<String>) -> Bool {
        guard let first = tokens.first else { return false }
        return plainEnds.contains(first) || dots.contains(first) && tokens.dropFirst().first.map(ends.contains) == true
    }

    private static let brackets = Set("([{<".unicodeScalars)
    private static let snabels: Set = ["snabel", "krølle", "krøllet"]
    private static let atNames = spelling([
        "at", "ät", "a", "snabela", "snabel", "arroba", "krølle", "krøllet", "آت", "ات", "ኣት",
    ])
    private static let dots = spelling(["dot", "punktum", "prik", "دوت", "دات", "نقطة", "نقطه", "ዶት", "ነጥቢ"])
    private static let ends = spelling([
        "dk", "com", "kom", "net", "org", "se", "no", "de", "uk", "eu", "كوم", "کام", "كم", "نت", "ኮም", "ዲኬ",
    ])
    private static let posts = spelling([
        "gmail", "hotmail", "outlook", "yahoo", "icloud", "live", "jubii", "protonmail", "stofanet", "جيميل", "جیمیل",
        "هوتميل", "هاتمیل", "ياهو", "یاهو", "ጂሜይል", "ጂመይል",
    ])

    /// Not "org" and "net", which are words as well.
    private static let plainEnds = ends.intersection(spelling(["dk", "com", "eu", "كوم", "کام", "ኮም"]))

    private static func spelling(_ words: [String]) -> Set<String> {
        Set(words.flatMap { GuardText.tokens(of: Array($0.unicodeScalars)) })
    }
}
