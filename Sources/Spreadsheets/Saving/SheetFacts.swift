import Basics
import Matching
import People
import Web

/// A household as it stands in a spreadsheet, on its way out or as it would come in: the same words both ways.
struct SheetFacts: Sendable {
    let reference: String
    let name: String
    let adults: [String]
    let profile: Profile
    /// Nil when it is not to be shown.
    let contact: Contact?
    let waitingSince: Day?
    let clearance: Clearance
    let certificate: Day?

    init(_ sheet: SheetHousehold) {
        reference = ""
        name = sheet.names.household
        adults = sheet.names.adults
        profile = sheet.profile
        contact = sheet.contact
        waitingSince = sheet.waitingSince
        clearance = sheet.clearance
        certificate = sheet.certificate
    }

    init(_ card: HouseholdCard, contact: Contact?) {
        reference = card.reference
        name = card.name?.revealed ?? ""
        adults = card.adults.compactMap { $0.name?.revealed }
        profile = card.profile
        self.contact = contact
        waitingSince = card.waitingSince
        clearance = card.clearance
        // The oldest: no adult's was seen before the day that stands here.
        let days = card.adults.compactMap(\.certificateOn)
        certificate = days.count == card.adults.count ? days.min() : nil
    }

    func value(_ field: SheetField, _ say: Speech) -> String {
        func word(_ group: String, _ word: String?) -> String {
            word.map { say.plain(Message("\(group).\($0)")) } ?? ""
        }
        func list<Listed: Word>(_ group: String, _ words: WordSet<Listed>) -> String
        where Listed.RawValue == String {
            words.words.map { word(group, $0.rawValue) }.joined(separator: ", ")
        }
        let isPerson = profile.kind == .person
        switch field {
        case .reference: return reference
        case .name: return name
        case .adults: return isPerson ? "" : adults.joined(separator: "\n")
        case .kind: return word("words.kind", profile.kind.rawValue)
        case .phone: return contact?.phone.revealed?.shown.replacing("\u{A0}", with: " ") ?? ""
        case .email: return contact?.email.revealed?.text ?? ""
        case .address: return contact?.address.revealed ?? ""
        case .postcode: return profile.postcode
        case .gender: return word("words.gender", profile.gender?.rawValue)
        case .birthYear: return ""
        case .ageBand: return word("words.age-band", profile.ageBand?.rawValue)
        case .children: return profile.children.map(String.init).joined(separator: ", ")
        case .languages: return profile.languages.map { SpokenLanguage.name(of: $0, say) }.joined(separator: ", ")
        case .interests: return list("words.interest", profile.interests)
        case .hopes: return list("words.hope", profile.hopes)
        case .times: return list("words.time", profile.times)
        case .genderWish: return isPerson ? word("words.gender-wish", profile.genderWish.rawValue) : ""
        case .reach: return String(profile.reach)
        case .capacity: return String(profile.capacity)
        case .education: return word("words.education", profile.education?.rawValue)
        case .ownWords: return profile.ownWords.revealed
        case .ownWordsLanguage:
            return profile.ownWords.revealed.isEmpty ? "" : word("words.language", profile.ownWordsLanguage.rawValue)
        case .pageLanguage: return word("words.language", profile.language.rawValue)
        case .waitingSince: return written(waitingSince)
        case .interview: return written(clearance.interviewedOn)
        case .agreement: return written(clearance.agreementOn)
        case .guidelines: return written(clearance.guidelinesOn)
        case .certificate: return written(certificate)
        }
    }

    /// As Danish Excel takes it for a date: `21-11-2026`.
    private func written(_ day: Day?) -> String {
        guard let day else { return "" }
        return "\(twoDigits(day.day))-\(twoDigits(day.month))-\(day.year)"
    }

    private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
