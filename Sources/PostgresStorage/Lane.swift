import Dispatch
import Foundation
import Storage

/// One thread's way to the server: makes its connection when it is needed, and another one when that has died.
final class Lane {
    let address: PostgresAddress
    let timeouts: Timeouts
    /// Says of this lane's last deed that it was kept.
    private let mark: CommitMark
    private var current: PostgresConnection?

    private static let mostAttempts = 12

    init(_ address: PostgresAddress, _ timeouts: Timeouts) {
        self.address = address
        self.timeouts = timeouts
        mark = CommitMark()
    }

    /// One snapshot for everything that is read.
    func read<Result>(_ work: (Transaction) throws -> Result) throws -> Result {
        try untilDone { connection in
            try connection.begin("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
            let result = try refusingWrites { try work(transaction(on: connection)) }
            try connection.send("COMMIT")
            return result
        }
    }

    /// Alone among all nodes, and serializable on top (docs/decisions/0011). The lock comes before the snapshot.
    func write<Result>(
        _ work: (Transaction) throws -> Result
    ) throws -> (Result, [@Sendable () -> Void]) {
        try untilDone { connection in
            try mark.prepare(on: connection)
            try connection.begin("BEGIN ISOLATION LEVEL SERIALIZABLE; \(CommitMark.lock)")
            let transaction = transaction(on: connection)
            let result = try work(transaction)
            try commit(connection)
            return (result, transaction.deedsAfterCommit)
        }
    }

    /// Others are waited for as long as they need, and what they did is seen.
    func changeSchema<Result>(
        _ work: (Transaction) throws -> Result
    ) throws -> (Result, [@Sendable () -> Void]) {
        try untilDone { connection in
            try mark.prepare(on: connection)
            try connection.begin(
                "BEGIN ISOLATION LEVEL READ COMMITTED; SET LOCAL statement_timeout = 0; \(CommitMark.lock)")
            let transaction = transaction(on: connection)
            let result = try work(transaction)
            try commit(connection)
            return (result, transaction.deedsAfterCommit)
        }
    }

    /// A room that writes where it should read is a mistake of ours, and no server that has stepped down.
    private func refusingWrites<Result>(_ work: () throws -> Result) throws -> Result {
        do {
            return try work()
        } catch {
            guard let fault = current?.fault, fault.state == PostgresFault.readOnly else { throw error }
            throw SchemaFault(what: "PostgreSQL \(fault.state): written to while reading")
        }
    }

    func connected() throws -> PostgresConnection {
        if let current, current.isAlive { return current }
        current = nil
        let fresh = try PostgresConnection(address, timeouts: timeouts)
        current = fresh
        return fresh
    }

    private func transaction(on connection: PostgresConnection) -> Transaction {
        Transaction(
            { sql, handOver in
                try shown { try connection.perform(sql, handOver) }
            }, load: { rows in try shown { try connection.load(rows) } })
    }

    private func commit(_ connection: PostgresConnection) throws {
        // Whatever a room made of it: after a fault nothing of this is kept.
        if let fault = connection.fault { throw fault }
        do {
            try mark.commit(on: connection)
        } catch let fault as PostgresFault where fault.isOfLostConnection {
            guard try isKept() else { throw fault }
        }
    }

    /// Asks a fresh connection, for as long as we have patience.
    private func isKept() throws -> Bool {
        let end = ContinuousClock.now + timeouts.patience
        var attempt = 1
        while true {
            do {
                current = nil
                return try mark.isKept(on: try connected())
            } catch {
                guard ContinuousClock.now < end else { throw OutcomeUnknown() }
                pause(after: attempt)
                attempt += 1
            }
        }
    }

    private func untilDone<Result>(_ work: (PostgresConnection) throws -> Result) throws -> Result {
        let end = ContinuousClock.now + timeouts.patience
        var attempt = 1
        while true {
            do {
                return try once(work)
            } catch let again as DoAgain {
                guard ContinuousClock.now < end, attempt < Self.mostAttempts || again.isUnreachable else {
                    throw again.reason
                }
                pause(after: attempt)
                attempt += 1
            }
        }
    }

    private func once<Result>(_ work: (PostgresConnection) throws -> Result) throws -> Result {
        let connection: PostgresConnection
        do {
            connection = try connected()
        } catch let reason as Unreachable {
            throw DoAgain(reason: reason, isUnreachable: true)
        }
        do {
            return try work(connection)
        } catch {
            // The first fault counts, whatever a room has made of it.
            let fault = connection.fault ?? error as? PostgresFault
            giveBack(connection, after: fault)
            guard let fault, fault.mayBeDoneAgain, !(error is OutcomeUnknown), !(error is SchemaFault) else {
                throw (error as? PostgresFault)?.shown ?? error
            }
            throw DoAgain(reason: fault.shown, isUnreachable: fault.isOfLostConnection)
        }
    }

    private func giveBack(_ connection: PostgresConnection, after fault: PostgresFault?) {
        let isUsable = connection.isAlive && (fault.map { !$0.needsFreshConnection } ?? true)
        if isUsable, !connection.isInTransaction || (try? connection.send("ROLLBACK")) != nil { return }
        current = nil
    }

    /// Longer each time, and never the same for two nodes.
    private func pause(after attempt: Int) {
        let most = min(20 << min(attempt, 5), 500)
        let chance = Double(DispatchTime.now().uptimeNanoseconds % 1000) / 1000
        Thread.sleep(forTimeInterval: Double(most) / 1000 * (0.5 + chance / 2))
    }
}

private struct DoAgain: Error {
    let reason: any Error
    let isUnreachable: Bool
}

/// Faults of the engine as every adapter says them.
private func shown<Result>(_ work: () throws -> Result) throws -> Result {
    do {
        return try work()
    } catch let fault as PostgresFault {
        throw fault.shown
    }
}
