import Basics
import Matching
import Storage

/// Which side of a match a household stands on.
package enum Side: String, Sendable, CaseIterable, SQLStorable {
    case newcomer
    case volunteer
}

/// One person, or a family that takes part as one (C078).
package enum HouseholdKind: String, Sendable, CaseIterable, SQLStorable {
    case person
    case family
}

extension MatchProfile.Gender: SQLStorable {}
extension MatchProfile.GenderWish: SQLStorable {}

/// Age of adults in bands; optional and never scored (C070).
package enum AgeBand: String, Sendable, CaseIterable, SQLStorable {
    case from18 = "18-29"
    case from30 = "30-39"
    case from40 = "40-49"
    case from50 = "50-59"
    case from60 = "60-69"
    case from70 = "70-79"
    case from80 = "80"
}

/// Optional and never scored (C050).
package enum Education: String, Sendable, CaseIterable, SQLStorable {
    case none
    case primary
    case secondary
    case vocational
    case short
    case bachelor
    case master
}

/// What is known of a household for matching: no name, no contact data (C059, C069).
package struct Profile: Sendable, Hashable {
    package var kind: HouseholdKind
    /// Nil for families, and for persons who did not say.
    package var gender: MatchProfile.Gender?
    /// Birth years; only in families.
    package var children: [Int] = []
    /// Lower-case BCP 47 codes.
    package var languages: [String] = []
    package var interests: Interests = []
    package var hopes: Hopes = []
    package var times: MeetingTimes = []
    /// Four digits; the place is the town's, never the address.
    package var postcode = ""
    package var genderWish = MatchProfile.GenderWish.prefer
    /// How far a volunteer will go, 1–200 km.
    package var reach = VolunteerProfile.reachWhenUnknown
    /// How many households a volunteer takes at a time, 1–5.
    package var capacity = 1
    package var ageBand: AgeBand?
    package var education: Education?
    /// What the household wants to say about itself, in its own words; shown as written.
    package var ownWords = Personal("")
    package var ownWordsLanguage = Language.danish
    /// The language this household reads pages in.
    package var language = Language.danish

    package init(kind: HouseholdKind) {
        self.kind = kind
    }
}

/// One adult of a household. The name is gone when it has served.
package struct AdultCard: Sendable {
    package let id: ID<Adult>
    package let name: Personal<String>?
    /// When the child certificate was seen; never the certificate (C033).
    package let certificateOn: Day?

    package init(id: ID<Adult>, name: Personal<String>?, certificateOn: Day?) {
        self.id = id
        self.name = name
        self.certificateOn = certificateOn
    }
}

/// What must be in place before a volunteer is proposed (C027, C031–C033): dates, never documents.
package struct Clearance: Sendable, Hashable {
    package var interviewedOn: Day?
    package var agreementOn: Day?
    package var guidelinesOn: Day?

    package init(interviewedOn: Day? = nil, agreementOn: Day? = nil, guidelinesOn: Day? = nil) {
        self.interviewedOn = interviewedOn
        self.agreementOn = agreementOn
        self.guidelinesOn = guidelinesOn
    }

    /// A child certificate counts for two years (C033).
    package static let certificateDays = 730

    package var isComplete: Bool { interviewedOn != nil && agreementOn != nil && guidelinesOn != nil }
}

/// A household as its activity knows it, without contact data.
package struct HouseholdCard: Sendable {
    package let id: ID<Household>
    package let organisation: ID<Organisation>
    package let activity: ID<Activity>
    package let side: Side
    /// Short and speakable, `N-7K3F`: what people say instead of a name.
    package let reference: String
    /// What the household is called; nil when the name has been erased.
    package let name: Personal<String>?
    package let adults: [AdultCard]
    package let profile: Profile
    package let clearance: Clearance
    package let waitingSince: Day?
    package let pausedOn: Day?
    package let endedOn: Day?
    /// Since when nothing is done with what is known of them; then others read neither name nor answers.
    package let restrictedOn: Day?
    package let version: Int
    /// The town of the postal code, when it is known.
    package let town: String?

    package init(
        id: ID<Household>, organisation: ID<Organisation>, activity: ID<Activity>, side: Side, reference: String,
        name: Personal<String>?, adults: [AdultCard], profile: Profile, clearance: Clearance, waitingSince: Day?,
        pausedOn: Day?, endedOn: Day?, restrictedOn: Day? = nil, version: Int, town: String? = nil
    ) {
        self.id = id
        self.organisation = organisation
        self.activity = activity
        self.side = side
        self.reference = reference
        self.name = name
        self.adults = adults
        self.profile = profile
        self.clearance = clearance
        self.waitingSince = waitingSince
        self.pausedOn = pausedOn
        self.endedOn = endedOn
        self.restrictedOn = restrictedOn
        self.version = version
        self.town = town
    }

    /// The name, or the reference when the name has been erased.
    package var called: String { name?.revealed ?? reference }

    /// A certificate lasts two years; for a family, every adult's counts (C033).
    package func hasChildCertificate(on today: Day) -> Bool {
        !adults.isEmpty
            && adults.allSatisfy { adult in
                adult.certificateOn.map { $0 <= today && $0.daysUntil(today) < Clearance.certificateDays } ?? false
            }
    }
}

/// How to reach a household.
package struct Contact: Sendable, Hashable {
    package var phone: Personal<PhoneNumber?>
    package var email: Personal<EmailAddress?>
    package var address: Personal<String>

    package init(phone: PhoneNumber?, email: EmailAddress?, address: String) {
        self.phone = Personal(phone)
        self.email = Personal(email)
        self.address = Personal(address)
    }

    package var isEmpty: Bool { phone.revealed == nil && email.revealed == nil && address.revealed.isEmpty }
}
