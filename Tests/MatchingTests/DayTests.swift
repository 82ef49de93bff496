import Basics
import Testing

@Suite struct `A day` {
    @Test func `counts on from 1970 and back again`() {
        for number in stride(from: -719_162, through: 2_932_896, by: 13) {
            let day = Day(daysSinceEpoch: number)
            #expect(Day(day.description) == day)
            #expect(Day(year: day.year, month: day.month, day: day.day) == day)
        }
    }

    @Test(arguments: [("1970-01-01", 0), ("2000-02-29", 11_016), ("2026-11-20", 20_777), ("0001-01-01", -719_162)])
    func `stands where the calendar has it`(iso: String, number: Int) {
        #expect(Day(iso)?.daysSinceEpoch == number)
    }

    @Test(arguments: [
        "2026-02-29", "2026-13-01", "2026-00-01", "2026-01-00", "2026-1-1", "26-01-01", "2026/01/01", "2026-01-01 ", "",
        "1900-02-29", "0000-01-01", "２026-01-01",
    ])
    func `is nothing else`(text: String) {
        #expect(Day(text) == nil)
    }
}
