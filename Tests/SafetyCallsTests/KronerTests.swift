import Basics
import TestSupport
import Testing

@Suite struct `Money on the page of a company` {
    @Test(arguments: ["1250", "1.250", "1 250", "1.250 kr.", "1250 kr", "1.250,00", "1.250,- kr."])
    func `is read as people write it`(typed: String) async throws {
        let town = try await CompanyTown()
        try await town.run()
        let leader = try await town.browser(of: town.leader)
        let cost = [("kroner", typed), ("spent-on", "1.3.2026"), ("what", "Kaffe")]
        #expect(try await leader.post("\(town.page)/costs", cost).status == 303, "\(typed)")
        #expect(try await leader.get(town.page).text.contains("Kaffe, 1.250 kr."))
    }

    @Test(arguments: ["12,50", "1.25", "1..250", "-5", ".250", "kr.", "99.000.000"])
    func `is refused in whole kroner, as the page shows them`(typed: String) async throws {
        let town = try await CompanyTown()
        let leader = try await town.browser(of: town.leader)
        let wrong = try await leader.post(
            "\(town.page)/costs", [("kroner", typed), ("spent-on", "1.3.2026"), ("what", "Kaffe")])
        #expect(wrong.status == 422, "\(typed)")
        #expect(wrong.text.contains("Skriv hele kroner fra 1 til 10.000.000"))
    }
}
