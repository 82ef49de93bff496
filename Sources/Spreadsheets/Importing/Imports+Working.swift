import Access
import Basics
import Consent
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

    /// In one go, since rows are compared with each other. Changes nobody: whoever takes over begins again.
    private func check(_ work: ImportWork, atMost most: Int?, until stops: () -> Bool) async throws {
        let (found, known) = try await database.read { transaction in
            let found = try imports(where: "id = \(work.id)", in: transaction).first
            let known = try found.map { try households.marks($0.side, of: $0.organisation, in: transaction) }
            return (found, known ?? [:])
        }
        guard let found, found.pieceCount <= most ?? .max else { return }
        let reader = reader(of: found)
        var check = ImportCheck(known: known)
        for number in 0..<found.pieceCount {
            if stops() { return }
            let piece = try await database.read { try pieces(of: work.id, [number], in: $0).first }
            guard let piece else { throw LeaseLost() }
            check.add(await read(piece.rows, by: reader))
            try await database.write { try hold(work, progress: (number + 1) * SheetRows.perPiece, in: $0) }
        }
        let report = check.report
        try await database.write { transaction in
            try hold(work, progress: 0, in: transaction)
            try storeReport(report, of: work.id, in: transaction)
            _ = try move(work.id, from: [.checking], to: .ready, in: transaction)
        }
    }

    /// In two halves at once: what takes time is to look into people's own words.
    private func read(_ rows: [SheetRow], by reader: SheetReader) async -> [ReadRow] {
        let middle = rows.count / 2
        async let first = rows[..<middle].map(reader.read)
        async let second = rows[middle...].map(reader.read)
        return await first + second
    }

    /// Some of those who came in; false when they were the last.
    func takeOut(_ work: ImportWork) async throws -> Bool {
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
}
