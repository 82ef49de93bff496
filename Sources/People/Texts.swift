// Written by script/texts from Texts/da.json.
import Basics

enum T {
    static let fieldName = Message("people.field.name")
    static let fieldNameHint = Message("people.field.name-hint")
    static let fieldAdults = Message("people.field.adults")
    static let fieldAdultsHint = Message("people.field.adults-hint")
    static let fieldPhone = Message("people.field.phone")
    static let fieldPhoneHint = Message("people.field.phone-hint")
    static let fieldEmail = Message("people.field.email")
    static let fieldEmailHint = Message("people.field.email-hint")
    static let fieldAddress = Message("people.field.address")
    static let fieldAddressHint = Message("people.field.address-hint")
    static let fieldKind = Message("people.field.kind")
    static let fieldKindHint = Message("people.field.kind-hint")
    static let fieldGender = Message("people.field.gender")
    static let fieldGenderHint = Message("people.field.gender-hint")
    static let fieldChildren = Message("people.field.children")
    static let fieldChildrenHint = Message("people.field.children-hint")
    static let fieldLanguages = Message("people.field.languages")
    static let fieldLanguagesHint = Message("people.field.languages-hint")
    static let fieldLanguagesMore = Message("people.field.languages-more")
    static let fieldLanguagesMoreHint = Message("people.field.languages-more-hint")
    static let fieldPostcode = Message("people.field.postcode")
    static let fieldPostcodeHint = Message("people.field.postcode-hint")
    static let fieldInterests = Message("people.field.interests")
    static let fieldInterestsHint = Message("people.field.interests-hint")
    static let fieldHopes = Message("people.field.hopes")
    static let fieldHopesHint = Message("people.field.hopes-hint")
    static let fieldGives = Message("people.field.gives")
    static let fieldTimes = Message("people.field.times")
    static let fieldTimesHint = Message("people.field.times-hint")
    static let fieldGenderWish = Message("people.field.gender-wish")
    static let fieldGenderWishHint = Message("people.field.gender-wish-hint")
    static let fieldReach = Message("people.field.reach")
    static let fieldReachHint = Message("people.field.reach-hint")
    static let fieldCapacity = Message("people.field.capacity")
    static let fieldCapacityHint = Message("people.field.capacity-hint")
    static let fieldAgeBand = Message("people.field.age-band")
    static let fieldAgeBandHint = Message("people.field.age-band-hint")
    static let fieldEducation = Message("people.field.education")
    static let fieldEducationHint = Message("people.field.education-hint")
    static let fieldOwnWords = Message("people.field.own-words")
    static func fieldOwnWordsHint(max: Int) -> Message {
        Message("people.field.own-words-hint", ["max": .number(max)])
    }
    static let fieldOwnWordsLanguage = Message("people.field.own-words-language")
    static let fieldPageLanguage = Message("people.field.page-language")
    static let fieldPageLanguageHint = Message("people.field.page-language-hint")
    static let problemLanguages = Message("people.problem.languages")
    static func problemLanguageUnknown(text: String) -> Message {
        Message("people.problem.language-unknown", ["text": .text(text)])
    }
    static func problemChildren(text: String) -> Message {
        Message("people.problem.children", ["text": .text(text)])
    }
    static func problemChildrenMany(max: Int) -> Message {
        Message("people.problem.children-many", ["max": .number(max)])
    }
    static let problemPostcode = Message("people.problem.postcode")
    static let guardCpr = Message("people.guard.cpr")
    static func guardWarning(what: Message.Value, why: Message.Value) -> Message {
        Message("people.guard.warning", ["what": what, "why": why])
    }
    static let guardWhySensitive = Message("people.guard.why-sensitive")
    static let guardWhyContact = Message("people.guard.why-contact")
    static let guardConfirm = Message("people.guard.confirm")
    static let guardKindCpr = Message("people.guard.kind.cpr")
    static let guardKindBirthday = Message("people.guard.kind.birthday")
    static let guardKindPhone = Message("people.guard.kind.phone")
    static let guardKindEmail = Message("people.guard.kind.email")
    static let guardKindAddress = Message("people.guard.kind.address")
    static let guardKindHealth = Message("people.guard.kind.health")
    static let guardKindReligion = Message("people.guard.kind.religion")
    static let guardKindPolitics = Message("people.guard.kind.politics")
    static let guardKindEthnicity = Message("people.guard.kind.ethnicity")
    static let guardKindUnion = Message("people.guard.kind.union")
    static let guardKindSexuality = Message("people.guard.kind.sexuality")
    static let guardKindCrime = Message("people.guard.kind.crime")
    static let guardKindSocial = Message("people.guard.kind.social")
    static let guardKindFamily = Message("people.guard.kind.family")
    static let guardKindFinance = Message("people.guard.kind.finance")
    static let factsWho = Message("people.facts.who")
    static func factsPerson(gender: String) -> Message {
        Message("people.facts.person", ["gender": .text(gender)])
    }
    static func factsFamily(count: Int) -> Message {
        Message("people.facts.family", ["count": .number(count)])
    }
    static let factsChildren = Message("people.facts.children")
    static let factsPlace = Message("people.facts.place")
    static func factsPlaceUnknown(text: String) -> Message {
        Message("people.facts.place-unknown", ["text": .text(text)])
    }
    static let factsLanguages = Message("people.facts.languages")
    static let factsInterests = Message("people.facts.interests")
    static let factsHopes = Message("people.facts.hopes")
    static let factsGives = Message("people.facts.gives")
    static let factsTimes = Message("people.facts.times")
    static let factsGenderWish = Message("people.facts.gender-wish")
    static let factsReach = Message("people.facts.reach")
    static func factsReachKm(km: Int) -> Message {
        Message("people.facts.reach-km", ["km": .number(km)])
    }
    static let factsCapacity = Message("people.facts.capacity")
    static func factsCapacityCount(count: Int) -> Message {
        Message("people.facts.capacity-count", ["count": .number(count)])
    }
    static let factsAgeBand = Message("people.facts.age-band")
    static let factsEducation = Message("people.facts.education")
    static func factsOwnWords(language: Message.Value) -> Message {
        Message("people.facts.own-words", ["language": language])
    }
    static let factsPageLanguage = Message("people.facts.page-language")
    static let factsUnknown = Message("people.facts.unknown")
    static let refusalChangedSince = Message("people.refusal.changed-since")
    static let refusalAdultsHaveConsented = Message("people.refusal.adults-have-consented")
    static let refusalEnded = Message("people.refusal.ended")
    static let refusalAccountElsewhere = Message("people.refusal.account-elsewhere")
}
