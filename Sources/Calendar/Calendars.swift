import Access
import Basics
import Consent
import Duties
import MatchLife
import People
import Storage
import Web

/// Somebody's dates, for the calendar that they use already. It keeps nothing: at every reading each room is asked anew what
/// its reader may know, so whoever leaves an organisation, or is not to know of somebody any more, loses its dates at once.
package struct Calendars: Sendable {
    let publicURL: String
    let database: any Database
    let addresses: CalendarAddresses
    let accounts: Accounts
    let matches: Matches
    let consents: Consents
    let households: Households
    let mandates: Mandates
    /// The day on which a household is erased, when it has been told.
    let erasedOn: @Sendable (ID<Household>, Transaction) throws -> Day?
    let catalogue: Catalogue
    let now: Now

    package init(
        publicURL: String, database: any Database, addresses: CalendarAddresses, accounts: Accounts, matches: Matches,
        consents: Consents, households: Households, mandates: Mandates,
        erasedOn: @escaping @Sendable (ID<Household>, Transaction) throws -> Day?, catalogue: Catalogue, now: Now
    ) {
        self.publicURL = publicURL
        self.database = database
        self.addresses = addresses
        self.accounts = accounts
        self.matches = matches
        self.consents = consents
        self.households = households
        self.mandates = mandates
        self.erasedOn = erasedOn
        self.catalogue = catalogue
        self.now = now
    }

    /// How far ahead what runs out by itself is told, as on Today.
    static let daysAhead = 30

    /// What stands under an address; nil when there is nothing, whyever that is.
    package func feed(under secret: String) async throws -> String? {
        let found = try await database.read { transaction -> (CalendarHolder, [CalendarEntry])? in
            guard let holder = try addresses.holder(of: secret, in: transaction) else { return nil }
            return (holder, try entries(of: holder.who, in: transaction))
        }
        guard let (holder, entries) = found else { return nil }
        if holder.readOn != now.today {
            try await database.write { try addresses.noteRead(secret, in: $0) }
        }
        return calendarText(entries, named: "Brobygger")
    }

    private func entries(of who: CalendarHolder.Who, in transaction: Transaction) throws -> [CalendarEntry] {
        let entries =
            switch who {
            case .account(let account, let language): try entries(of: account, words(language), in: transaction)
            case .newcomer(let newcomer): try entries(of: newcomer, words(newcomer.language), in: transaction)
            }
        let told = entries.filter { !$0.isOff || $0.revision.at > toldOffSince }
        // Whoever leads and is a volunteer as well may meet a thing twice.
        return Array(Dictionary(told.map { ($0.uid, $0) }) { $0.isOff ? $1 : $0 }.values)
    }

    private func words(_ language: Language) -> CalendarWords {
        CalendarWords(say: Speech(language, catalogue), publicURL: publicURL)
    }

    var toldOffSince: Instant { now().adding(days: -CalendarEntry.daysToldOff) }
}
