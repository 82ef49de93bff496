import Basics
import People
import Vault

/// What an export does not have, and why: the one place that says so. A test holds it against the list of all personal
/// fields.
package enum LeftOut: String, Sendable, CaseIterable {
    /// In notes about a match the other household is not named: its data is its own (GDPR art. 15(4)).
    case others
    /// Whoever has looked is told by role and organisation.
    case colleagues
    /// A draft belongs to nobody before it is sent, and a row of a file before it is brought in; then there is none any more:
    /// what it said is in the household.
    case drafts
    /// What opens something is no information about anybody, and a copy of it would let others in.
    case keys

    package var fields: [PersonalField] {
        switch self {
        case .others, .colleagues: []
        case .drafts: [.formFields, .importHeadings, .importReason, .importRows]
        case .keys: [.appSecret]
        }
    }

    /// What is missing in an export of this side; nil for an account that belongs to no household.
    static func from(_ side: Side?) -> [LeftOut] {
        switch side {
        case .newcomer: allCases
        case .volunteer: [.others, .colleagues, .keys]
        case nil: [.keys]
        }
    }

    var message: Message {
        switch self {
        case .others: T.exportWithoutOthers
        case .colleagues: T.exportWithoutColleagues
        case .drafts: T.exportWithoutDrafts
        case .keys: T.exportWithoutKeys
        }
    }
}
