import Access
import Assembly
import Basics
import People
import Rights
import Storage
import Synchronization
import TestSupport
import Testing
import Vault
import Web

@testable import Spreadsheets

/// What a `kill -9` leaves: the lease of a process that is no more, and whatever was committed.
@Suite struct `An import that is interrupted` {
    private static let rows = 1300

    /// Begun, and left after so many pieces by somebody who never comes back.
    private func left(after pieces: Int) async throws -> (Branch, ID<SpreadsheetImport>) {
        let branch = try await Branch()
        let id = try await branch.bring(Branch.volunteers(Self.rows))
        try await branch.imports.start(id, leavingOutFaulty: false, by: branch.carl)
        let work = try #require(try await branch.imports.take(id))
        for _ in 0..<pieces { #expect(try await branch.imports.bringIn(work)) }
        return (branch, id)
    }

    @Test(arguments: [0, 1, 2, 3]) func `goes on where it was when the lease is over`(pieces: Int) async throws {
        let (branch, id) = try await left(after: pieces)
        #expect(try await branch.found(id).cameIn == min(pieces * 500, Self.rows))

        try await branch.imports.carryOut()
        #expect(try await branch.found(id).state == .importing)
        branch.world.clock.pass(seconds: ImportRules.leaseSeconds)
        try await branch.imports.carryOut()

        let names = Set(try await branch.everybody().compactMap { $0.name?.revealed })
        #expect(names.count == Self.rows)
        #expect(try await branch.everybody().count == Self.rows)
        #expect(try await branch.found(id).cameIn == Self.rows)
    }

    @Test func `uses the keys again that were made before the rows`() async throws {
        let (branch, id) = try await left(after: 1)
        let work = ImportWork(id: id, lease: "", state: .importing)
        let planned = (0..<500).map { ID<Household>(trusted: "planned-\($0)") }
        try await branch.world.database.write { try branch.imports.storePlan(planned, of: work.id, in: $0) }
        try branch.world.vault.makeKeys([.household, .contact], of: planned.map(\.text))

        // A server that starts finds a thousand keys without rows, and knows whose they are.
        let gaps = try await branch.world.assembly.mending.mend()
        #expect(gaps.keys.isEmpty)
        branch.world.clock.pass(seconds: ImportRules.leaseSeconds)
        try await branch.imports.carryOut()

        #expect(try await branch.everybody().count == Self.rows)
        #expect(try await branch.everybody().count { $0.id.text.hasPrefix("planned-") } == 500)
        #expect(try await branch.world.assembly.mending.mend().keys.isEmpty)
    }

    @Test func `leaves no keys behind when it is given up between the keys and the rows`() async throws {
        let (branch, id) = try await left(after: 1)
        let planned = (0..<500).map { ID<Household>(trusted: "planned-\($0)") }
        try await branch.world.database.write { try branch.imports.storePlan(planned, of: id, in: $0) }
        try branch.world.vault.makeKeys([.household, .contact], of: planned.map(\.text))

        try await branch.imports.end(id, by: branch.carl)

        #expect(try await branch.found(id).state == .done)
        #expect(try await branch.found(id).cameIn == 500)
        #expect(try await branch.world.assembly.mending.mend().keys.isEmpty)
        #expect(try !branch.world.vault.hasKey(.contact, of: "planned-7"))
    }

    @Test func `is not worked on by two at a time`() async throws {
        let branch = try await Branch()
        let id = try await branch.bring(Branch.volunteers(10))
        try await branch.imports.start(id, leavingOutFaulty: false, by: branch.carl)
        let first = try #require(try await branch.imports.take(nil))
        #expect(try await branch.imports.take(nil) == nil)

        branch.world.clock.pass(seconds: ImportRules.leaseSeconds)
        let second = try #require(try await branch.imports.take(nil))
        await #expect(throws: LeaseLost.self) { try await branch.imports.bringIn(first) }
        #expect(try await branch.imports.bringIn(second))

        #expect(try await branch.everybody().count == 10)
        #expect(try await branch.world.assembly.mending.mend().keys.isEmpty)
    }

    @Test func `stops between two pieces when it is told to, and gives the lease back`() async throws {
        let branch = try await Branch()
        let id = try await branch.bring(Branch.volunteers(Self.rows))
        try await branch.imports.start(id, leavingOutFaulty: false, by: branch.carl)
        let asked = Mutex(0)

        try await branch.imports.carryOut {
            asked.withLock { asked in
                asked += 1
                return asked > 2
            }
        }
        #expect(try await branch.found(id).cameIn == 500)
        try await branch.imports.carryOut()

        #expect(try await branch.everybody().count == Self.rows)
    }
}
