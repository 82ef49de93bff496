import Basics

/// All that the rules ask about one newcomer household: its adults, its activity, and what each has said.
struct HouseholdConsents: Sendable {
    let household: ID<Household>
    let activity: ID<Activity>
    let adults: [ID<Adult>]
    let records: [ConsentRecord]
    /// Nothing may be done with what is known of them for now, whatever they have agreed to (GDPR art. 18).
    var isRestricted = false
}

/// Where one consent stands.
package enum ConsentState: String, Sendable, CaseIterable {
    case valid
    case withdrawn
    case expired
    /// Contact was made: it covers the profile still, and contact data no more (C057).
    case fulfilled
}

/// The only place where permits are made. Pure: what is asked, and today.
enum ConsentRules {
    static func state(of record: ConsentRecord, on today: Day) -> ConsentState {
        if record.withdrawnAt != nil { return .withdrawn }
        if record.keepUntil < today { return .expired }
        return record.contactEndedAt == nil ? .valid : .fulfilled
    }

    /// Every adult consents to being presented by this activity (C053).
    static func presentationPermit(_ asked: HouseholdConsents, on today: Day) -> PresentationPermit? {
        ground(asked, of: .match, in: [.valid, .fulfilled], on: today).map {
            PresentationPermit(
                household: asked.household, activity: asked.activity, until: $0.until, consents: $0.consents)
        }
    }

    /// Every adult consents, and contact has not been made since (C055, C057).
    static func contactPermit(_ asked: HouseholdConsents, on today: Day) -> ContactPermit? {
        ground(asked, of: .match, in: [.valid], on: today).map {
            ContactPermit(household: asked.household, activity: asked.activity, until: $0.until, consents: $0.consents)
        }
    }

    /// Every adult lets the leader keep first name and phone. Asked when contact is made: what is kept then, lasts until
    /// the relation ends.
    static func followUpPermit(_ asked: HouseholdConsents, on today: Day) -> FollowUpPermit? {
        ground(asked, of: .followUp, in: [.valid, .fulfilled], on: today)
            .map { FollowUpPermit(household: asked.household, consents: $0.consents) }
    }

    /// The longest consent of every adult, and the day on which the first of them ends; nil when any adult has none, or there
    /// are no adults.
    private static func ground(
        _ asked: HouseholdConsents, of purpose: ConsentPurpose, in states: Set<ConsentState>, on today: Day
    ) -> (until: Day, consents: [ID<GivenConsent>])? {
        guard !asked.isRestricted else { return nil }
        let counting = asked.records.filter { record in
            record.household == asked.household && record.purpose == purpose && record.activity == asked.activity
                && states.contains(state(of: record, on: today))
        }
        var lasting: [ConsentRecord] = []
        for adult in asked.adults {
            let own = counting.filter { $0.adult == adult }
            guard let longest = own.max(by: { $0.keepUntil < $1.keepUntil }) else { return nil }
            lasting.append(longest)
        }
        return lasting.map(\.keepUntil).min().map { ($0, lasting.map(\.id)) }
    }

    /// A wording that no native reader has approved is only understood with somebody who reads it aloud.
    static func checkReading(isApproved: Bool, interpreter: String) throws(ConsentRefusal) {
        if !isApproved && interpreter.trimmed.isEmpty { throw .interpreterMissing }
    }

    static func checkKeeping(until last: Day, from today: Day) throws(ConsentRefusal) {
        if last < today { throw .alreadyOver }
    }
}
