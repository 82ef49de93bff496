/// What of a match the rules look at.
package struct MatchSituation: Sendable, Hashable {
    package var state: MatchState
    package var ending: Ending?
    package var volunteerGoesOn: Bool?
    package var newcomerGoesOn: Bool?

    package init(
        state: MatchState, ending: Ending? = nil, volunteerGoesOn: Bool? = nil, newcomerGoesOn: Bool? = nil
    ) {
        self.state = state
        self.ending = ending
        self.volunteerGoesOn = volunteerGoesOn
        self.newcomerGoesOn = newcomerGoesOn
    }

    /// What follows from an event (C072–C077, C089); refuses what cannot happen in this state.
    package func after(_ event: MatchEvent) throws(MatchRefusal) -> MatchSituation {
        switch (state, event) {
        case (.ended, _): throw .hasEnded
        case (_, .consentWithdrawn): return closed(.consentWithdrawn)
        case (.askingVolunteer, .volunteerSaysYes): return moved(to: .askingNewcomer)
        case (.askingVolunteer, .volunteerSaysNo): return closed(.volunteerDeclined)
        case (.askingVolunteer, .volunteerNeedsTime): return self
        case (.askingNewcomer, .newcomerSaysYes): return moved(to: .agreed)
        case (.askingNewcomer, .newcomerSaysNo): return closed(.newcomerDeclined)
        case (.askingNewcomer, .newcomerWantsCall): return self
        case (.askingVolunteer, .takenBack), (.askingNewcomer, .takenBack), (.agreed, .takenBack):
            return closed(.takenBack)
        case (.askingVolunteer, .paused), (.askingNewcomer, .paused), (.agreed, .paused): return closed(.paused)
        // Chosen again when the first choice did not work out (C075).
        case (.agreed, .arranged), (.meeting, .arranged): return moved(to: .meeting)
        case (.meeting, .contactMade): return moved(to: .met)
        case (.meeting, .cannotReach): return self
        case (.agreed, .neverStarted), (.meeting, .neverStarted): return closed(.neverStarted)
        case (.met, .goesOn(let side, let yes)): return deciding(side, yes)
        case (.agreed, .ended(let side)), (.meeting, .ended(let side)), (.met, .ended(let side)),
            (.running, .ended(let side)):
            return closed(side == .volunteer ? .volunteerEnded : .newcomerEnded)
        default: throw .notNow
        }
    }

    /// Yes from both starts the relation; one no frees both (C072 steps 9 and 11).
    private func deciding(_ side: MatchSide, _ yes: Bool) -> MatchSituation {
        guard yes else { return closed(.notGoingOn) }
        var next = self
        switch side {
        case .volunteer: next.volunteerGoesOn = true
        case .newcomer: next.newcomerGoesOn = true
        }
        if next.volunteerGoesOn == true && next.newcomerGoesOn == true { next.state = .running }
        return next
    }

    private func moved(to state: MatchState) -> MatchSituation {
        var next = self
        next.state = state
        return next
    }

    private func closed(_ ending: Ending) -> MatchSituation {
        var next = self
        next.state = .ended
        next.ending = ending
        return next
    }
}

/// Who acts on a match.
package enum MatchActor: String, Sendable, CaseIterable {
    case volunteer
    case newcomer
    case leader
    /// The newcomer's caseworker or the municipality's volunteer co-ordinator.
    case municipality
    case system
}

/// Who may bring which event, for themselves or for the one who told them (C185).
package func may(_ actor: MatchActor, bring event: MatchEvent) -> Bool {
    switch (actor, event.kind) {
    case (.system, let kind): kind == .consentWithdrawn || kind == .paused
    case (.leader, let kind): kind != .consentWithdrawn && kind != .paused
    case (.volunteer, .contactMade), (.volunteer, .neverStarted), (.newcomer, .contactMade), (.newcomer, .neverStarted):
        true
    case (.municipality, .contactMade), (.municipality, .neverStarted): true
    case (.volunteer, _): event.side == .volunteer
    case (.newcomer, _), (.municipality, _): event.side == .newcomer
    }
}
