import Access
import Assembly
import Basics
import Post
import SafetyCalls
import Storage
import TestSupport
import Testing

@Suite struct `The leader of an activity that a company calls in` {
    private func noticeByCompany(_ town: CompanyTown) async throws {
        try await town.run()
        try await town.partFromOurs()
        let lastDay = town.world.clock.now.today.adding(days: 14)
        try await town.write { try $0.giveNotice(endingOn: lastDay, of: town.company, by: town.contact, in: $1) }
    }

    private func lead(_ town: CompanyTown) async throws -> Browser {
        try await town.world.browser(of: town.town.leader)
    }

    @Test func `sees by name who would be left alone, in the menu and on the board too`() async throws {
        let town = try await CompanyTown()
        let leader = try await lead(town)
        #expect(try await leader.get(town.page).status == 404)
        try await noticeByCompany(town)
        #expect(try await leader.get(town.page).text.contains("Person 0 : alle dage"))
        #expect(try await leader.get("/account").body.contains("<a href=\"/calls/companies\""))
        #expect(try await leader.get("/calls/companies").text.contains("Lindby Maskinfabrik"))
        let board = try await leader.get("/calls/board")
        #expect(board.text.contains("2 personer har ingen anden til at ringe."))
        #expect(board.body.contains("href=\"\(town.page)\""))
        // Whoever leads another activity sees nothing of it.
        #expect(try await town.world.browser(of: town.town.callers[1]).get(town.page).status == 404)
    }

    @Test func `is told of the notice and, near its day, that somebody would be left alone`() async throws {
        let town = try await CompanyTown()
        try await noticeByCompany(town)
        func subjects() async throws -> [String] {
            try await town.world.database.read {
                try town.world.assembly.letters.all(to: town.town.leader, in: $0).compactMap(\.subject)
            }
        }
        #expect(try await subjects().filter { $0 == "Et samarbejde om tryghedsopkald er sagt op" }.count == 1)
        for _ in 0..<2 {
            town.world.clock.pass(days: 1)
            try await town.world.carryOutDue()
        }
        #expect(try await subjects().contains("Nogen kommer til at mangle deres daglige opkald"))
    }

    @Test func `keeps the budget, and signs, ticks and ends nothing for the branch`() async throws {
        let town = try await CompanyTown()
        try await noticeByCompany(town)
        let leader = try await lead(town)
        let cost = [("kroner", "1.250 kr."), ("spent-on", "1.3.2026"), ("what", "Kaffe")]
        #expect(try await leader.post("\(town.page)/costs", cost).status == 303)
        let page = try await leader.get(town.page)
        for deed in ["/steps/", "/settings", "/agreement\"", "/ending", "/notice"] {
            #expect(!page.body.contains("\(town.page)\(deed)"), "\(deed)")
        }
        for deed in ["/agreements/1/signature", "/steps/dialogue", "/notice/withdrawal", "/ending", "/agreement"] {
            #expect(try await leader.post(town.page + deed).status == 403, "\(deed)")
        }
    }
}
