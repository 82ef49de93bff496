import Assembly
import Basics
import Post
import SafetyCalls
import Storage
import TestSupport
import Testing
import Vault

@Suite struct `A letter that cannot be opened` {
    private let town: CallTown
    private let sms = Way(.sms)
    private let mail = Way(.mail)

    init() async throws {
        town = try await CallTown(persons: 2, channels: [.mail, .sms])
    }

    private func damage(_ statement: SQL) async throws {
        let hit = try await town.world.database.write { try $0.run(statement) }
        #expect(hit == 1)
    }

    @Test func `holds up no other, is given up aloud, and waits no more`() async throws {
        try await town.wait(until: CallTown.clock + 16)
        let written = try await town.alerts(to: town.leader)
        #expect(written.count == 2)
        try await damage("UPDATE letter SET sealed_body = sealed_subject WHERE id = \(written[0].id)")

        try await town.carryOut(by: mail)
        #expect(mail.alerts == [written[1].id])
        #expect(try await town.alerts(to: town.leader).map(\.state) == ["dead", "sent"])
        let said = (try await town.unsent(about: 0), try await town.unsent(about: 1))
        #expect(said.0 + said.1 == [CallNote.givenUp])
    }

    @Test func `holds up no other when its reader's key is gone`() async throws {
        try await town.wait(until: CallTown.clock + 26)
        try await town.world.database.write {
            try town.world.vault.destroy([.account], of: town.leader.text, in: $0)
        }
        try await town.carryOut(by: mail)
        #expect(try await town.alerts(to: town.leader).allSatisfy { $0.state == "dead" })
        #expect(try await town.alerts(to: town.deputy).map(\.state) == ["sent", "sent"])
        #expect(try await town.unsent(about: 0) == [CallNote.givenUp])
    }

    @Test func `holds up no other when its reader's key is damaged`() async throws {
        let vault = town.world.vault
        try await town.wait(until: CallTown.clock + 26)
        let key = try #require(try vault.store.key(KeyName(.account, town.leader.text)))
        try vault.erase([key.id])
        let damaged = key.bytes.map { ~$0 }
        try vault.store.add([
            WrappedKey(id: key.id, name: key.name, wrappedUnder: key.wrappedUnder, bytes: damaged)
        ])
        try await town.carryOut(by: mail)
        #expect(try await town.alerts(to: town.leader).allSatisfy { $0.state == "dead" })
        #expect(try await town.alerts(to: town.deputy).map(\.state) == ["sent", "sent"])
    }

    @Test func `goes by SMS when it is the address that cannot be`() async throws {
        try await town.wait(until: CallTown.clock + 16)
        try await town.givePhone(to: town.leader)
        try await damage("UPDATE account SET sealed_email = sealed_name WHERE id = \(town.leader)")

        try await town.carryOut(by: mail, sms)
        #expect(mail.alerts.isEmpty && sms.alerts.count == 2)
        #expect(try await town.unsent(about: 0) == ["mail"])
    }

    @Test func `goes by mail when it is the number that cannot be, and is given up when it is both`() async throws {
        try await town.givePhone(to: town.leader)
        try await damage(
            "UPDATE account_phone SET sealed_phone = (SELECT sealed_name FROM account WHERE id = account_id)")
        try await town.wait(until: CallTown.clock + 16)
        try await town.carryOut(by: sms, mail)
        #expect(mail.alerts.count == 2 && sms.alerts.isEmpty)
        #expect(try await town.unsent(about: 0) == ["sms"])

        try await damage("UPDATE account SET sealed_email = sealed_name WHERE id = \(town.leader)")
        try await town.wait(until: CallTown.clock + 36)
        for _ in 0..<3 { try await town.carryOut(by: sms, mail) }
        #expect(try await town.alerts(to: town.leader).map(\.state) == ["sent", "sent", "dead", "dead"])
        #expect(try await town.unsent(about: 0).contains(CallNote.givenUp))
    }

    @Test func `keeps its way when it is only the name of its reader that cannot be`() async throws {
        try await town.wait(until: CallTown.clock + 16)
        try await damage("UPDATE account SET sealed_name = sealed_email WHERE id = \(town.leader)")
        try await town.carryOut(by: mail)
        #expect(mail.letters.filter { $0.kind == .callAlert }.map(\.firstName) == ["", ""])
    }
}
