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

/// One line of a newcomer's ledger: who held what, from when to when (C055–C057; GDPR art. 15).
package struct Disclosure: Sendable {
    package let holder: HolderKind
    /// The name of the organisation that holds it.
    package let organisation: String?
    /// The volunteer who holds it; nil where the reader may not know: a municipality hears nothing of the volunteer.
    package let volunteer: ID<Household>?
    package let match: ID<Match>?
    package let fields: [String]
    package let from: Instant
    package let until: Instant?
    package let eraseBy: Day?

    package init(
        holder: HolderKind, organisation: String?, volunteer: ID<Household>?, match: ID<Match>?, fields: [String],
        from: Instant, until: Instant?, eraseBy: Day?
    ) {
        self.holder = holder
        self.organisation = organisation
        self.volunteer = volunteer
        self.match = match
        self.fields = fields
        self.from = from
        self.until = until
        self.eraseBy = eraseBy
    }
}
