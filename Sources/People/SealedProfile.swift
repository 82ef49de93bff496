import Basics
import Matching
import Storage

/// All answers of a household as the one text that is sealed: fields in a fixed order, read a thousand at a time by a plan.
enum SealedProfile {
    /// Never part of an answer; taken out of own words, which stand last.
    private static let separator: Character = "\u{1F}"
    private static let version = "1"
    private static let count = 15

    static func text(_ profile: Profile) -> String {
        [
            version, profile.gender?.rawValue ?? "", joined(profile.children), profile.languages.joined(separator: " "),
            joined(profile.interests), joined(profile.hopes), joined(profile.times), profile.postcode,
            profile.genderWish.rawValue, String(profile.reach), String(profile.capacity),
            profile.ageBand?.rawValue ?? "", profile.education?.rawValue ?? "", profile.ownWordsLanguage.rawValue,
            profile.ownWords.revealed.filter { $0 != separator },
        ].joined(separator: String(separator))
    }

    /// - Parameter text: nil when nothing is known any more.
    static func profile(_ text: String?, _ kind: HouseholdKind, readsIn language: Language) throws -> Profile {
        var profile = Profile(kind: kind)
        profile.language = language
        guard let text else { return profile }
        let fields = split(text, at: 0x1F, most: count)
        guard fields.count == count, fields[0] == version else { throw SchemaFault(what: "a profile of another form") }
        profile.gender = MatchProfile.Gender(rawValue: String(fields[1]))
        profile.children = split(fields[2], at: 0x20).compactMap { Int($0) }
        profile.languages = split(fields[3], at: 0x20).map(String.init)
        profile.interests = interests.set(fields[4])
        profile.hopes = hopes.set(fields[5])
        profile.times = times.set(fields[6])
        profile.postcode = String(fields[7])
        profile.genderWish = MatchProfile.GenderWish(rawValue: String(fields[8])) ?? .prefer
        profile.reach = Int(fields[9]) ?? VolunteerProfile.reachWhenUnknown
        profile.capacity = Int(fields[10]) ?? 1
        profile.ageBand = AgeBand(rawValue: String(fields[11]))
        profile.education = Education(rawValue: String(fields[12]))
        profile.ownWordsLanguage = Language(rawValue: String(fields[13])) ?? .danish
        profile.ownWords = Personal(String(fields[14]))
        return profile
    }

    private static func joined<Listed: Word>(_ words: WordSet<Listed>) -> String where Listed.RawValue == String {
        words.words.map(\.rawValue).joined(separator: " ")
    }

    private static func joined(_ numbers: [Int]) -> String { numbers.map(String.init).joined(separator: " ") }
}

/// By bytes: by characters it costs five times more. Nothing between two spaces is no word.
private func split(_ text: some StringProtocol, at byte: UInt8, most: Int? = nil) -> [Substring] {
    let text = Substring(text)
    return text.utf8.split(
        separator: byte, maxSplits: most.map { $0 - 1 } ?? .max, omittingEmptySubsequences: most == nil
    ).map { Substring($0) }
}

/// Where each word stands in its list: a thousand households have fifty thousand words.
private struct WordPlaces<Listed: Word>: Sendable {
    private let bits: [Substring: UInt128]

    init() {
        bits = Dictionary(
            uniqueKeysWithValues: Listed.allCases.enumerated().map { (Substring($1.rawValue), 1 << UInt128($0)) })
    }

    func set(_ text: Substring) -> WordSet<Listed> {
        WordSet(bits: split(text, at: 0x20).reduce(into: 0) { $0 |= bits[$1] ?? 0 })
    }
}

private let interests = WordPlaces<Interest>()
private let hopes = WordPlaces<Hope>()
private let times = WordPlaces<MeetingTime>()
