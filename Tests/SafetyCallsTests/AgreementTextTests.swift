import Access
import Basics
import SafetyCalls
import Storage
import TestSupport
import Testing

@Suite struct `The text of an agreement` {
    /// Browsers end the lines of a text area by CR and LF.
    private func asBrowsersSend(_ form: [(String, String)]) -> [(String, String)] {
        form.map { ($0.0, $0.1.replacing("\n", with: "\r\n")) }
    }

    @Test func `is the template as it stands, saved with all its lines`() async throws {
        let town = try await CompanyTown()
        let leader = try await town.browser(of: town.leader)
        let form = try await leader.get("\(town.page)/agreement").typed
        #expect(form.contains { $0.1.contains("\n") })
        #expect(try await leader.post("\(town.page)/agreement", asBrowsersSend(form)).status == 303)
        let agreement = try await leader.get("\(town.page)/agreements/1").body
        #expect(agreement.contains("<p>2. Gør tilbuddet kendt.</p>"))
    }

    @Test func `may speak of illness and of the municipality, for it is about nobody`() async throws {
        let town = try await CompanyTown()
        let leader = try await town.browser(of: town.leader)
        let form = try await leader.get("\(town.page)/agreement").typed
        let changed = form.map { name, value in
            AgreementTerm(rawValue: name) == nil ? (name, value) : (name, "\(value) Sådan gør vi.")
        }
        #expect(try await leader.post("\(town.page)/agreement", asBrowsersSend(changed)).status == 303)
    }

    @Test func `is asked about when it tells how to reach somebody, in words that fit an agreement`() async throws {
        let town = try await CompanyTown()
        let leader = try await town.browser(of: town.leader)
        let form = try await leader.get("\(town.page)/agreement").typed
        let changed = form.map { $0.0 == "purpose" ? ("purpose", "Ring til 22 33 44 55.") : $0 }
        let asked = try await leader.post("\(town.page)/agreement", changed)
        #expect(asked.status == 422)
        #expect(asked.text.contains("Begge sider læser det, og det gemmes længe"))
        #expect(!asked.text.contains("match") && !asked.text.contains("Skriv hellere"))
        let ticked =
            changed.filter { $0.0 != "purpose-may-stand" } + [
                ("purpose-may-stand", asked.field("purpose-may-stand") ?? "")
            ]
        #expect(try await leader.post("\(town.page)/agreement", ticked).status == 303)
    }
}
