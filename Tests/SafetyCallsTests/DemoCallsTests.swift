import Assembly
import Basics
import Demo
import SafetyCalls
import Storage
import TestSupport
import Testing
import Web

@Suite struct `The calls of the invented town` {
    /// Whenever the town is opened, also just after and just before midnight.
    @Test(arguments: ["2026-03-02 00:04", "2026-03-02 00:41", "2026-03-02 10:17", "2026-03-02 23:58"])
    func `have one that nobody has taken yet, and nothing that is late`(start: String) async throws {
        let world = try await World(at: start)
        let clock = DemoClock(world.clock.now)
        let assembly = try Assembly(
            settings: world.settings, database: world.database, vault: world.vault, catalogue: .ofTheHouse(),
            now: clock.now, newID: countingIDs())
        try await DemoTown(database: world.database, assembly: assembly, clock: clock).settle()
        let (now, today) = (world.clock.now(), world.clock.now.today)

        let open = try await world.database.read { transaction in
            try assembly.calls.open(of: ID(trusted: "demo-star"), in: transaction)
        }
        #expect(open.map(\.duty.phase.isAlerting) == [true])
        let rounds = try await world.database.read { transaction in
            try ["demo-star", "demo-chain", "demo-pair"].flatMap {
                try assembly.calls.round(of: ID(trusted: $0), on: today, in: transaction)
            }
        }
        #expect(rounds.count == 8 + 7 + 1)
        for row in rounds {
            #expect(row.duty.deadline.map { $0 > now } ?? true, "\(row.duty)")
            if case .exhausted = row.duty.phase { Issue.record("red from the beginning: \(row.duty)") }
        }
        let chain = rounds.first { $0.duty.kind == .chain }
        #expect(chain?.reached == 3)
        let leaders = try await world.database.read {
            try assembly.calls.leaders(of: ID(trusted: "demo-chain"), in: $0)
        }
        for leader in leaders {
            let phone = try await world.database.read {
                try assembly.calls.phone(ofLeader: leader, in: ID(trusted: "demo-chain"), $0)
            }
            #expect(phone != nil)
        }
        if start > "2026-03-02 00:30" { #expect(chain?.duty.phase.isAlerting == true) }
        #expect(try await world.database.read { try assembly.calls.missing(in: $0) } == 0)
    }
}
