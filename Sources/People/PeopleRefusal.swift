import Basics

/// Every way in which this room says no.
package enum PeopleRefusal: Refusal {
    case unknown
    /// Somebody else changed the household in the meantime.
    case changedMeanwhile

    package var kind: RefusalKind {
        switch self {
        case .unknown: .notFound
        case .changedMeanwhile: .conflict
        }
    }

    package var message: Message {
        switch self {
        case .unknown: T.refusalUnknown
        case .changedMeanwhile: T.refusalChangedMeanwhile
        }
    }
}
