import Access
import Assembly
import Basics
import Post
import SafetyCalls
import Storage
import TestSupport
import Testing

@Suite struct `The list of leaders` {
    /// The third to be told; leads from now on.
    private func town() async throws -> (CallTown, third: ID<Account>) {
        let town = try await CallTown(persons: 1)
        let third = town.callers[1]
        try await town.lead([town.leader, town.deputy, third])
        return (town, third)
    }

    @Test func `skips nobody when whoever was told is taken off it`() async throws {
        let (town, third) = try await town()
        try await town.wait(until: CallTown.clock + 16)
        try await town.lead([town.deputy, third])
        try await town.wait(until: CallTown.clock + 36)
        #expect(try await town.told() == [town.leader, town.deputy, third])
    }

    @Test func `skips nobody, and tells nobody twice, when its order changes`() async throws {
        let (town, third) = try await town()
        try await town.wait(until: CallTown.clock + 16)
        try await town.lead([town.deputy, town.leader, third])
        try await town.wait(until: CallTown.clock + 36)
        #expect(try await town.told() == [town.leader, town.deputy, third])
    }

    @Test func `is told to whoever comes onto it, also in the place of one who was told`() async throws {
        let (town, third) = try await town()
        try await town.wait(until: CallTown.clock + 26)
        try await town.lead([town.callers[0], town.deputy, third])
        try await town.wait(until: CallTown.clock + 46)
        #expect(try await town.told() == [town.leader, town.deputy, town.callers[0], third])
    }

    @Test func `comes to its end when all who are left were told`() async throws {
        let (town, _) = try await town()
        try await town.wait(until: CallTown.clock + 26)
        try await town.lead([town.deputy])
        try await town.wait(until: CallTown.clock + 36)
        #expect(try await town.told() == [town.leader, town.deputy])
        guard case .exhausted? = try await town.duty(of: 0)?.duty.phase else {
            Issue.record("not exhausted")
            return
        }
    }

    @Test func `begins after whoever had it and was silent`() async throws {
        let (town, third) = try await town()
        try await town.wait(until: CallTown.clock + 16)
        let row = try #require(try await town.duty(of: 0))
        _ = try await town.world.database.write {
            try town.calls.carryOut(.taken(by: town.leader), to: row, at: town.world.clock.now(), in: $0)
        }
        try await town.wait(until: CallTown.clock + 16 + 61)
        try await town.wait(until: CallTown.clock + 16 + 61 + 10)
        #expect(try await town.told() == [town.leader, town.deputy, third])
    }
}

extension CallTown {
    fileprivate func lead(_ leaders: [ID<Account>]) async throws {
        try await world.database.write { try calls.setLeaders(leaders, of: activity, in: $0) }
    }

    /// One after the other.
    fileprivate func told() async throws -> [ID<Account>] {
        let row = try #require(try await duty(of: 0))
        return try await world.database.read { try calls.steps(of: row.id, in: $0) }
            .filter { $0.note.kind == .alerted }.compactMap(\.note.to)
    }
}
