import Access
import Assembly
import Basics
import Foundation
import SQLiteStorage
import Storage
import TestSupport
import Testing
import Vault

@testable import People

@Suite struct `The list that is kept in memory` {
    /// Another process: the same files, nothing else shared.
    private func neighbour(of town: Town, in folder: URL) throws -> Households {
        let key = KeyFile(path: folder.path + ".key")
        let keys = try SQLiteKeyStore(file: folder.appending(path: "keys.sqlite").path)
        let now = town.world.clock.now
        return Households(
            database: try SQLiteDatabase(file: folder.appending(path: "brobygger.sqlite").path),
            vault: try Vault(keys, key.read()) { try key.read() }, postcodes: try Postcodes(),
            log: AccessLog(now: now, newID: NewID { "log" }), now: now, newID: NewID { "other" })
    }

    private func names(_ households: Households, _ side: Side, _ town: Town) async throws -> [String] {
        try await households.database.read { transaction in
            try households.list(HouseholdFilter(side), for: town.leader, in: transaction).lines.map(\.roll.called)
        }
    }

    @Test func `shows what another process has changed`() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "roll-\(ProcessInfo.processInfo.globallyUniqueString)")
        let town = try await Town(folder: folder)
        let birgit = try await town.birgit("Birgit")
        let neighbour = try neighbour(of: town, in: folder)
        #expect(try await names(neighbour, .volunteer, town) == ["Birgit"])
        let profile = try #require(try await town.card(birgit, for: town.leader)).profile

        try await town.write {
            try $0.change(birgit, to: profile, name: "Åse", adults: nil, contact: nil, by: town.leader, in: $1)
        }
        _ = try await town.birgit("Zoe")

        #expect(try await names(neighbour, .volunteer, town) == ["Zoe", "Åse"], "in the order of the Danish alphabet")
    }

    @Test func `holds no name any longer that another process has erased, also when nobody reads it`() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "roll-\(ProcessInfo.processInfo.globallyUniqueString)")
        let town = try await Town(folder: folder)
        let amina = try await town.amina("Amina Farah")
        let neighbour = try neighbour(of: town, in: folder)
        let part = Roll.Part(organisation: town.cast.branch, side: .newcomer)
        try await neighbour.vault.refresh()
        #expect(try await names(neighbour, .newcomer, town) == ["Amina Farah"])
        #expect(neighbour.roll.sheet(part)?.byName.count == 1)

        try await town.write { try $0.eraseContact(of: amina, keeping: nil, by: town.leader, in: $1) }
        try await neighbour.vault.refresh()

        #expect(neighbour.roll.sheet(part) == nil)
    }

    @Test func `shows every deed at once`() async throws {
        let town = try await Town()
        let households = town.world.assembly.households
        let amina = try await town.amina("Amina")
        let birgit = try await town.birgit("Birgit")
        func line(_ id: ID<Household>, _ side: Side) async throws -> HouseholdLine? {
            try await town.world.database.read { transaction in
                try households.list(HouseholdFilter(side), for: town.leader, in: transaction).lines.first {
                    $0.id == id
                }
            }
        }
        #expect(try await line(amina, .newcomer)?.roll.waitingSince == town.today)
        #expect(try await line(birgit, .volunteer)?.roll.isCleared == false)

        let (today, carl) = (town.today, town.leader)
        try await town.write { households, transaction in
            try households.waitAgain(amina, from: today.adding(days: 3), in: transaction)
            try households.pause(amina, on: today, by: carl, in: transaction)
            try households.setClearance(
                birgit, Clearance(interviewedOn: today, agreementOn: today, guidelinesOn: today), certificates: [:],
                by: carl, in: transaction)
        }

        #expect(try await line(amina, .newcomer)?.roll.waitingSince == today.adding(days: 3))
        #expect(try await line(amina, .newcomer)?.roll.isPaused == true)
        #expect(try await line(birgit, .volunteer)?.roll.isCleared == true)
    }

    @Test func `does not keep what was rolled back`() async throws {
        let town = try await Town()
        let birgit = try await town.birgit("Birgit")
        let profile = try #require(try await town.card(birgit, for: town.leader)).profile
        let change = { @Sendable (name: String, households: Households, transaction: Transaction) in
            try households.change(
                birgit, to: profile, name: name, adults: nil, contact: nil, by: town.leader, in: transaction)
        }

        await #expect(throws: HouseholdRefusal.ended) {
            try await town.write { households, transaction in
                try change("Never", households, transaction)
                let seen = try households.names(of: town.cast.branch, in: transaction).map(\.1)
                #expect(seen == ["Never"], "its own transaction sees it")
                throw HouseholdRefusal.ended
            }
        }
        try await town.write { try change("Bodil", $0, $1) }

        #expect(try await names(town.world.assembly.households, .volunteer, town) == ["Bodil"])
    }

    @Test func `forgets a name with its erasure`() async throws {
        let town = try await Town()
        let households = town.world.assembly.households
        let amina = try await town.amina("Amina Farah")
        let pari = try await town.amina("Pari")
        let part = Roll.Part(organisation: town.cast.branch, side: .newcomer)
        #expect(try await names(households, .newcomer, town) == ["Amina Farah", "Pari"])

        try await town.write { try $0.eraseContact(of: amina, keeping: nil, by: town.leader, in: $1) }

        let left = households.roll.sheet(part)?.byName.map(\.id)
        #expect(left == [pari], "gone before anybody reads again")
        let reference = try #require(try await town.card(amina, for: town.leader)).reference
        let listed = try await names(households, .newcomer, town)
        #expect(Set(listed) == [reference, "Pari"])
        for typed in ["Amina", "Farah"] {
            let found = try await town.world.database.read {
                try households.search(.newcomer, typed, for: town.leader, in: $0).lines.count
            }
            #expect(found == 0)
        }
        let known = try await town.world.database.read { try households.names(of: town.cast.branch, in: $0).map(\.1) }
        #expect(known == ["Pari"])
    }

    @Test func `does not take up again what is older than an erasure`() {
        let roll = Roll()
        let part = Roll.Part(organisation: ID(trusted: "branch"), side: .newcomer)
        let amina = line("amina", "Amina")
        roll.strike(amina.id, from: part, version: 5)

        roll.keep(RollSheet(version: 4, [amina]), as: part)

        #expect(roll.sheet(part) == nil, "a reader from before the deed comes late")
    }

    @Test func `asks nobody else’s organisation`() async throws {
        let town = try await Town()
        _ = try await town.amina("Amina")
        let strange = try await town.world.database.read { transaction in
            try town.world.assembly.households.list(
                HouseholdFilter(.newcomer), for: town.stranger, in: transaction
            ).lines.count
                + town.world.assembly.households.search(
                    .newcomer, "Amina", for: town.stranger, in: transaction
                ).lines.count
        }

        #expect(strange == 0)
    }

    private func line(_ id: String, _ name: String) -> RollLine {
        RollLine(
            id: ID(trusted: id), activity: ID(trusted: "a"), reference: "N-2345", name: Personal(name),
            sortKey: Array(name.utf8), who: Profile(kind: .person), town: nil, waitingSince: nil,
            createdAt: Instant(milliseconds: 0), isPaused: false, isEnded: false, isRestricted: false, isCleared: false)
    }
}
