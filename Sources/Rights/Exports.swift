import Access
import Basics
import Consent
import Duties
import Intake
import MatchLife
import NeedToKnow
import People
import Post
import SafetyCalls
import Storage
import Web

/// Everything about somebody, for themselves: each room gives its part, and here they are put together (GDPR art. 15, 20).
package struct Exports: Sendable {
    let database: any Database
    let households: Households
    let consents: Consents
    let intakes: Intakes
    let matches: Matches
    let mandates: Mandates
    let accounts: Accounts
    let links: NewcomerLinks
    let letters: Letters
    let retention: Retention
    let calls: Calls
    let log: AccessLog
    let now: Now

    package init(
        database: any Database, households: Households, consents: Consents, intakes: Intakes, matches: Matches,
        mandates: Mandates, accounts: Accounts, links: NewcomerLinks, letters: Letters, retention: Retention,
        calls: Calls,
        log: AccessLog, now: Now
    ) {
        self.database = database
        self.households = households
        self.consents = consents
        self.intakes = intakes
        self.matches = matches
        self.mandates = mandates
        self.accounts = accounts
        self.links = links
        self.letters = letters
        self.retention = retention
        self.calls = calls
        self.log = log
        self.now = now
    }

    /// About a household, for itself or for the leader whom it asked. Logged with it: what has left the house cannot be
    /// recalled, so it must be known that it left.
    package func everything(
        about household: ID<Household>, for reader: Reader, in transaction: Transaction
    ) throws -> Export {
        guard
            let permit = try NeedToKnow.exportPermit(for: reader, of: household, on: now.today, in: transaction)
        else { throw PageNotFound() }
        try log.note(.exported, by: reader, about: household, in: transaction)
        guard let card = try households.card(household, for: reader, in: transaction) else { throw PageNotFound() }
        return export(try [part(card, permit, in: transaction)] + accountParts(permit, in: transaction), card.side)
    }

    /// About somebody who is called, for a leader who hands it over.
    package func everything(
        about person: ID<PersonCalled>, for member: Member, in transaction: Transaction
    ) throws -> Export {
        let sections = try calls.export(of: person, by: member, in: transaction)
        return export([Export.Part("persons_called", T.exportPartCalled, sections)], nil)
    }

    /// About whoever is signed in: their account, wherever they are at work, and the volunteer households they belong to.
    package func everything(about member: Member, in transaction: Transaction) throws -> Export {
        let account = member.account
        let own = try accounts.ownHouseholds(of: account, in: transaction)
        try log.note(.exported, by: .member(member), account: account, in: transaction)
        let parts = try own.compactMap { household, place -> Export.Part? in
            let permit = try NeedToKnow.exportPermit(
                for: .member(place), of: household, on: now.today, in: transaction)
            guard let permit, let card = try households.card(household, for: .system, in: transaction) else {
                return nil
            }
            try log.note(.exported, by: .member(member), about: household, in: transaction)
            return try part(card, permit, in: transaction)
        }
        let sections =
            try accounts.export(of: account, transaction) + waysIn(of: account, in: transaction)
            + (try mandates.export(heldBy: account, in: transaction))
        return export(
            parts + [Export.Part("accounts", T.exportPartAccount, sections)], parts.isEmpty ? nil : .volunteer)
    }

    private func export(_ parts: [Export.Part], _ side: Side?) -> Export {
        Export(madeAt: now(), parts: parts, leftOut: LeftOut.from(side).map { ($0.rawValue, $0.message) })
    }

    private func part(
        _ card: HouseholdCard, _ permit: ExportPermit, in transaction: Transaction
    ) throws -> Export.Part {
        let isNewcomer = card.side == .newcomer
        let sections =
            try households.export(against: permit, in: transaction)
            + (isNewcomer ? agreed(permit, in: transaction) : [])
            + matches.export(against: permit, in: transaction)
            + (isNewcomer ? letDo(permit, in: transaction) : [])
            + seen(card, in: transaction) + [retentionNotice(of: card.id, in: transaction)]
        let others = try othersTakenOut(of: card, in: transaction)
        return Export.Part(
            "households", T.exportPartHousehold(text: card.reference), sections.map { $0.changingNotes(others.taken) })
    }

    private func agreed(_ permit: ExportPermit, in transaction: Transaction) throws -> [ExportSection] {
        try consents.export(against: permit, in: transaction) + intakes.export(against: permit, in: transaction)
    }

    private func letDo(_ permit: ExportPermit, in transaction: Transaction) throws -> [ExportSection] {
        try mandates.export(
            against: permit, names: { try accounts.names($0, in: transaction) }, in: transaction)
            + links.export(of: permit.household, in: transaction)
    }

    /// Colleagues are told by their role in the branch, and in the municipality that the household came from.
    private func seen(_ card: HouseholdCard, in transaction: Transaction) throws -> [ExportSection] {
        let sent = try consents.history(of: card.id, in: transaction).compactMap(\.municipality)
        return try log.export(about: card.id, places: [card.organisation] + sent, in: transaction)
    }

    private func retentionNotice(of id: ID<Household>, in transaction: Transaction) throws -> ExportSection {
        ExportSection(
            "retention", T.exportNotice,
            try retention.notice(of: id, in: transaction).map { day in
                [ExportFact("erased_on", ExportWords.on, .day(day))]
            } ?? [])
    }

    /// Whoever the household was in a match with stays unnamed in what others wrote about it. A name that has been erased
    /// is unknown here too; that notes name nobody else is what the guard of free text asks of whoever writes them.
    private func othersTakenOut(of card: HouseholdCard, in transaction: Transaction) throws -> OthersTakenOut {
        let ids = Set(try matches.others(of: card.id, in: transaction)).sorted()
        var marks = try households.marks(of: ids, in: transaction)
        for id in ids {
            let known = try accounts.accounts(ofHousehold: id, in: transaction)
            marks.names += try accounts.names(known, in: transaction).values
        }
        return OthersTakenOut(marks, keeping: try households.marks(of: [card.id], in: transaction).names)
    }
}
