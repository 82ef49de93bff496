import Basics

/// Every way in which the life of a match says no.
package enum MatchRefusal: Refusal, Hashable {
    case hasEnded
    case notNow
    case notYours
    case unknown
    /// Somebody else acted in the meantime.
    case movedOn
    case alreadyProposed
    case cannotBeAsked
    case noConsent
    case noContact
    case whyMissing
    case cannotUndo

    package var kind: RefusalKind {
        switch self {
        case .hasEnded, .notNow, .movedOn, .alreadyProposed, .cannotUndo: .conflict
        case .notYours: .notAllowed
        case .unknown: .notFound
        case .cannotBeAsked, .noConsent, .noContact, .whyMissing: .invalid
        }
    }

    package var message: Message {
        switch self {
        case .hasEnded: T.refusalEnded
        case .notNow: T.refusalNotNow
        case .notYours: T.refusalNotYours
        case .unknown: T.refusalUnknown
        case .movedOn: T.refusalMovedOn
        case .alreadyProposed: T.refusalAlreadyProposed
        case .cannotBeAsked: T.refusalCannotBeAsked
        case .noConsent: T.refusalNoConsent
        case .noContact: T.refusalNoContact
        case .whyMissing: T.refusalWhyMissing
        case .cannotUndo: T.refusalCannotUndo
        }
    }
}
