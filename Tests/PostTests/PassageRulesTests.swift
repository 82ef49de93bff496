import Basics
import Testing

@testable import Post

@Suite struct `How a letter reaches its reader` {
    @Test(arguments: LetterKind.chosen.filter(\.isDuty), LetterChoice.allCases)
    func `is at once for what is duty, whatever stands in the database`(kind: LetterKind, choice: LetterChoice) {
        let passage = PassageRules.passage(of: kind, choice, asked: nil, canText: true)
        #expect(passage == .atOnce(choice == .sms ? .sms : .mail))
    }

    @Test(arguments: [
        (LetterChoice.mail, Passage.atOnce(.mail)), (.sms, .atOnce(.sms)), (.weekly, .aside), (.never, .notAtAll),
    ])
    func `is what they have chosen for the rest`(choice: LetterChoice, passage: Passage) {
        #expect(PassageRules.passage(of: .match, choice, asked: nil, canText: true) == passage)
    }

    @Test func `is a mail without a number that was confirmed`() {
        #expect(PassageRules.passage(of: .match, .sms, asked: nil, canText: false) == .atOnce(.mail))
        #expect(PassageRules.passage(of: .match, .mail, asked: .sms, canText: false) == .atOnce(.mail))
    }

    @Test func `is what a rule asks for, unless the reader wants it weekly or not at all`() {
        #expect(PassageRules.passage(of: .match, .mail, asked: .sms, canText: true) == .atOnce(.sms))
        #expect(PassageRules.passage(of: .match, .sms, asked: .mail, canText: true) == .atOnce(.mail))
        #expect(PassageRules.passage(of: .match, .weekly, asked: .sms, canText: true) == .aside)
        #expect(PassageRules.passage(of: .match, .never, asked: .sms, canText: true) == .notAtAll)
    }
}

@Suite struct `The weekly letter` {
    /// Clocks go forward on 29 March and back on 25 October 2026.
    @Test(arguments: [
        ("2026-03-02T06:59:59.999Z", "2026-03-02T07:00:00.000Z"),
        ("2026-03-02T07:00:00.000Z", "2026-03-09T07:00:00.000Z"),
        ("2026-03-25T12:00:00.000Z", "2026-03-30T06:00:00.000Z"),
        ("2026-03-29T22:30:00.000Z", "2026-03-30T06:00:00.000Z"),
        ("2026-10-24T12:00:00.000Z", "2026-10-26T07:00:00.000Z"),
        ("2026-10-25T23:30:00.000Z", "2026-10-26T07:00:00.000Z"),
    ])
    func `comes on Monday at eight in Copenhagen`(from: String, to: String) throws {
        #expect(PassageRules.nextDigest(after: try #require(Instant(from))).description == to)
    }
}
