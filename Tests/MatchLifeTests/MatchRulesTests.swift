import MatchLife
import Testing

/// The handbook's order of steps (C072–C077, C089) as a table: what each event leads to from each state; nothing else is allowed.
private let table: [MatchState: [String: MatchState]] = [
    .askingVolunteer: [
        "volunteer-says-yes": .askingNewcomer, "volunteer-says-no": .ended, "volunteer-needs-time": .askingVolunteer,
        "taken-back": .ended, "consent-withdrawn": .ended, "paused": .ended,
    ],
    .askingNewcomer: [
        "newcomer-says-yes": .agreed, "newcomer-says-no": .ended, "newcomer-wants-call": .askingNewcomer,
        "taken-back": .ended, "consent-withdrawn": .ended, "paused": .ended,
    ],
    .agreed: [
        "arranged": .meeting, "never-started": .ended, "ended": .ended, "taken-back": .ended,
        "consent-withdrawn": .ended,
        "paused": .ended,
    ],
    .meeting: [
        "arranged": .meeting, "contact-made": .met, "cannot-reach": .meeting, "never-started": .ended, "ended": .ended,
        "consent-withdrawn": .ended,
    ],
    .met: ["goes-on yes": .met, "goes-on no": .ended, "ended": .ended, "consent-withdrawn": .ended],
    .running: ["ended": .ended, "consent-withdrawn": .ended],
    .ended: [:],
]

private let everyEvent: [MatchEvent] =
    [
        .volunteerSaysYes, .volunteerNeedsTime, .newcomerSaysYes, .newcomerSaysNo, .newcomerWantsCall, .contactMade,
        .neverStarted, .takenBack, .consentWithdrawn, .paused,
    ]
    + DeclineReason.allCases.map { .volunteerSaysNo($0) } + MeetingForm.allCases.map { .arranged($0) }
    + MatchSide.allCases.flatMap { side -> [MatchEvent] in
        [.cannotReach(side), .goesOn(side, true), .goesOn(side, false), .ended(by: side)]
    }

private func name(_ event: MatchEvent) -> String {
    if case .goesOn(_, let yes) = event { return "goes-on \(yes ? "yes" : "no")" }
    return event.kind.rawValue
}

@Suite struct `The life of a match` {
    @Test func `the events of the table are all the events there are`() {
        #expect(Set(everyEvent.map(\.kind)) == Set(MatchEvent.Kind.allCases))
        let named = Set(table.values.flatMap(\.keys))
        #expect(named == Set(everyEvent.map(name)))
    }

    @Test(arguments: MatchState.allCases)
    func `allows what the handbook allows, and refuses everything else`(state: MatchState) throws {
        for event in everyEvent {
            let allowed = try #require(table[state])[name(event)]
            let next = try? MatchSituation(state: state).after(event)
            #expect(next?.state == allowed, "\(state) \(event)")
        }
    }

    @Test func `an ended match says that it has ended`() {
        for event in everyEvent {
            #expect(throws: MatchRefusal.hasEnded) { try MatchSituation(state: .ended).after(event) }
        }
    }

    @Test(arguments: [MatchSide.volunteer, .newcomer])
    func `both must want to go on, whoever answers first`(first: MatchSide) throws {
        let met = MatchSituation(state: .met)

        let one = try met.after(.goesOn(first, true))
        let both = try one.after(.goesOn(first.other, true))

        #expect(one.state == .met)
        #expect(both.state == .running)
    }

    @Test(arguments: [MatchSide.volunteer, .newcomer])
    func `one no frees both, also after a yes from the other`(side: MatchSide) throws {
        let waiting = try MatchSituation(state: .met).after(.goesOn(side.other, true))

        let ended = try waiting.after(.goesOn(side, false))

        #expect(ended.state == .ended)
        #expect(ended.ending == .notGoingOn)
    }

    @Test func `a pause does not end what two people have agreed to meet about`() {
        for state in [MatchState.meeting, .met, .running] {
            #expect(throws: MatchRefusal.notNow) { try MatchSituation(state: state).after(.paused) }
        }
    }
}

@Suite struct `Who may bring what to a match` {
    @Test func `nobody answers for the other side`() {
        for event in everyEvent {
            if event.side == .newcomer { #expect(!may(.volunteer, bring: event), "\(event)") }
            if event.side == .volunteer {
                #expect(!may(.newcomer, bring: event), "\(event)")
                #expect(!may(.municipality, bring: event), "\(event)")
            }
        }
    }

    @Test func `the leader may write down everything but a withdrawal, which goes by the consent`() {
        for event in everyEvent {
            #expect(may(.leader, bring: event) == (event != .consentWithdrawn && event != .paused), "\(event)")
        }
    }

    @Test func `only the leader arranges and takes back`() {
        for actor in MatchActor.allCases where actor != .leader {
            #expect(!may(actor, bring: .takenBack))
            #expect(!may(actor, bring: .arranged(.themselves)))
        }
    }

    @Test func `either side may say that they are in contact`() {
        for actor in [MatchActor.volunteer, .newcomer, .leader, .municipality] {
            #expect(may(actor, bring: .contactMade))
            #expect(may(actor, bring: .neverStarted))
        }
    }
}

@Suite struct `Follow-up` {
    @Test(arguments: [(0, 1), (1, 1), (2, 2), (3, 2)])
    func `is always planned, and once more when little was known`(unknown: Int, planned: Int) {
        let days = followUpDays(unknownAnswers: unknown)

        #expect(days.count == planned)
        #expect(days.first?.0 == .first)
    }
}
