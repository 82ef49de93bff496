import Access
import Basics
import Post
import SafetyCalls
import Storage
import Web

/// A town of callers, leaders and servers through some hundred days, in which everything goes wrong that the seed says. The rules,
/// the storage, the deadlines and the letters are those of the product; time, people, channels and machines are invented.
package final class Simulation {
    let settings: SimulationSettings
    let house: House
    let store: TownStore
    /// Sees the database whatever happens to the servers.
    let observer: Rooms
    var chance: Chance
    var town = Town()
    var oracle = Oracle()
    var report = SimulationReport()
    var agenda = Agenda<SimulationEvent>()
    var canary = ID<Account>(trusted: "")
    var canaries = 0
    var canariesExpected = 0
    var canariesDelivered = 0
    var delivered = 0

    // Servers.
    var machines: [MachineClock]
    var nodes: [Node] = []
    var outages: [(from: Instant, until: Instant?)] = []
    var clocksWrong: [(from: Instant, until: Instant?)] = []
    var isSteadyOnly = false
    var downChannels: Set<LetterChannel> = []
    var lately: [String] = []
    var inbox: [String: Instant] = [:]
    var poll: Instant?
    var letterDue: Instant?
    var isClosing = false
    var served = Instant(milliseconds: 0)
    /// How often nothing came of what was due: somebody else has it, or it waits behind another.
    var idle = (timers: 0, letters: 0)

    // Today.
    var duties: [Day: [Int: [ID<Duty>]]] = [:]
    var calledBy: [ID<Duty>: ID<Account>] = [:]
    var numbers = 0

    var now: Instant { house.time.instant }
    var end: Day { settings.begins.adding(days: settings.days) }
    /// After the last day faults are over, and everything must come to its end.
    var isHealed: Bool { now >= LocalTime.instant(end, 0) }

    package init(_ settings: SimulationSettings, _ catalogue: Catalogue) async throws {
        self.settings = settings
        house = try await House(settings, catalogue)
        store = TownStore(vault: house.vault)
        observer = Rooms(house, on: house.database, house.time.now)
        chance = Chance(seed: settings.seed)
        machines = (0..<2).map { [time = house.time] _ in MachineClock(time) }
    }

    package func run() async throws -> SimulationReport {
        try await setUp()
        let last = LocalTime.instant(end.adding(days: 2), 0)
        while let next = [agenda.next, poll].compactMap(\.self).min(), next <= last {
            house.time.move(to: next)
            if let poll, poll <= next { try await serve() }
            var taps: [Errand] = []
            while let event = agenda.take(until: next) {
                if case .errand(let errand) = event, case .tap = errand.deed {
                    taps.append(errand)
                } else {
                    try await happen(event)
                }
            }
            if !taps.isEmpty { try await tap(taps) }
            try await plan()
        }
        try await close()
        return report
    }

    private func setUp() async throws {
        let builder = TownBuilder(
            calls: observer.calls, accounts: observer.accounts, organisations: observer.organisations, store: store,
            settings: settings, setUpAt: now, chance: Chance(seed: chance.next()))
        (town, canary) = try await house.database.write { transaction in
            var builder = builder
            let canary = try builder.build(in: transaction)
            return (builder.town, canary)
        }
        for number in 0..<(settings.faults.contains(.nodes) ? 2 : 1) { try await start(number) }
        for day in 0...settings.days {
            agenda.add(
                .dawn(settings.begins.adding(days: day)), at: LocalTime.instant(settings.begins.adding(days: day), 1))
        }
        planFaults()
        try await plan()
    }

    private func happen(_ event: SimulationEvent) async throws {
        switch event {
        case .dawn(let day): try await dawn(day)
        case .errand(let errand): try await carryOut(errand)
        case .start(let number): try await start(number)
        case .fault(let fault): try await happen(fault)
        }
    }

    /// What stands in the database, past all servers.
    func see<Result: Sendable>(
        _ question: @Sendable (Calls, TownStore, Transaction) throws -> Result
    ) async throws -> Result {
        let (calls, store) = (observer.calls, store)
        return try await house.database.read { try question(calls, store, $0) }
    }

    func later(_ deed: HumanDeed, seconds: Int) { put(deed, at: now.adding(seconds: seconds)) }

    func put(_ deed: HumanDeed, at moment: Instant) {
        numbers += 1
        agenda.add(.errand(Errand(number: numbers, deed: deed)), at: moment)
    }
}
