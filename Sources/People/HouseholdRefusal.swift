import Basics

package enum HouseholdRefusal: Refusal {
    /// Somebody else has changed the household since the page was read.
    case changedSince
    /// An adult who has consented is not taken out by a correction: their consent would go with them.
    case adultsHaveConsented
    /// The household takes no part any more.
    case ended
    /// The account belongs to another volunteer of the branch.
    case accountElsewhere
    /// The household has asked that nothing is done with what is known of them.
    case restricted

    package var kind: RefusalKind {
        switch self {
        case .changedSince, .ended, .restricted: .conflict
        case .adultsHaveConsented, .accountElsewhere: .invalid
        }
    }

    package var message: Message {
        switch self {
        case .changedSince: T.refusalChangedSince
        case .adultsHaveConsented: T.refusalAdultsHaveConsented
        case .ended: T.refusalEnded
        case .accountElsewhere: T.refusalAccountElsewhere
        case .restricted: T.refusalRestricted
        }
    }
}
