/// A column that holds something personal: stored sealed, each value bound to its table, row and column.
/// This is the list of all of them; a test compares it with the schema.
package struct PersonalField: Sendable, Hashable {
    package let table: String
    package let column: String
    package let use: KeyUse
    /// The column of the row's primary key, and the one that says whose key seals.
    package let row: String
    package let subject: String

    package init(_ table: String, _ column: String, _ use: KeyUse, row: String = "id", of subject: String = "id") {
        self.table = table
        self.column = column
        self.use = use
        self.row = row
        self.subject = subject
    }

    package static let householdName = PersonalField("household", "sealed_name", .contact)
    package static let householdProfile = PersonalField("household", "sealed_profile", .household)
    package static let adultName = PersonalField("adult", "sealed_name", .contact, of: "household_id")
    package static let contactPhone = PersonalField(
        "contact", "sealed_phone", .contact, row: "household_id", of: "household_id")
    package static let contactEmail = PersonalField(
        "contact", "sealed_email", .contact, row: "household_id", of: "household_id")
    package static let contactAddress = PersonalField(
        "contact", "sealed_address", .contact, row: "household_id", of: "household_id")
    package static let keptFirstName = PersonalField(
        "kept_contact", "sealed_first_name", .kept, row: "household_id", of: "household_id")
    package static let keptPhone = PersonalField(
        "kept_contact", "sealed_phone", .kept, row: "household_id", of: "household_id")
    package static let talkNote = PersonalField("talk", "sealed_note", .household, of: "household_id")
    package static let keptReason = PersonalField("kept_text", "sealed_reason", .household, of: "household_id")
    package static let interpreter = PersonalField("consent", "sealed_interpreter", .household, of: "household_id")
    package static let formFields = PersonalField("intake_form", "sealed_fields", .form)
    package static let matchWhy = PersonalField("pairing", "sealed_why", .match)
    package static let meetingPlace = PersonalField("pairing", "sealed_meeting_place", .match)
    package static let meetingClock = PersonalField("pairing", "sealed_meeting_at", .match)
    package static let stepWhy = PersonalField("pairing_event", "sealed_why", .match, of: "match_id")
    package static let stepBefore = PersonalField("pairing_event", "sealed_before", .match, of: "match_id")
    package static let followUpNote = PersonalField("follow_up", "sealed_note", .match, of: "match_id")
    package static let mandateHolder = PersonalField("mandate", "sealed_holder_name", .household, of: "household_id")
    package static let mandateAbout = PersonalField("mandate", "sealed_about", .household, of: "household_id")
    package static let importHeadings = PersonalField("import", "sealed_headings", .spreadsheet)
    package static let importReason = PersonalField("import", "sealed_reason", .spreadsheet)
    package static let importRows = PersonalField("import_piece", "sealed_rows", .spreadsheet, of: "import_id")
    package static let accountName = PersonalField("account", "sealed_name", .account)
    package static let accountEmail = PersonalField("account", "sealed_email", .account)
    package static let accountPhone = PersonalField(
        "account_phone", "sealed_phone", .account, row: "account_id", of: "account_id")
    package static let appSecret = PersonalField(
        "code_app", "sealed_secret", .account, row: "account_id", of: "account_id")
    package static let letterSubject = PersonalField("letter", "sealed_subject", .account, of: "account_id")
    package static let letterBody = PersonalField("letter", "sealed_body", .account, of: "account_id")

    package static let calledName = PersonalField("person_called", "sealed_name", .called)
    package static let calledPhone = PersonalField("person_called", "sealed_phone", .called)
    package static let calledAddress = PersonalField("person_called", "sealed_address", .called)
    package static let keyContactName = PersonalField("key_contact", "sealed_name", .called, of: "person_id")
    package static let keyContactPhone = PersonalField("key_contact", "sealed_phone", .called, of: "person_id")
    package static let callNote = PersonalField("call_note", "sealed_words", .called, of: "subject")
    package static let callerPhone = PersonalField(
        "call_caller", "sealed_phone", .account, row: "account_id", of: "account_id")
    package static let leaderPhone = PersonalField(
        "call_leader", "sealed_phone", .account, row: "account_id", of: "account_id")

    package static let all: [PersonalField] = [
        householdName, householdProfile, adultName, contactPhone, contactEmail, contactAddress, keptFirstName,
        keptPhone,
        talkNote, keptReason, interpreter, formFields, matchWhy, meetingPlace, meetingClock, stepWhy, stepBefore,
        followUpNote,
        mandateHolder, mandateAbout, importHeadings, importReason, importRows, accountName, accountEmail, accountPhone,
        letterSubject, letterBody, appSecret, calledName, calledPhone, calledAddress, keyContactName, keyContactPhone,
        callNote, callerPhone, leaderPhone,
    ]
}
