import Basics
import Storage

/// What kind of holder has a newcomer's data.
package enum HolderKind: String, Sendable, CaseIterable, SQLStorable {
    case municipality
    case branch
    case volunteer
}

/// Who holds a newcomer's data.
package enum Holder: Sendable, Hashable {
    case municipality(ID<Organisation>)
    case branch(ID<Organisation>)
    case volunteer(ID<Household>)

    package var kind: HolderKind {
        switch self {
        case .municipality: .municipality
        case .branch: .branch
        case .volunteer: .volunteer
        }
    }

    var id: String {
        switch self {
        case .municipality(let id), .branch(let id): id.text
        case .volunteer(let id): id.text
        }
    }
}

/// What a holder has it for; nothing is passed on for anything else (GDPR art. 5(1)(b)).
package enum DisclosurePurpose: String, Sendable, CaseIterable, SQLStorable {
    /// The municipality passes it on to the association (C055).
    case passingOn = "passing-on"
    /// The association finds a volunteer who fits.
    case matching
    /// The volunteer reaches the newcomer the first time (C055, C057).
    case firstContact = "first-contact"
    /// The leader hears how it goes.
    case followUp = "follow-up"
}

/// What can be passed on: the fields that the wording names, and no others (C059).
package enum DisclosedField: String, Sendable, CaseIterable {
    case name
    case firstName = "first-name"
    case phone
    case email
    case address
    case profile

    package static let contact = [name, phone, email, address].map(\.rawValue)
    package static let followUp = [firstName, phone].map(\.rawValue)
    package static let everything = contact + [profile.rawValue]
}

/// One line of a newcomer's ledger: who held what, why, from whom, from when to when (C055–C057; GDPR art. 15).
package struct Disclosure: Sendable {
    package let id: ID<Disclosure>
    package let holder: HolderKind
    /// The name of the organisation that holds it.
    package let organisation: String?
    /// The volunteer who holds it; nil where the reader may not know: a municipality hears nothing of the volunteer.
    package let volunteer: ID<Household>?
    package let match: ID<Match>?
    package let purpose: DisclosurePurpose
    /// The organisation that passed it on; nil when the newcomer told it themselves.
    package let giver: String?
    package let fields: [String]
    package let from: Instant
    package let until: Instant?
    package let eraseBy: Day?
    /// When anybody of the holder's had it before them last, as far as the log of contact data knows.
    package internal(set) var seenAt: Instant?
    /// What became of what they may have noted outside.
    package internal(set) var recalls: [Recall] = []
}
