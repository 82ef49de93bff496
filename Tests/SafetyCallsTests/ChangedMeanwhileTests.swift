import Access
import Basics
import SafetyCalls
import Storage
import TestSupport
import Testing

@Suite struct `The form of somebody who is called` {
    private func changing(_ form: [(String, String)], _ changed: [String: String]) -> [(String, String)] {
        form.map { ($0.0, changed[$0.0] ?? $0.1) }
    }

    @Test func `that was open while another saved puts nothing back`() async throws {
        let town = try await CallTown()
        let (leader, path) = (try await town.browser(of: town.leader), "/calls/persons/\(town.persons[0])")
        let form = try await leader.get("\(path)/edit").typed
        let first = changing(form, ["address": "Nygade 7", "contact-1-phone": "55 66 77 88"])
        #expect(try await leader.post(path, first).status == 303)

        let late = try await leader.post(path, changing(form, ["name": "Edith Prøve"]))
        #expect(late.status == 409)
        #expect(late.text.contains("Andre har ændret det imens"))
        #expect(late.field("name") == "Edith Prøve")
        #expect(late.text.contains("Adresse: Nygade 7"))
        #expect(late.text.contains("55 66 77 88"))
        #expect(!late.text.contains("Aftalt tid: 10.00"))
        let kept = try await town.world.database.read { try town.calls.person(town.persons[0], in: $0) }
        #expect(kept?.address.revealed == "Nygade 7")

        let knowing = changing(late.typed, ["address": "Nygade 7", "contact-1-phone": "55 66 77 88"])
        #expect(try await leader.post(path, knowing).status == 303)
        let saved = try await town.world.database.read { transaction in
            (
                try town.calls.person(town.persons[0], in: transaction)?.name.revealed,
                try town.calls.contacts(of: town.persons[0], in: transaction).map(\.phone.revealed)
            )
        }
        #expect(saved.0 == "Edith Prøve")
        #expect(saved.1 == ["+4555667788"])
    }

    @Test func `is saved twice in a row by the same hand`() async throws {
        let town = try await CallTown()
        let (leader, path) = (try await town.browser(of: town.leader), "/calls/persons/\(town.persons[0])")
        let form = changing(try await leader.get("\(path)/edit").typed, ["name": "Edith Prøve"])
        for _ in 0..<2 { #expect(try await leader.post(path, form).status == 303) }
    }

    @Test func `tells everything that is missing at once`() async throws {
        let town = try await CallTown()
        let leader = try await town.browser(of: town.leader)
        let empty = try await leader.post("/calls/activities/\(town.activity)/persons", [("name", "")])
        #expect(empty.text.contains("Skriv mindst én kontaktperson"))
        #expect(empty.text.contains("Navn: Udfyld dette felt."))
        #expect(empty.text.contains("Telefon: Udfyld dette felt."))
    }
}
