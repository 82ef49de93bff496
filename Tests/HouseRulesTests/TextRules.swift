import CMessageFormat
import Foundation
import Testing

@Suite struct `The texts` {
    static let languages = ["da", "en", "ar", "fa", "ti"]

    @Test func `are all there in Danish and English`() throws {
        for room in Tree.roomsWithTexts {
            let danish = Set(try Tree.texts(of: room, "da").keys)
            let english = Set(try Tree.texts(of: room, "en").keys)

            #expect(danish.subtracting(english).sorted() == [], "missing in English: \(room)")
            #expect(english.subtracting(danish).sorted() == [], "not in Danish: \(room)")
        }
    }

    /// What newcomers read exists in all their languages, or in none of them.
    @Test func `for newcomers are there in each of their languages`() throws {
        for room in Tree.roomsWithTexts {
            let danish = Set(try Tree.texts(of: room, "da").keys)
            let all = try ["ar", "fa", "ti"].map { Set(try Tree.texts(of: room, $0).keys) }
            let any = all.reduce(Set()) { $0.union($1) }
            for (language, keys) in zip(["ar", "fa", "ti"], all) {
                #expect(any.subtracting(keys).sorted() == [], "missing in \(language): \(room)")
                #expect(keys.subtracting(danish).sorted() == [], "not in Danish: \(room)")
            }
        }
    }

    @Test func `stand under the name of one room`() throws {
        var owners: [String: String] = [:]
        for room in Tree.roomsWithTexts {
            for key in try Tree.texts(of: room, "da").keys {
                #expect(owners[key] == nil, "\(key) is in \(owners[key] ?? "") and \(room)")
                owners[key] = room
            }
        }
    }

    @Test func `are used, each of them`() throws {
        let code = Tree.files(under: "Sources", ext: "swift").filter { $0.name != "Texts.swift" }
        for room in Tree.roomsWithTexts {
            let own = code.filter { $0.target == room }.map(\.text).joined()
            let everywhere = code.map(\.text).joined()
            let used = Self.namesUsed(in: own)
            for (name, key) in try Self.constants(of: room) where !used.contains(name) {
                #expect(everywhere.contains("\"\(key)\"") || Self.isNamedByCode(key, everywhere), "unused: \(key)")
            }
        }
    }

    /// What follows `T.`; by hand, since patterns over the whole source take half a minute.
    private static func namesUsed(in code: String) -> Set<Substring> {
        Set(code.split(separator: "T.").dropFirst().map { $0.prefix { $0.isLetter || $0.isNumber || $0 == "`" } })
    }

    /// `Message("words.interest.\(code)")` and `.word(code, of: "words.interest")` use all keys that begin like it.
    private static func isNamedByCode(_ key: String, _ code: String) -> Bool {
        var prefix = key[...]
        while let dot = prefix.lastIndex(where: { $0 == "." || $0 == "-" }) {
            prefix = prefix[...dot]
            if code.contains("\"\(prefix)\\(") { return true }
            prefix = prefix.dropLast()
            if code.contains("of: \"\(prefix)\"") { return true }
        }
        return false
    }

    /// Name of the constant → key, from the generated file.
    private static func constants(of room: String) throws -> [(Substring, String)] {
        let declarations = try Tree.text("Sources/\(room)/Texts.swift").split(separator: "    static ").dropFirst()
        return declarations.compactMap { declaration in
            let name = declaration.drop { $0 != " " }.dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == "`" }
            let quoted = declaration.split(separator: "Message(\"").dropFirst().first?.prefix { $0 != "\"" }
            return quoted.map { (name, String($0)) }
        }
    }

    @Test(arguments: languages) func `can be read by ICU, with the same places as in Danish`(language: String) throws {
        for room in Tree.roomsWithTexts {
            let danish = try Tree.texts(of: room, "da")
            for (key, text) in try Tree.texts(of: room, language) {
                let places = Self.places(in: text)
                #expect(places == Self.places(in: danish[key] ?? text), "\(language) \(key)")
                #expect(Self.reads(text, places, language), "\(language) \(key)")
            }
        }
    }

    private static func places(in text: String) -> Set<String> {
        var places: Set<String> = []
        var depth = 0
        var rest = text[...]
        while let character = rest.first {
            if character == "}" { depth -= 1 }
            if character == "{" {
                // Every second level holds the words of a choice, not the name of a place.
                if depth % 2 == 0, let name = rest.firstMatch(of: /^\{\s*(\w+)\s*[,}]/) {
                    places.insert(String(name.1))
                }
                depth += 1
            }
            rest = rest.dropFirst()
        }
        return places
    }

    private static func reads(_ text: String, _ places: Set<String>, _ language: String) -> Bool {
        let names = places.sorted().map { strdup($0) }
        defer { names.forEach { free($0) } }
        var offset: Int32 = 0
        let word = strdup("other")
        defer { free(word) }
        let texts = places.sorted().map { place in
            text.contains("{\(place), select,") ? UnsafePointer(word) : nil
        }
        let numbers = [Int64](repeating: 2, count: names.count)
        let said = message_format(
            "\(language)_DK", text, Int32(names.count), names.map { UnsafePointer($0) }, texts, numbers, &offset)
        defer { free(said) }
        return said != nil
    }

    @Test func `use the apostrophe of books`() throws {
        for room in Tree.roomsWithTexts {
            for language in Self.languages {
                for (key, text) in try Tree.texts(of: room, language) {
                    #expect(!text.contains("'"), "\(language) \(key)")
                }
            }
        }
    }
}
