import Basics
import Storage

/// Who did what to whom, written in the transaction of the deed and chained to the entry before it.
/// Holds ids, never the data itself (C181).
package struct AccessLog: Sendable {
    package enum Deed: String, Sendable, CaseIterable, SQLStorable {
        // Contact data.
        case sawContact = "saw-contact"
        case openedContact = "opened-contact"
        case erasedContact = "erased-contact"
        // Consent, forms and households.
        case gaveConsent = "gave-consent"
        case withdrewConsent = "withdrew-consent"
        case orderedDeletion = "ordered-deletion"
        case confirmedDeletion = "confirmed-deletion"
        case sentForm = "sent-form"
        case receivedForm = "received-form"
        case printedForm = "printed-form"
        case deletedDraft = "deleted-draft"
        case addedHousehold = "added-household"
        case changedHousehold = "changed-household"
        case setClearance = "set-clearance"
        case paused
        case resumed
        case restricted
        case liftedRestriction = "lifted-restriction"
        case exported
        // Spreadsheets.
        case broughtSpreadsheet = "brought-spreadsheet"
        case startedImport = "started-import"
        case endedImport = "ended-import"
        case undidImport = "undid-import"
        case savedSpreadsheet = "saved-spreadsheet"
        // Matches.
        case matchStep = "match-step"
        case undidMatchStep = "undid-match-step"
        case liftedKeptApart = "lifted-kept-apart"
        // Access.
        case reissuedLink = "reissued-link"
        case endedLink = "ended-link"
        case changedAccess = "changed-access"
        case endedAccess = "ended-access"
        case erasedAccount = "erased-account"
        case issuedSignInLink = "issued-sign-in-link"
        case askedForCode = "asked-for-code"
        case triedWrongCode = "tried-wrong-code"
        case signedIn = "signed-in"
        case signedOut = "signed-out"
        case signedOutEverywhere = "signed-out-everywhere"
        case changedOrganisation = "changed-organisation"
        case confirmedFactor = "confirmed-second-factor"
        case triedWrongFactor = "tried-wrong-second-factor"
        case addedFactor = "added-second-factor"
        case endedFactor = "ended-second-factor"
        case resetFactor = "reset-second-factor"
        case gaveWord = "gave-device-word"
        case madeCalendar = "made-calendar-address"
        case rotatedCalendar = "rotated-calendar-address"
        case revokedCalendar = "revoked-calendar-address"
        // The installation.
        case changedRetention = "changed-retention"
        case restored
        case moved
    }

    let now: Now
    let newID: NewID

    package init(now: Now, newID: NewID) {
        self.now = now
        self.newID = newID
    }

    package func note(
        _ deed: Deed, by reader: Reader, about household: ID<Household>? = nil, match: ID<Match>? = nil,
        account: ID<Account>? = nil, why: LogReason = "", in transaction: Transaction
    ) throws {
        try AccessLog.append(
            LogColumns(
                id: newID(LogEntry.self), at: now(), reader: reader.mark, deed: deed, household: household,
                match: match, account: account, why: why.text), in: transaction)
    }

    package func entries(about household: ID<Household>, in transaction: Transaction) throws -> [LogEntry] {
        try AccessLog.entries("household_id = \(household)", limit: 10_000, in: transaction)
    }
}
