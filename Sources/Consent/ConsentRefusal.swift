import Basics

/// Every way we say no about consent.
package enum ConsentRefusal: Refusal {
    /// There is no such household or adult, or none that the reader may know of.
    case unknownHousehold
    /// The wording in this language is a draft: an interpreter must have read the Danish aloud.
    case interpreterMissing
    /// The last day lies in the past.
    case alreadyOver

    package var kind: RefusalKind {
        switch self {
        case .unknownHousehold: .notFound
        case .interpreterMissing, .alreadyOver: .invalid
        }
    }

    package var message: Message {
        switch self {
        case .unknownHousehold: T.refusalUnknown
        case .interpreterMissing: T.refusalInterpreter
        case .alreadyOver: T.refusalOver
        }
    }
}
