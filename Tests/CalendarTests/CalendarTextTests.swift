import Basics
import Calendar
import Testing

private func entry(
    _ uid: String = "meeting-1@brobygger", title: String = "Første møde", note: String = "Se mere",
    on moment: CalendarEntry.Moment = .days(
        Day(year: 2026, month: 11, day: 20)!, through: Day(year: 2026, month: 11, day: 20)!),
    isOff: Bool = false, changes: Int = 3, at: String = "2026-11-01T08:30:15.250Z"
) -> CalendarEntry {
    CalendarEntry(
        uid: uid, title: title, link: "https://brobygger.example/asked/1", note: note, moment: moment, isOff: isOff,
        revision: .init(changes, at: Instant(at)!))
}

private func at(_ day: String, _ hour: Int, _ minute: Int = 0) -> CalendarEntry.Moment {
    .time(Copenhagen.instant(on: Day(day)!, hour: hour, minute: minute), minutes: 60)
}

private func first(_ entries: CalendarEntry...) throws -> [String: String] {
    try #require(Parsed(calendarText(entries, named: "Brobygger")).events.first)
}

@Suite struct `A calendar as text` {
    @Test func `is what a program subscribes to, and asks nobody for an answer`() {
        let text = calendarText([entry()], named: "Brobygger")

        for line in [
            "BEGIN:VCALENDAR", "VERSION:2.0", "CALSCALE:GREGORIAN", "NAME:Brobygger", "X-WR-CALNAME:Brobygger",
            "REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H", "UID:meeting-1@brobygger", "SEQUENCE:3",
            "DTSTAMP:20261101T083015Z", "LAST-MODIFIED:20261101T083015Z", "STATUS:CONFIRMED", "CLASS:PRIVATE",
            "URL:https://brobygger.example/asked/1",
        ] {
            #expect(text.contains("\(line)\r\n"), "\(line)")
        }
        #expect(!text.contains("METHOD"))
        #expect(!text.contains("TZID"))
        #expect(Parsed(text).mistakes == 0)
    }

    @Test func `without any entry is a calendar all the same`() {
        let text = calendarText([], named: "Brobygger")

        #expect(text.hasPrefix("BEGIN:VCALENDAR\r\n") && text.hasSuffix("END:VCALENDAR\r\n"))
    }

    @Test func `is the same bytes for the same entries, in whatever order they come`() {
        let two = [entry("a"), entry("b")]

        #expect(calendarText(two, named: "Brobygger") == calendarText(two.reversed(), named: "Brobygger"))
    }

    @Test func `shows a deadline as a whole day that ends before the next`() throws {
        let text = calendarText([entry()], named: "Brobygger")

        #expect(text.contains("DTSTART;VALUE=DATE:20261120\r\nDTEND;VALUE=DATE:20261121\r\nTRANSP:TRANSPARENT\r\n"))
    }

    /// The clocks go back on 2026-10-25 and forward on 2027-03-28, both at 01:00 UTC.
    @Test(arguments: [
        ("2026-10-24", 14, "20261024T120000Z", "20261024T130000Z"),
        // This hour comes twice: the second time, as everywhere in the house.
        ("2026-10-25", 2, "20261025T000000Z", "20261025T010000Z"),
        ("2026-10-25", 3, "20261025T020000Z", "20261025T030000Z"),
        ("2026-10-25", 14, "20261025T130000Z", "20261025T140000Z"),
        ("2027-03-27", 14, "20270327T130000Z", "20270327T140000Z"),
        ("2027-03-28", 1, "20270328T000000Z", "20270328T010000Z"),
        // There is no such hour: the next one that there is.
        ("2027-03-28", 2, "20270328T010000Z", "20270328T020000Z"),
        ("2027-03-28", 14, "20270328T120000Z", "20270328T130000Z"),
    ])
    func `keeps the clock of Copenhagen when the clocks change`(
        day: String, hour: Int, start: String, end: String
    ) throws {
        let event = try first(entry(on: at(day, hour)))

        #expect(event["DTSTART"] == start)
        #expect(event["DTEND"] == end)
    }

    @Test func `says that something is called off`() throws {
        #expect(try first(entry(isOff: true))["STATUS"] == "CANCELLED")
    }

    @Test(arguments: [
        "Kaffe, te; og \\ kage", "Første linje\nanden linje", "BEGIN:VEVENT\r\nSUMMARY:falsk\r\nEND:VEVENT",
        "\"citat\": ja",
    ])
    func `keeps signs that mean something in the file out of its structure`(title: String) throws {
        let text = calendarText([entry(title: title)], named: "Brobygger")
        let parsed = Parsed(text)

        #expect(parsed.events.count == 1)
        #expect(parsed.mistakes == 0)
        #expect(parsed.events.first?["SUMMARY"] == title.replacing("\r\n", with: "\n"))
        #expect(!text.replacing("\r\n", with: "").unicodeScalars.contains { $0 == "\r" || $0 == "\n" })
    }

    @Test(arguments: [
        String(repeating: "Rødgrød med fløde på åen, ", count: 12) + "ja",
        String(repeating: "لقاؤكم الأول مع متطوع ", count: 12) + "نعم",
        String(repeating: "ቀዳማይ ርክብኩም ምስ ወለንተኛ ", count: 12) + "እወ", String(repeating: "æ", count: 200),
        "x" + String(repeating: "ቀ", count: 100),
    ])
    func `folds long lines at 75 octets, between letters`(title: String) throws {
        let text = calendarText([entry(title: title)], named: "Brobygger")

        for line in text.replacing("\r\n", with: "\n").split(separator: "\n") {
            #expect(line.utf8.count <= 75, "\(line)")
            #expect(!line.contains("\u{FFFD}"))
        }
        #expect(Parsed(text).events.first?["SUMMARY"] == title)
    }

    @Test func `counts what nobody counts by when it was changed`() {
        let early = CalendarEntry.Revision(at: Instant("2026-11-01T08:30:15.250Z")!)
        let late = CalendarEntry.Revision(at: Instant("2026-11-01T08:30:16.000Z")!)

        #expect(early.number < late.number)
        #expect(CalendarEntry.Revision(at: Instant("2079-01-01T00:00:00.000Z")!).number < Int(Int32.max))
    }
}
