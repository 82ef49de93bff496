import Basics
import Storage

/// What a consent is for.
package enum ConsentPurpose: String, Sendable, CaseIterable, SQLStorable {
    /// The municipality passes on, and volunteers keep until contact is made (C055).
    case match
    /// The leader keeps first name and phone to hear how it goes, until the relation ends.
    case followUp = "follow-up"
}

/// How a consent or its end was told.
package enum ConsentHow: String, Sendable, CaseIterable, SQLStorable {
    case paper
    case screen
    case spoken
}

/// One adult's consent, as it was given (C053–C055; GDPR art. 7).
package struct ConsentRecord: Sendable {
    package let id: ID<GivenConsent>
    package let household: ID<Household>
    package let adult: ID<Adult>
    package let purpose: ConsentPurpose
    package let activity: ID<Activity>
    package let municipality: ID<Organisation>?
    /// The last day on which it counts.
    package let keepUntil: Day
    package let wording: String
    package let language: Language
    package let interpreter: String
    package let how: ConsentHow
    package let witness: ID<Account>?
    package let givenAt: Instant
    /// From then on it covers no contact data any more: contact was made (C057).
    package let contactEndedAt: Instant?
    package let withdrawnAt: Instant?

    package init(
        id: ID<GivenConsent>, household: ID<Household>, adult: ID<Adult>, purpose: ConsentPurpose,
        activity: ID<Activity>, municipality: ID<Organisation>?, keepUntil: Day, wording: String, language: Language,
        interpreter: String, how: ConsentHow, witness: ID<Account>?, givenAt: Instant, contactEndedAt: Instant?,
        withdrawnAt: Instant?
    ) {
        self.id = id
        self.household = household
        self.adult = adult
        self.purpose = purpose
        self.activity = activity
        self.municipality = municipality
        self.keepUntil = keepUntil
        self.wording = wording
        self.language = language
        self.interpreter = interpreter
        self.how = how
        self.witness = witness
        self.givenAt = givenAt
        self.contactEndedAt = contactEndedAt
        self.withdrawnAt = withdrawnAt
    }
}

/// Proof that every adult of a newcomer household consents, today, to being presented by this activity.
/// Nothing but ``Consents`` can make one, so a presentation without consent does not compile (C053).
package struct PresentationPermit: Sendable {
    package let household: ID<Household>
    package let activity: ID<Activity>
    package let until: Day
    /// One of every adult.
    let consents: [ID<GivenConsent>]

    /// Made by `ConsentRules` alone.
    init(household: ID<Household>, activity: ID<Activity>, until: Day, consents: [ID<GivenConsent>]) {
        self.household = household
        self.activity = activity
        self.until = until
        self.consents = consents
    }
}

/// Proof that contact data may be passed on as well: consent is there and contact has not been made yet (C055, C057).
package struct ContactPermit: Sendable {
    package let household: ID<Household>
    package let activity: ID<Activity>
    package let until: Day
    let consents: [ID<GivenConsent>]

    init(household: ID<Household>, activity: ID<Activity>, until: Day, consents: [ID<GivenConsent>]) {
        self.household = household
        self.activity = activity
        self.until = until
        self.consents = consents
    }
}

/// Proof that the leader may keep first name and phone for follow-up.
package struct FollowUpPermit: Sendable {
    package let household: ID<Household>
    let consents: [ID<GivenConsent>]

    init(household: ID<Household>, consents: [ID<GivenConsent>]) {
        self.household = household
        self.consents = consents
    }
}

/// On what something is passed on. There is no fourth way.
package enum DisclosurePermit: Sendable {
    /// Contact data, and the profile with it.
    case contact(ContactPermit)
    /// What stays for a new match after contact has been made.
    case presentation(PresentationPermit)
    /// What is kept to hear how it goes.
    case followUp(FollowUpPermit)

    package var household: ID<Household> {
        switch self {
        case .contact(let permit): permit.household
        case .presentation(let permit): permit.household
        case .followUp(let permit): permit.household
        }
    }
}
