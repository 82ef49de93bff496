import Access
import Basics
import Organisations
import People
import Storage
import Vault

extension Imports {
    /// One piece; false when it was the last.
    func bringIn(_ work: ImportWork) async throws -> Bool {
        guard let (found, piece) = try await nextPiece(work) else {
            try await finish(work)
            return false
        }
        let first = piece.number * SheetRows.perPiece
        let coming = ImportPiece(found.report ?? ImportReport(), found.choices)
            .households(piece.rows, from: first, reader(of: found))
        let ids = try await plan(coming.count, work, at: first)
        try vault.makeKeys([.household, .contact], of: ids.map(\.text))
        do {
            try await store(coming, as: ids, piece, found, work)
        } catch let lost as LeaseLost {
            try await clearAway(ids, work)
            throw lost
        }
        return true
    }

    private func store(
        _ coming: [ComingHousehold], as ids: [ID<Household>], _ piece: StoredPiece, _ found: Import, _ work: ImportWork
    ) async throws {
        try await database.write { transaction in
            try hold(work, progress: piece.number * SheetRows.perPiece + piece.rows.count, in: transaction)
            for (household, id) in zip(coming, ids) { try add(household, as: id, found, in: transaction) }
            for spare in ids.dropFirst(coming.count) {
                try vault.destroy([.household, .contact], of: spare.text, in: transaction)
            }
            try deletePiece(piece.id, in: transaction)
            try storePlan([], of: work.id, in: transaction)
            try storeCameIn(coming.count, work.id, in: transaction)
        }
    }

    /// Given up between the keys and the rows: nobody will use these keys. Whoever has taken over uses them.
    private func clearAway(_ ids: [ID<Household>], _ work: ImportWork) async throws {
        try await database.write { transaction in
            let wanted = Set(try planned(of: work.id, in: transaction))
            for id in ids where !wanted.contains(id) {
                guard try households.card(id, for: .system, in: transaction) == nil else { continue }
                try vault.destroy([.household, .contact], of: id.text, in: transaction)
            }
        }
    }

    private func nextPiece(_ work: ImportWork) async throws -> (Import, StoredPiece)? {
        try await database.read { transaction in
            guard let found = try imports(where: "id = \(work.id)", in: transaction).first,
                let piece = try nextPiece(of: work.id, in: transaction)
            else { return nil }
            return (found, piece)
        }
    }

    /// Written down before the keys are made: whoever finds keys without rows knows whose they are, and whoever goes on after a
    /// crash uses the same.
    private func plan(_ count: Int, _ work: ImportWork, at progress: Int) async throws -> [ID<Household>] {
        let fresh = (0..<count).map { _ in newID(Household.self) }
        return try await database.write { transaction in
            try hold(work, progress: progress, in: transaction)
            let before = try planned(of: work.id, in: transaction)
            let ids = before + fresh.dropFirst(before.count)
            try storePlan(ids, of: work.id, in: transaction)
            return ids
        }
    }

    /// The same way in as from our own page: no consent that nobody gave.
    private func add(
        _ coming: ComingHousehold, as planned: ID<Household>, _ found: Import, in transaction: Transaction
    ) throws {
        let sheet = coming.sheet
        let id = try households.add(
            found.side, sheet.profile, name: sheet.names.household, adults: sheet.names.adults, contact: sheet.contact,
            to: found.activity, of: found.organisation, waitingSince: sheet.waitingSince, as: planned,
            by: .member(orderer(of: found)), in: transaction)
        if sheet.hasClearance { try clear(id, sheet, found, in: transaction) }
        if coming.keepsReason {
            let kept = KeptText(field: "own-words", reason: found.choices.reason)
            try households.keep([kept], about: id, by: orderer(of: found), in: transaction)
        }
        try storeArrival(of: id, by: found.id, in: transaction)
    }

    private func clear(
        _ id: ID<Household>, _ sheet: SheetHousehold, _ found: Import, in transaction: Transaction
    ) throws {
        let adults = try households.card(id, for: .system, in: transaction)?.adults ?? []
        let certificates = adults.map { ($0.id, sheet.certificate) }
        try households.setClearance(
            id, sheet.clearance, certificates: Dictionary(uniqueKeysWithValues: certificates),
            by: .member(orderer(of: found)), in: transaction)
    }

    /// The rows and their key are gone as soon as everybody is in.
    private func finish(_ work: ImportWork) async throws {
        try await database.write { transaction in
            try hold(work, progress: 0, in: transaction)
            _ = try move(work.id, from: [.importing], to: .done, in: transaction)
            try deleteRows(of: work.id, in: transaction)
            try storeReport(nil, of: work.id, in: transaction)
        }
    }

    /// Whoever said that it comes in: at work in the organisation that it comes to, for the log.
    private func orderer(of found: Import) -> Member {
        Member(
            account: found.account, name: "", language: .danish, organisation: found.organisation,
            organisationKind: .branch, organisationName: "", roles: [.leader], household: nil,
            session: SecretHash(of: found.id.text))
    }
}
