import Access
import Basics
import SafetyCalls
import Storage
import TestSupport
import Testing

@Suite struct `A name or number that cannot be opened` {
    @Test func `of a leader hides no calls from those who make them`() async throws {
        let town = try await CallTown()
        let number = try #require(PhoneNumber("31323334"))
        try await town.world.database.write { transaction in
            try town.calls.setPhone(number, ofLeader: town.leader, in: town.activity, transaction)
            try transaction.run(
                """
                UPDATE call_leader SET sealed_phone = (SELECT sealed_name FROM account WHERE id = account_id)
                WHERE account_id = \(town.leader)
                """)
        }
        try await town.wait(until: CallTown.clock + 16)
        let page = try await town.browser(of: 0).get("/calls")
        #expect(page.status == 200 && page.text.contains("Person 0"))
    }

    @Test func `of one caller hides no board, and they can still call themselves`() async throws {
        let town = try await CallTown()
        _ = try await town.world.database.write {
            try $0.run("UPDATE account SET sealed_name = sealed_email WHERE id = \(town.callers[0])")
        }
        try await town.wait(until: CallTown.clock)
        #expect(try await town.browser(of: 0).get("/calls").status == 200)
        let leader = try await town.browser(of: town.leader)
        #expect(try await leader.get("/calls/board").status == 200)
    }

    @Test func `of one member hides no members from whoever sets calls up`() async throws {
        let town = try await CallTown()
        _ = try await town.world.database.write {
            try $0.run(
                """
                UPDATE account SET sealed_name = sealed_email, sealed_email = sealed_name WHERE id = \(town.callers[0])
                """)
        }
        let leader = try await town.browser(of: town.leader)
        #expect(try await leader.get("/calls/activities/\(town.activity)").status == 200)
    }
}
