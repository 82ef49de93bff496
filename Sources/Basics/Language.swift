/// The languages Brobygger speaks: Danish and English for all, Arabic, Farsi and Tigrinya for newcomers (C046).
package enum Language: String, Sendable, CaseIterable, Codable {
    case danish = "da"
    case english = "en"
    case arabic = "ar"
    case farsi = "fa"
    case tigrinya = "ti"

    package static let ofStaff: [Language] = [.danish, .english]

    package var isRightToLeft: Bool { self == .arabic || self == .farsi }
    package var direction: String { isRightToLeft ? "rtl" : "ltr" }

    /// The language's own name, for the language switch.
    package var ownName: String {
        switch self {
        case .danish: "Dansk"
        case .english: "English"
        case .arabic: "العربية"
        case .farsi: "فارسی"
        case .tigrinya: "ትግርኛ"
        }
    }
}
