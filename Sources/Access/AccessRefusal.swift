import Basics

package enum AccessRefusal: Refusal {
    case wrongCode
    case linkUsed
    case notYours
    case ownRole
    case signInFirst
    case unknownOrganisation
    case confirmFirst
    case codesTooOften

    package var kind: RefusalKind {
        switch self {
        case .wrongCode, .linkUsed: .invalid
        case .notYours, .ownRole, .confirmFirst, .codesTooOften: .notAllowed
        case .signInFirst, .unknownOrganisation: .notFound
        }
    }

    package var message: Message {
        switch self {
        case .wrongCode: T.refusalWrongCode
        case .linkUsed: T.refusalLinkUsed
        case .notYours: T.refusalNotYours
        case .ownRole: T.refusalOwnRole
        case .signInFirst: T.refusalSignInFirst
        case .unknownOrganisation: T.refusalNotYours
        case .confirmFirst: T.refusalConfirmFirst
        case .codesTooOften: T.refusalCodesTooOften
        }
    }
}
