import Basics
import SafetyCalls
import Storage
import Timers

/// One process of the server. When it dies, nothing of it is left but what it has committed.
final class Node {
    let number: Int
    let database: MortalDatabase
    let rooms: Rooms
    let clockwork: Clockwork
    let now: Now
    private let house: House
    /// Taken, and not begun: a slow node holds them while another one goes on.
    private var held: (timers: [TakenTimer], until: Instant)?

    init(_ number: Int, _ house: House, on machine: MachineClock) async throws {
        self.number = number
        self.house = house
        database = MortalDatabase(house.database)
        let mark = try await house.database.read { try TimerMark.latest(in: $0) }
        let time = house.time
        now = SteadyClock(machine.wall, mark: mark) { time.instant.milliseconds }.now
        rooms = Rooms(house, on: database, now)
        clockwork = Clockwork(
            database: database, deeds: Self.deeds(of: rooms.calls, without: house.settings.without), now: now,
            newID: house.newID,
            whenFailed: { [recorder = house.recorder] kind, error in recorder.noteFailure("\(kind.name): \(error)") })
    }

    private static func deeds(of calls: Calls, without rule: RemovedRule?) -> [TimerKind: Deed] {
        let deeds: [TimerKind: Deed] = [
            .callDuty: { try calls.judge($0, in: $1) }, .callRounds: { try calls.makeRounds($0, in: $1) },
            .callErasure: { try calls.eraseEnded($0, in: $1) },
        ]
        guard rule == .dueIsDue else { return deeds }
        return deeds.mapValues { deed in
            { timer, transaction in
                if timer.moment <= timer.fireAt.adding(seconds: 60) { try deed(timer, transaction) }
            }
        }
    }

    /// One round of the server. Returns how many deadlines took effect.
    /// - Parameter slow: for how many seconds it holds what it takes; 0 for a node as they should be.
    func carryOutDue(slow: Int) async throws -> Int {
        try await forgetClock()
        let done = try await carryOutRound(slow: slow)
        try await forgetClock()
        return done
    }

    private func forgetClock() async throws {
        guard house.settings.without == .highWater else { return }
        let store = TownStore(vault: house.vault)
        try await database.write { try store.forgetClock(in: $0) }
    }

    private func carryOutRound(slow: Int) async throws -> Int {
        var done = 0
        if let (timers, until) = held {
            guard until <= house.time.instant else { return 0 }
            held = nil
            done += try await clockwork.carryOut(timers)
        }
        if slow > 0 {
            let timers = try await clockwork.take(atMost: 100)
            if !timers.isEmpty { held = (timers, house.time.instant.adding(seconds: slow)) }
            return done + timers.count
        }
        done += try await clockwork.carryOut()
        try await rooms.writeUnwritten(in: database)
        return done
    }

    var isHolding: Instant? { held?.until }
}
