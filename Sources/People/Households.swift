import Access
import Basics
import Consent
import Matching
import Storage

/// Newcomers and volunteers as households. Contact data of newcomers only against a permit that a consent has made.
package struct Households: Sendable {
    package let database: any Database
    let postcodes: Postcodes
    let log: AccessLog
    let now: Now
    let newID: NewID
    let store = HouseholdStore()

    package init(database: any Database, postcodes: Postcodes, log: AccessLog, now: Now, newID: NewID) {
        self.database = database
        self.postcodes = postcodes
        self.log = log
        self.now = now
        self.newID = newID
    }

    /// Adds a household; a newcomer waits from `waitingSince`, or from today.
    package func add(
        _ side: Side, _ profile: Profile, name: String, adults: [String], contact: Contact, to activity: ID<Activity>,
        of organisation: ID<Organisation>, waitingSince: Day? = nil, in transaction: Transaction
    ) throws -> ID<Household> {
        let id = newID(Household.self)
        var reference = householdReference(side, id)
        while try transaction.exists("SELECT 1 FROM household WHERE reference = \(reference)") {
            reference = householdReference(side, newID(Household.self))
        }
        try store.insert(
            id, side, reference, activity, organisation, waitingSince: side == .newcomer ? waitingSince ?? now.today : nil,
            createdAt: now(), in: transaction)
        try store.write(profile, postcodes.place(of: profile.postcode)?.place, of: id, in: transaction)
        try store.write(name: name, of: id, in: transaction)
        for (position, adult) in adults.enumerated() {
            try store.insert(newID(Adult.self), adult, position, of: id, in: transaction)
        }
        try store.write(contact, of: id, in: transaction)
        return id
    }

    /// The household as its activity knows it; nil when the reader may not know of it.
    package func card(_ id: ID<Household>, for reader: Reader, in transaction: Transaction) throws -> HouseholdCard? {
        try store.cards("household.id = \(id) AND \(visible(to: reader))", in: transaction).first
    }

    /// All that take part in an activity now, for the engine.
    package func cards(
        _ side: Side, ofActivity activity: ID<Activity>, in transaction: Transaction
    ) throws -> [HouseholdCard] {
        try store.cards(
            "household.activity_id = \(activity) AND side = \(side) AND ended_on IS NULL", in: transaction)
    }

    /// Corrects answers; what is nil stays. A stale version is refused.
    package func change(
        _ id: ID<Household>, to profile: Profile, name: String?, adults: [String]?, contact: Contact?, version: Int? = nil,
        by reader: Reader, in transaction: Transaction
    ) throws {
        guard let card = try card(id, for: reader, in: transaction) else { throw PeopleRefusal.unknown }
        if let version, version != card.version { throw PeopleRefusal.changedMeanwhile }
        try store.write(profile, postcodes.place(of: profile.postcode)?.place, of: id, in: transaction)
        if let name { try store.write(name: name, of: id, in: transaction) }
        if let adults { try write(adults, of: card, in: transaction) }
        if let contact { try store.write(contact, of: id, in: transaction) }
    }

    /// Adults keep their ids, since consents and certificates hang on them; those that are gone take theirs with them.
    private func write(_ names: [String], of card: HouseholdCard, in transaction: Transaction) throws {
        for (position, name) in names.enumerated() {
            if position < card.adults.count {
                try store.rename(card.adults[position].id, name, in: transaction)
            } else {
                try store.insert(newID(Adult.self), name, position, of: card.id, in: transaction)
            }
        }
        for adult in card.adults.dropFirst(names.count) { try store.delete(adult.id, in: transaction) }
    }

    /// Dates only, never a certificate itself (C033).
    package func setClearance(
        _ id: ID<Household>, _ clearance: Clearance, certificates: [ID<Adult>: Day?], by reader: Reader,
        in transaction: Transaction
    ) throws {
        guard let card = try card(id, for: reader, in: transaction) else { throw PeopleRefusal.unknown }
        try store.write(clearance, of: id, in: transaction)
        for adult in card.adults {
            if let day = certificates[adult.id] { try store.write(certificate: day, of: adult.id, in: transaction) }
        }
    }

    /// A pause from that day, or its end.
    package func pause(_ id: ID<Household>, on day: Day?, by reader: Reader, in transaction: Transaction) throws {
        let changed = try transaction.run(
            """
            UPDATE household SET paused_on = \(day), version = version + 1
            WHERE id = \(id) AND ended_on IS NULL AND \(visible(to: reader))
            """)
        if changed == 0 { throw PeopleRefusal.unknown }
    }

    /// What the rules of matching may know; nil when nobody knows where the household is.
    package func matchProfile(_ card: HouseholdCard) -> MatchProfile? {
        guard let place = postcodes.place(of: card.profile.postcode)?.place else { return nil }
        let profile = card.profile
        return MatchProfile(
            id: card.id.text, kind: profile.kind == .person ? .person(profile.gender) : .family(children: profile.children),
            languages: Set(profile.languages), interests: profile.interests, hopes: profile.hopes, times: profile.times,
            place: place, genderWish: profile.genderWish, isPaused: card.pausedOn != nil)
    }

    /// Whose household a reader may know of: follows from the relation, filtered in the same statement.
    func visible(to reader: Reader) -> SQL {
        switch reader {
        case .system: return "1 = 1"
        case .newcomer(let newcomer): return "household.id = \(newcomer.household)"
        case .member(let member):
            var relations: SQL = "1 = 0"
            if member.roles.contains(.leader) { relations = "\(relations) OR household.organisation_id = \(member.organisation)" }
            if let own = member.household, member.roles.contains(.volunteer) { relations = "\(relations) OR household.id = \(own)" }
            if !member.roles.isDisjoint(with: [.caseworker, .coordinator]) {
                let all = member.roles.contains(.coordinator)
                relations = """
                    \(relations) OR EXISTS (SELECT 1 FROM intake_form WHERE intake_form.household_id = household.id
                    AND municipality_id = \(member.organisation) AND (account_id = \(member.account) OR \(all)))
                    """
            }
            return "(\(relations))"
        }
    }
}

/// Short and speakable: `N-7K3F`, from letters and digits that cannot be mistaken for each other.
func householdReference(_ side: Side, _ id: ID<Household>) -> String {
    let alphabet = Array("23456789ABCDEFGHJKLMNPQRSTUVWXYZ")
    // The random tail of the id, mixed (FNV-1a), so that neighbours in time do not look alike.
    var mixed: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in id.text.utf8 { mixed = (mixed ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let letters = (0..<4).map { place in alphabet[Int(mixed >> UInt64(place * 7 + 20) & 31)] }
    return (side == .newcomer ? "N-" : "V-") + String(letters)
}
