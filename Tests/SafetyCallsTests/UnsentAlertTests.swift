import Access
import Assembly
import Basics
import Post
import SafetyCalls
import Storage
import TestSupport
import Testing

@Suite struct `An alert that cannot be sent` {
    private let town: CallTown
    private let sms = Way(.sms)
    private let mail = Way(.mail)

    init() async throws {
        town = try await CallTown(persons: 1, channels: [.mail, .sms])
        try await town.givePhone(to: town.leader)
    }

    private func carryOut() async throws { try await town.carryOut(by: sms, mail, sms, mail) }

    @Test func `goes by SMS to whoever has a number`() async throws {
        try await town.wait(until: CallTown.clock + 16)
        try await carryOut()
        #expect(sms.alerts.count == 1 && mail.alerts.isEmpty)
    }

    @Test func `goes by mail at once when there is no way for SMS, under the same name, and its duty says so`()
        async throws
    {
        sms.fails(.later(503))
        try await town.wait(until: CallTown.clock + 16)
        let written = try await letters()
        try await carryOut()
        #expect(mail.alerts == written.map(\.id))
        #expect(try await unsent() == ["sms"])
    }

    @Test func `goes on by both until one of them takes it, and is said once for each`() async throws {
        sms.fails(.later(503))
        mail.fails(.later(451))
        try await town.wait(until: CallTown.clock + 16)
        for _ in 0..<5 {
            try await carryOut()
            town.world.clock.pass(minutes: 1)
        }
        #expect(try await unsent() == ["sms", "mail"])
        sms.fails(nil)
        try await carryOut()
        #expect(sms.alerts.count == 1 && mail.alerts.isEmpty)
    }

    @Test func `is shown as dead when neither will have it, and the next on the list is told in time all the same`()
        async throws
    {
        sms.fails(.never(400))
        mail.fails(.never(550))
        try await town.wait(until: CallTown.clock + 16)
        try await carryOut()
        #expect(try await letters().map(\.state) == ["dead"])
        #expect(try await unsent() == ["sms", CallNote.givenUp])
        try await town.wait(until: CallTown.clock + 26)
        let duty = try #require(try await town.duty(of: 0))
        #expect(try await Set(town.told(duty.id)) == [town.leader, town.deputy])
    }

    @Test func `is dead after a day, never just over`() async throws {
        let day = town.world.clock.now.today
        try await town.wait(until: CallTown.clock + 16)
        town.world.clock.pass(days: 2)
        try await carryOut()
        #expect(try await letters().first?.state == "dead")
        #expect(try await unsent(on: day) == [CallNote.givenUp])
    }

    @Test func `is withdrawn once somebody has it, and never sent late`() async throws {
        sms.fails(.later(503))
        mail.fails(.later(451))
        try await town.wait(until: CallTown.clock + 16)
        try await carryOut()
        try await town.wait(until: CallTown.clock + 27)
        try await take(by: town.deputy)
        #expect(try await letters().map(\.state) == ["expired"])
        sms.fails(nil)
        mail.fails(nil)
        town.world.clock.pass(minutes: 2)
        try await carryOut()
        #expect(sms.alerts.isEmpty && mail.alerts.isEmpty)
    }

    @Test func `waits once alone, however often it is said`() async throws {
        try await town.wait(until: CallTown.clock + 16 + 90)
        let states = try await letters().map(\.state)
        #expect(states.count > 3 && states.count { $0 == "waiting" } == 1)
        try await carryOut()
        #expect(sms.alerts.count == 1)
    }

    @Test func `that comes back goes on by SMS, and its duty says so`() async throws {
        sms.fails(.later(503))
        try await town.wait(until: CallTown.clock + 16)
        try await carryOut()
        sms.fails(nil)
        let id = try #require(mail.alerts.first)
        try await bounce(id)
        try await carryOut()
        #expect(sms.alerts == [id])
        #expect(try await unsent() == ["sms", "mail"])
    }

    @Test func `that comes back and has no other way is given up aloud`() async throws {
        sms.fails(.never(400))
        try await town.wait(until: CallTown.clock + 16)
        try await carryOut()
        try await bounce(try #require(mail.alerts.first))
        #expect(try await letters().map(\.state) == ["dead"])
        #expect(try await unsent() == ["sms", CallNote.givenUp])
    }

    @Test func `goes by SMS and by mail once everybody on the list has been told, as one letter`() async throws {
        try await town.wait(until: CallTown.clock + 26)
        try await carryOut()
        #expect(sms.alerts.count == 1 && mail.letters.filter { $0.account == town.leader }.isEmpty)
        try await town.wait(until: CallTown.clock + 36)
        try await carryOut()
        let written = try await letters()
        #expect(written.map(\.state) == ["sent", "sent"])
        #expect(sms.alerts == written.map(\.id))
        #expect(mail.letters.filter { $0.account == town.leader && $0.kind == .callAlert }.map(\.id) == [written[1].id])
    }

    @Test func `that went by SMS alone, for mail is down, waits for mail and bothers nobody twice`() async throws {
        mail.fails(.later(451))
        try await town.wait(until: CallTown.clock + 36)
        for _ in 0..<5 {
            try await carryOut()
            town.world.clock.pass(minutes: 1)
        }
        #expect(sms.alerts.count == 1)
        mail.fails(nil)
        try await carryOut()
        #expect(sms.alerts.count == 1 && mail.letters.filter { $0.account == town.leader }.count == 1)
    }

    @Test func `is sent again by hand as long as somebody is asked for, and is over when nobody is`() async throws {
        sms.fails(.never(400))
        mail.fails(.never(550))
        try await town.wait(until: CallTown.clock + 16)
        try await carryOut()
        let dead = try await letters().map(\.id)
        try await sendAgain(dead)
        #expect(try await letters().map(\.state) == ["waiting"])

        try await carryOut()
        try await take(by: town.deputy)
        #expect(try await letters().map(\.state) == ["dead"])
        try await sendAgain(dead)
        #expect(try await letters().map(\.state) == ["expired"])
    }

    private func sendAgain(_ ids: [String]) async throws {
        _ = try await town.world.database.write {
            try town.world.assembly.letters.sendAgain(ids, in: town.branch, in: $0)
        }
    }

    private func bounce(_ letter: String) async throws {
        let status = try #require(DeliveryReport.Status("5.1.1"))
        #expect(
            try await town.world.database.write {
                try town.world.assembly.outbox.bounced(letter, status, in: $0)
            })
    }

    private func take(by leader: ID<Account>) async throws {
        let row = try #require(try await town.duty(of: 0))
        _ = try await town.world.database.write {
            try town.calls.carryOut(.taken(by: leader), to: row, at: town.world.clock.now(), in: $0)
        }
    }

    private func letters() async throws -> [(id: String, state: String)] { try await town.alerts(to: town.leader) }
    private func unsent(on day: Day? = nil) async throws -> [String] { try await town.unsent(about: 0, on: day) }
}
