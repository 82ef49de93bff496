import Storage
import Synchronization

/// One connection to the store of keys, shared by whoever asks: work is done on the thread that asks, one after another.
final class KeyLane: Sendable {
    private let address: PostgresAddress
    private let current = Mutex<PostgresConnection?>(nil)
    private let isClosed = Mutex(false)
    private static let timeouts = Timeouts(statement: .seconds(5), idle: .seconds(5))

    init(_ address: PostgresAddress) {
        self.address = address
    }

    func close() {
        isClosed.withLock { $0 = true }
        current.withLock { $0 = nil }
    }

    /// All of the work or none of it. It changes nothing more when it is done twice, so it is done again when the
    /// connection dies or the standby has not said that it has it, whatever came of it the first time.
    func run<Result: Sendable>(_ work: @Sendable (KeyTransaction) throws -> Result) throws -> Result {
        guard !isClosed.withLock({ $0 }) else { throw KeyFault("The store of keys cannot be read: it is closed.") }
        do {
            return try current.withLock { current in
                do {
                    return try once(&current, work)
                } catch let fault as PostgresFault where fault.mayBeDoneAgain {
                    current = nil
                    return try once(&current, work)
                }
            }
        } catch let fault as PostgresFault {
            throw KeyFault("The keys in \(address.place) cannot be reached or changed (PostgreSQL \(fault.state)).")
        } catch let unreachable as Unreachable {
            throw KeyFault("The keys are out of reach: \(unreachable.what)")
        }
    }

    private func once<Result>(
        _ current: inout PostgresConnection?, _ work: @Sendable (KeyTransaction) throws -> Result
    ) throws -> Result {
        if current?.isAlive != true { current = nil }
        let connection = try current ?? PostgresConnection(address, timeouts: Self.timeouts)
        current = connection
        do {
            try connection.begin("BEGIN")
            let result = try work(KeyTransaction(connection: connection))
            guard try connection.commit("COMMIT") == .kept else { throw PostgresFault.notOnStandby }
            return result
        } catch {
            if (try? connection.send("ROLLBACK")) == nil { current = nil }
            throw error
        }
    }
}

struct KeyTransaction {
    fileprivate let connection: PostgresConnection

    @discardableResult
    func run(_ sql: SQL) throws -> Int { try connection.perform(sql) { _ in } }

    func rows<Value>(_ sql: SQL, _ read: (Row) throws -> Value) throws -> [Value] {
        var all: [Value] = []
        _ = try connection.perform(sql) { all.append(try read($0)) }
        return all
    }
}
