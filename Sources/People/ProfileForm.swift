import Basics
import Matching
import Web

/// The fields of a profile: read, shown, and filled in beforehand. Used wherever a household's answers are asked for.
package struct ProfileForm {
    package static let longestOwnWords = 500
    static let mostChildren = 15

    /// What would have to be typed for this profile.
    package static func typed(_ profile: Profile) -> Fields {
        var all: [(name: String, value: String)] = [
            ("kind", profile.kind.rawValue), ("gender", profile.gender?.rawValue ?? ""),
            ("children", profile.children.map(String.init).joined(separator: ", ")), ("postcode", profile.postcode),
            ("gender-wish", profile.genderWish.rawValue), ("reach", String(profile.reach)),
            ("capacity", String(profile.capacity)), ("age-band", profile.ageBand?.rawValue ?? ""),
            ("education", profile.education?.rawValue ?? ""), ("own-words", profile.ownWords.revealed),
            ("own-words-language", profile.ownWordsLanguage.rawValue), ("page-language", profile.language.rawValue),
        ]
        all += profile.languages.filter(SpokenLanguage.known.contains).map { ("languages", $0) }
        let more = profile.languages.filter { !SpokenLanguage.known.contains($0) }
        all.append(("languages-more", more.joined(separator: ", ")))
        all += profile.interests.words.map { ("interests", $0.rawValue) }
        all += profile.hopes.words.map { ("hopes", $0.rawValue) }
        all += profile.times.words.map { ("times", $0.rawValue) }
        // What was read and let stand before need not be read again.
        all.append((FreeTextGuard.confirmation(of: "own-words"), FreeTextGuard.keptMark(of: profile.ownWords.revealed)))
        return Fields(all)
    }
}
