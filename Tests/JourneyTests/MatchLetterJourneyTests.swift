import Access
import Assembly
import Basics
import MatchLife
import Post
import Storage
import TestSupport
import Testing

@Suite struct `Letters of a whole match` {
    @Test func `reach the volunteer and the leader, and name nobody`() async throws {
        let couple = try await Couple()

        _ = try await couple.meeting()

        let letters = try await couple.read { try couple.world.assembly.letters.newest(100, in: $0) }
        let volunteers = letters.filter { $0.email.hasPrefix("v") }
        #expect(volunteers.map(\.subject).contains("Vil du lære nogen at kende?"))
        #expect(letters.contains { $0.email == "leader@lindby.example" })
        for letter in letters {
            for name in ["Amina", "Birgit", "Birkealle", "31 32"] {
                #expect(!letter.subject.contains(name) && !letter.body.contains(name), "\(letter.subject)")
            }
        }
    }

    @Test func `that wait to be sent are not written twice, and leaders get one a day`() async throws {
        let couple = try await Couple()
        let match = try await couple.meeting()
        func count(_ start: String) async throws -> Int {
            try await couple.read { try couple.world.assembly.letters.newest(100, in: $0) }
                .count { $0.email.hasPrefix(start) }
        }
        let (volunteer, leader) = (try await count("v"), try await count("leader"))

        try await couple.matches.bring(.cannotReach(.newcomer), to: match, version: nil, couple.asAmina)
        #expect(try await count("leader") == leader)
        #expect(try await count("v") == volunteer)

        couple.world.clock.pass(days: 1)
        let post = try await couple.world.assembly.outbox.take(atMost: 100)
        for letter in post { try await couple.world.assembly.outbox.sent(letter) }
        try await couple.matches.bring(.cannotReach(.newcomer), to: match, version: nil, couple.asAmina)
        #expect(try await count("leader") == leader + 1)
    }

    @Test func `are not for those who have said that they want none, but for what is duty`() async throws {
        let couple = try await Couple()
        let browser = try await couple.world.browser(of: couple.birgitsAccount.account)
        #expect(
            try await browser.post(
                "/account",
                [("language", "da"), ("letters-match", "never"), ("letters-task", "never"), ("letters-call", "never")]
            )
            .status == 303)

        _ = try await couple.seenByEverybody()
        try await couple.withdraw()

        let letters = try await couple.read { try couple.world.assembly.letters.newest(100, in: $0) }
            .filter { $0.email.hasPrefix("v") }
        #expect(letters.map(\.subject) == ["Der er noget, du skal slette"])
    }
}

@Suite struct `Letters that were given up` {
    @Test func `are seen by the administrator of their reader, and sent again by one press`() async throws {
        let world = try await World()
        let cast = try await world.town("Lindby")
        let strangers = try await world.town("Fjordby")
        let leader = try require_(cast.people[.leader])
        try await world.database.write {
            try world.assembly.letters.write(to: leader, .recall, subject: "s", body: "b", in: $0)
        }
        let taken = try await world.assembly.outbox.take(atMost: 1)
        try await world.assembly.outbox.failed(taken[0], .never(550))
        let anne = try await world.browser(of: cast.people[.administrator])
        let stranger = try await world.browser(of: strangers.people[.administrator])

        let page = try await anne.get("/administration/letters")
        #expect(page.text.contains("Mailserveren svarede 550"))
        #expect(!(try await stranger.get("/administration/letters")).text.contains("550"))
        _ = try await stranger.post("/administration/letters", [("letter", taken[0].id)])
        #expect(try await world.assembly.outbox.take(atMost: 1).isEmpty)

        #expect(try await anne.post("/administration/letters", [("letter", taken[0].id)]).status == 303)

        #expect(try await world.assembly.outbox.take(atMost: 1).map(\.id) == [taken[0].id])
    }
}
