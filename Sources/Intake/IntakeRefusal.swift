import Basics

/// Every way we say no about forms.
package enum IntakeRefusal: Refusal {
    case alreadySent
    case notSent
    case contactMade
    case linkIssuedSince
    case withdrawn
    case unknownActivity

    package var kind: RefusalKind {
        switch self {
        case .alreadySent, .notSent, .contactMade, .linkIssuedSince, .withdrawn: .conflict
        case .unknownActivity: .invalid
        }
    }

    package var message: Message {
        switch self {
        case .alreadySent: T.refusalSent
        case .notSent: T.refusalNotSent
        case .contactMade: T.refusalContactMade
        case .linkIssuedSince: T.refusalNewLink
        case .withdrawn: T.refusalWithdrawn
        case .unknownActivity: T.refusalNoActivity
        }
    }
}
