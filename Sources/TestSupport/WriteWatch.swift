import Storage
import Synchronization

/// Tells whether anything has been written since it was last asked: what only looked has left a world as it was.
package final class WriteWatch: Sendable {
    private let hasWritten = Mutex(false)

    package init() {}

    package func takeWritten() -> Bool {
        hasWritten.withLock { written in
            defer { written = false }
            return written
        }
    }

    fileprivate func note(_ transaction: Transaction) {
        if transaction.hasWritten { hasWritten.withLock { $0 = true } }
    }

    func watching(_ database: any Database) -> any Database { WatchedDatabase(database: database, watch: self) }
}

private struct WatchedDatabase: Database {
    let database: any Database
    let watch: WriteWatch

    func read<Result: Sendable>(_ work: @Sendable (Transaction) throws -> Result) async throws -> Result {
        try await database.read(work)
    }

    func write<Result: Sendable>(_ work: @Sendable (Transaction) throws -> Result) async throws -> Result {
        try await database.write { [watch] transaction in
            let result = try work(transaction)
            watch.note(transaction)
            return result
        }
    }

    func changeSchema<Result: Sendable>(_ work: @Sendable (Transaction) throws -> Result) async throws -> Result {
        try await database.changeSchema(work)
    }

    var dialect: Dialect { database.dialect }
    var pools: [PoolUse] { database.pools }
    func scrub() async throws { try await database.scrub() }
    func close() throws { try database.close() }
}
