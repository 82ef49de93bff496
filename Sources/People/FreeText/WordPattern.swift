/// One word of a pattern: `word`, `stem*` for what begins so, `*end` for what ends so, `*part*` for what contains it,
/// `word+` for it with the endings of nouns, `~word` for what has its consonants in Ethiopic (`ፍትሕ` and `ተፋቲሓ`),
/// `#` for a number, `a|b` for either; `**` is a gap of up to three words.
struct WordPattern: Sendable {
    private enum Shape: Sendable {
        case beginning(String), ending(String), part([UInt8]), inflected(String), root(String), number
    }

    private var whole: Set<String> = []
    private var shapes: [Shape] = []
    /// That may be misspelt.
    private var stems: [[UInt8]] = []
    private(set) var beginnings: Set<String> = []
    let isGap: Bool

    init(_ text: String, sets: [String: [String]] = [:]) {
        isGap = text == "**"
        guard !isGap else { return }
        for piece in text.split(separator: "|") {
            for word in sets[String(piece)] ?? [String(piece)] { add(word) }
        }
    }

    private mutating func add(_ piece: String) {
        if piece == "#" {
            shapes.append(.number)
            beginnings.formUnion(GuardText.Word.numberBeginnings)
            return
        }
        let word = GuardText.tokens(of: Array(piece.unicodeScalars)).joined()
        switch (piece.first, piece.last) {
        case ("~", _): shapes.append(.root(GuardText.root(word)))
        case ("*", "*"): shapes.append(.part(Array(word.utf8)))
        case ("*", _): shapes.append(.ending(word))
        case (_, "*"): shapes.append(.beginning(word))
        case (_, "+"): shapes += [.inflected(word)] + GuardText.bound(word).map { .inflected($0) }
        default: whole.insert(word)
        }
        let beginsAnyhow = piece.hasPrefix("*") || piece.hasPrefix("~") || word.count < 2
        beginnings.insert(beginsAnyhow ? GuardText.script(of: word) : String(word.prefix(2)))
        if !beginsAnyhow, word.count >= 9, GuardText.script(of: word) == "latin" { stems.append(Array(word.utf8)) }
    }

    func matches(_ word: GuardText.Word) -> Bool {
        word.forms.contains { form in whole.contains(form) || shapes.contains { matches(form, $0) } }
            || shapes.contains { isRoot($0, of: word) }
            || stems.contains { stem in word.longForms.contains { Misspelling.begins($0, with: stem) } }
    }

    private func matches(_ word: String, _ shape: Shape) -> Bool {
        switch shape {
        case .beginning(let stem): word.hasPrefix(stem)
        case .ending(let tail): word.hasSuffix(tail)
        case .part(let part): word.holds(part)
        case .inflected(let stem): word.hasPrefix(stem) && GuardText.endings.contains(word.dropFirst(stem.count))
        case .root: false
        case .number: word.allSatisfy { $0.isASCII && $0.isNumber }
        }
    }

    private func isRoot(_ shape: Shape, of word: GuardText.Word) -> Bool {
        guard case .root(let consonants) = shape else { return false }
        return word.root.contains(consonants)
    }
}

extension String {
    /// By bytes, in which a word of ours can only begin where a letter does: by characters it takes twenty times as long.
    fileprivate func holds(_ part: [UInt8]) -> Bool {
        var text = self
        return text.withUTF8 { bytes in
            guard let first = part.first, bytes.count >= part.count else { return part.isEmpty }
            for start in 0...(bytes.count - part.count) where bytes[start] == first {
                if (1..<part.count).allSatisfy({ bytes[start + $0] == part[$0] }) { return true }
            }
            return false
        }
    }
}

/// Long words with one slip of the pen: a letter too many, too few, another, or two that changed places.
enum Misspelling {
    /// The last letters of the stem must be right, or words of another stem would do.
    static func begins(_ word: [UInt8], with stem: [UInt8]) -> Bool {
        guard word.count + 1 >= stem.count,
            let slip = zip(word, stem).enumerated().first(where: { $1.0 != $1.1 })?.offset
        else { return false }
        guard slip >= 2, slip + 3 <= stem.count else { return false }
        return word[(slip + 1)...].starts(with: stem[(slip + 1)...]) || word[(slip + 1)...].starts(with: stem[slip...])
            || word[slip...].starts(with: stem[(slip + 1)...])
            || word.count > slip + 1 && word[slip] == stem[slip + 1] && word[slip + 1] == stem[slip]
                && word[(slip + 2)...].starts(with: stem[(slip + 2)...])
    }
}
