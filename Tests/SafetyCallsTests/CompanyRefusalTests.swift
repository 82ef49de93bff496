import Access
import Assembly
import Basics
import SafetyCalls
import Storage
import TestSupport
import Testing
import Web

@Suite struct `Refused on the page of a co-operation` {
    @Test func `is said on that page, with its way back`() async throws {
        let town = try await CompanyTown()
        try await town.run()
        let (leader, contact) = (try await town.browser(of: town.leader), try await town.browser(of: town.contact))
        for (browser, deed, form, words) in [
            (leader, "/agreements/1/signature", [("edits", "1")], "Jeres side har allerede skrevet under"),
            (contact, "/steps/looks", [], "Det er den anden side, der gør det"),
            (leader, "/notice/withdrawal", [], "Samarbejdet er ikke sagt op"),
            (leader, "/ending", [], "Samarbejdet er ikke sagt op"),
        ] as [(Browser, String, [(String, String)], String)] {
            let refused = try await browser.post(town.page + deed, form)
            #expect([403, 409].contains(refused.status), "\(deed)")
            #expect(refused.text.contains(words), "\(deed)")
            #expect(refused.body.contains("id=\"steps\""), "\(deed)")
        }
    }

    @Test func `is an activity that another company calls in already`() async throws {
        let town = try await CompanyTown()
        try await town.run()
        let other = try await town.write { companies, transaction in
            try companies.add(
                NewCompany(
                    name: "Lindby Bageri", address: "Torvet 1", contactName: "Ulla",
                    email: try address("ulla@bageri.example")), by: town.leader, Speech(.danish, try .ofTheHouse()),
                in: transaction
            ).company
        }
        let leader = try await town.browser(of: town.leader)
        let typed = [("name", "Lindby Bageri"), ("address", "Torvet 1"), ("activity", town.town.activity.text)]
        let taken = try await leader.post("/calls/companies/\(other)/settings", typed)
        #expect(taken.status == 422)
        #expect(taken.text.contains("Lindby Maskinfabrik ringer i den aktivitet"))
        #expect(try await leader.post("\(town.page)/settings", typed).status == 303)
    }

    @Test func `is said to be running when all six steps are taken, and not before`() async throws {
        let town = try await CompanyTown()
        try await town.prepare()
        try await town.sign(by: [town.leader, town.contact])
        let leader = try await town.browser(of: town.leader)
        let page = try await leader.get(town.page).body
        #expect(page.contains("waiting\">Aftalt</span>"))
        #expect(!page.contains(">I gang</span>"))
    }
}
