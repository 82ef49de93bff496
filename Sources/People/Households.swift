import Access
import Basics
import Matching
import Storage
import Vault
import Web

/// Newcomers and volunteers as households, their clearance; contact data only against a consent.
package struct Households: Sendable {
    let database: any Database
    package let postcodes: Postcodes
    let vault: Vault
    let roll = Roll()
    let log: AccessLog
    let now: Now
    let newID: NewID

    /// What a pause means in the rooms above, in the same transaction.
    package typealias WhenPaused = @Sendable (ID<Household>, Reader, Transaction) throws -> Void
    private var whenPaused: WhenPaused = { _, _, _ in }

    package func with(whenPaused: @escaping WhenPaused) -> Households {
        var households = self
        households.whenPaused = whenPaused
        return households
    }

    /// What erasing everything means in the rooms above, in the same transaction.
    private(set) var whenErased: WhenPaused = { _, _, _ in }

    package func with(whenErased: @escaping WhenPaused) -> Households {
        var households = self
        households.whenErased = whenErased
        return households
    }

    package init(
        database: any Database, vault: Vault, postcodes: Postcodes, log: AccessLog, now: Now, newID: NewID
    ) {
        self.database = database
        self.vault = vault
        self.postcodes = postcodes
        self.log = log
        self.now = now
        self.newID = newID
        vault.whenOthersErase { [roll] in roll.forget() }
    }

    /// A newcomer waits from the day given, or from today.
    /// - Parameter planned: the id it was to have, with its keys made already; otherwise both are made here.
    package func add(
        _ side: Side, _ profile: Profile, name: String, adults: [String], contact: Contact, to activity: ID<Activity>,
        of organisation: ID<Organisation>, waitingSince: Day? = nil, as planned: ID<Household>? = nil,
        by reader: Reader = .system, in transaction: Transaction
    ) throws -> ID<Household> {
        let id = planned ?? newID(Household.self)
        let since = side == .newcomer ? waitingSince ?? now.today : nil
        try vault.makeKeys([.household, .contact], of: [id.text])
        try store(
            NewHousehold(
                id: id, side: side, reference: try freeReference(side, id, in: transaction), name: name,
                activity: activity,
                organisation: organisation, waitingSince: since),
            in: transaction)
        try store(profile, of: id, in: transaction)
        for (position, adult) in adults.enumerated() { try addAdult(adult, at: position, of: id, in: transaction) }
        try store(contact, of: id, in: transaction)
        try changeRoll(with: id, of: organisation, in: transaction)
        try log.note(.addedHousehold, by: reader, about: id, why: .word(side), in: transaction)
        return id
    }

    /// Nil when there is none, or none that the reader may know of.
    package func card(
        _ id: ID<Household>, for reader: Reader, in transaction: Transaction
    ) throws -> HouseholdCard? {
        try cards(where: "household.id = \(id) AND \(known(to: reader))", for: reader, in: transaction).first
    }

    /// The household, when it is of that side and of the member's own organisation.
    package func led(
        _ side: Side, _ id: ID<Household>, by member: Member, in transaction: Transaction
    ) throws -> HouseholdCard {
        guard let card = try card(id, for: .member(member), in: transaction), card.side == side,
            card.organisation == member.organisation
        else { throw PageNotFound() }
        return card
    }

    /// All of an activity that have not ended, for the engine; adults without their names.
    package func cards(
        _ side: Side, ofActivity activity: ID<Activity>, for reader: Reader, in transaction: Transaction
    ) throws -> [HouseholdCard] {
        try cards(
            where: """
                household.activity_id = \(activity) AND household.side = \(side) AND household.ended_on IS NULL
                AND household.restricted_at IS NULL AND \(known(to: reader))
                """, for: .system, namingAdults: false, in: transaction)
    }

    /// What is nil stays as it is. With a version, the change is only made when nobody has changed the household since.
    package func change(
        _ id: ID<Household>, to profile: Profile, name: String?, adults: [String]?, contact: Contact?,
        version: Int? = nil, by reader: Reader, in transaction: Transaction
    ) throws {
        guard let before = try card(id, for: reader, in: transaction) else { throw PageNotFound() }
        guard before.endedOn == nil else { throw HouseholdRefusal.ended }
        guard before.restrictedOn == nil || isOwn(before.id, reader) else { throw HouseholdRefusal.restricted }
        guard version == nil || version == before.version else { throw HouseholdRefusal.changedSince }
        try store(profile, of: id, in: transaction)
        if let name { try storeName(name, of: id, in: transaction) }
        if let adults { try change(before.adults, to: adults, of: before, in: transaction) }
        if let contact { try store(contact, of: id, in: transaction) }
        try moveOn(id, in: transaction)
        let hasContact: LogReason = contact == nil ? "" : "contact"
        try log.note(.changedHousehold, by: reader, about: id, why: "answers" + hasContact, in: transaction)
    }

    /// Adults keep their places, so that consents and certificates stay with whom they belong to.
    private func change(
        _ adults: [AdultCard], to names: [String], of card: HouseholdCard, in transaction: Transaction
    ) throws {
        if names.count != adults.count && card.side == .newcomer { throw HouseholdRefusal.adultsHaveConsented }
        for (position, name) in names.enumerated() {
            if position < adults.count {
                try storeName(name, of: adults[position].id, in: card.id, transaction)
            } else {
                try addAdult(name, at: position, of: card.id, in: transaction)
            }
        }
        for adult in adults.dropFirst(names.count) { try removeAdult(adult.id, in: transaction) }
    }

    /// Dates only, never the documents (C027, C031–C033). Leaders of the own organisation.
    package func setClearance(
        _ id: ID<Household>, _ clearance: Clearance, certificates: [ID<Adult>: Day?], by reader: Reader,
        in transaction: Transaction
    ) throws {
        guard try store(clearance, of: id, for: reader, in: transaction) else { throw PageNotFound() }
        for (adult, day) in certificates { try storeCertificate(day, of: adult, in: id, transaction) }
        try moveOn(id, in: transaction)
        try log.note(.setClearance, by: reader, about: id, in: transaction)
    }

    /// Nothing is done with what is known of them, until they say otherwise: nobody but they reads it, nobody is asked about
    /// them, nothing is passed on, nothing is erased because time is out (GDPR art. 18).
    package func restrict(
        _ id: ID<Household>, _ isRestricted: Bool, by reader: Reader, in transaction: Transaction
    ) throws {
        guard let card = try card(id, for: reader, in: transaction), card.endedOn == nil else { throw PageNotFound() }
        guard (card.restrictedOn != nil) != isRestricted else { return }
        try storeRestriction(isRestricted ? now() : nil, of: id, by: reader, in: transaction)
        try moveOn(id, in: transaction)
        if isRestricted { try leaveRoll(card, in: transaction) }
        try log.note(isRestricted ? .restricted : .liftedRestriction, by: reader, about: id, in: transaction)
    }

    /// Without a day the pause is over.
    package func pause(_ id: ID<Household>, on day: Day?, by reader: Reader, in transaction: Transaction) throws {
        guard try storePause(day, of: id, for: reader, in: transaction) else { throw PageNotFound() }
        try moveOn(id, in: transaction)
        try log.note(day == nil ? .resumed : .paused, by: reader, about: id, in: transaction)
        if day != nil { try whenPaused(id, reader, transaction) }
    }

    /// What the engine sees; nil when the place is unknown.
    package func matchProfile(_ card: HouseholdCard) -> MatchProfile? {
        guard let place = postcodes.place(of: card.profile.postcode)?.place else { return nil }
        let profile = card.profile
        return MatchProfile(
            id: card.id.text,
            kind: profile.kind == .family ? .family(children: profile.children) : .person(profile.gender),
            languages: Set(profile.languages), interests: profile.interests, hopes: profile.hopes, times: profile.times,
            place: place, genderWish: profile.genderWish, isPaused: card.pausedOn != nil)
    }
}
