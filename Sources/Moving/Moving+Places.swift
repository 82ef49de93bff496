import Basics
import Storage

/// What must be so before and after, at the old place and at the new one.
extension Moving {
    /// - Returns: what ties the data to its keys.
    func checkSource() async throws -> String {
        let known = steps.all.map(\.name)
        let name = source.name
        let mark = try await MoveMark.of(source.database)
        if case .unfinished = mark { throw MoveFault("\(name) holds half a move itself: it is no installation.") }
        if case .gone(let place) = mark, place != target.name { throw NotServed(.gone(to: place)) }
        let installation = try await source.database.read { [from, steps] transaction in
            guard Set(["installation", "migration"]).isSubset(of: try from.tables(in: transaction)) else {
                throw MoveFault("There is no installation in \(name).")
            }
            let theirs = try from.steps(in: transaction).filter { MoveMark(step: $0) == nil }
            try steps.refuseNewer(Set(theirs))
            guard theirs == known else {
                throw MoveFault(
                    "\(name) was made by an older Brobygger. Start this one on it once (serve), then move it.")
            }
            guard try from.dialect.isWhole(in: transaction) else {
                throw MoveFault("\(name) is damaged. Restore it from a backup, then move it.")
            }
            return try from.installation(in: transaction)
        }
        guard let installation, try source.keys.installation() == installation else {
            throw MoveFault("\(name) and its keys do not belong together.")
        }
        return installation
    }

    /// An empty place becomes the unfinished copy of this installation; one that is that already stays so.
    func claimTarget(for installation: String) async throws {
        try claimKeys(for: installation, mayHoldSome: try await isOurs(installation))
        try await target.database.changeSchema { [to, now, target] transaction in
            guard try to.tables(in: transaction).isEmpty else { return }
            try target.proveAlone(transaction)
            try transaction.run(SQL(stringLiteral: to.dialect.schema(Migrations.table)))
            try to.mark(.unfinished(installation: installation), at: now(), in: transaction)
        }
        guard try await isOurs(installation) else { throw notEmpty }
        try await makeTables()
    }

    private var notEmpty: MoveFault {
        MoveFault("\(target.name) is not empty: an installation is moved to an empty place only.")
    }

    /// False: nothing is there yet.
    private func isOurs(_ installation: String) async throws -> Bool {
        let mark = try await MoveMark.of(target.database)
        if mark == .unfinished(installation: installation) { return true }
        if case .unfinished = mark { throw MoveFault("\(target.name) holds half a move of another installation.") }
        guard try await target.database.read({ [to] in try to.tables(in: $0) }).isEmpty else {
            if try await MoveMark.of(source.database) == .gone(to: target.name) {
                throw MoveFault("\(source.name) has been moved to \(target.name) already. Serve it there.")
            }
            throw notEmpty
        }
        return false
    }

    /// Where nothing has been copied yet, nothing may lie: not even keys of the same installation, which may be older.
    private func claimKeys(for installation: String, mayHoldSome: Bool) throws {
        let (theirs, isEmpty) = (try target.keys.installation(), try target.keys.count() == 0)
        guard mayHoldSome || isEmpty, theirs == nil ? isEmpty : theirs == installation else {
            throw MoveFault("The place for the keys is not empty: it holds those of an installation.")
        }
        if theirs == nil { try target.keys.setInstallation(installation) }
    }

    private func makeTables() async throws {
        guard try await !target.database.read({ [to] in try to.hasProgress(in: $0) }) else { return }
        try await steps.apply(to: target.database, now: now, isMove: true)
        let tables = try await target.database.read { [to] in try to.tables(in: $0) }
        try await target.database.changeSchema { [to] transaction in
            guard try !to.hasProgress(in: transaction) else { return }
            try to.beginProgress(of: tables, in: transaction)
        }
    }

    /// First the old place is closed, then the new one opened: whatever happens in between, at most one of them is served.
    /// Nobody may have written at the old place since it was compared, not even a command that was there for a second.
    func handOver(
        _ installation: String, _ lastWrite: String?, finishing: @Sendable (Transaction) throws -> Void
    ) async throws {
        try await source.database.changeSchema { [from, now, source, target] transaction in
            try source.proveAlone(transaction)
            guard try from.lastWrite(in: transaction) == lastWrite else {
                throw MoveFault("Somebody has written in \(source.name) meanwhile. Empty the new place, and move anew.")
            }
            try from.mark(.gone(to: target.name), at: now(), in: transaction)
        }
        try await target.database.changeSchema { [to] transaction in
            try finishing(transaction)
            try to.endProgress(in: transaction)
            try to.unmark(.unfinished(installation: installation), in: transaction)
        }
    }
}
