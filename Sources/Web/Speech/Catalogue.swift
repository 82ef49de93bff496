import Basics
import Foundation
import Synchronization

/// Every sentence of the product in every language. Rooms bring theirs as `Texts/<language>.json`; Danish is the source.
package final class Catalogue: Sendable {
    private let patterns: [Language: [String: Pattern]]
    let days = Mutex<[ShownDay: String]>([:])
    let chosen = Mutex<[Chosen: HTML]>([:])

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

    func patterns(in language: Language) -> [String: Pattern] { patterns[language] ?? [:] }
    package func has(_ key: String, in language: Language) -> Bool { patterns[language]?[key] != nil }
    package func keys(in language: Language) -> [String] { patterns[language]?.keys.sorted() ?? [] }
}

/// A day as one of the forms shows it in one language.
struct ShownDay: Hashable {
    let day: Day
    let form: DayForm
    let language: Language
}

enum DayForm {
    case long, short, weekday
}

/// A sentence that ICU has chosen once.
struct Chosen: Hashable {
    let message: Message
    let language: Language
}

/// One ICU message, cut once. Most are plain text or have simple places; only choices and plurals go to ICU itself.
struct Pattern: Sendable {
    enum Piece: Sendable {
        case text(String, HTML)
        case place(String)
    }

    let source: String
    /// Nil when ICU has to choose.
    let pieces: [Piece]?
    /// The whole sentence when there is nothing to fill in.
    let fixed: (text: String, html: HTML)?

    init(_ source: String) {
        self.source = source
        pieces = Self.cut(source)
        if let pieces, pieces.isEmpty {
            fixed = ("", .empty)
        } else if let pieces, pieces.count == 1, case .text(let text, let html) = pieces[0] {
            fixed = (text, html)
        } else {
            fixed = nil
        }
    }

    private static func text(_ text: Substring) -> Piece { .text(String(text), HTML(text: text)) }

    private static func cut(_ source: String) -> [Piece]? {
        guard !source.contains("'") else { return nil }
        var pieces: [Piece] = []
        var rest = source[...]
        while let open = rest.firstIndex(of: "{") {
            guard let close = rest[open...].firstIndex(of: "}") else { return nil }
            let name = rest[rest.index(after: open)..<close]
            guard name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }) else { return nil }
            if open > rest.startIndex { pieces.append(text(rest[..<open])) }
            pieces.append(.place(String(name)))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { pieces.append(text(rest)) }
        return pieces
    }
}
