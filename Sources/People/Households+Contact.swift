import Access
import Basics
import Consent
import Storage
import Web

extension Households {
    /// How to reach a newcomer, against a consent that covers it (C053, C055). The reading is logged with it.
    /// Besides those who know the household, the volunteer of a match whose contact is open may read.
    package func contact(
        of id: ID<Household>, against permit: ContactPermit, for reader: Reader, match: ID<Match>?,
        in transaction: Transaction
    ) throws -> Contact? {
        guard permit.household == id, let contact = try contact(of: id, for: reader, in: transaction) else {
            return nil
        }
        try noteSeen(id, by: reader, match: match, in: transaction)
        return contact
    }

    /// What a household has said of how to reach them, for themselves.
    package func ownContact(of id: ID<Household>, for reader: Reader, in transaction: Transaction) throws -> Contact? {
        guard isOwn(id, reader) else { return nil }
        return try contact(of: id, for: reader, in: transaction)
    }

    func isOwn(_ id: ID<Household>, _ reader: Reader) -> Bool {
        switch reader {
        case .newcomer(let newcomer): newcomer.household == id
        case .member(let member): member.household == id
        case .system: false
        }
    }

    /// A volunteer's own contact data: for the leader, whose reading is logged with it, and for themselves.
    package func volunteerContact(
        of id: ID<Household>, for reader: Reader, match: ID<Match>? = nil, in transaction: Transaction
    ) throws -> Contact? {
        let contact = try contact(ofVolunteer: id, for: reader, in: transaction)
        if contact != nil { try noteSeen(id, by: reader, match: match, in: transaction) }
        return contact
    }

    /// Nobody is noted for reading about themselves.
    private func noteSeen(
        _ id: ID<Household>, by reader: Reader, match: ID<Match>?, in transaction: Transaction
    ) throws {
        if case .system = reader { return }
        guard !isOwn(id, reader) else { return }
        try log.note(.sawContact, by: reader, about: id, match: match, in: transaction)
    }

    package func hasContact(_ id: ID<Household>, in transaction: Transaction) throws -> Bool {
        try isReachable(id, in: transaction)
    }

    /// First name and phone, kept for follow-up under a consent of its own. The reading is logged with it.
    package func keptContact(
        of id: ID<Household>, for reader: Reader, match: ID<Match>? = nil, in transaction: Transaction
    ) throws -> (firstName: String, phone: String)? {
        let kept = try kept(of: id, for: reader, in: transaction)
        if kept != nil { try noteSeen(id, by: reader, match: match, in: transaction) }
        return kept
    }

    /// The first name alone, which is no contact data: what to call them.
    package func keptName(
        of id: ID<Household>, for reader: Reader, in transaction: Transaction
    ) throws -> String? {
        try kept(of: id, for: reader, in: transaction)?.firstName
    }

    /// Contact is made, or time is out: name, adults' names and contact data go; with the permit, first name and phone stay
    /// with the leader until the relation ends. The profile stays for a new match (C057).
    package func eraseContact(
        of id: ID<Household>, keeping permit: FollowUpPermit?, by reader: Reader, in transaction: Transaction
    ) throws {
        guard let card = try card(id, for: reader, orVolunteerOf: id, in: transaction) else { throw PageNotFound() }
        if let permit, permit.household == id { try keepContact(of: card, in: transaction) }
        try eraseNamesAndContact(of: card, in: transaction)
    }

    package func eraseKeptContact(of id: ID<Household>, in transaction: Transaction) throws {
        try deleteKeptContact(of: id, in: transaction)
    }

    /// Everything personal goes, for good; the row stays, so that numbers and matches keep their other half (C056).
    package func eraseEverything(of id: ID<Household>, by reader: Reader, in transaction: Transaction) throws {
        guard let card = try card(id, for: reader, in: transaction) else { throw PageNotFound() }
        try eraseKeptContact(of: id, in: transaction)
        try deleteTalks(with: id, in: transaction)
        try deleteKeptTexts(about: id, in: transaction)
        try whenErased(id, reader, transaction)
        try eraseAnswers(of: id, in: transaction)
        try storeEnd(of: id, on: now.today, in: transaction)
        try eraseNamesAndContact(of: card, in: transaction)
        try log.note(.erasedContact, by: reader, about: id, why: "everything", in: transaction)
    }

    private func keepContact(of card: HouseholdCard, in transaction: Transaction) throws {
        let first = card.adults.first?.name ?? card.name
        guard let name = first?.revealed.split(separator: " ").first else { return }
        try keepContact(of: card.id, firstName: String(name), at: now(), in: transaction)
    }
}
