import Basics
import Testing

@testable import Consent

private let amina = ID<Adult>(trusted: "amina")
private let yusuf = ID<Adult>(trusted: "yusuf")
private let home = ID<Household>(trusted: "home")
private let friends = ID<Activity>(trusted: "friends")
private let today = Day(daysSinceEpoch: 20_778)

@Suite struct `The consent of a household` {
    @Test func `counts when all its adults have given it`() {
        let permit = ConsentRules.contactPermit(asked([given(amina), given(yusuf)]), on: today)

        #expect(permit?.household == home)
        #expect(permit?.activity == friends)
    }

    @Test func `does not count while one adult is missing`() {
        #expect(ConsentRules.contactPermit(asked([given(amina)]), on: today) == nil)
        #expect(ConsentRules.presentationPermit(asked([given(amina), given(amina)]), on: today) == nil)
    }

    @Test func `does not count in a household without adults`() {
        let nobody = HouseholdConsents(household: home, activity: friends, adults: [], records: [given(amina)])

        #expect(ConsentRules.presentationPermit(nobody, on: today) == nil)
    }

    @Test func `lasts through the first adult’s last day and not longer`() {
        let records = [given(amina, until: today), given(yusuf, until: today.adding(days: 9))]

        #expect(ConsentRules.contactPermit(asked(records), on: today)?.until == today)
        #expect(ConsentRules.contactPermit(asked(records), on: today.adding(days: 1)) == nil)
    }

    @Test func `is for the activity that was named and no other`() {
        let other = ID<Activity>(trusted: "other")

        #expect(ConsentRules.presentationPermit(asked([given(amina, to: other), given(yusuf)]), on: today) == nil)
    }

    @Test func `covers the profile and no contact data once contact is made`() {
        let records = [given(amina, contactEnded: true), given(yusuf, contactEnded: true)]

        #expect(ConsentRules.contactPermit(asked(records), on: today) == nil)
        #expect(ConsentRules.presentationPermit(asked(records), on: today) != nil)
    }

    @Test func `to a match says nothing about follow-up, nor the other way round`() {
        let match = asked([given(amina), given(yusuf)])
        let followUp = asked([given(amina, .followUp), given(yusuf, .followUp)])

        #expect(ConsentRules.followUpPermit(match, on: today) == nil)
        #expect(ConsentRules.followUpPermit(followUp, on: today) != nil)
        #expect(ConsentRules.contactPermit(followUp, on: today) == nil)
    }

    @Test func `to a draft wording wants the name of the interpreter`() throws {
        #expect(throws: ConsentRefusal.interpreterMissing) {
            try ConsentRules.checkReading(isApproved: false, interpreter: "  ")
        }
        try ConsentRules.checkReading(isApproved: true, interpreter: "")
        try ConsentRules.checkReading(isApproved: false, interpreter: "Selam")
    }

    /// Whatever people do in whatever order: a permit stands exactly when each adult has a consent that stands.
    @Test(arguments: 0..<300) func `stands exactly when every adult has one that stands`(seed: Int) {
        var dice = Dice(seed: UInt64(seed))
        var records: [ConsentRecord] = []
        var day = today
        for _ in 0..<12 {
            let adult = dice.roll(2) == 0 ? amina : yusuf
            switch dice.roll(4) {
            case 0, 1: records.append(given(adult, until: day.adding(days: dice.roll(6))))
            case 2: records = records.map { $0.adult == adult ? withdrawn($0) : $0 }
            default: day = day.adding(days: dice.roll(4))
            }
            let stands = [amina, yusuf].allSatisfy { adult in
                records.contains { $0.adult == adult && $0.withdrawnAt == nil && day <= $0.keepUntil }
            }

            #expect((ConsentRules.contactPermit(asked(records), on: day) != nil) == stands)
            #expect((ConsentRules.presentationPermit(asked(records), on: day) != nil) == stands)
        }
    }
}

private func asked(_ records: [ConsentRecord]) -> HouseholdConsents {
    HouseholdConsents(household: home, activity: friends, adults: [amina, yusuf], records: records)
}

private func given(
    _ adult: ID<Adult>, _ purpose: ConsentPurpose = .match, to activity: ID<Activity> = friends,
    until: Day = today.adding(days: 180), contactEnded: Bool = false, withdrawn: Bool = false
) -> ConsentRecord {
    let moment = Instant(milliseconds: 0)
    return ConsentRecord(
        id: ID(trusted: "consent"), household: home, adult: adult, purpose: purpose, activity: activity,
        municipality: nil, keepUntil: until, wording: ConsentWording.current, language: .arabic, interpreter: "Selam",
        how: .paper, witness: nil, givenAt: moment, contactEndedAt: contactEnded ? moment : nil,
        withdrawnAt: withdrawn ? moment : nil)
}

private func withdrawn(_ record: ConsentRecord) -> ConsentRecord {
    given(record.adult, record.purpose, to: record.activity, until: record.keepUntil, withdrawn: true)
}

/// The same throws for the same seed (SplitMix64).
private struct Dice {
    var seed: UInt64

    mutating func roll(_ sides: UInt64) -> Int {
        seed &+= 0x9E37_79B9_7F4A_7C15
        var mixed = seed
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % sides)
    }
}
