import Basics
import Consent
import Matching
import NeedToKnow
import People

/// A newcomer household as the volunteer who is asked may read of it: this list and nothing else can enter it (C060, C061, C072 step 4).
/// It has no room for a name, a gender, an age, a place or a word of free text.
package struct AnonymousDescription: Sendable, Hashable {
    @Presented package private(set) var kind: HouseholdKind
    @Presented package private(set) var children: [ChildAgeBand]
    @Presented package private(set) var sharedInterests: [Interest]
    @Presented package private(set) var sharedLanguages: [SharedLanguage]
    @Presented package private(set) var hopes: [Hope]
    @Presented package private(set) var times: [MeetingTime]
    @Presented package private(set) var distance: RoughDistance?

    /// Only against a consent that is valid today.
    package init(
        of newcomer: HouseholdCard, against permit: PresentationPermit, for volunteer: HouseholdCard, kilometres: Int?,
        year: Int
    ) throws(MatchRefusal) {
        guard permit.household == newcomer.id else { throw .noConsent }
        kind = newcomer.profile.kind
        children = newcomer.profile.children.map { ChildAgeBand(age: year - $0) }.sorted()
        sharedInterests = newcomer.profile.interests.intersection(volunteer.profile.interests).words
        sharedLanguages = newcomer.profile.languages.filter(volunteer.profile.languages.contains).sorted().map(
            SharedLanguage.init)
        hopes = newcomer.profile.hopes.words
        times = newcomer.profile.times.words
        distance = kilometres.map(RoughDistance.init)
    }
}

/// A language that both speak, by its code; what only the newcomer speaks is nobody's business.
package struct SharedLanguage: Presentable, Hashable {
    package let code: String
}

extension HouseholdKind: Presentable {}
extension ChildAgeBand: Presentable {}
extension Interest: Presentable {}
extension Hope: Presentable {}
extension MeetingTime: Presentable {}

/// Ages of children in bands wide enough to give nobody away.
package enum ChildAgeBand: String, Sendable, CaseIterable, Comparable {
    case from0 = "0-2"
    case from3 = "3-5"
    case from6 = "6-9"
    case from10 = "10-12"
    case from13 = "13-15"
    case from16 = "16-17"
    case grown

    package init(age: Int) {
        self =
            switch age {
            case ...2: .from0
            case 3...5: .from3
            case 6...9: .from6
            case 10...12: .from10
            case 13...15: .from13
            case 16...17: .from16
            default: .grown
            }
    }

    package static func < (one: Self, other: Self) -> Bool { one.order < other.order }
    private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// A volunteer as the newcomer may have them presented: what the volunteer has agreed may be shown (C072 step 6).
package struct VolunteerPresentation: Sendable {
    package let firstName: String
    package let kind: HouseholdKind
    package let ageBand: AgeBand?
    package let children: [ChildAgeBand]
    package let languages: [String]
    package let interests: [Interest]
    package let hopes: [Hope]
    package let times: [MeetingTime]
    package let ownWords: String
    package let ownWordsLanguage: Language
    package let roughKilometres: Int?

    package init(of volunteer: HouseholdCard, showing shown: Set<Shown>, kilometres: Int?, year: Int) {
        firstName = volunteer.adults.compactMap { $0.name?.revealed.firstWord }.joined(separator: " & ")
        kind = volunteer.profile.kind
        ageBand = shown.contains(.age) ? volunteer.profile.ageBand : nil
        children =
            shown.contains(.children) ? volunteer.profile.children.map { ChildAgeBand(age: year - $0) }.sorted() : []
        languages = volunteer.profile.languages
        interests = shown.contains(.interests) ? volunteer.profile.interests.words : []
        hopes = volunteer.profile.hopes.words
        times = volunteer.profile.times.words
        ownWords = shown.contains(.ownWords) ? volunteer.profile.ownWords.revealed : ""
        ownWordsLanguage = volunteer.profile.ownWordsLanguage
        roughKilometres = kilometres.map { max(5, ($0 + 4) / 5 * 5) }
    }
}

/// What a volunteer may choose to have shown besides first name, languages, hopes and times.
package enum Shown: String, Sendable, CaseIterable {
    case age
    case children
    case interests
    case ownWords = "own-words"
}

extension String {
    var firstWord: String { split(separator: " ").first.map(String.init) ?? self }
}
