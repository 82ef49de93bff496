import Storage
import Vault

extension ClearText {
    /// What households have told, and what they are called.
    static let people: [ClearText] = [
        ClearText(.householdName, clear: "name", subject: "id"),
        ClearText(.householdProfile, clear: "NULLIF(\(answers), \(nothingAnswered))", subject: "id"),
        ClearText(.adultName, clear: "name", subject: "household_id"),
        ClearText(.contactPhone, clear: "NULLIF(phone, '')", row: "household_id", subject: "household_id"),
        ClearText(.contactEmail, clear: "NULLIF(email, '')", row: "household_id", subject: "household_id"),
        ClearText(.contactAddress, clear: "NULLIF(address, '')", row: "household_id", subject: "household_id"),
        ClearText(.keptFirstName, clear: "first_name", row: "household_id", subject: "household_id"),
        ClearText(.keptPhone, clear: "phone", row: "household_id", subject: "household_id"),
        ClearText(.talkNote, clear: "NULLIF(note, '')", subject: "household_id"),
    ]

    /// As the first version of the sealed profile has them.
    private static let answers: SQL = """
        '1' || \(between) || COALESCE(gender, '') || \(between) || children || \(between) || languages || \(between) || interests
          || \(between) || hopes || \(between) || times || \(between) || postcode || \(between) || gender_wish || \(between) || reach_km
          || \(between) || capacity || \(between) || age_band || \(between) || education || \(between) || own_words_language
          || \(between) || REPLACE(own_words, \(between), '')
        """

    private static let between = "\u{1F}"

    /// Of those who have been erased.
    private static let nothingAnswered = [
        "1", "", "", "", "", "", "", "", "prefer", "20", "1", "", "", "da", "",
    ].joined(separator: between)
}
