import Access
import Assembly
import Basics
import Consent
import People
import Storage
import TestSupport
import Testing
import Vault
import Web

@testable import Spreadsheets

@Suite struct `Bringing in a spreadsheet` {
    @Test func `puts down everybody in it, and leaves nothing of the file`() async throws {
        let branch = try await Branch()
        let id = try await branch.bringIn(Branch.volunteers(3))

        let everybody = try await branch.everybody()
        let found = try await branch.found(id)
        #expect(everybody.map { $0.name?.revealed } == ["Frivillig0 Aaen", "Frivillig1 Aaen", "Frivillig2 Aaen"])
        #expect(everybody.allSatisfy { $0.profile.reach == 25 && $0.town == "Skanderborg" })
        #expect(found.state == .done && found.cameIn == 3)
        #expect(try await branch.count("import_piece") == 0)
        #expect(try !branch.world.vault.hasKey(.spreadsheet, of: id.text))
    }

    @Test func `brings nobody in before somebody has said so`() async throws {
        let branch = try await Branch()
        let id = try await branch.bring(Branch.volunteers(3))

        let found = try await branch.found(id)
        #expect(found.state == .ready && found.report?.faultless == 3)
        #expect(try await branch.everybody().isEmpty)
        await #expect(throws: PageNotFound.self) {
            try await branch.imports.start(id, leavingOutFaulty: false, by: branch.stranger)
        }
    }

    @Test func `brings nobody in while one row is wrong, unless it is to stay out`() async throws {
        let branch = try await Branch()
        let id = try await branch.bring(Branch.volunteers(3) + "\r\nBo;0001;x;dansk;1\r\n")

        await #expect(throws: ImportRefusal.hasProblems) {
            try await branch.imports.start(id, leavingOutFaulty: false, by: branch.carl)
        }
        #expect(try await branch.everybody().isEmpty)
        try await branch.imports.start(id, leavingOutFaulty: true, by: branch.carl)
        try await branch.imports.carryOut()

        #expect(try await branch.everybody().count == 3)
    }

    @Test func `never loses what was chosen for a column`() async throws {
        let branch = try await Branch()
        let id = try await branch.bring("Hvem;Postnr;Mobil;Sprog\r\nAnna;8660;20304050;dansk\r\n")
        #expect(try await branch.found(id).missing == [.name])
        #expect(try await branch.found(id).report?.faulty == [0])

        try await branch.imports.choose(
            ImportChoices(fields: [.name, .postcode, .phone, .languages]), for: id, by: branch.carl)
        try await branch.imports.carryOut()

        let found = try await branch.found(id)
        #expect(found.choices.fields == [.name, .postcode, .phone, .languages])
        #expect(found.missing.isEmpty && found.report?.faultless == 1)
    }

    @Test func `gives a newcomer no consent that nobody gave`() async throws {
        let branch = try await Branch()
        _ = try await branch.bringIn(
            "Navn;Postnr;Mobil;Sprog;Venter siden\r\nAmina;8660;20304050;arabisk;2026-01-05\r\n", .newcomer)

        let amina = try #require(try await branch.everybody(.newcomer).first)
        #expect(amina.waitingSince == Day("2026-01-05"))
        try await branch.world.database.read { transaction in
            let consents = branch.world.assembly.consents
            #expect(try consents.history(of: amina.id, in: transaction).isEmpty)
            let permit = try consents.contactPermit(for: amina.id, in: transaction)
            #expect(permit == nil)
            let presentation = try consents.presentationPermit(for: amina.id, in: transaction)
            #expect(presentation == nil)
        }
    }

    @Test func `says who seems to be there already, in the file and in the house`() async throws {
        let branch = try await Branch()
        _ = try await branch.bringIn(Branch.volunteers(2))
        let other = "Anna;8660;99887766;dansk;5\r\nAnna;8660;55667788;dansk;5\r\nBo;8660;99887766;dansk;5\r\n"
        let id = try await branch.bring(Branch.volunteers(1) + "\r\n" + other)

        let report = try #require(try await branch.found(id).report)
        #expect(report.twins == [0, 2, 3])
        #expect(report.firstTwins.map(\.by) == ["name", "name", "phone"])
        #expect(report.firstTwins[0].reference?.hasPrefix("V-") == true)
        #expect(report.firstTwins.map(\.otherLine) == [nil, 3, 3])

        var choices = try await branch.found(id).choices
        choices.leavesOutTwins = true
        try await branch.imports.choose(choices, for: id, by: branch.carl)
        try await branch.imports.carryOut()
        try await branch.imports.start(id, leavingOutFaulty: false, by: branch.carl)
        try await branch.imports.carryOut()

        #expect(try await branch.everybody().compactMap { $0.name?.revealed }.count { $0 == "Anna" } == 1)
        #expect(try await branch.everybody().count == 3)
    }

    @Test func `lets words stand only for a reason that is kept with who said it`() async throws {
        let branch = try await Branch()
        let text = "Navn;Postnr;Mobil;Sprog;Egne ord\r\nAnna;8660;20304050;dansk;Jeg har en depression\r\n"
        let id = try await branch.bring(text)
        #expect(try await branch.found(id).report?.guarded == [0])
        await #expect(throws: ImportRefusal.self) {
            try await branch.imports.start(id, leavingOutFaulty: false, by: branch.carl)
        }

        var choices = try await branch.found(id).choices
        choices.texts = .keep
        choices.reason = Personal("hun vil selv")
        try await branch.imports.choose(choices, for: id, by: branch.carl)
        try await branch.imports.carryOut()
        try await branch.imports.start(id, leavingOutFaulty: false, by: branch.carl)
        try await branch.imports.carryOut()

        let anna = try #require(try await branch.everybody().first)
        #expect(anna.profile.ownWords.revealed == "Jeg har en depression")
        let kept = try await branch.world.database.read {
            try branch.world.assembly.households.keptTexts(about: anna.id, in: $0)
        }
        #expect(kept.map(\.reason) == ["hun vil selv"])
    }

    @Test func `leaves words out when they are not to stand`() async throws {
        let branch = try await Branch()
        let text = "Navn;Postnr;Mobil;Sprog;Egne ord\r\nAnna;8660;20304050;dansk;Jeg har en depression\r\n"
        let id = try await branch.bring(text)
        var choices = try await branch.found(id).choices
        choices.texts = .leaveOut
        try await branch.imports.choose(choices, for: id, by: branch.carl)
        try await branch.imports.carryOut()
        try await branch.imports.start(id, leavingOutFaulty: false, by: branch.carl)
        try await branch.imports.carryOut()

        #expect(try await branch.everybody().map { $0.profile.ownWords.revealed } == [""])
    }

    @Test func `is given up by itself after a week, with everything in it`() async throws {
        let branch = try await Branch()
        let id = try await branch.bring(Branch.volunteers(3))
        branch.world.clock.pass(days: 6)
        try await branch.world.database.write { try branch.imports.endLeft(in: $0) }
        #expect(try await branch.found(id).state == .ready)

        branch.world.clock.pass(days: 2)
        try await branch.world.database.write { try branch.imports.endLeft(in: $0) }

        #expect(try await branch.found(id).state == .ended)
        #expect(try await branch.count("import_piece") == 0)
        #expect(try !branch.world.vault.hasKey(.spreadsheet, of: id.text))
    }

    @Test func `is given up by whoever drops it`() async throws {
        let branch = try await Branch()
        let id = try await branch.bring(Branch.volunteers(3))
        try await branch.imports.end(id, by: branch.carl)

        #expect(try await branch.found(id).state == .ended)
        #expect(try await branch.count("import_piece") == 0)
        await #expect(throws: ImportRefusal.movedOn) {
            try await branch.imports.start(id, leavingOutFaulty: false, by: branch.carl)
        }
    }
}
