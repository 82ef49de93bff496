import Basics

/// What can happen to a match.
package enum MatchEvent: Sendable, Hashable {
    case volunteerSaysYes
    case volunteerSaysNo(DeclineReason)
    case volunteerNeedsTime
    case newcomerSaysYes
    case newcomerSaysNo
    /// The newcomer wants to be called instead of answering.
    case newcomerWantsCall
    case arranged(MeetingForm)
    /// One side, or the leader for them, says that they are in contact or have met (C057, C075).
    case contactMade
    /// One side cannot get hold of the other (C075).
    case cannotReach(MatchSide)
    /// It never really started (C076).
    case neverStarted
    case goesOn(MatchSide, Bool)
    case ended(by: MatchSide)
    /// The leader takes a proposal back.
    case takenBack
    case consentWithdrawn
    /// One side takes a pause.
    case paused

    package enum Kind: String, Sendable, CaseIterable {
        case volunteerSaysYes = "volunteer-says-yes"
        case volunteerSaysNo = "volunteer-says-no"
        case volunteerNeedsTime = "volunteer-needs-time"
        case newcomerSaysYes = "newcomer-says-yes"
        case newcomerSaysNo = "newcomer-says-no"
        case newcomerWantsCall = "newcomer-wants-call"
        case arranged
        case contactMade = "contact-made"
        case cannotReach = "cannot-reach"
        case neverStarted = "never-started"
        case goesOn = "goes-on"
        case ended
        case takenBack = "taken-back"
        case consentWithdrawn = "consent-withdrawn"
        case paused
    }

    package var kind: Kind {
        switch self {
        case .volunteerSaysYes: .volunteerSaysYes
        case .volunteerSaysNo: .volunteerSaysNo
        case .volunteerNeedsTime: .volunteerNeedsTime
        case .newcomerSaysYes: .newcomerSaysYes
        case .newcomerSaysNo: .newcomerSaysNo
        case .newcomerWantsCall: .newcomerWantsCall
        case .arranged: .arranged
        case .contactMade: .contactMade
        case .cannotReach: .cannotReach
        case .neverStarted: .neverStarted
        case .goesOn: .goesOn
        case .ended: .ended
        case .takenBack: .takenBack
        case .consentWithdrawn: .consentWithdrawn
        case .paused: .paused
        }
    }

    /// Whose word it is; nil when it is either's or the leader's own.
    package var side: MatchSide? {
        switch self {
        case .volunteerSaysYes, .volunteerSaysNo, .volunteerNeedsTime: .volunteer
        case .newcomerSaysYes, .newcomerSaysNo, .newcomerWantsCall: .newcomer
        case .cannotReach(let side), .goesOn(let side, _), .ended(by: let side): side
        default: nil
        }
    }
}
