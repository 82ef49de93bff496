import Basics
import Testing

@testable import MatchLife

@Suite struct `The hours of a first meeting` {
    @Test(arguments: [
        ("14", 840, 60), ("kl. 14", 840, 60), ("Kl 14.30", 870, 60), ("14:30", 870, 60), ("9.05", 545, 60),
        ("14-16", 840, 120), ("14.30–16.00", 870, 90), ("kl. 10 til 11.15", 600, 75), ("0", 0, 60), ("23:59", 1439, 60),
    ])
    func `are read as people write them`(words: String, start: Int, minutes: Int) throws {
        let hours = try #require(MeetingHours(reading: words))

        #expect(hours.start == start)
        #expect(hours.minutes == minutes)
    }

    @Test(arguments: [
        "", "eftermiddag", "14 hos Amina", "2 pm", "24", "14.60", "14.5", "1430", "16-14", "14-", "-14", "10-11-12",
        "Zqkanarialfakl", "１４",
    ])
    func `are none when the words say something else`(words: String) {
        #expect(MeetingHours(reading: words) == nil)
    }
}

@Suite struct `The dates of a match` {
    private static let day = Day(year: 2026, month: 11, day: 20)!

    private static func match(_ state: MatchState, _ change: (inout Pairing) -> Void = { _ in }) -> Pairing {
        var match = Pairing(
            id: "1", organisation: "o", activity: "a", volunteer: "v", newcomer: "n", state: state, version: 4,
            score: 1,
            why: "", volunteerDue: day, newcomerDue: nil, volunteerToldAt: nil, volunteerSeenAt: nil,
            newcomerToldAt: nil, newcomerSeenAt: nil, newcomerWantsCall: false, meetingForm: nil, meetingPlace: "",
            meetingAt: "", meetingOn: nil, contactOpenedAt: nil, contactUntil: nil, contactMadeAt: nil,
            cannotReachAt: nil, volunteerGoesOn: nil, newcomerGoesOn: nil, ending: nil, endedAt: nil, endedBy: nil,
            askedAboutNew: false, waitedDays: 0, createdAt: "2026-11-10T09:00:00.000Z",
            changedAt: "2026-11-12T09:00:00.000Z")
        change(&match)
        return match
    }

    /// What still counts, by kind.
    private static func open(_ match: Pairing, _ actor: MatchActor) -> [MatchDate.Kind: Day] {
        Dictionary(uniqueKeysWithValues: dates(of: match, for: actor).filter { !$0.isOff }.map { ($0.kind, $0.on) })
    }

    private static func off(_ match: Pairing, _ actor: MatchActor) -> Set<MatchDate.Kind> {
        Set(dates(of: match, for: actor).filter(\.isOff).map(\.kind))
    }

    @Test func `begin with the volunteer's answer, which is the newcomer's business never`() {
        let match = Self.match(.askingVolunteer)

        #expect(Self.open(match, .volunteer) == [.volunteerAnswer: Self.day])
        #expect(Self.open(match, .leader) == [.volunteerAnswer: Self.day])
        #expect(dates(of: match, for: .newcomer).isEmpty)
        #expect(dates(of: match, for: .municipality).isEmpty)
    }

    @Test func `go on with the newcomer's, and the volunteer's is called off`() {
        let match = Self.match(.askingNewcomer) { $0.newcomerDue = Self.day.adding(days: 3) }

        #expect(Self.open(match, .newcomer) == [.newcomerAnswer: Self.day.adding(days: 3)])
        #expect(Self.open(match, .volunteer).isEmpty)
        #expect(Self.off(match, .volunteer) == [.volunteerAnswer])
    }

    @Test func `are a first meeting for the two, and for a leader who comes along`() {
        for form in MeetingForm.allCases {
            let match = Self.match(.meeting) {
                $0.meetingForm = form
                $0.meetingOn = Self.day
            }

            #expect(Self.open(match, .volunteer)[.meeting] == Self.day)
            #expect(Self.open(match, .newcomer)[.meeting] == Self.day)
            #expect((Self.open(match, .leader)[.meeting] != nil) == (form == .joint || form == .leader))
            #expect(Self.open(match, .leader)[.confirmMeeting] == Self.day.adding(days: 1))
        }
    }

    @Test func `call the meeting off when it never came to it, and leave it when it was held`() {
        let arranged = Self.match(.ended) {
            $0.meetingForm = .joint
            $0.meetingOn = Self.day
        }
        var held = arranged
        held.contactMadeAt = "2026-11-20T15:00:00.000Z"

        #expect(Self.off(arranged, .volunteer).contains(.meeting))
        #expect(Self.open(held, .volunteer)[.meeting] == Self.day)
    }

    @Test func `say until when contact data stands, while it is open`() {
        let match = Self.match(.meeting) {
            $0.meetingForm = .themselves
            $0.contactOpenedAt = "2026-11-12T09:00:00.000Z"
            $0.contactUntil = Self.day
        }
        var closed = match
        closed.contactOpenedAt = nil

        for actor in [MatchActor.leader, .volunteer, .newcomer] {
            #expect(Self.open(match, actor)[.contactEnds] == Self.day)
            #expect(Self.off(closed, actor).contains(.contactEnds))
        }
    }

    @Test func `ask each side whether to go on, until it has answered`() {
        let match = Self.match(.met) {
            $0.contactMadeAt = "2026-11-20T15:00:00.000Z"
            $0.volunteerGoesOn = true
        }

        #expect(Self.open(match, .newcomer)[.newcomerGoesOn] == Self.day.adding(days: 14))
        #expect(Self.off(match, .volunteer).contains(.volunteerGoesOn))
        #expect(Self.open(match, .leader)[.newcomerGoesOn] != nil)
        #expect(Self.open(match, .leader)[.volunteerGoesOn] == nil)
    }

    @Test func `all count the changes of the match`() {
        #expect(dates(of: Self.match(.met), for: .leader).allSatisfy { $0.changes == 4 })
    }
}
