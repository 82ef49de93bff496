import Basics
import Storage

/// Who did what to whom, written in the transaction of the deed. Holds ids, never the data itself (C181).
package struct AccessLog: Sendable {
    package enum Deed: String, Sendable, SQLStorable {
        case sawContact = "saw-contact"
        case openedContact = "opened-contact"
        case erasedContact = "erased-contact"
        case gaveConsent = "gave-consent"
        case withdrewConsent = "withdrew-consent"
        case reissuedLink = "reissued-link"
        case changedAccess = "changed-access"
        case printedForm = "printed-form"
        case askedForCode = "asked-for-code"
        case triedWrongCode = "tried-wrong-code"
        case signedIn = "signed-in"
    }

    package struct Entry: Sendable {
        package let at: Instant
        package let reader: String
        package let deed: Deed
    }

    private let now: Now
    private let newID: NewID

    package init(now: Now, newID: NewID) {
        self.now = now
        self.newID = newID
    }

    package func note(
        _ deed: Deed, by reader: Reader, about household: ID<Household>? = nil, match: ID<Match>? = nil,
        why: String = "",
        in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO access_log (id, at, reader, deed, household_id, match_id, why)
            VALUES (\(newID(Entry.self)), \(now()), \(reader.mark), \(deed), \(household), \(match), \(why))
            """)
    }

    package func entries(about household: ID<Household>, in transaction: Transaction) throws -> [Entry] {
        try transaction.rows(
            "SELECT at, reader, deed FROM access_log WHERE household_id = \(household) ORDER BY at, id"
        ) { Entry(at: try $0("at"), reader: try $0("reader"), deed: try $0("deed")) }
    }
}
