import Access
import Assembly
import Basics
import SafetyCalls
import Storage
import TestSupport
import Testing

@Suite struct `The page of a matter` {
    @Test func `offers 112 while something is open, and not before or after`() async throws {
        let town = try await CallTown()
        let leader = try await town.browser(of: town.leader)
        let path = try await town.path(of: 0)
        #expect(try await !leader.get(path).body.contains("tel:112"))
        try await town.wait(until: CallTown.clock + 20)
        #expect(try await leader.get(path).body.contains("tel:112"))
        _ = try await leader.post("\(path)/take")
        _ = try await leader.post("\(path)/found", [("finding", "well"), ("found-words", "Alt godt")])
        #expect(try await !leader.get(path).body.contains("tel:112"))
        let late = try await leader.post("\(path)/take-over")
        #expect(late.status == 409)
        #expect(late.text.contains("Sagen er afsluttet") && !late.text.contains("Sig først"))
    }

    @Test func `says of somebody in a chain who was heard that they were`() async throws {
        let town = try await CallTown(.chain)
        let leader = try await town.browser(of: town.leader)
        try await town.wait(until: CallTown.clock + 61)
        let today = town.world.clock.now.today
        let round = try await town.world.database.read { try town.calls.round(of: town.activity, on: today, in: $0) }
        let chain = try #require(round.first { $0.duty.kind == .chain }?.id)
        let first = try #require(try await town.duty(of: 0)?.id)
        _ = try await leader.post("/calls/duties/\(chain)/take")
        let heard = [("of", first.text), ("heard", "yes")]
        #expect(try await leader.post("/calls/duties/\(chain)/reached", heard).status == 303)
        let stale = try await leader.post("/calls/duties/\(chain)/reached", [("of", first.text)])
        #expect(stale.status == 409)
        #expect(stale.text.contains("Der er allerede hørt fra personen"))
    }
}
