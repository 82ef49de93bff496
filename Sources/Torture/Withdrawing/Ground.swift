import Access
import Basics
import Consent
import Organisations
import SQLiteStorage
import Storage
import TestSupport
import Synchronization
import Vault

/// A branch with one activity, and households that come and go: the real front of consents on a real database.
struct Ground: Sendable {
    /// As two nodes have it: each its own way to the same database. They are one where there is only memory.
    let nodes: [any Database]
    let consents: Consents
    let log: AccessLog
    let clock = Ticking()
    let branch: ID<Organisation>
    let activity = ID<Activity>(trusted: "activity")
    private let isInMemory: Bool

    /// - Parameter file: nil for a database in memory.
    init(file: String?) async throws {
        isInMemory = file == nil
        let clock = clock
        let now = Now { clock.moment }
        let newID = NewID { clock.newID() }
        let database: any Database = try file.map { try SQLiteDatabase(file: $0) } ?? SQLiteDatabase.inMemory()
        try await Migrations.ofTheHouse().apply(to: database, now: now)
        nodes = try [database, file.map { try SQLiteDatabase(file: $0) } ?? database]
        log = AccessLog(now: now, newID: newID)
        consents = try Consents(
            alone: database, vault: Vault(forgetful: SQLiteKeyStore.inMemory()), log: log, now: now, newID: newID)
        let (organisations, activity) = (Organisations(now: now, newID: newID), activity)
        branch = try await database.write { transaction in
            let branch = try organisations.add(.branch, name: "Lindby", in: transaction)
            try organisations.add(
                ActivityCard(
                    id: activity, organisation: branch, organisationName: "Lindby", name: "Netværk",
                    volunteerName: "ven", reflectionDays: 3, keepMonths: 6, contactName: "Carl",
                    contactPhone: "+4512345678", premises: ""), in: transaction)
            return branch
        }
    }

    /// Time goes on with every transaction that writes, and stands still within it: instants are in the order of commits.
    func write<Result: Sendable>(
        _ node: Int = 0, _ work: @Sendable (Transaction) throws -> Result
    ) async throws -> Result {
        try await nodes[node].write { transaction in
            clock.tick()
            return try work(transaction)
        }
    }

    /// On the one connection that memory has, a reader's settings would throw away every prepared statement.
    func read<Result: Sendable>(
        _ node: Int, _ work: @Sendable (Transaction) throws -> Result
    ) async throws -> Result {
        isInMemory ? try await nodes[node].write(work) : try await nodes[node].read(work)
    }
}

/// A household of this round.
struct Home: Sendable {
    let id: ID<Household>
    let adults: [ID<Adult>]
}

/// A clock that a writer moves, and ids in the order in which they were asked for.
final class Ticking: Sendable {
    private let state = Mutex((milliseconds: Int64(1_772_442_000_000), ids: 0))

    var moment: Instant { Instant(milliseconds: state.withLock { $0.milliseconds }) }
    func tick() { state.withLock { $0.milliseconds += 1 } }

    func newID() -> String {
        state.withLock { state in
            state.ids += 1
            return "id-\(1_000_000_000 + state.ids)"
        }
    }
}
