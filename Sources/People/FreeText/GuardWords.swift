import Foundation

/// The words that give something private away, by kind, in five languages (`Data/guard-words.json`).
///
/// A pattern is one word or several, told as in `WordPattern`. A kind called `-` lists what is nobody's secret though it
/// sounds so; one called `=name` is a set of words, which patterns of the same language take in as `=name`.
struct GuardWords: Sendable {
    /// A class: hundreds are looked at for each word, and none is to be copied.
    private final class Pattern: Sendable {
        /// Nil for what is harmless.
        let kind: FreeTextGuard.Kind?
        let words: [WordPattern]

        init(kind: FreeTextGuard.Kind?, words: [WordPattern]) {
            self.kind = kind
            self.words = words
        }

        func mayBegin(with word: GuardText.Word) -> Bool { words[0].isGap || words[0].matches(word) }
    }

    private var patterns = PatternsByBeginning<Pattern>()
    private var harmless = PatternsByBeginning<Pattern>()

    static let ofTheHouse: GuardWords = {
        let file = Bundle.module.resourceURL?.appending(path: "Data/guard-words.json")
        let data = file.flatMap { try? Data(contentsOf: $0) } ?? Data("{}".utf8)
        let lists = try? JSONDecoder().decode([String: [String: [String]]].self, from: data)
        return GuardWords(lists ?? [:])
    }()

    init(_ lists: [String: [String: [String]]]) {
        for (_, kinds) in lists {
            let sets = kinds.filter { $0.key.hasPrefix("=") }
            for (name, texts) in kinds where !name.hasPrefix("=") {
                for text in texts { add(text, name, sets) }
            }
        }
    }

    private mutating func add(_ text: String, _ name: String, _ sets: [String: [String]]) {
        let words = text.split(separator: " ").map { WordPattern(String($0), sets: sets) }
        let pattern = Pattern(kind: FreeTextGuard.Kind(rawValue: name), words: words)
        guard let first = words.first else { return }
        if pattern.kind == nil {
            harmless.add(pattern, first.beginnings)
        } else {
            patterns.add(pattern, first.beginnings)
        }
    }

    func findings(in tokens: [String]) -> [FreeTextGuard.Finding] {
        let words = withoutHarmless(tokens.map(GuardText.Word.init))
        var found: [FreeTextGuard.Finding] = []
        for start in words.indices {
            var kinds: Set<FreeTextGuard.Kind> = []
            for pattern in patterns.candidates(for: words[start]) {
                guard let kind = pattern.kind, pattern.mayBegin(with: words[start]), !kinds.contains(kind) else {
                    continue
                }
                guard let last = places(of: pattern.words[...], in: words, from: start)?.last else { continue }
                kinds.insert(kind)
                found.append(.init(kind: kind, words: tokens[start...last].joined(separator: " ")))
            }
        }
        return found
    }

    /// Words that are nobody's secret match nothing any more: somebody who works at a hospital is not ill.
    private func withoutHarmless(_ words: [GuardText.Word]) -> [GuardText.Word] {
        var left = words
        for start in words.indices {
            for pattern in harmless.candidates(for: words[start]) {
                guard pattern.mayBegin(with: words[start]),
                    let places = places(of: pattern.words[...], in: words, from: start)
                else { continue }
                for index in places { left[index] = .none }
            }
        }
        return left
    }

    /// Where the words of a pattern stand, when it begins at `start`; what fills a gap is not among them.
    private func places(of patterns: ArraySlice<WordPattern>, in words: [GuardText.Word], from start: Int) -> [Int]? {
        guard let pattern = patterns.first else { return [] }
        let rest = patterns.dropFirst()
        if pattern.isGap {
            return (0...3).lazy.compactMap { places(of: rest, in: words, from: start + $0) }.first
        }
        guard start < words.count, pattern.matches(words[start]) else { return nil }
        return places(of: rest, in: words, from: start + 1).map { [start] + $0 }
    }
}

/// Patterns to be looked up by the first two letters of their first word; those that may begin with anything by script.
private struct PatternsByBeginning<Pattern: Sendable>: Sendable {
    private var byBeginning: [String: [Pattern]] = [:]

    mutating func add(_ pattern: Pattern, _ beginnings: Set<String>) {
        for beginning in beginnings { byBeginning[beginning, default: []].append(pattern) }
    }

    func candidates(for word: GuardText.Word) -> some Sequence<Pattern> {
        word.beginnings.lazy.flatMap { byBeginning[$0] ?? [] }
    }
}
