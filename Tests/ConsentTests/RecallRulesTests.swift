import Basics
import Testing

@testable import Consent

private let ordered = Day(daysSinceEpoch: 20_778)

@Suite struct `An order to delete` {
    @Test(
        arguments: [
            (0, 0, nil), (2, 0, nil), (3, 0, .remind(1)), (3, 1, nil), (6, 1, nil), (7, 1, .remind(2)), (7, 2, nil),
            (9, 2, nil), (10, 2, .escalate), (400, 0, .escalate),
        ] as [(Int, Int, RecallStep?)])
    func `is reminded of twice and then becomes a matter for the leader`(
        days: Int, reminders: Int, expected: RecallStep?
    ) {
        #expect(step(after: days, reminders) == expected)
    }

    @Test func `reminds once of all that fell due in an outage`() {
        #expect(step(after: 8, 0) == .remind(2))
    }

    @Test func `goes to the leader at once when nobody can be reminded`() {
        #expect(step(after: 0, 0, canBeReached: false) == .escalate)
    }

    @Test func `goes to the leader once`() {
        #expect(step(after: 30, 2, isEscalated: true) == nil)
        #expect(step(after: 30, 2, isEscalated: true, canBeReached: false) == nil)
    }

    private func step(
        after days: Int, _ reminders: Int, isEscalated: Bool = false, canBeReached: Bool = true
    ) -> RecallStep? {
        RecallRules.step(
            orderedOn: ordered, reminders: reminders, isEscalated: isEscalated, canBeReached: canBeReached,
            on: ordered.adding(days: days))
    }
}
