import Basics
import People

/// What a column of a spreadsheet can hold. The raw value is the name of the field in the form where the same is typed, so
/// that what the form finds wrong points at the column.
enum SheetField: String, Sendable, CaseIterable {
    case name, adults, kind, phone, email, address, postcode, gender
    case birthYear = "birth-year"
    case ageBand = "age-band"
    case children, languages, interests, hopes, times
    case genderWish = "gender-wish"
    case reach, capacity, education
    case ownWords = "own-words"
    case ownWordsLanguage = "own-words-language"
    case pageLanguage = "page-language"
    case waitingSince = "waiting-since"
    case interview, agreement, guidelines, certificate
    /// The number that people say, `N-7K3F`: only on the way out.
    case reference

    static func all(of side: Side) -> [SheetField] { allCases.filter { $0.isOf(side) && $0 != .reference } }

    func isOf(_ side: Side) -> Bool {
        switch self {
        case .waitingSince: side == .newcomer
        case .reach, .capacity, .interview, .agreement, .guidelines, .certificate: side == .volunteer
        default: true
        }
    }

    /// Nobody can be put down without.
    var isNeeded: Bool { [.name, .languages, .postcode].contains(self) }

    /// Several columns that hold the same are put together, such as first and last name; of others the first that holds
    /// something counts, such as telephone and mobile.
    var joint: String? {
        switch self {
        case .name: " "
        case .adults: "\n"
        case .address, .children, .languages, .interests, .hopes, .times: ", "
        case .ownWords: "\n"
        default: nil
        }
    }

    /// `spreadsheets.field.gender-wish`
    var message: Message { Message("spreadsheets.field.\(rawValue)") }
}
