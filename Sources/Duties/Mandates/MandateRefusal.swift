import Basics

/// Every way we say no about mandates.
package enum MandateRefusal: Refusal {
    /// There is none, none that is open still, or none that the reader may know of.
    case unknown
    case tooLong
    case incomplete

    package var kind: RefusalKind {
        switch self {
        case .unknown: .notFound
        case .tooLong, .incomplete: .invalid
        }
    }

    package var message: Message {
        switch self {
        case .unknown: T.refusalUnknown
        case .tooLong: T.problemDay
        case .incomplete: T.problemScopes
        }
    }
}
