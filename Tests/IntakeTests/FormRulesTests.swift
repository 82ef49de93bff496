import Basics
import Testing
import Web

@testable import Intake

private let day = Day(daysSinceEpoch: 20_778)
private let noon = Copenhagen.instant(on: day, hour: 12, minute: 0)

@Suite struct `The state of a form` {
    @Test func `follows what has happened, and says since when`() {
        var facts = FormFacts(savedAt: noon)
        #expect(FormRules.state(facts) == (.draft, day))

        facts.sentAt = noon.adding(days: 1)
        #expect(FormRules.state(facts) == (.sent, day.adding(days: 1)))

        facts.receivedAt = noon.adding(days: 2)
        #expect(FormRules.state(facts) == (.received, day.adding(days: 2)))

        facts.matchedAt = noon.adding(days: 3)
        #expect(FormRules.state(facts) == (.matched, day.adding(days: 3)))

        facts.matchedAt = nil
        facts.partedAt = noon.adding(days: 4)
        #expect(FormRules.state(facts) == (.ended, day.adding(days: 4)))

        facts.withdrawnAt = noon.adding(days: 5)
        #expect(FormRules.state(facts) == (.withdrawn, day.adding(days: 5)))
    }

    @Test func `is matched again after a match that ended`() {
        let facts = FormFacts(
            savedAt: noon, sentAt: noon, receivedAt: noon, matchedAt: noon.adding(days: 9),
            partedAt: noon.adding(days: 4))

        #expect(FormRules.state(facts).0 == .matched)
    }

    @Test func `is ended for a household that has left, whatever ran`() {
        let facts = FormFacts(savedAt: noon, sentAt: noon, matchedAt: noon, leftOn: day.adding(days: 2))

        #expect(FormRules.state(facts) == (.ended, day.adding(days: 2)))
    }
}

@Suite struct `Keeping data` {
    @Test(arguments: [
        ("2026-11-21", 6, "2027-05-21"), ("2026-08-31", 6, "2027-02-28"), ("2027-08-31", 6, "2028-02-29"),
        ("2026-12-01", 1, "2027-01-01"), ("2026-10-31", 1, "2026-11-30"), ("2026-01-15", 24, "2028-01-15"),
    ])
    func `lasts so many months, or to the end of a shorter one`(from: String, months: Int, until: String) throws {
        let start = try #require(Day(from))

        #expect(FormRules.keepUntil(from: start, months: months).description == until)
    }
}

@Suite struct `A QR code` {
    @Test func `has its three corners and a margin`() throws {
        let code = try #require(QRCode("https://example.dk/p/" + String(repeating: "a", count: 43)))

        #expect(code.width >= 21)
        #expect(code.path.hasPrefix("M4 4h7v1h-7z"))
        #expect(code.path.contains("M\(code.width - 7 + 4) 4h7v1h-7z"))
        #expect(code.path.contains("M4 \(code.width + 3)h7v1h-7z"))
    }

    @Test func `says where it leads`() throws {
        let code = try #require(QRCode("https://example.dk/p/x"))

        let svg = String(decoding: code.svg(alternative: "QR-kode til <her>").bytes, as: UTF8.self)

        #expect(svg.contains("role=\"img\" aria-label=\"QR-kode til &lt;her&gt;\""))
    }
}
