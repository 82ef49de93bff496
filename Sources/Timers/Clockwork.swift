import Basics
import Storage

/// Carries out what is due: takes some, and does each in one transaction with taking it away. Two who take from the same
/// table never do the same: a lease that is lost is noticed in the transaction of the deed.
package struct Clockwork: Sendable {
    private let database: any Database
    private let deeds: [TimerKind: Deed]
    private let urgent: Set<TimerKind>
    private let store: TimerStore
    private let now: Now
    private let newID: NewID
    /// Told of what failed, by the name of its kind and of the fault; never of whom it was about.
    private let whenFailed: @Sendable (TimerKind, any Error) -> Void

    package init(
        database: any Database, deeds: [TimerKind: Deed], now: Now, newID: NewID,
        whenFailed: @escaping @Sendable (TimerKind, any Error) -> Void = { _, _ in }
    ) {
        self.database = database
        self.deeds = deeds
        urgent = Set(deeds.keys.filter(\.isUrgent))
        store = TimerStore(kinds: deeds.keys.sorted { $0.name < $1.name })
        self.now = now
        self.newID = newID
        self.whenFailed = whenFailed
    }

    /// Everything that is due now; returns how many took effect. Asked to stop, it gives back what it has not done.
    @discardableResult
    package func carryOut(isStopping: @Sendable () -> Bool = { false }) async throws -> Int {
        var done = 0
        while !isStopping() {
            let timers = try await take(atMost: 100)
            if timers.isEmpty { break }
            if isStopping() {
                try await giveBack(timers)
                break
            }
            done += try await carryOut(timers)
        }
        return done
    }

    package func take(atMost count: Int) async throws -> [TakenTimer] {
        let clock = now()
        let isIdle = try await database.read { transaction in
            let mark = try store.mark(in: transaction)
            let moment = TimerRules.moment(clock: clock, mark: mark)
            return try store.due(at: moment, clock: clock, atMost: 1, in: transaction).isEmpty
                && !TimerRules.isStale(mark, clock: clock)
        }
        if isIdle { return [] }
        let lease = newID(Clockwork.self).text
        return try await database.write { transaction in
            let mark = try store.mark(in: transaction)
            let moment = TimerRules.moment(clock: clock, mark: mark)
            if moment != mark { try store.store(mark: moment, in: transaction) }
            return try store.due(at: moment, clock: clock, atMost: count, in: transaction)
                .compactMap { try store.take($0, lease, at: moment, clock: clock, in: transaction) }
        }
    }

    /// All in one transaction; when one of them fails, each in its own.
    package func carryOut(_ timers: [TakenTimer]) async throws -> Int {
        do {
            return try await database.write { transaction in
                try timers.count { try carryOut($0, in: transaction) }
            }
        } catch {
            if isOutside(error) { throw error }
            guard timers.count > 1 else {
                for timer in timers { try await failed(timer, error) }
                return 0
            }
            var done = 0
            for timer in timers { done += try await carryOut([timer]) }
            return done
        }
    }

    private func carryOut(_ timer: TakenTimer, in transaction: Transaction) throws -> Bool {
        guard let deed = deeds[timer.kind], try store.remove(timer, in: transaction) else { return false }
        try deed(timer, transaction)
        return true
    }

    private func failed(_ timer: TakenTimer, _ error: any Error) async throws {
        whenFailed(timer.kind, error)
        let next = timer.moment.adding(
            minutes: TimerRules.pause(attempts: timer.attempts + 1, isUrgent: urgent.contains(timer.kind)))
        try await database.write { try store.storeFailure(of: timer, next: next, in: $0) }
    }

    private func giveBack(_ timers: [TakenTimer]) async throws {
        try await database.write { transaction in
            for timer in timers { try store.storeGivenBack(timer, in: transaction) }
        }
    }

    /// Nobody knows whether it was done, or the task is told to end. A database that is away is noticed in noting the failure;
    /// a deed that is too slow for it is a failure like others, and must not hold up all the rest.
    private func isOutside(_ error: any Error) -> Bool {
        error is OutcomeUnknown || error is CancellationError
    }
}
