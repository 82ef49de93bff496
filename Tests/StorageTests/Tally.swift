import Dispatch
import Foundation
import PostgresStorage
import Storage
import Synchronization

/// How often something was done.
final class Tally: Sendable {
    private let value = Mutex(0)
    var count: Int { value.withLock { $0 } }

    @discardableResult
    func add() -> Int {
        value.withLock { value in
            value += 1
            return value
        }
    }
}

/// What another program does meanwhile, done when this returns.
func outsider(_ address: PostgresAddress, _ work: @escaping @Sendable (Transaction) throws -> Void) throws {
    try onItsOwn { try await PostgresDatabase(address, readers: 1, writers: 1).write(work) }
}

/// One statement of a program that does not queue with the writers.
func outsideWriters(_ address: PostgresAddress, _ words: String) throws {
    try onItsOwn { try await PostgresDatabase(address, readers: 1, writers: 1).outside(words) }
}

private func onItsOwn(_ work: @escaping @Sendable () async throws -> Void) throws {
    let done = DispatchSemaphore(value: 0)
    let outcome = Outcome()
    Task.detached {
        do {
            try await work()
        } catch {
            outcome.error.withLock { $0 = error }
        }
        done.signal()
    }
    done.wait()
    if let error = outcome.error.withLock({ $0 }) { throw error }
}

private final class Outcome: Sendable {
    let error = Mutex<(any Error)?>(nil)
}

func blockThread(for time: Duration) {
    Thread.sleep(forTimeInterval: Double(time.components.attoseconds) / 1e18 + Double(time.components.seconds))
}
