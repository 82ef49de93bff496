import Access
import Assembly
import Basics
import Foundation
import Post
import SafetyCalls
import Storage
import TestSupport
import Testing

private let key = "0123456789abcdef0123456789abcdef"

@Suite struct `What the watchdog reads` {
    @Test func `is for whoever shows its key, and nowhere without one`() async throws {
        let town = try await CallTown(watchKey: SecretHash(of: key))
        let browser = town.world.browser()
        #expect(try await browser.get("/health/calls").status == 404)
        browser.say("Authorization", "Bearer \(key)x")
        #expect(try await browser.get("/health/calls").status == 404)
        browser.say("Authorization", "Bearer \(key)")
        let answer = try await browser.get("/health/calls")
        #expect(answer.status == 200 && answer.header("Cache-Control") == "no-store")

        let closed = try await CallTown().world.browser()
        closed.say("Authorization", "Bearer \(key)")
        #expect(try await closed.get("/health/calls").status == 404)
    }

    @Test func `is whom to call by hand: who is called when, by whom, and who has it`() async throws {
        let town = try await CallTown()
        try await town.wait(until: CallTown.clock + 3)
        try await town.report(.allWell, of: 0)
        let read = try await town.read()

        let open = try #require(read["open"] as? [[String: String]])
        #expect(open.map { $0["name"] } == ["Person 1"])
        #expect(open.first?["phone"] == "+4533445566" && open.first?["clock"] == "10:00")
        #expect(open.first?["caller"] == "one" && open.first?["caller_phone"] == "+4522334455")
        #expect(open.first?["phase"] == "expected" && open.first?["activity"] == "Tryghedsopkald")
        #expect(read["missing"] as? Int == 0 && (read["canaries"] as? [String])?.isEmpty == true)
    }

    @Test func `has the call of last evening that nobody has answered for when the day is over`() async throws {
        let town = try await CallTown(persons: 1)
        try await town.world.database.write { _ = try $0.run("UPDATE person_called SET clock = \(23 * 60 + 55)") }
        try await town.world.database.write { try town.calls.plan(town.activity, in: $0) }
        let today = town.world.clock.now.today
        try await town.wait(until: 1, on: today.adding(days: 1))
        let open = try #require(try await town.read()["open"] as? [[String: String]])
        #expect(open.map { $0["clock"] } == ["23:55", "23:55"])
    }

    @Test func `is all of it but what cannot be opened`() async throws {
        let town = try await CallTown()
        _ = try await town.world.database.write {
            try $0.run("UPDATE person_called SET sealed_phone = sealed_name WHERE id = 'person-0'")
        }
        try await town.wait(until: CallTown.clock)
        let open = try #require(try await town.read()["open"] as? [[String: String]])
        #expect(open.map { $0["phone"] } == ["–", "+4533445566"])
        #expect(open.map { $0["name"] } == ["Person 0", "Person 1"])
    }

    @Test func `is since when alerts have waited to be sent, or have reached nobody`() async throws {
        let town = try await CallTown(persons: 1, channels: [.mail])
        let calm = try await town.read()
        #expect(calm["unsent"] as? Int == 0 && calm["unsent_since"] == nil)
        try await town.wait(until: CallTown.clock + 15)
        let since = town.world.clock.now().description
        try await town.wait(until: CallTown.clock + 21)
        #expect(try await town.read()["unsent"] as? Int == 1)
        #expect(try await town.read()["unsent_since"] as? String == since)

        let mail = Way(.mail)
        mail.fails(.never(550))
        try await town.carryOut(by: mail)
        #expect(try await town.read()["unsent"] as? Int == 1, "given up, and nobody has it")
        let row = try #require(try await town.duty(of: 0))
        _ = try await town.world.database.write {
            try town.calls.carryOut(.taken(by: town.deputy), to: row, at: town.world.clock.now(), in: $0)
        }
        #expect(try await town.read()["unsent"] as? Int == 0)
    }

    @Test func `is since when everybody has been told of a call and nobody has it`() async throws {
        let town = try await CallTown(persons: 1)
        try await town.wait(until: CallTown.clock + 34)
        #expect(try await town.untakenSince() == nil)
        try await town.wait(until: CallTown.clock + 35)
        let first = town.world.clock.now()
        try await town.wait(until: CallTown.clock + 70)
        #expect(try await town.untakenSince() == first.description, "however often they are told again")

        // Somebody has it, is silent, and all are told once more.
        let row = try #require(try await town.duty(of: 0))
        _ = try await town.world.database.write {
            try town.calls.carryOut(.taken(by: town.leader), to: row, at: town.world.clock.now(), in: $0)
        }
        #expect(try await town.untakenSince() == nil)
        try await town.wait(until: CallTown.clock + 70 + 60 + 15)
        let again = try #require(try await town.untakenSince())
        #expect(again > first.adding(minutes: 60).description)
    }

