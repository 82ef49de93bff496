import Access
import Basics
import SafetyCalls
import Storage
import TestSupport
import Testing

@Suite struct `The leader's board` {
    @Test func `is calm when all is well, and says when it was seen`() async throws {
        let town = try await CallTown()
        let board = try await town.browser(of: town.leader).get("/calls/board")
        #expect(board.status == 200)
        #expect(board.text.contains("Alt er, som det skal være"))
        #expect(board.text.contains("Opdateret kl. 9.00. Fulgt op til kl. 9.00"))
        #expect(board.body.contains("data-live"))
        #expect(board.body.contains("href=\"/calls/activities/\(town.activity)/numbers\""))
        #expect(board.body.contains("http-equiv=\"refresh\""))
    }

    @Test func `shows first, in red, what nobody has`() async throws {
        let town = try await CallTown(persons: 3)
        let leader = try await town.browser(of: town.leader)
        try await town.wait(until: CallTown.clock + 40)
        _ = try await leader.post("\(try await town.path(of: 0))/take")

        let board = try await leader.get("/calls/board")
        let red = try #require(board.body.firstRange(of: "notice bad"))
        let held = try #require(board.body.firstRange(of: "lead</bdi> har haft sagen siden"))
        #expect(red.lowerBound < held.lowerBound)
        #expect(board.text.contains("Alle har fået besked, og ingen har sagt"))
        #expect(board.text.contains("3 sager er åbne"))
    }

    @Test func `puts the activity with something red before the others`() async throws {
        let town = try await CallTown()
        try await town.world.database.write {
            try town.calls.add(
                CallActivityCard(id: ID(trusted: "first"), organisation: town.branch, name: "A", form: .pairs),
                leaders: [town.leader], in: $0)
        }
        let leader = try await town.browser(of: town.leader)
        func isFirst() async throws -> Bool {
            let body = try await leader.get("/calls/board").body
            let (one, other) = (body.firstRange(of: "a-first"), body.firstRange(of: "a-calls"))
            return try #require(one).lowerBound < (try #require(other)).lowerBound
        }
        #expect(try await isFirst())
        try await town.wait(until: CallTown.clock + 40)
        #expect(try await !isFirst())
    }

    @Test func `counts the round, and names the days on which nobody can call`() async throws {
        let town = try await CallTown()
        try await town.wait(until: CallTown.clock)
        try await town.report(.allWell, of: 0)
        let day = town.world.clock.now.today.adding(days: 3)
        try await town.world.database.write { transaction in
            for caller in town.callers {
                try town.calls.away(caller, in: town.activity, from: day, until: day, transaction)
            }
        }
        let text = try await town.browser(of: town.leader).get("/calls/board").text
        #expect(text.contains("ringet op 1 venter 1"))
        #expect(text.contains("Person 0 og Person 1: ingen til at ringe 5.3.2026"))
    }

    @Test func `lists such a pause also when it is over before anybody has seen it`() async throws {
        let town = try await CallTown()
        let today = town.world.clock.now.today
        try await town.world.database.write {
            try town.calls.pause(
                town.persons[0], from: today, until: today, .visit, toldBy: .relative, notedBy: nil, in: $0)
        }
        town.world.clock.pass(days: 3)
        let leader = try await town.browser(of: town.leader)
        let path = try #require(
            try await leader.get("/calls/board").body.components(between: "/calls/board/pauses/", and: "\""))
        #expect(try await leader.post("/calls/board/pauses/\(path)", [("person", town.persons[0].text)]).status == 303)
        #expect(!(try await leader.get("/calls/board").body.contains("/calls/board/pauses/")))
    }

    @Test func `lists a pause that came by a private link until a leader has seen it`() async throws {
        let town = try await CallTown()
        let today = town.world.clock.now.today
        try await town.world.database.write {
            try town.calls.pause(
                town.persons[0], from: today.adding(days: 1), until: today.adding(days: 4), .holiday, toldBy: .relative,
                notedBy: nil, in: $0)
        }
        let leader = try await town.browser(of: town.leader)
        let board = try await leader.get("/calls/board")
        #expect(board.text.contains("Det siger en pårørende på den private side"))
        #expect(!board.text.contains("Alt er, som det skal være"))
        let path = try #require(board.body.components(between: "/calls/board/pauses/", and: "\""))

        let strange = try await leader.post("/calls/board/pauses/\(path)", [("person", town.persons[1].text)])
        #expect(strange.status == 404)
        #expect(try await leader.post("/calls/board/pauses/\(path)", [("person", town.persons[0].text)]).status == 303)
        #expect(try await !leader.get("/calls/board").text.contains("på den private side"))
    }

    @Test func `names whose alert could not be sent, and who has met nobody`() async throws {
        let town = try await CallTown()
        let row = try #require(try await town.duty(of: 0))
        try await town.world.database.write { transaction in
            try transaction.run(
                """
                INSERT INTO call_step (duty_id, number, at, kind, to_id)
                VALUES (\(row.id), 99, \(town.world.clock.now()), 'unsent', \(town.deputy))
                """)
            for caller in town.callers { try town.calls.part(caller, from: town.persons[1], in: transaction) }
        }
        let leader = try await town.browser(of: town.leader)
        let text = try await leader.get("/calls/board").text
        #expect(text.contains("En besked til deputy kunne ikke sendes kl. 9.00"))
        #expect(text.contains("Person 1: ingen til at ringe fra i dag"))
        #expect(!text.contains("Person 1 bliver ikke ringet op endnu"))
        #expect(!text.contains("Person 0 bliver ikke ringet op endnu"))
        town.world.clock.pass(days: 3)
        #expect(try await !leader.get("/calls/board").text.contains("kunne ikke sendes"))
    }

    @Test func `stands in the menu of those who lead, and first where they do nothing else`() async throws {
        let town = try await CallTown()
        let leader = try await town.browser(of: town.leader)
        #expect(try await leader.get("/").location == "/calls/board")
        #expect(try await town.browser(of: town.callers[0]).get("/").location == "/calls")
        let caller = try await town.browser(of: town.callers[0]).get("/account").body
        #expect(!caller.contains("href=\"/asked\"") && !caller.contains("href=\"/calls/board\""))
    }

    @Test func `is no page for those who lead nothing`() async throws {
        let town = try await CallTown()
        #expect(try await town.browser(of: town.callers[0]).get("/calls/board").status == 404)
        let stranger = try await town.world.town("Fjordby")
        for role in [Role.leader, .administrator, .volunteer] {
            let browser = try await town.world.browser(of: stranger.people[role])
            #expect(try await browser.get("/calls/board").status == 404)
            #expect(try await browser.get(town.path(of: 0)).status == 404)
            #expect(try await browser.post("\(town.path(of: 0))/take").status == 404)
        }
    }
}

extension CallTown {
    func browser(of account: ID<Account>) async throws -> Browser { try await world.browser(of: account) }

    func path(of person: Int) async throws -> String {
        guard let row = try await duty(of: person) else { throw CallRefusal.notToBeCalled }
        return "/calls/duties/\(row.id)"
    }
}
