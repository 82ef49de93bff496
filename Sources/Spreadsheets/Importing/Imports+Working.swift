import Access
import Basics
import Consent
import Organisations
import People
import Rights
import Storage
import Vault

/// A spreadsheet that somebody works on; nobody else does until the lease is over.
struct ImportWork: Sendable {
    let id: ID<SpreadsheetImport>
    let lease: String
    let state: ImportState
}

/// Somebody else has it now, or it has been given up.
struct LeaseLost: Error {}

/// Somebody who came in by a spreadsheet.
struct Arrival: Sendable {
    let household: ID<Household>
    let reference: String
}

extension Imports {
    /// Works on what waits, until there is nothing or it is told to stop. A node that dies loses its lease, and another goes on
    /// where it was: what a piece does and that it is done are one transaction.
    package func carryOut(until stops: @Sendable () -> Bool = { false }) async throws {
        while !stops(), let work = try await take(nil) {
            try await goOn(with: work, atMost: nil, until: stops)
        }
    }

    /// What is small is done when the page answers; the rest goes on by itself.
    func carryOutSoon(_ id: ID<SpreadsheetImport>) async throws {
        guard let work = try await take(id) else { return }
        let most = ImportRules.rowsAtOnce / SheetRows.perPiece
        try await goOn(with: work, atMost: most, until: { false })
    }

    func take(_ only: ID<SpreadsheetImport>?) async throws -> ImportWork? {
        guard try await database.read({ try waiting(only, in: $0) }) != nil else { return nil }
        let lease = newID(ImportWork.self).text
        return try await database.write { transaction in
            guard let id = try waiting(only, in: transaction), try storeLease(lease, of: id, in: transaction),
                let state = try imports(where: "id = \(id)", in: transaction).first?.state
            else { return nil }
            return ImportWork(id: id, lease: lease, state: state)
        }
    }

    func goOn(with work: ImportWork, atMost pieces: Int?, until stops: @Sendable () -> Bool) async throws {
        do {
            switch work.state {
            case .checking: try await check(work, atMost: pieces, until: stops)
            case .importing: try await repeating(pieces, stops) { try await bringIn(work) }
            case .undoing: try await repeating(pieces, stops) { try await takeOut(work) }
            default: break
            }
            try await database.write { try storeGivenBack(work, in: $0) }
        } catch is LeaseLost {
            return
        }
    }

    private func repeating(_ most: Int?, _ stops: () -> Bool, _ step: () async throws -> Bool) async throws {
        var done = 0
        while done < most ?? .max, !stops(), try await step() { done += 1 }
    }

    // – Reading –

    /// In one go, since rows are compared with each other. Changes nobody: whoever takes over begins again.
    private func check(_ work: ImportWork, atMost most: Int?, until stops: () -> Bool) async throws {
        let (found, known) = try await database.read { transaction in
            let found = try imports(where: "id = \(work.id)", in: transaction).first
            let known = try found.map { try households.marks($0.side, of: $0.organisation, in: transaction) }
            return (found, known ?? [:])
        }
        guard let found, found.pieceCount <= most ?? .max else { return }
        var check = ImportCheck(reader(of: found), known: known)
        for number in 0..<found.pieceCount {
            if stops() { return }
            let piece = try await database.read { try pieces(of: work.id, [number], in: $0).first }
            guard let piece else { throw LeaseLost() }
            check.add(piece.rows)
            try await database.write { try hold(work, progress: (number + 1) * SheetRows.perPiece, in: $0) }
        }
        let report = check.report
        try await database.write { transaction in
            try hold(work, progress: 0, in: transaction)
            try storeReport(report, of: work.id, in: transaction)
            _ = try move(work.id, from: [.checking], to: .ready, in: transaction)
        }
    }

    // – Bringing in –

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

    // – Taking out –

    /// Some of those who came in; false when they were the last.
    private func takeOut(_ work: ImportWork) async throws -> Bool {
        try await database.write { transaction in
            guard let found = try imports(where: "id = \(work.id)", in: transaction).first else { throw LeaseLost() }
            let next = try arrivals(
                of: work.id, only: "NOT is_ended AND NOT is_touched", atMost: Self.takenOutAtOnce, in: transaction)
            try hold(work, progress: found.progress + next.count, in: transaction)
            for arrival in next {
                try erasures.erase(arrival.household, because: .erased, by: .system, in: transaction)
                try forgetArrival(of: arrival.household, in: transaction)
            }
            guard next.isEmpty else { return true }
            _ = try move(work.id, from: [.undoing], to: .undone, in: transaction)
            return false
        }
    }

    private static let takenOutAtOnce = 50

    /// Whoever said that it comes in: at work in the organisation that it comes to, for the log.
    private func orderer(of found: Import) -> Member {
        Member(
            account: found.account, name: "", language: .danish, organisation: found.organisation,
            organisationKind: .branch, organisationName: "", roles: [.leader], household: nil,
            session: SecretHash(of: found.id.text))
    }
}
