import Access
import Assembly
import Basics
import Organisations
import Post
import SafetyCalls
import Storage
import TestSupport
import Testing

@Suite struct `The private page of somebody who is called` {
    @Test func `says who calls when and from which number, in two languages`() async throws {
        let town = try await CallTown()
        let page = try await town.world.browser().get(try await town.link())
        #expect(page.text.contains("one ringer kl. 10.00. Opkaldet kommer fra 22 33 44 55"))
        #expect(page.text.contains("mandag 9. marts one ringer"))
        #expect(!page.text.contains("Ring videre"))
        let english = try await town.world.browser().get(try await town.link() + "?lang=en")
        #expect(english.text.contains("one calls at 10:00."))
    }

    @Test func `takes a pause that counts at once, and tells every leader`() async throws {
        let town = try await CallTown()
        let today = town.world.clock.now.today
        let (link, browser) = (try await town.link(), town.world.browser())
        let form = [
            ("from", today.description), ("until", today.adding(days: 2).description), ("reason", "hospital"),
            ("told-by", "relative"),
        ]
        #expect(try await browser.post(link + "/pauses", form).location == link + "?done=calls.called.done.paused")

        #expect(try await town.duty(of: 0)?.duty.phase == .paused)
        #expect(try await town.duty(of: 1)?.duty.phase != .paused)
        let pauses = try await town.world.database.read { try town.calls.pauses(of: town.persons[0], in: $0) }
        #expect(pauses.map(\.toldBy) == [.relative])
        #expect(pauses.first?.leader == nil)
        let letters = try await town.world.database.read { try town.world.assembly.letters.newest(20, in: $0) }
        #expect(letters.filter { $0.subject.contains("meldt en pause") }.count == 2)
        #expect(letters.allSatisfy { !$0.body.contains("Person") })

        let end = try #require(
            try await browser.get(link).body.components(between: "action=\"\(link)/pauses/", and: "\""))
        _ = try await browser.post("\(link)/pauses/\(end)")
        #expect(try await town.duty(of: 0, on: today.adding(days: 1))?.duty.phase != .paused)
    }

    @Test func `tells those who organise when nobody leads any more`() async throws {
        let town = try await CallTown()
        let today = town.world.clock.now.today
        try await town.world.database.write { _ = try $0.run("DELETE FROM call_leader") }
        let (link, browser) = (try await town.link(), town.world.browser())
        let form = [
            ("from", today.description), ("until", today.description), ("reason", "visit"), ("told-by", "person"),
        ]
        _ = try await browser.post(link + "/pauses", form)
        let pause = try #require(
            try await town.world.database.read { try town.calls.pauses(of: town.persons[0], in: $0).first })
        _ = try await browser.post("\(link)/pauses/\(pause.id)/end")
        let letters = try await town.world.database.read { try town.world.assembly.letters.newest(20, in: $0) }
        let told = letters.map(\.email).filter { !$0.hasPrefix("one@") }
        #expect(told == Array(repeating: "administrator@lindby.example", count: 2))
    }

    @Test func `takes the same pause once`() async throws {
        let town = try await CallTown()
        let day = town.world.clock.now.today.adding(days: 3).description
        let (link, browser) = (try await town.link(), town.world.browser())
        let form = [("from", day), ("until", day), ("reason", "visit"), ("told-by", "person")]
        for done in ["paused", "paused-already"] {
            #expect(try await browser.post(link + "/pauses", form).location?.hasSuffix(".\(done)") == true)
        }
        let pauses = try await town.world.database.read { try town.calls.pauses(of: town.persons[0], in: $0) }
        #expect(pauses.count == 1)
        #expect(try await town.letters("der er meldt en pause") == 2)
    }

    @Test func `tells every leader once when it ends a pause, also one that a leader noted`() async throws {
        let town = try await CallTown()
        let today = town.world.clock.now.today
        try await town.pause(0, from: today, until: today.adding(days: 2))
        let pause = try #require(
            try await town.world.database.read { try town.calls.pauses(of: town.persons[0], in: $0).first })
        let (link, browser) = (try await town.link(), town.world.browser())
        for _ in 0..<2 {
            #expect(try await browser.post("\(link)/pauses/\(pause.id)/end").location?.hasSuffix("ended") == true)
        }
        let told = try await town.letters("en pause er sluttet")
        #expect(told == 2)
    }

    @Test func `takes twenty deeds in an hour, and no pause that begins in years`() async throws {
        let town = try await CallTown()
        let (today, link, browser) = (town.world.clock.now.today, try await town.link(), town.world.browser())
        func pause(_ ahead: Int) async throws -> Reply {
            let day = today.adding(days: ahead).description
            return try await browser.post(
                link + "/pauses", [("from", day), ("until", day), ("reason", "visit"), ("told-by", "person")])
        }
        let late = try await pause(91)
        #expect(late.status == 422)
        #expect(late.text.contains("Pausen kan højst begynde om 90 dage."))
        for ahead in 1...20 { #expect(try await pause(ahead).status == 303) }
        #expect(try await pause(21).status == 429)
        #expect(try await browser.get(link).status == 200)
    }

    @Test func `refuses a pause that cannot be, and keeps what was typed`() async throws {
        let town = try await CallTown()
        let form = [("from", "2026-03-05"), ("until", "2026-03-04"), ("reason", "visit")]
        let reply = try await town.world.browser().post(try await town.link() + "/pauses", form)
        #expect(reply.status == 422)
        #expect(reply.field("from") == "2026-03-05")
        #expect(reply.text.contains("Den sidste dag skal komme efter den første."))
        #expect(try await town.duty(of: 0)?.duty.phase != .paused)
    }

    @Test func `does not end the pause of another`() async throws {
        let town = try await CallTown()
        let today = town.world.clock.now.today
        try await town.pause(1, from: today, until: today)
        let pause = try #require(
            try await town.world.database.read { try town.calls.pauses(of: town.persons[1], in: $0).first })
        _ = try await town.world.browser().post("\(try await town.link())/pauses/\(pause.id)/end")
        #expect(try await town.duty(of: 1)?.duty.phase == .paused)
    }

    @Test func `is as if it had never been when its link has ended`() async throws {
        let town = try await CallTown()
        let browser = town.world.browser()
        let (old, new) = (try await town.link(), try await town.link())
        let never = try await browser.get("/called/never")
        #expect(never.status == 404)
        #expect(try await browser.get(old).body == never.body)
        #expect(try await browser.post(old + "/reached").status == 404)
        #expect(try await browser.get(new).status == 200)
        try await town.world.database.write {
            try town.calls.end(
                town.persons[0], on: town.world.clock.now.today, because: .wish, in: $0)
        }
        #expect(try await browser.get(new).status == 404)
    }

    @Test func `is not found by guessing`() async throws {
        let town = try await CallTown()
        let browser = town.world.browser()
        var statuses: [Int] = []
        for guess in 0..<122 { statuses.append(try await browser.get("/called/guess-\(guess)").status) }
        #expect(statuses.prefix(120).allSatisfy { $0 == 404 })
        #expect(statuses.last == 429)
    }
}

