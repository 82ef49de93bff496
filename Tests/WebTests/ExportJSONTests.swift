import Basics
import Foundation
import Testing
import Web

@Suite struct `An export as JSON` {
    private func file(_ facts: [ExportFact]) throws -> [String: Any] {
        let part = Export.Part("households", Message("title"), [ExportSection("kept", Message("title"), facts)])
        let export = Export(
            madeAt: Instant(milliseconds: 0), parts: [part], leftOut: [("keys", Message("why"))])
        let all = try JSONSerialization.jsonObject(with: Data(ExportJSON.bytes(export))) as? [String: Any]
        let households = try #require(all?["households"] as? [[String: Any]])
        #expect(all?["left_out"] as? [String] == ["keys"])
        return try #require(households.first?["kept"] as? [String: Any])
    }

    /// RFC 8259, 7: quotes, backslashes and control characters are escaped, everything else is UTF-8.
    @Test(arguments: ["“”\"quoted\"", "C:\\", "line\nline\r\t", "\u{0}\u{1F}\u{7F}", "نادية", "ናትናኤል", "\u{2028}"])
    func `gives back what was written`(text: String) throws {
        let kept = try file([ExportFact("words", Message("label"), .text(text))])

        #expect(kept["words"] as? String == text)
    }

    @Test func `says what is not known, and keeps numbers, claims and instants as they are`() throws {
        let kept = try file([
            ExportFact("nothing", Message("label"), .said("")), ExportFact("count", Message("label"), .number(20)),
            ExportFact("claim", Message("label"), .claim(false)),
            ExportFact("at", Message("label"), .at(Instant(milliseconds: 0))),
            ExportFact("on", Message("label"), .on(Day(year: 2026, month: 3, day: 2))),
            ExportFact("list", Message("label"), .list([.word("ar", Message("words.language.ar"))])),
        ])

        #expect(kept["nothing"] is NSNull)
        #expect(kept["count"] as? Int == 20)
        #expect(kept["claim"] as? Bool == false)
        #expect(kept["at"] as? String == "1970-01-01T00:00:00.000Z")
        #expect(kept["on"] as? String == "2026-03-02")
        #expect(kept["list"] as? [String] == ["ar"])
    }
}
