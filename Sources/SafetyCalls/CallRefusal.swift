import Basics

/// Every way in which safety calls say no. The duty stays as it was.
package enum CallRefusal: String, Refusal, CaseIterable {
    // About reports.
    case anothersCall = "anothers-call"
    case reportedAlready = "reported-already"
    case notToBeCalled = "not-to-be-called"
    case paused
    case tooEarly = "too-early"
    case tooLate = "too-late"
    case withLeader = "with-leader"
    // About swaps.
    case notMet = "not-met"
    case ownCall = "own-call"
    case underWay = "under-way"
    case away
    // About who has it.
    case notYours = "not-yours"
    case takenAlready = "taken-already"
    case notTaken = "not-taken"
    case closed
    case noSuchContact = "no-such-contact"
    case chainOpen = "chain-open"
    case notAChain = "not-a-chain"
    // About who is called and who calls.
    case threeCallers = "three-callers"
    case noCallerMet = "no-caller-met"
    case inUse = "in-use"
    case stillOpen = "still-open"

    package var kind: RefusalKind {
        switch self {
        case .anothersCall, .notYours, .notMet: .notAllowed
        case .noSuchContact, .ownCall, .notAChain, .tooEarly: .invalid
        default: .conflict
        }
    }

    package var message: Message { Message("calls.refusal.\(rawValue)") }
}
