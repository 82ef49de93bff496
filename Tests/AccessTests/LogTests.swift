import Access
import Basics
import Foundation
import SQLiteStorage
import Storage
import Testing

@Suite struct `The log` {
    /// Thrown to roll a damage back.
    struct Found: Error {
        let proof: LogProof
    }

    @Test func `shows every one of ten thousand damages`() async throws {
        let diary = try await Diary.inMemory()
        let heads = [try await diary.write(5), try await diary.write(6), try await diary.write(5)]
        try await diary.write(5)
        try await diary.takeFencesAway()
        var chance = Chance(0xB206)

        for number in 1...10_000 {
            let (damage, found) = try await damaged(diary, heads, &chance)
            guard case .broken(let fault) = found else {
                Issue.record("\(number): \(damage) was not found")
                continue
            }
            if let first = damage.first { #expect(fault.position == first, "\(number): \(damage) named \(fault)") }
        }

        guard case .whole(let entries, let newest) = try await diary.proof(against: heads) else {
            Issue.record("nothing was left behind, yet the log is broken")
            return
        }
        #expect(entries == 21)
        #expect(newest == heads.last)
    }

    /// What the engine itself refuses, such as an id that is there already, is no damage.
    private func damaged(
        _ diary: Diary, _ heads: [LogHead], _ chance: inout Chance
    ) async throws -> (Damage, LogProof) {
        while true {
            let damage = Damage.random(&chance, heads: heads.map(\.position))
            do {
                return (damage, try await proof(after: damage, diary, heads))
            } catch is UniqueFault {
                continue
            }
        }
    }

    private func proof(after damage: Damage, _ diary: Diary, _ heads: [LogHead]) async throws -> LogProof {
        do {
            return try await diary.database.write { transaction in
                try damage.carryOut(diary, in: transaction)
                throw Found(proof: try AccessLog.prove(against: heads, in: transaction))
            }
        } catch let found as Found {
            return found.proof
        }
    }

    @Test func `says what is wrong`() async throws {
        let diary = try await Diary.inMemory()
        let heads = [try await diary.write(5), try await diary.write(6)]
        try await diary.takeFencesAway()
        let wrong: [(Damage, LogBreak.Kind)] = [
            (.byte(column: "deed", at: 3, bit: 0, which: 1), .changed), (.dropped(4), .missing),
            (.byte(column: "previous", at: 3, bit: 0, which: 1), .changed), (.swapped(2, 7), .outOfOrder),
            (.inserted(at: 6, isSealed: true), .inserted), (.slippedIn, .inserted),
            (.cutOff(from: 9), .cutOff(heads[1].at)), (.olderCopy(upTo: 5, wentOnBy: 0), .older(heads[1].at)),
            (.olderCopy(upTo: 5, wentOnBy: 9), .remade(heads[1].at)), (.remade(from: 8), .remade(heads[1].at)),
        ]

        for (damage, kind) in wrong {
            guard case .broken(let fault) = try await proof(after: damage, diary, heads) else {
                Issue.record("\(damage)")
                continue
            }
            #expect(fault.kind == kind, "\(damage)")
            if kind == .inserted { #expect(fault.id == "own", "\(damage)") }
        }
    }

    @Test func `is a whole chain after its newest head too`() async throws {
        let diary = try await Diary.inMemory()
        let head = try await diary.write(8)
        try await diary.write(7)
        try await diary.takeFencesAway()

        guard case .whole(let entries, let newest) = try await diary.proof(against: [head]) else {
            Issue.record("broken")
            return
        }
        #expect(entries == 15 && newest == head)
        guard case .broken(let fault) = try await proof(after: .dropped(12), diary, [head]) else {
            Issue.record("a gap after the head was not found")
            return
        }
        #expect(fault.position == 12)
    }

    @Test func `is only added to`() async throws {
        let diary = try await Diary.inMemory()
        try await diary.write(3)

        await #expect(throws: (any Error).self) {
            try await diary.database.write { _ = try $0.run("UPDATE access_log SET why = 'x' WHERE position = 2") }
        }
        await #expect(throws: (any Error).self) {
            try await diary.database.write { _ = try $0.run("DELETE FROM access_log WHERE position = 2") }
        }
    }

    @Test func `has no gap when two write at once and some take back what they wrote`() async throws {
        let file = URL.temporaryDirectory.appending(
            path: "log-of-two-\(ProcessInfo.processInfo.processIdentifier).sqlite")
        defer { for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: file.path + end) } }
        let one = Diary(try SQLiteDatabase(file: file.path), name: "one")
        try await Migrations.ofTheHouse().apply(to: one.database, now: Now { Instant(milliseconds: 0) })
        let other = Diary(try SQLiteDatabase(file: file.path), name: "other")

        await withTaskGroup { group in
            for diary in [one, other, one, other] {
                group.addTask {
                    for number in 0..<50 {
                        try? await diary.database.write { transaction in
                            try diary.note(in: transaction)
                            if number % 5 == 0 { throw Found(proof: .whole(entries: 0, newest: nil)) }
                        }
                    }
                }
            }
        }

        guard case .whole(let entries, _) = try await other.proof(against: [one.head()]) else {
            Issue.record("broken")
            return
        }
        #expect(entries == 160)
    }

    @Test func `takes in what was written before it was a chain`() async throws {
        let database = try SQLiteDatabase.inMemory()
        let steps = try Migrations.ofTheHouse().all
        let now = Now { Instant(milliseconds: 0) }
        try await Migrations(steps.filter { $0.name < "0005" }).apply(to: database, now: now)
        try await database.write { transaction in
            for (id, at) in [("c", "2"), ("b", "3"), ("a", "3")] {
                try transaction.run(
                    "INSERT INTO access_log (id, at, reader, deed) VALUES (\(id), \(at), 'system', 'signed-in')")
            }
        }

        try await Migrations(steps).apply(
            to: database, now: now, after: ["0005-log.sql": { try AccessLog.chainOlder(in: $0) }])

        let diary = Diary(database)
        let head = try await diary.head()
        try await diary.write(2)
        guard case .whole(let entries, let newest) = try await diary.proof(against: [head]) else {
            Issue.record("broken")
            return
        }
        #expect(entries == 5 && newest?.position == 3)
        let order = try await database.read {
            try $0.rows("SELECT id FROM access_log ORDER BY position") { try $0("id", as: String.self) }
        }
        #expect(order.prefix(3) == ["c", "a", "b"])
    }
}
