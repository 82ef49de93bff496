import Basics
import SafetyCalls
import Storage
import Timers
import Web

/// Thousands of calls that are missed in the same minute, on SQLite on disk: how long until every alert is in the outbox.
package struct DueTogether: Sendable {
    package let people: Int
    package let file: String

    package init(people: Int, file: String) {
        self.people = people
        self.file = file
    }

    /// Figures by their names, in seconds and numbers.
    package func run(_ catalogue: Catalogue) async throws -> [(name: String, value: Double)] {
        var settings = SimulationSettings(people: people, days: 1, seed: 1, faults: [])
        settings.clock = 10 * 60
        let house = try await House(settings, catalogue, file: file)
        let rooms = Rooms(house, on: house.database, house.time.now)
        try await setUp(house, rooms)
        var figures = [(name: "people", value: Double(people))]
        let begins = settings.begins
        for (name, kind, day, minutes) in [
            ("rounds", TimerKind.callRounds, begins.adding(days: -13), 120), ("reminders", .callDuty, begins, 611),
            ("alerts", .callDuty, begins, 616),
        ] {
            house.time.move(to: LocalTime.instant(day, minutes))
            let clockwork = Clockwork(
                database: house.database,
                deeds: [
                    kind: {
                        kind == .callDuty ? try rooms.calls.judge($0, in: $1) : try rooms.calls.makeRounds($0, in: $1)
                    }
                ],
                now: house.time.now, newID: house.newID)
            let began = ContinuousClock.now
            try await clockwork.carryOut()
            figures.append(("\(name)_seconds", (ContinuousClock.now - began) / .seconds(1)))
        }
        let store = TownStore(vault: house.vault)
        figures.append(("alerts_in_outbox", Double(try await house.database.read { try store.waitingAlerts(in: $0) })))
        try house.database.close()
        return figures
    }

    private func setUp(_ house: House, _ rooms: Rooms) async throws {
        let builder = TownBuilder(
            calls: rooms.calls, accounts: rooms.accounts, organisations: rooms.organisations,
            store: TownStore(vault: house.vault), settings: house.settings, setUpAt: house.time.instant,
            chance: Chance(seed: house.settings.seed))
        try await house.database.write { transaction in
            var builder = builder
            _ = try builder.build(in: transaction)
        }
    }
}
