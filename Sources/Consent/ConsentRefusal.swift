import Basics

/// Every way we say no about consent.
package enum ConsentRefusal: Refusal {
    /// There is no such household or adult, or none that the reader may know of.
    case unknownHousehold
    /// The wording in this language is a draft: an interpreter must have read the Danish aloud.
    case interpreterMissing
    /// Nobody has agreed to that, or not any more.
    case notConsented
    /// The last day lies in the past.
    case alreadyOver

    package var kind: RefusalKind {
        switch self {
        case .unknownHousehold: .notFound
        case .interpreterMissing, .alreadyOver: .invalid
        case .notConsented: .conflict
        }
    }

    package var message: Message {
        switch self {
        case .unknownHousehold: T.refusalUnknown
        case .interpreterMissing: T.refusalInterpreter
        case .notConsented: T.refusalNotConsented
        case .alreadyOver: T.refusalOver
        }
    }
}
