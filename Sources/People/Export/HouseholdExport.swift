import Basics
import Matching
import Web

/// A household as sections of its export.
enum HouseholdExport {
    static func household(_ card: HouseholdCard, _ contact: Contact?, addedAt: Instant?) -> ExportSection {
        ExportSection(
            "household", T.exportHousehold,
            [
                ExportFact("reference", T.exportReference, .code(card.reference)),
                ExportFact("side", T.exportSide, .word(card.side, of: "people.export.side")),
                ExportFact("kind", T.factsWho, .word(card.profile.kind.rawValue, whoWords(card.profile))),
                ExportFact("name", T.fieldName, .said(card.name?.revealed)),
                ExportFact("adults", T.fieldAdults, adults(card)),
                ExportFact("phone", T.fieldPhone, .coded(contact?.phone.revealed?.text)),
                ExportFact("email", T.fieldEmail, .coded(contact?.email.revealed?.text)),
                ExportFact("address", T.fieldAddress, .said(contact?.address.revealed)),
                ExportFact("page_language", T.fieldPageLanguage, language(card.profile.language.rawValue)),
                ExportFact("added_at", T.exportAdded, .at(addedAt)),
                ExportFact("waiting_since", T.exportWaiting, .on(card.waitingSince)),
                ExportFact("paused_on", T.exportPaused, .on(card.pausedOn)),
                ExportFact("erased_on", T.exportErased, .on(card.endedOn)),
            ])
    }

    private static func adults(_ card: HouseholdCard) -> ExportValue {
        .list(card.adults.compactMap { $0.name.map { .text($0.revealed) } })
    }

    /// Of those who are erased nothing is known: what a profile is without answers is not what they said.
    static func answers(_ card: HouseholdCard) -> ExportSection {
        ExportSection("answers", T.exportAnswers, card.endedOn == nil ? facts(card) + ownWords(card.profile) : [])
    }

    private static func facts(_ card: HouseholdCard) -> [ExportFact] {
        let profile = card.profile
        let isPerson = profile.kind == .person
        let isVolunteer = card.side == .volunteer
        return [
            ExportFact("gender", T.fieldGender, profile.gender.map { .word($0, of: "words.gender") }),
            ExportFact("children_born", T.factsChildren, .list(profile.children.map { .number($0) })),
            ExportFact("postcode", T.fieldPostcode, .coded(profile.postcode)),
            ExportFact("town", T.factsPlace, .said(card.town)),
            ExportFact("languages", T.factsLanguages, .list(profile.languages.map(language))),
            ExportFact("interests", T.factsInterests, words(profile.interests.words, "words.interest")),
            ExportFact("hopes", isVolunteer ? T.factsGives : T.factsHopes, words(profile.hopes.words, "words.hope")),
            ExportFact("times", T.factsTimes, words(profile.times.words, "words.time")),
            ExportFact(
                "gender_wish", T.factsGenderWish,
                isPerson ? .word(profile.genderWish, of: "words.gender-wish") : nil),
            ExportFact("reach_km", T.factsReach, isVolunteer ? reach(profile) : nil),
            ExportFact("capacity", T.factsCapacity, isVolunteer ? capacity(profile) : nil),
            ExportFact("age_band", T.factsAgeBand, profile.ageBand.map { .word($0, of: "words.age-band") }),
            ExportFact("education", T.factsEducation, profile.education.map { .word($0, of: "words.education") }),
        ]
    }

    private static func reach(_ profile: Profile) -> ExportValue {
        .counted(profile.reach, T.factsReachKm(km: profile.reach))
    }

    private static func capacity(_ profile: Profile) -> ExportValue {
        .counted(profile.capacity, T.factsCapacityCount(count: profile.capacity))
    }

    private static func ownWords(_ profile: Profile) -> [ExportFact] {
        let words = profile.ownWords.revealed
        return [
            ExportFact("own_words", T.fieldOwnWords, .said(words)),
            ExportFact(
                "own_words_language", T.fieldOwnWordsLanguage,
                words.isEmpty ? nil : language(profile.ownWordsLanguage.rawValue)),
        ]
    }

    private static func words(_ words: [some RawRepresentable<String>], _ texts: String) -> ExportValue {
        .list(words.map { .word($0, of: texts) })
    }

    private static func language(_ code: String) -> ExportValue {
        SpokenLanguage.known.contains(code) ? .word(code, SpokenLanguage.message(code)) : .code(code)
    }
}