@Suite struct `The private page of somebody in a chain` {
    @Test func `shows the next and nobody else, and how far the chain has come`() async throws {
        let town = try await CallTown(.chain, persons: 3)
        try await town.wait(until: CallTown.clock + 5)
        let browser = town.world.browser()
        let first = try await town.link(of: 0)
        let page = try await browser.get(first)
        #expect(page.text.contains("one ringer kl. 10.00."))
        #expect(page.text.contains("Ring videre til Person"))
        #expect(page.body.contains("tel:+4533445566"))
        #expect(!page.text.contains("Ring til din leder:"))
        try await town.giveNumber("+4561626364", town.leader)
        #expect(try await browser.get(first).body.contains("tel:+4561626364"))

        _ = try await browser.post(first + "/reached")
        #expect(try await browser.get(first).text.contains("Der er ringet videre"))
        let chain = try await town.world.database.read {
            try town.calls.round(of: town.activity, on: town.world.clock.now.today, in: $0).first {
                $0.duty.kind == .chain
            }
        }
        #expect(chain?.reached == 1)
        // It closes nothing.
        #expect(try await town.duty(of: 0)?.duty.phase == .inChain)

        let last = try await browser.get(try await town.link(of: 2))
        #expect(last.text.contains("Person ringer."))
        #expect(last.text.contains("Ring tilbage til one"))
        #expect(last.body.contains("tel:+4522334455"))
    }
}

extension CallTown {
    /// A new private link, without what it begins with.
    func link(of person: Int = 0) async throws -> String {
        let link = try await world.database.write { transaction in
            try calls.issueLink(for: persons[person], by: .member(try member(leader)), in: transaction)
        }
        return String(link.dropFirst(world.settings.publicURL.count))
    }

    func letters(_ subject: String) async throws -> Int {
        try await world.database.read { try world.assembly.letters.newest(99, in: $0) }
            .count { $0.subject.contains(subject) }
    }

    func member(_ account: ID<Account>) throws -> Member {
        Member(
            account: account, name: "lead", language: .danish, organisation: branch, organisationKind: .branch,
            organisationName: "Afdeling Lindby", roles: [.volunteer], household: nil, session: SecretHash(of: "lead"))
    }
}