    @Test func `is so of an activity without anybody to tell, too`() async throws {
        let town = try await CallTown(persons: 1)
        _ = try await town.world.database.write { try $0.run("DELETE FROM call_leader") }
        _ = try await town.world.database.write { try $0.run("DELETE FROM membership WHERE role = 'administrator'") }
        try await town.wait(until: CallTown.clock + 40)
        #expect(try await town.untakenSince() != nil)
    }

    @Test func `goes on while deadlines are looked at, and stands still when they are not`() async throws {
        let town = try await CallTown()
        try await town.wait(until: CallTown.clock - 30)
        let before = try await town.judgedUntil()
        town.world.clock.pass(minutes: 5)
        #expect(try await town.judgedUntil() == before, "nothing was due, and nobody looked")
        try await town.world.carryOutDue()
        #expect(try await town.judgedUntil() == town.world.clock.now())
    }

    @Test func `is as late as the oldest call that was due, whichever of its two witnesses is gone`() async throws {
        let town = try await CallTown()
        try await town.wait(until: CallTown.clock + 14)
        let due = RoundRules.copenhagen(town.world.clock.now.today, CallTown.clock + 15)
        // A deadline that is lost is no deadline that was met.
        _ = try await town.world.database.write { try $0.run("DELETE FROM timer WHERE kind = 'call-duty'") }
        town.world.clock.pass(minutes: 20)
        try await town.world.carryOutDue()
        #expect(try await town.judgedUntil() == due)
    }

    @Test func `stands in the log once an hour, not once a minute`() async throws {
        let town = try await CallTown(watchKey: SecretHash(of: key))
        let browser = town.world.browser()
        browser.say("Authorization", "Bearer \(key)")
        for _ in 0..<3 {
            for _ in 0..<5 { #expect(try await browser.get("/health/calls").status == 200) }
            town.world.clock.pass(minutes: 60)
        }
        let noted = try await town.world.database.read {
            try $0.value("SELECT COUNT(*) FROM access_log WHERE why = 'safety-calls watchdog'", as: Int.self)
        }
        #expect(noted == 3)
    }
}

@Suite struct `The canary` {
    @Test func `reaches its inbox every day, and says of what activity and day it is and of nobody`() async throws {
        let town = try await CallTown(channels: [.mail])
        try await town.world.assembly.setCanary(EmailAddress("canary@calls.example"))
        let tomorrow = town.world.clock.now.today.adding(days: 1)
        try await town.wait(until: 6 * 60 + 1, on: tomorrow)

        let letters = try await town.world.assembly.outbox.take(atMost: 5000).filter { $0.subject.hasPrefix("Kanarie") }
        #expect(letters.map(\.subject) == ["Kanariefugl calls \(tomorrow)"])
        #expect(letters.first?.to == EmailAddress("canary@calls.example").map { .mail($0) })
        #expect(try await town.world.database.read { try town.calls.hasCanary(in: $0) })
    }

    @Test func `writes to nobody when it has no inbox, and is nobody's matter`() async throws {
        let town = try await CallTown(channels: [.mail])
        try await town.world.assembly.setCanary(EmailAddress("canary@calls.example"))
        try await town.world.assembly.setCanary(nil)
        try await town.wait(until: 6 * 60 + 30, on: town.world.clock.now.today.adding(days: 1))

        let letters = try await town.world.assembly.outbox.take(atMost: 5000)
        #expect(!letters.isEmpty && !letters.contains { $0.subject.hasPrefix("Kanarie") })
        let canaries = try await town.world.database.read {
            try $0.rows("SELECT phase FROM call_duty WHERE kind = 'canary' ORDER BY on_day LIMIT 1") {
                try $0("phase", as: String.self)
            }
        }
        #expect(canaries == ["called-off"])
    }

    @Test func `has a subject that stands in a mail as it is, so that it is found`() {
        let id = "01939f3e-7c1a-7f00-8000-0123456789ab"
        #expect(encodedWord("Kanariefugl \(id) 2026-11-26") == "Kanariefugl \(id) 2026-11-26")
    }
}

extension CallTown {
    func judgedUntil() async throws -> Instant {
        try await world.database.read { try calls.judgedUntil(in: $0) }
    }

    fileprivate func untakenSince() async throws -> String? {
        let open = try #require(try await read()["open"] as? [[String: String]])
        return open.first?["exhausted_since"]
    }

    fileprivate func read() async throws -> [String: Any] {
        let progress = try await world.database.read { transaction in
            try calls.progress({ try world.assembly.accounts.names($0, in: transaction) }, in: transaction)
        }
        let read = try JSONSerialization.jsonObject(with: JSONEncoder().encode(progress))
        return try #require(read as? [String: Any])
    }
}
