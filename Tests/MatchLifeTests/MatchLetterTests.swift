import Testing

@testable import MatchLife

@Suite struct `Letters about a match` {
    @Test(arguments: MatchEvent.Kind.allCases)
    func `never go to whoever did it`(event: MatchEvent.Kind) {
        #expect(
            !told(after: event, by: .volunteer).contains(.volunteer)
                || [.arranged, .takenBack, .paused, .newcomerSaysYes].contains(event))
        #expect(!told(after: event, by: .leader).contains(.leaders))
    }

    @Test func `tell the volunteer that the newcomer has said yes, and the leaders that they must arrange`() {
        #expect(told(after: .newcomerSaysYes, by: .newcomer) == [.volunteer, .leaders])
        #expect(told(after: .newcomerSaysYes, by: .municipality) == [.volunteer, .leaders])
        #expect(told(after: .newcomerSaysYes, by: .leader) == [.volunteer])
    }

    @Test func `tell the leaders that somebody needs them`() {
        for event in [MatchEvent.Kind.cannotReach, .newcomerWantsCall, .volunteerSaysNo] {
            #expect(told(after: event, by: .volunteer).contains(.leaders))
        }
    }

    @Test func `are not written for more time to think`() {
        #expect(told(after: .volunteerNeedsTime, by: .volunteer).isEmpty)
    }
}
