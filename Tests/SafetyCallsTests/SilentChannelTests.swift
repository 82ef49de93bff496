import Assembly
import Basics
import Post
import SafetyCalls
import Storage
import TestSupport
import Testing

@Suite struct `A channel that gives no answer` {
    private let town: CallTown
    private let sms = Way(.sms)
    private let mail = Way(.mail)
    private var clock: MovableClock { town.world.clock }

    init() async throws {
        town = try await CallTown(persons: 30, channels: [.mail, .sms])
        try await town.givePhone(to: town.leader)
        try await town.wait(until: CallTown.clock + 16)
    }

    @Test func `holds up one alert, and all others go by the other at once`() async throws {
        sms.fails(.later(nil), after: 20, on: clock)
        let begun = clock.now()
        try await town.carryOut(by: sms, mail)
        #expect(mail.alerts.count == 30)
        #expect(clock.now() <= begun.adding(seconds: 20))
        for person in [0, 29] { #expect(try await town.unsent(about: person) == ["sms"]) }
    }

    @Test func `rests for a minute, and what is written meanwhile goes by the other`() async throws {
        sms.fails(.later(nil), after: 20, on: clock)
        try await town.carryOut(by: sms, mail)
        try await write("/calls/duties/another")
        for _ in 0..<3 {
            try await town.carryOut(by: sms, mail)
            clock.pass(seconds: 15)
        }
        #expect(sms.asked == 1)
        #expect(mail.alerts.count == 31)

        sms.fails(nil)
        clock.pass(seconds: 30)
        try await write("/calls/duties/third")
        try await town.carryOut(by: sms, mail)
        #expect(sms.alerts.count == 1)
    }

    @Test func `passes nothing to one that rests too, and all arrives when one is back`() async throws {
        sms.fails(.later(nil), after: 20, on: clock)
        mail.fails(.later(nil), after: 60, on: clock)
        for _ in 0..<20 {
            try await town.carryOut(by: sms, mail)
            clock.pass(seconds: 1)
        }
        #expect(sms.asked <= 2 && mail.asked <= 2)
        mail.fails(nil)
        for _ in 0..<10 {
            try await town.carryOut(by: sms, mail)
            clock.pass(seconds: 15)
        }
        #expect(Set(mail.alerts).count == 30 && mail.alerts.count == 30)
    }

    @Test func `keeps what it alone can carry, and no attempt counts that was none`() async throws {
        _ = try await town.world.database.write { try $0.run("DELETE FROM account_phone") }
        // Taken twenty at a time, and left to mail.
        try await town.carryOut(by: sms, sms)
        mail.fails(.later(nil), after: 60, on: clock)
        try await town.carryOut(by: mail)
        #expect(mail.asked == 1)
        let attempts = try await town.world.database.read {
            try $0.value("SELECT SUM(attempts) FROM letter WHERE kind = 'call-alert'", as: Int.self)
        }
        #expect(attempts == 1)
        mail.fails(nil)
        clock.pass(minutes: 1)
        try await town.carryOut(by: mail)
        #expect(mail.alerts.count == 30)
    }

    @Test func `that fails quickly holds up nobody, and is asked for each`() async throws {
        sms.fails(.later(nil))
        try await town.carryOut(by: sms, mail)
        #expect(sms.asked == 30 && mail.alerts.count == 30)
    }

    private func write(_ path: String) async throws {
        try await town.world.database.write {
            try town.world.assembly.letters.write(
                to: town.leader, .callAlert, subject: "Hvem tager den?", body: "Tekst", path: path, by: .sms, in: $0)
        }
    }
}
