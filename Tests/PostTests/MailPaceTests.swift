import Basics
import Testing

@testable import Post

private let start = Instant(milliseconds: 1_772_442_000_000)

@Suite struct `The pace of mails to one domain` {
    @Test func `is so many a minute, and the rest one after the other`() {
        var pace = MailPace(mostPerMinute: 3)

        let waits = (0..<6).map { _ in pace.wait(for: "a.example", at: start) }

        #expect(waits[0..<3].allSatisfy { $0 == nil })
        #expect(waits[3...].compactMap(\.self) == [60, 80, 100].map { start.adding(seconds: $0) })
    }

    @Test func `never has more within any minute, however they come`() {
        var pace = MailPace(mostPerMinute: 5)
        var sent: [Instant] = []
        var waiting = Array(repeating: start, count: 40)
        var now = start
        while !waiting.isEmpty {
            waiting.sort()
            now = max(now, waiting.removeFirst())
            if let later = pace.wait(for: "a.example", at: now) {
                #expect(later > now)
                waiting.append(later)
            } else {
                sent.append(now)
            }
        }

        #expect(sent.count == 40)
        for (index, moment) in sent.enumerated() where index >= 5 {
            #expect(sent[index - 5].adding(seconds: 60) <= moment)
        }
        #expect(now <= start.adding(minutes: 9))
    }

    @Test func `is nobody else's`() {
        var pace = MailPace(mostPerMinute: 1)
        _ = pace.wait(for: "a.example", at: start)

        #expect(pace.wait(for: "a.example", at: start) != nil)
        #expect(pace.wait(for: "b.example", at: start) == nil)
    }

    @Test func `is none for a while when the domain asks for it, longer each time`() {
        var pace = MailPace(mostPerMinute: 60)
        var now = start
        var rests: [Int] = []
        for _ in 0..<7 {
            #expect(pace.wait(for: "a.example", at: now) == nil)
            pace.answered(.later(421), by: "a.example", at: now)
            guard let until = pace.wait(for: "a.example", at: now) else { return }
            rests.append(Int(until.milliseconds - now.milliseconds) / 60_000)
            #expect(pace.wait(for: "b.example", at: now) == nil)
            now = until
        }

        #expect(rests == [1, 2, 5, 15, 30, 60, 60])
    }

    @Test func `is as before when a mail has been taken again`() {
        var pace = MailPace(mostPerMinute: 60)
        pace.answered(.later(450), by: "a.example", at: start)
        pace.answered(nil, by: "a.example", at: start.adding(minutes: 1))
        pace.answered(.later(452), by: "a.example", at: start.adding(minutes: 2))

        #expect(pace.wait(for: "a.example", at: start.adding(minutes: 2)) == start.adding(minutes: 3))
    }

    @Test(arguments: [MailFault.later(nil), .later(535), .later(430), .later(460), .never(550)])
    func `is not changed by what says nothing of the domain`(fault: MailFault) {
        var pace = MailPace(mostPerMinute: 60)
        pace.answered(fault, by: "a.example", at: start)

        #expect(pace.wait(for: "a.example", at: start) == nil)
    }

    @Test func `is not held up by a clock that was set back`() {
        var pace = MailPace(mostPerMinute: 1)
        _ = pace.wait(for: "a.example", at: start.adding(days: 1))

        #expect(pace.wait(for: "a.example", at: start) == nil)
    }
}
