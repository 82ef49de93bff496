import Basics
import Storage
import Synchronization

/// The way of one process to the database. When the process dies in the middle of a transaction it is rolled back; when it dies
/// right after, it was kept and nobody has heard of it.
final class MortalDatabase: Database {
    enum Death: Sendable { case beforeCommit, afterCommit }

    private let inner: any Database
    private let fate = Mutex<(next: Death?, isDead: Bool)>((nil, false))

    init(_ inner: any Database) {
        self.inner = inner
    }

    var isDead: Bool { fate.withLock { $0.isDead } }
    var dialect: Dialect { inner.dialect }
    var pools: [PoolUse] { inner.pools }

    /// In the next transaction.
    func die(_ death: Death) { fate.withLock { $0.next = death } }
    func dieNow() { fate.withLock { $0 = (nil, true) } }

    func read<Result: Sendable>(_ work: @Sendable (Transaction) throws -> Result) async throws -> Result {
        guard !isDead else { throw CancellationError() }
        return try await inner.read(work)
    }

    func write<Result: Sendable>(_ work: @Sendable (Transaction) throws -> Result) async throws -> Result {
        guard !isDead else { throw CancellationError() }
        guard let death = fate.withLock({ $0.next }) else { return try await inner.write(work) }
        dieNow()
        guard case .beforeCommit = death else {
            _ = try await inner.write(work)
            throw CancellationError()
        }
        return try await inner.write { transaction in
            _ = try work(transaction)
            throw CancellationError()
        }
    }

    func changeSchema<Result: Sendable>(_ work: @Sendable (Transaction) throws -> Result) async throws -> Result {
        try await inner.changeSchema(work)
    }

    func scrub() async throws { try await inner.scrub() }
    func close() throws { try inner.close() }
}
