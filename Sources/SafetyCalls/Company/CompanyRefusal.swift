import Basics

/// Every way in which a co-operation with a company says no.
package enum CompanyRefusal: String, Refusal, CaseIterable {
    case over
    // About the steps.
    case otherSide = "other-side"
    case onlySeen = "only-seen"
    case signInstead = "sign-instead"
    case stepsFirst = "steps-first"
    case checkFirst = "check-first"
    case unsigned
    case noActivity = "no-activity"
    // About signing.
    case signed
    case signedAlready = "signed-already"
    case bothSides = "both-sides"
    case changedMeanwhile = "changed-meanwhile"
    // About the ending.
    case noticeGiven = "notice-given"
    case noNotice = "no-notice"
    case notYet = "not-yet"
    case leftAlone = "left-alone"
    case noLeader = "no-leader"

    package var kind: RefusalKind {
        switch self {
        case .otherSide, .onlySeen, .bothSides: .notAllowed
        default: .conflict
        }
    }

    package var message: Message { Message("calls.company.refusal.\(rawValue)") }
}
