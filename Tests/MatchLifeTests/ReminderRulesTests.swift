import Basics
import Testing

@testable import MatchLife

private let monday = Day(daysSinceEpoch: 20_514)  // 2026-03-02

private func match(_ state: MatchState, _ change: (inout Pairing) -> Void = { _ in }) -> Pairing {
    let moment = Copenhagen.instant(on: monday, hour: 10, minute: 0).description
    var pairing = Pairing(
        id: "m", organisation: "o", activity: "a", volunteer: "v", newcomer: "n", state: state, version: 1, score: 0,
        why: "", newcomerWantsCall: false, meetingPlace: "", meetingAt: "", askedAboutNew: false, waitedDays: 0,
        createdAt: moment, changedAt: moment)
    change(&pairing)
    return pairing
}

private func all(
    _ pairing: Pairing, followUps: [Day] = [], rules: [ReminderRule] = ReminderRule.usual, quiet: QuietHours = .usual
) -> [Reminder] {
    reminders(of: ReminderFacts(match: pairing, changedOn: monday, followUps: followUps), rules, quiet)
}

private func clock(_ day: Int, _ hour: Int, _ minute: Int = 0) -> Instant {
    Copenhagen.instant(on: monday.adding(days: day), hour: hour, minute: minute)
}

private func days(_ reminders: [Reminder], _ reader: ReminderReader) -> [Int] {
    reminders.filter { $0.key.reader == reader }.map { monday.daysUntil(Copenhagen.day(of: $0.at)) }
}

@Suite struct `Reminders of a match` {
    @Test func `ask the volunteer before the deadline, and the leaders up to three times after it`() {
        let thinking = match(.askingVolunteer) { $0.volunteerDue = monday.adding(days: 3) }

        #expect(days(all(thinking), .volunteer) == [2])
        #expect(days(all(thinking), .leaders) == [4, 7, 10])
    }

    @Test func `are about what waits in each state, and nothing else`() {
        func occasions(_ pairing: Pairing, followUps: [Day] = []) -> Set<ReminderOccasion> {
            Set(all(pairing, followUps: followUps).map(\.key.occasion))
        }
        #expect(occasions(match(.askingNewcomer) { $0.newcomerDue = monday }) == [.newcomerSilent])
        #expect(
            occasions(
                match(.askingNewcomer) {
                    $0.newcomerDue = monday
                    $0.newcomerWantsCall = true
                }) == [.newcomerWantsCall])
        #expect(occasions(match(.agreed)) == [.notArranged])
        #expect(occasions(match(.meeting) { $0.meetingOn = monday }) == [.meetingSoon, .notConfirmed])
        #expect(occasions(match(.meeting) { $0.cannotReachAt = $0.changedAt }) == [.cannotReach])
        #expect(
            occasions(
                match(.meeting) {
                    $0.contactOpenedAt = $0.changedAt
                    $0.contactUntil = monday.adding(days: 30)
                }) == [.notConfirmed, .contactEnds])
        #expect(occasions(match(.met)) == [.goingOn])
        #expect(occasions(match(.running)) == [])
        #expect(occasions(match(.running), followUps: [monday]) == [.followUp])
        #expect(occasions(match(.ended) { $0.newcomerDue = monday }) == [.askAboutNew])
        #expect(occasions(match(.ended)) == [], "a newcomer who was never asked")
        #expect(
            occasions(
                match(.ended) {
                    $0.newcomerDue = monday
                    $0.ending = .consentWithdrawn
                }) == [], "nobody to ask")
    }

    @Test func `do not ask a volunteer again who has answered`() {
        let answered = match(.met) { $0.volunteerGoesOn = true }

        #expect(days(all(answered), .volunteer) == [])
        #expect(days(all(answered), .leaders) == [14, 21, 28])
    }

    @Test func `follow the rules of the activity`() {
        let rules = [
            ReminderRule(.notArranged, .leaders, days: 0, every: 1),
            ReminderRule(.notArranged, .volunteer, days: 2, by: .page),
        ]

        let found = all(match(.agreed), rules: rules, quiet: QuietHours(from: 18, until: 10))

        #expect(found.map(\.at) == [clock(0, 10), clock(1, 10), clock(2, 10)])
    }
}

@Suite struct `A look at a match` {
    private let agreed = all(match(.agreed))  // the leaders on day 3, 7 and 11 at 8

    @Test func `sends what is due, notes it, and names the next moment`() {
        let step = ReminderStep(agreed, sent: [], .usual, at: clock(3, 8))

        #expect(step.send == [agreed[0]])
        #expect(step.done == [agreed[0].key])
        #expect(step.next == clock(7, 8))
    }

    @Test func `sends nothing twice`() {
        let step = ReminderStep(agreed, sent: [agreed[0].key], .usual, at: clock(3, 9))

        #expect(step.send.isEmpty && step.done.isEmpty)
        #expect(step.next == clock(7, 8))
    }

    @Test func `reminds once for all that fell into an outage`() {
        let step = ReminderStep(agreed, sent: [], .usual, at: clock(30, 9))

        #expect(step.send == [agreed[2]])
        #expect(step.done == Set(agreed.map(\.key)))
        #expect(step.next == nil)
    }

    @Test func `waits for the end of the quiet hours`() {
        #expect(ReminderStep(agreed, sent: [], .usual, at: clock(3, 20)).next == clock(4, 8))
        #expect(ReminderStep(agreed, sent: [], .usual, at: clock(4, 7, 59)).next == clock(4, 8))
        #expect(ReminderStep(agreed, sent: [], .usual, at: clock(3, 20)).send.isEmpty)
        #expect(ReminderStep(agreed, sent: [], .usual, at: clock(3, 19, 59)).send.count == 1)
    }

    @Test func `says nothing of a meeting that has been`() {
        let soon = all(match(.meeting) { $0.meetingOn = monday.adding(days: 5) })

        let step = ReminderStep(soon, sent: [], .usual, at: clock(6, 9))

        #expect(!step.send.contains { $0.key.occasion == .meetingSoon })
        #expect(step.send.contains { $0.key.occasion == .notConfirmed })
    }

    @Test func `keeps the clock of Copenhagen when it changes`() {
        // Summer time begins on 2026-03-29.
        let before = QuietHours.usual.moment(on: Day(daysSinceEpoch: 20_540))
        let after = QuietHours.usual.moment(on: Day(daysSinceEpoch: 20_541))

        #expect(before.description == "2026-03-28T07:00:00.000Z")
        #expect(after.description == "2026-03-29T06:00:00.000Z")
    }
}
