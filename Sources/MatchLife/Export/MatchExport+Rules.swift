/// Whose word something is, seen from one side.
enum StepVoice {
    case own
    case other
    /// A leader's or the clock's: about the match, and so about both.
    case both
}

extension MatchStep {
    /// Told to a leader or a caseworker, it is still the word of whoever told it (C185).
    func voice(for side: MatchSide) -> StepVoice {
        guard let speaker else { return .both }
        return speaker == side ? .own : .other
    }

    private var speaker: MatchSide? {
        if let told = MatchSide(rawValue: forWhom) { return told }
        switch actor {
        case .volunteer: return .volunteer
        case .newcomer, .municipality: return .newcomer
        case .leader, .system: return nil
        }
    }

    /// What happened to both, whoever said it.
    var concernsBoth: Bool {
        [MatchEvent.Kind.contactMade, .neverStarted].contains { $0.rawValue == what }
    }
}

extension Ending {
    /// Whether a side may have why its match ended: its own word, or what nobody said alone. Why the other stopped is
    /// the other's (GDPR art. 15(4)).
    func mayBeTold(to side: MatchSide) -> Bool {
        switch self {
        case .volunteerDeclined, .volunteerEnded: side == .volunteer
        case .newcomerDeclined, .newcomerEnded, .consentWithdrawn: side == .newcomer
        case .takenBack, .neverStarted, .notGoingOn, .paused: true
        }
    }
}
