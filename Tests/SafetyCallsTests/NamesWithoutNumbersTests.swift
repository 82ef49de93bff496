import Access
import Basics
import SafetyCalls
import TestSupport
import Testing

@Suite struct `Names that everybody reads` {
    @Test func `hold no CPR number`() async throws {
        let town = try await CallTown()
        let (path, number) = ("/calls/activities/\(town.activity)", "010190-1234")
        let leader = try await town.browser(of: town.leader)
        let branch = try await town.browser(of: town.account("leader"))
        let numbers = [
            ("name", "Star \(number)"), ("report", "20"), ("retries", "2"), ("retry", "5"), ("take", "5"),
            ("find", "30"),
        ]
        let caller = [
            ("account", ""), ("name", "Bo \(number)"), ("email", "bo@firma.example"), ("phone", "22334455"),
            ("day", "0"),
        ]
        let activity = [("name", "Star \(number)"), ("form", "star"), ("first", town.leader.text), ("second", "")]
        let company = [
            ("name", "Bageri \(number)"), ("address", "Torvet 1"), ("contact-name", "Ulla \(number)"),
            ("email", "ulla@bageri.example"),
        ]
        for (browser, path, form, fields) in [
            (leader, path, numbers, ["name"]), (leader, "\(path)/callers", caller, ["name"]),
            (branch, "/calls/activities", activity, ["name"]),
            (branch, "/calls/companies/new", company, ["name", "contact-name"]),
        ] {
            let refused = try await browser.post(path, form)
            #expect(refused.status == 422, "\(path)")
            for field in fields { #expect(refused.body.contains("id=\"\(field)-error\""), "\(path)") }
        }
    }
}
