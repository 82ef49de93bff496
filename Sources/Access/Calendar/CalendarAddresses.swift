import Basics
import Storage
import Web

/// The secret address under which a calendar reads somebody's dates, since calendars do not sign in. One for each person; it
/// opens dates and nothing else.
package struct CalendarAddresses: Sendable {
    let publicURL: String
    let log: AccessLog
    let now: Now

    package init(publicURL: String, log: AccessLog, now: Now) {
        self.publicURL = publicURL
        self.log = log
        self.now = now
    }

    /// Where calendars ask; the route is put down under the same root.
    package static let root = "/calendar"
    package static let ending = ".ics"

    /// A new address, shown once; the one before ends with it.
    package func issue(for reader: Reader, in transaction: Transaction) throws -> String {
        let owner = try owner(reader)
        let secret = Secret.random()
        let deed: AccessLog.Deed = try delete(of: owner, in: transaction) ? .rotatedCalendar : .madeCalendar
        guard try store(secret.hash, of: owner, in: transaction) else { throw PageNotFound() }
        try note(deed, by: reader, in: transaction)
        return "\(publicURL)\(Self.root)/\(secret.text)\(Self.ending)"
    }

    /// From now on there is nothing at the address. Twice is once.
    package func end(of reader: Reader, in transaction: Transaction) throws {
        guard try delete(of: owner(reader), in: transaction) else { return }
        try note(.revokedCalendar, by: reader, in: transaction)
    }

    /// Since when the reader has an address, and when a calendar last asked; nil when they have none.
    package func dates(of reader: Reader, in transaction: Transaction) throws -> CalendarAddressDates? {
        try calendarDates(of: owner(reader), in: transaction)
    }

    private func owner(_ reader: Reader) throws -> CalendarOwner {
        switch reader {
        case .member(let member): .account(member.account)
        case .newcomer(let newcomer): .newcomer(newcomer.household)
        case .system: throw PageNotFound()
        }
    }

    private func note(_ deed: AccessLog.Deed, by reader: Reader, in transaction: Transaction) throws {
        switch reader {
        case .member(let member): try log.note(deed, by: reader, account: member.account, in: transaction)
        case .newcomer(let newcomer): try log.note(deed, by: reader, about: newcomer.household, in: transaction)
        case .system: break
        }
    }
}

/// What is kept about the address itself; never the address, which opens something.
func calendarSection(_ owner: CalendarOwner, in transaction: Transaction) throws -> ExportSection {
    let dates = try calendarDates(of: owner, in: transaction)
    return ExportSection(
        "calendar_addresses", T.exportCalendar,
        records: dates.map {
            [
                [
                    ExportFact("made_at", ExportWords.from, .instant($0.madeAt)),
                    ExportFact("read_on", T.exportCalendarRead, .on($0.readOn)),
                ]
            ]
        } ?? [])
}

/// When an address was made, and the last day on which a calendar asked.
package struct CalendarAddressDates: Sendable {
    package let madeAt: Instant
    package let readOn: Day?
}

/// Whose dates stand under an address.
package struct CalendarHolder: Sendable {
    package enum Who: Sendable {
        case account(ID<Account>, Language)
        case newcomer(NewcomerReader)
    }

    package let who: Who
    package let readOn: Day?
}
