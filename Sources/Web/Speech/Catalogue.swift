import Basics
import Foundation
import Synchronization

/// Every sentence of the product in every language. Rooms bring theirs as `Texts/<language>.json`; Danish is the source.
package final class Catalogue: Sendable {
    private let patterns: [Language: [String: Pattern]]
    let days = Mutex<[String: String]>([:])

    /// - Parameter folders: one `Texts` folder per room.
    package init(folders: [URL]) throws {
        var all: [Language: [String: Pattern]] = [:]
        for language in Language.allCases {
            var known: [String: Pattern] = [:]
            for folder in folders {
                let file = folder.appending(path: "\(language.rawValue).json")
                guard let data = try? Data(contentsOf: file) else { continue }
                let texts = try JSONDecoder().decode([String: String].self, from: data)
                for (key, text) in texts { known[key] = Pattern(text) }
            }
            all[language] = known
        }
        patterns = all
    }

    /// The pattern in the language, otherwise in Danish; nil for a key that nobody wrote.
    func pattern(_ key: String, in language: Language) -> (Pattern, Language)? {
        if let own = patterns[language]?[key] { return (own, language) }
        return patterns[.danish]?[key].map { ($0, .danish) }
    }

    package func has(_ key: String, in language: Language) -> Bool { patterns[language]?[key] != nil }
    package func keys(in language: Language) -> [String] { patterns[language]?.keys.sorted() ?? [] }
}

/// One ICU message, cut once. Most are plain text or have simple places; only choices and plurals go to ICU itself.
struct Pattern: Sendable {
    enum Piece: Sendable {
        case text(String)
        case place(String)
    }

    let source: String
    /// Nil when ICU has to choose.
    let pieces: [Piece]?

    init(_ source: String) {
        self.source = source
        pieces = Self.cut(source)
    }

    private static func cut(_ source: String) -> [Piece]? {
        guard !source.contains("'") else { return nil }
        var pieces: [Piece] = []
        var rest = source[...]
        while let open = rest.firstIndex(of: "{") {
            guard let close = rest[open...].firstIndex(of: "}") else { return nil }
            let name = rest[rest.index(after: open)..<close]
            guard name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }) else { return nil }
            if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
            pieces.append(.place(String(name)))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { pieces.append(.text(String(rest))) }
        return pieces
    }
}
