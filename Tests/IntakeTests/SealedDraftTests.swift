import Access
import Basics
import Consent
import Intake
import Storage
import Testing
import Vault
import Web

@Suite struct `The key of a draft` {
    private let late = Fields([("adult-1", "Amina, for sent")])

    @Test func `opens what was typed until the form is sent`() async throws {
        let town = try await IntakeTown()
        let form = try await town.begin(by: town.dorte)
        let copy = try await town.sealed(form)
        #expect(try town.opened(copy, form)?.contains("Amina") == true)

        _ = try await town.intakes.send(form, town.answers, by: town.dorte)

        #expect(try town.opened(copy, form) == nil)
        #expect(try await town.sealed(form) == nil)
        #expect(try await town.intakes.form(form, for: town.dorte).fields.revealed.isEmpty)
    }

    @Test func `is not made anew by whoever saves too late`() async throws {
        let town = try await IntakeTown()
        let (form, _, _) = try await town.send(by: town.dorte)

        await #expect(throws: IntakeRefusal.alreadySent) {
            try await town.intakes.save(form, late, by: town.dorte)
        }

        #expect(try !town.vault.hasKey(.form, of: form.text))
    }

    @Test func `is not made by whoever saves the form of another`() async throws {
        let town = try await IntakeTown()
        let form = try await town.begin(by: town.dorte)

        await #expect(throws: PageNotFound.self) { try await town.intakes.save(form, late, by: town.erik) }
        await #expect(throws: PageNotFound.self) {
            try await town.intakes.save(ID(trusted: "nothing"), late, by: town.dorte)
        }

        let stands = try await town.sealed(form)
        #expect(try town.opened(stands, form)?.contains("Haddad") == true)
        #expect(try !town.vault.hasKey(.form, of: "nothing"))
    }

    @Test func `stays when sending fails`() async throws {
        let town = try await IntakeTown()
        let form = try await town.begin(by: town.dorte)
        var answers = town.answers
        answers.interpreter = ""
        let unread = answers

        await #expect(throws: ConsentRefusal.interpreterMissing) {
            _ = try await town.intakes.send(form, unread, by: town.dorte)
        }

        let stands = try await town.sealed(form)
        #expect(try town.opened(stands, form)?.contains("Haddad") == true)
    }

    @Test func `goes with the draft that is deleted`() async throws {
        let town = try await IntakeTown()
        let form = try await town.begin(by: town.dorte)
        let copy = try await town.sealed(form)

        try await town.intakes.delete(form, by: town.dorte)

        #expect(copy != nil)
        #expect(try town.opened(copy, form) == nil)
    }

    @Test func `goes with the draft that was left too long, and with no other`() async throws {
        let town = try await IntakeTown()
        let old = try await town.begin(by: town.dorte, key: "old")
        let copy = try await town.sealed(old)
        town.clock.pass(days: 31)
        let fresh = try await town.begin(by: town.dorte, key: "fresh")

        #expect(try await town.intakes.list(for: town.dorte, state: nil, after: nil).map(\.id) == [fresh])

        #expect(copy != nil)
        #expect(try town.opened(copy, old) == nil)
        let stands = try await town.sealed(fresh)
        #expect(try town.opened(stands, fresh)?.contains("Amina") == true)
    }
}

extension IntakeTown {
    fileprivate func sealed(_ form: ID<IntakeForm>) async throws -> Sealed? {
        try await read {
            try $0.value("SELECT sealed_fields FROM intake_form WHERE id = \(form)", as: Sealed?.self) ?? nil
        }
    }

    fileprivate func opened(_ sealed: Sealed?, _ form: ID<IntakeForm>) throws -> String? {
        try vault.open(sealed, .formFields, row: form.text, of: form.text)
    }
}
