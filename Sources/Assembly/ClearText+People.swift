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
        '1' || char(31) || COALESCE(gender, '') || char(31) || children || char(31) || languages || char(31) || interests
          || char(31) || hopes || char(31) || times || char(31) || postcode || char(31) || gender_wish || char(31) || reach_km
          || char(31) || capacity || char(31) || age_band || char(31) || education || char(31) || own_words_language
          || char(31) || REPLACE(own_words, char(31), '')
        """

    /// Of those who have been erased.
    private static let nothingAnswered = [
        "1", "", "", "", "", "", "", "", "prefer", "20", "1", "", "", "da", "",
    ].joined(separator: "\u{1F}")
}
