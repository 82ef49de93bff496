import Access
import Assembly
import Basics
import SafetyCalls
import Statistics
import Storage
import TestSupport
import Testing

@Suite struct `The numbers of calls` {
    /// Somebody on the board who knows how the numbers are made and how many calls there were in all, and tries every month
    /// there can be.
    @Test func `tell the board of no one to four, even when it knows how many calls there were`() {
        for all in 0...17 {
            for month in ["2026-01", "2026-03"] {
                var alike: [BoardNumbers: [[Int]]] = [:]
                for escalated in 0...all {
                    for taken in 0...escalated {
                        let one = self.month(month, all, escalated, taken)
                        alike[BoardNumbers([one], current: "2026-03"), default: []].append(facts(one))
                    }
                }
                for (_, possible) in alike { expectNothingPinned(possible, "\(all) in \(month)") }
            }
        }
    }

    @Test func `tell nothing more by their sums over the months`() {
        for (first, second) in [(7, 7), (6, 11), (4, 9)] {
            var alike: [BoardNumbers: [[Int]]] = [:]
            for one in everything("2026-01", first) {
                for other in everything("2026-02", second) {
                    alike[BoardNumbers([one, other], current: "2026-03"), default: []].append(facts(one) + facts(other))
                }
            }
            for (_, possible) in alike { expectNothingPinned(possible, "\(first) and \(second)") }
        }
    }

    private func everything(_ name: String, _ all: Int) -> [MonthOfCalls] {
        (0...all).flatMap { escalated in (0...escalated).map { month(name, all, escalated, $0) } }
    }

    private func month(_ name: String, _ all: Int, _ escalated: Int, _ taken: Int) -> MonthOfCalls {
        MonthOfCalls(name, answered: all - escalated, escalated: escalated, minutes: minutes(taken))
    }

    private func facts(_ month: MonthOfCalls) -> [Int] {
        [month.answered, month.escalated, month.taken, month.escalated - month.taken]
    }

    private func expectNothingPinned(_ possible: [[Int]], _ world: String) {
        for place in possible[0].indices {
            let numbers = Set(possible.map { $0[place] })
            #expect(!numbers.isSubset(of: 1...4), "\(world), \(place): \(numbers.sorted())")
        }
    }

    /// Times that depend on how many there were, and on nothing that a world of our making hides from the attacker.
    private func minutes(_ count: Int) -> [Int] { (0..<count).map { 10 + $0 % 2 } }

    @Test func `show the board minutes of months that are over, and in all of no other`() {
        let numbers = BoardNumbers(
            [
                MonthOfCalls("2026-01", answered: 30, escalated: 5, minutes: [2, 4, 6, 8, 30]),
                MonthOfCalls("2026-02", answered: 30, escalated: 4, minutes: [2, 4, 6, 90]),
                MonthOfCalls("2026-03", answered: 30, escalated: 9, minutes: [1, 1, 1, 1, 1, 1, 200]),
            ], current: "2026-03")
        #expect(numbers.times == [.each(median: 6, worst: 30), nil, nil])
        #expect(numbers.whole == .each(median: 6, worst: 30))
        #expect(numbers.escalated.map(\.least) == [5, 0, 5])
        #expect(BoardNumbers.rest(of: numbers.calls[1], without: numbers.escalated[1]) == 26...34)
    }

    @Test func `hide from the board who carries how much`() {
        let loads = [0, 3, 28, 30, 60].map { CallerLoad(account: ID(trusted: "a\($0)"), calls: $0) }
        #expect(BoardLoad(loads).callers == Count(of: 5))
        #expect(BoardLoad(loads).heavy.isSmall)
    }

    @Test func `count each call once, as answered or as one that reached a leader`() async throws {
        let town = try await CallTown()
        try await town.wait(until: CallTown.clock + 3)
        try await town.report(.allWell, of: 0)
        try await town.wait(until: CallTown.clock + 25)
        try await take(1, town)
        let page = try await town.world.browser(of: town.leader).get("/calls/activities/calls/numbers")
        #expect(page.status == 200)
        #expect(page.text.contains("marts 2026 2 1 1 10 min. midt imellem, 10 min. værst"))
        #expect(page.text.contains("one"))
    }

    @Test func `are exact for those who lead, by fives for other leaders and the board, and for nobody else`()
        async throws
    {
        let town = try await CallTown()
        let fjordby = try await town.world.town("Fjordby")
        try await town.wait(until: CallTown.clock + 25)
        let path = "/calls/activities/calls/numbers"
        for email in ["board@lindby.example", "leader@lindby.example"] {
            let page = try await town.world.browser(of: Self.account(email, town)).get(path)
            #expect(page.text.contains("marts 2026 under 5 0–4 under 5 –"))
            #expect(!page.text.contains("one"))
        }
        for account in [town.leader, try await Self.account("administrator@lindby.example", town)] {
            let exact = try await town.world.browser(of: account).get(path)
            #expect(exact.text.contains("marts 2026 2 0 2"))
        }
        for account in [
            town.callers[0], try await Self.account("volunteer@lindby.example", town), fjordby.people[.board],
            fjordby.people[.leader],
        ] { #expect(try await town.world.browser(of: account).get(path).status == 404) }
    }

    @Test func `are the same when the log has been reduced, and the log goes when its time is over`() async throws {
        let town = try await CallTown()
        try await town.wait(until: CallTown.clock + 3)
        try await town.report(.allWell, of: 0)
        try await town.wait(until: CallTown.clock + 25)
        try await take(1, town)
        try await find(1, town)
        let path = "/calls/activities/calls/numbers"
        let day = town.world.clock.now.today
        try await town.world.database.write { transaction in
            for person in town.persons {
                try town.calls.end(person, on: day.adding(days: 1), because: .moved, in: transaction)
            }
            _ = try transaction.run("INSERT INTO retention_period (kind, months) VALUES ('call-log', 1)")
        }
        try await town.wait(until: 120, on: day.adding(days: 20))
        #expect(try await town.world.browser(of: town.leader).get(path).text.contains("2 1 1 10 min. midt imellem"))

        try await town.wait(until: 120, on: day.adding(days: 32))
        let left = try await town.world.database.read {
            try $0.value("SELECT COUNT(*) FROM call_duty WHERE on_day = \(day) AND kind = 'person'", as: Int.self)
        }
        #expect(left == 0)
        let page = try await town.world.browser(of: town.leader).get(path)
        #expect(page.text.contains("marts 2026 2 1 1 10 min. i gennemsnit"))
    }

    private func take(_ person: Int, _ town: CallTown) async throws {
        guard let row = try await town.duty(of: person) else { throw CallRefusal.closed }
        let member = try await CompanyTown.member("lead@calls.example", .volunteer, in: town)
        try await town.world.database.write {
            try town.calls.lead(.taken(by: member.account), row.id, by: member, in: $0)
        }
    }

    private func find(_ person: Int, _ town: CallTown) async throws {
        guard let row = try await town.duty(of: person) else { throw CallRefusal.closed }
        let member = try await CompanyTown.member("lead@calls.example", .volunteer, in: town)
        try await town.world.database.write {
            try town.calls.lead(.found(.well, by: member.account), row.id, words: "Sov.", by: member, in: $0)
        }
    }

    private static func account(_ email: String, _ town: CallTown) async throws -> ID<Account>? {
        try await town.world.database.read { try town.world.assembly.accounts.account(of: address(email), in: $0) }
    }
}
