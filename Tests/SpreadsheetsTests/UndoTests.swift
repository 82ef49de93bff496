import Access
import Assembly
import Basics
import People
import Storage
import TestSupport
import Testing
import Vault
import Web

@testable import Spreadsheets

@Suite struct `Undoing a spreadsheet` {
    @Test func `erases everybody whom nobody has worked on, and says who stays`() async throws {
        let branch = try await Branch()
        let id = try await branch.bringIn(Branch.volunteers(120))
        let worked = try #require(try await branch.everybody().dropFirst(7).first)
        try await branch.world.database.write { transaction in
            try branch.world.assembly.households.change(
                worked.id, to: worked.profile, name: nil, adults: nil, contact: nil, by: .member(branch.carl),
                in: transaction)
        }

        try await branch.imports.undo(id, by: branch.carl)
        try await branch.imports.carryOut()

        let found = try await branch.found(id)
        #expect(found.state == .undone)
        #expect(try await branch.everybody().map(\.id) == [worked.id])
        let page = try await branch.imports.statePage(found, isFollowed: true)
        #expect(page.stayed == [worked.reference])
    }

    @Test func `leaves nothing behind that opens`() async throws {
        let branch = try await Branch()
        let id = try await branch.bringIn(Branch.volunteers(3))
        let everybody = try await branch.everybody()

        try await branch.imports.undo(id, by: branch.carl)
        try await branch.imports.carryOut()

        for card in everybody {
            for use in [KeyUse.household, .contact] {
                #expect(try !branch.world.vault.hasKey(use, of: card.id.text))
            }
        }
        #expect(try await branch.count("contact") == 0)
        #expect(try await branch.count("import_household") == 0)
    }

    @Test func `is for two weeks, and once`() async throws {
        let branch = try await Branch()
        let id = try await branch.bringIn(Branch.volunteers(2))
        let late = try await branch.bringIn("Navn;Postnr;Mobil;Sprog\r\nAnna;8660;20304050;dansk\r\n")
        try await branch.imports.undo(id, by: branch.carl)
        try await branch.imports.carryOut()

        await #expect(throws: ImportRefusal.tooLateToUndo) { try await branch.imports.undo(id, by: branch.carl) }
        branch.world.clock.pass(days: 14)
        await #expect(throws: ImportRefusal.tooLateToUndo) { try await branch.imports.undo(late, by: branch.carl) }
        await #expect(throws: PageNotFound.self) { try await branch.imports.undo(late, by: branch.stranger) }
    }
}
