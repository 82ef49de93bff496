import Foundation

/// The words that give something private away, by kind, in five languages (`Data/guard-words.json`).
///
/// A pattern is one word or several: `stem*` for a word that begins so, `*part*` for one that contains it, `a|b` for either,
/// `**` for up to three words of any kind,
/// `#` for a number. A kind called `-` lists what is nobody's secret though it sounds so.
struct GuardWords: Sendable {
    private struct Pattern: Sendable {
        let kind: FreeTextGuard.Kind
        let words: [WordPattern]
    }

    /// By the first two letters of the first word; those that may begin with anything apart.
    private var byBeginning: [Substring: [Pattern]] = [:]
    private var anyBeginning: [Pattern] = []
    private var harmless: [[WordPattern]] = []

    static let ofTheHouse: GuardWords = {
        let file = Bundle.module.resourceURL?.appending(path: "Data/guard-words.json")
        let data = file.flatMap { try? Data(contentsOf: $0) } ?? Data("{}".utf8)
        let lists = try? JSONDecoder().decode([String: [String: [String]]].self, from: data)
        return GuardWords(lists ?? [:])
    }()

    init(_ lists: [String: [String: [String]]]) {
        for (_, kinds) in lists {
            for (name, patterns) in kinds {
                for text in patterns { add(text, name) }
            }
        }
    }

    private mutating func add(_ text: String, _ name: String) {
        let words = text.split(separator: " ").map { WordPattern(String($0)) }
        guard let first = words.first else { return }
        guard let kind = FreeTextGuard.Kind(rawValue: name) else {
            harmless.append(words)
            return
        }
        let beginnings = Set(first.beginnings)
        if beginnings.contains("") {
            anyBeginning.append(Pattern(kind: kind, words: words))
        } else {
            for beginning in beginnings {
                byBeginning[Substring(beginning), default: []].append(Pattern(kind: kind, words: words))
            }
        }
    }

    func findings(in tokens: [String]) -> [FreeTextGuard.Finding] {
        let forms = withoutHarmless(tokens.map(GuardText.forms))
        var found: [FreeTextGuard.Finding] = []
        for start in forms.indices {
            var candidates = anyBeginning
            for beginning in Set(forms[start].map { $0.prefix(2) }) { candidates += byBeginning[beginning] ?? [] }
            for pattern in candidates
            where !found.contains(where: { $0.kind == pattern.kind && $0.words.hasPrefix(tokens[start]) }) {
                guard let last = places(of: pattern.words[...], in: forms, from: start)?.last else { continue }
                found.append(.init(kind: pattern.kind, words: tokens[start...last].joined(separator: " ")))
            }
        }
        return found
    }

    /// Words that are nobody's secret match nothing any more: somebody who works at a hospital is not ill.
    private func withoutHarmless(_ forms: [[String]]) -> [[String]] {
        var left = forms
        for start in forms.indices {
            for words in harmless {
                guard let places = places(of: words[...], in: forms, from: start) else { continue }
                for index in places { left[index] = [] }
            }
        }
        return left
    }

    /// Where the words of a pattern stand, when it begins at `start`; what fills a gap is not among them.
    private func places(of words: ArraySlice<WordPattern>, in forms: [[String]], from start: Int) -> [Int]? {
        guard let word = words.first else { return [] }
        let rest = words.dropFirst()
        if word.isGap {
            return (0...3).lazy.compactMap { places(of: rest, in: forms, from: start + $0) }.first
        }
        guard start < forms.count, forms[start].contains(where: word.matches) else { return nil }
        return places(of: rest, in: forms, from: start + 1).map { [start] + $0 }
    }
}

/// One word of a pattern.
struct WordPattern: Sendable {
    private enum Shape: Sendable {
        case whole(String), beginning(String), ending(String), part(String), number
    }

    private let shapes: [Shape]
    let isGap: Bool

    init(_ text: String) {
        isGap = text == "**"
        shapes = text.split(separator: "|").map { piece in
            let word = GuardText.tokens(of: Array(piece.unicodeScalars)).joined()
            if piece == "#" { return .number }
            return switch (piece.hasPrefix("*"), piece.hasSuffix("*")) {
            case (true, true): .part(word)
            case (true, false): .ending(word)
            case (false, true): .beginning(word)
            case (false, false): .whole(word)
            }
        }
    }

    /// The first two letters that a word must have; empty when it may begin with anything.
    var beginnings: [String] {
        shapes.map { shape in
            switch shape {
            case .whole(let word) where word.count >= 2, .beginning(let word) where word.count >= 2:
                String(word.prefix(2))
            case .whole, .beginning, .ending, .part, .number: ""
            }
        }
    }

    func matches(_ word: String) -> Bool {
        shapes.contains { shape in
            switch shape {
            case .whole(let whole): word == whole
            case .beginning(let stem): word.hasPrefix(stem)
            case .ending(let tail): word.hasSuffix(tail)
            case .part(let part): word.contains(part)
            case .number: word.allSatisfy { $0.isASCII && $0.isNumber }
            }
        }
    }
}
