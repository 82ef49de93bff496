import Basics
import Foundation
import Matching
import Web

/// Languages that people speak with each other: lower-case BCP 47 codes, some with words of our own.
package enum SpokenLanguage {
    /// Those offered as boxes to tick.
    package static let known = [
        "da", "en", "ar", "fa", "ti", "uk", "ku", "so", "fr", "ps", "de", "tr", "ur", "ru", "es", "pl", "ro", "sv",
        "no", "zh",
        "vi", "bs", "am", "om", "sw", "ckb", "rw", "my", "th", "hi", "it",
    ]

    package static func message(_ code: String) -> Message { Message("words.language.\(code)") }

    /// The name in the reader's language; the code itself when nobody has a name for it.
    package static func name(of code: String, _ say: Speech) -> String {
        if known.contains(code) { return say.plain(message(code)) }
        return Locale(identifier: say.language.rawValue).localizedString(forIdentifier: code) ?? code
    }

    /// The code of what somebody typed: a name in one of our languages, or a code. Nil when it is neither.
    static func code(_ typed: String) -> String? {
        let typed = typed.trimmed.lowercased()
        if let named = codes[typed] { return named }
        guard let primary = typed.split(separator: "-").first, (2...3).contains(primary.count),
            LanguageCode.isWellFormed(typed)
        else { return nil }
        return typed
    }

    private static let codes: [String: String] = {
        var codes: [String: String] = [:]
        let twoLetters = Locale.LanguageCode.isoLanguageCodes.map(\.identifier).filter { $0.count == 2 }
        for language in Language.allCases {
            let locale = Locale(identifier: language.rawValue)
            for code in twoLetters {
                if let name = locale.localizedString(forLanguageCode: code) { codes[name.lowercased()] = code }
            }
        }
        return codes
    }()
}

extension Speech {
    /// Words in the order of this language's alphabet.
    package func sorted<Word>(_ words: [Word], by name: (Word) -> Message) -> [Word] {
        let locale = Locale(identifier: language.rawValue)
        let named = words.map { ($0, plain(name($0))) }
        if language == .danish {
            return named.map { ($0.0, danishSortKey($0.1)) }.sorted { $0.1.lexicographicallyPrecedes($1.1) }.map(\.0)
        }
        return named.sorted { $0.1.compare($1.1, locale: locale) == .orderedAscending }.map(\.0)
    }
}
