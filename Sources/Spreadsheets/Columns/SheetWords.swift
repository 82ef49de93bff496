import Basics
import Matching
import People
import Web

/// The words that stand in cells: as our pages say them in Danish and English, and as the program knows them.
struct SheetWords: Sendable {
    private var meanings: [SheetField: [String: String]] = [:]
    private let danish: Speech
    private let english: Speech

    init(_ catalogue: Catalogue) {
        danish = Speech(.danish, catalogue)
        english = Speech(.english, catalogue)
        add(
            .kind, HouseholdKind.self, "words.kind", also: ["familie": "family", "family": "family", "enlig": "person"])
        add(
            .gender, MatchProfile.Gender.self, "words.gender",
            also: ["k": "woman", "m": "man", "f": "woman", "kvinder": "woman", "female": "woman", "male": "man"])
        for unknown in [danish, english].map({ Self.plain($0.plain(Message("words.gender.unknown"))) }) {
            meanings[.gender]?[unknown] = ""
        }
        add(.genderWish, MatchProfile.GenderWish.self, "words.gender-wish", also: [:])
        add(.ageBand, AgeBand.self, "words.age-band", also: [:])
        add(.education, Education.self, "words.education", also: [:])
        add(.interests, Interest.self, "words.interest", also: [:])
        add(.hopes, Hope.self, "words.hope", also: [:])
        add(.times, MeetingTime.self, "words.time", also: [:])
        for code in SpokenLanguage.known { addLanguage(code) }
        for language in Language.allCases {
            for field in [SheetField.ownWordsLanguage, .pageLanguage] {
                add(field, language.rawValue, "words.language", language.rawValue)
            }
        }
    }

    /// The code of what stands in a cell; nil when nobody says so.
    func code(_ field: SheetField, _ typed: String) -> String? { meanings[field]?[Self.plain(typed)] }

    /// What may stand in a cell, in the reader's language.
    func offered(_ field: SheetField, _ say: Speech) -> [String] {
        switch field {
        case .kind: words(HouseholdKind.self, "words.kind", say)
        case .gender: words(MatchProfile.Gender.self, "words.gender", say)
        case .genderWish: words(MatchProfile.GenderWish.self, "words.gender-wish", say)
        case .ageBand: words(AgeBand.self, "words.age-band", say)
        case .education: words(Education.self, "words.education", say)
        case .interests: words(Interest.self, "words.interest", say)
        case .hopes: words(Hope.self, "words.hope", say)
        case .times: words(MeetingTime.self, "words.time", say)
        case .languages: SpokenLanguage.known.map { say.plain(Message("words.language.\($0)")) }
        case .ownWordsLanguage, .pageLanguage:
            Language.allCases.map { say.plain(Message("words.language.\($0.rawValue)")) }
        default: []
        }
    }

    private func words<Word: CaseIterable & RawRepresentable<String>>(
        _: Word.Type, _ group: String, _ say: Speech
    ) -> [String] {
        Word.allCases.map { say.plain(Message("\(group).\($0.rawValue)")) }
    }

    private mutating func add<Word: CaseIterable & RawRepresentable<String>>(
        _ field: SheetField, _: Word.Type, _ group: String, also more: [String: String]
    ) {
        for word in Word.allCases { add(field, word.rawValue, group, word.rawValue) }
        meanings[field, default: [:]].merge(more) { first, _ in first }
    }

    private mutating func add(_ field: SheetField, _ code: String, _ group: String, _ word: String) {
        let message = Message("\(group).\(word)")
        for text in [code, danish.plain(message), english.plain(message)] {
            meanings[field, default: [:]][Self.plain(text)] = code
        }
    }

    /// `farsi/dari` is either, and `kurdisk (sorani)` is sorani.
    private mutating func addLanguage(_ code: String) {
        add(.languages, code, "words.language", code)
        for label in [danish, english].map({ Self.plain($0.plain(Message("words.language.\(code)"))) }) {
            let parts = label.split(separator: "/") + label.split { "()".contains($0) }.dropFirst()
            for part in parts where meanings[.languages]?[part.trimmed] == nil {
                meanings[.languages]?[part.trimmed] = code
            }
        }
    }

    /// A dash is a dash, and no letter is larger than another.
    private static func plain(_ text: String) -> String {
        text.trimmed.lowercased().replacing("–", with: "-").replacing("’", with: "'")
    }
}
