import Basics
import SafetyCalls
import Testing

@Suite struct `A round` {
    private let one = ID<Account>(trusted: "one")
    private let two = ID<Account>(trusted: "two")
    private let monday = day("2026-11-30")

    private static func day(_ text: String) -> Day { Day(text) ?? Day(daysSinceEpoch: 0) }

    private func person(_ id: String, met callers: [ID<Account>], pauses: [ClosedRange<Day>] = []) -> RoundPerson {
        RoundPerson(id: ID(trusted: id), clock: 540, begins: monday, pauses: pauses, callers: callers)
    }

    private func caller(on day: Day, _ person: RoundPerson, _ callers: [RoundCaller]) -> ID<Account>? {
        RoundRules(form: .star).caller(of: person, on: day, callers)
    }

    @Test func `has no duty for whoever has met no caller`() {
        let round = RoundRules(form: .star).round(
            on: monday, [person("new", met: []), person("known", met: [one])],
            [RoundCaller(account: one, begun: monday)])
        #expect(round.count { if case .person = $0.subject { true } else { false } } == 1)
    }

    @Test func `is called by the first of those whom the person has met and who can that day`() {
        let anna = person("anna", met: [one, two])
        let weekdays = RoundCaller(account: one, weekdays: 0b0011111, begun: monday)
        let always = RoundCaller(account: two, begun: monday)
        #expect(caller(on: monday, anna, [weekdays, always]) == one)
        #expect(caller(on: monday.adding(days: 5), anna, [weekdays, always]) == two)
        let away = RoundCaller(account: one, begun: monday, absences: [monday...monday.adding(days: 3)])
        #expect(caller(on: monday, anna, [away, always]) == two)
        #expect(caller(on: monday, anna, [away]) == nil)
    }

    @Test func `calls nobody on any day of a pause, and everybody on the day after it`() {
        let anna = person("anna", met: [one], pauses: [monday...monday.adding(days: 1)])
        let callers = [RoundCaller(account: one, begun: monday)]
        let paused = (0..<3).map { ahead in
            RoundRules(form: .star).round(on: monday.adding(days: ahead), [anna], callers).first?.isPaused
        }
        #expect(paused == [true, true, false])
    }

    @Test func `of a chain is one round that everybody in it waits for`() {
        var (first, second) = (person("first", met: [one]), person("second", met: []))
        first.hasMetChain = true
        second.hasMetChain = true
        second.place = 1
        let round = RoundRules(form: .chain).round(
            on: monday, [first, second], [RoundCaller(account: one, begun: monday)])
        #expect(round.count { $0.isInChain } == 2)
        #expect(round.first { $0.subject == .chain }?.caller == one)
    }

    @Test func `is called at the local time on both days on which the clocks change`() {
        // 02:30 does not exist on 28 March 2027, and exists twice on 25 October 2026: the first counts.
        let spring = RoundRules.copenhagen(Self.day("2027-03-28"), 150)
        let autumn = RoundRules.copenhagen(Self.day("2026-10-25"), 150)
        #expect(spring.description == "2027-03-28T01:30:00.000Z")
        #expect(autumn.description == "2026-10-25T00:30:00.000Z")
        #expect(RoundRules.copenhagen(Self.day("2027-03-28"), 540).description == "2027-03-28T07:00:00.000Z")
        #expect(RoundRules.copenhagen(Self.day("2027-03-27"), 540).description == "2027-03-27T08:00:00.000Z")
        #expect(RoundRules.copenhagen(Self.day("2026-10-25"), 540).description == "2026-10-25T08:00:00.000Z")
        #expect(RoundRules.copenhagen(Self.day("2026-10-25"), 60).description == "2026-10-24T23:00:00.000Z")
        #expect(RoundRules.copenhagen(Self.day("2026-10-25"), 200).description == "2026-10-25T02:20:00.000Z")
    }
}
