import Basics
import Storage
import Vault

/// Copies an installation from one engine to the other: data, log and keys, all of it, proved on both sides.
///
/// Every batch is kept together with how far it has come, so a move that was broken off goes on where it was. Nothing is
/// served at either place in between: the new one bears a mark until it is whole, the old one from then on.
package struct Moving: Sendable {
    package enum Phase: String, Sendable {
        case looking = "Looking at what is there"
        case copying = "Copying"
        case keys = "Copying the keys"
        case checking = "Checking"
    }
    /// Is told how far a phase has come, and throws to break it off.
    package typealias Watch = @Sendable (Phase, Double) throws -> Void

    package struct Outcome: Sendable {
        package let tables: Int
        package let rows: Int
        package let keys: Int
        package let households: Int
        /// How many sealed values were opened at both places to see that they open.
        package let opened: Int
    }

    let source: Side
    let target: Side
    let steps: Migrations
    let now: Now
    let watch: Watch
    let from: MoveStore
    let to: MoveStore

    package init(from source: Side, to target: Side, steps: Migrations, now: Now, watch: @escaping Watch) {
        self.source = source
        self.target = target
        self.steps = steps
        self.now = now
        self.watch = watch
        from = MoveStore(dialect: source.dialect)
        to = MoveStore(dialect: target.dialect)
    }

    /// - Parameters:
    ///   - installationKeys: what opens the keys, to see that they open.
    ///   - finishing: what is written at the new place in the transaction that makes it the installation.
    package func run(
        installationKeys: InstallationKeys, finishing: @Sendable (Transaction) throws -> Void
    ) async throws -> Outcome {
        try watch(.looking, 0)
        let installation = try await checkSource()
        // The key that opens all others, before anything is done: whether it is the right one.
        let vault = try Vault(source.keys, installationKeys) { installationKeys }
        try await claimTarget(for: installation)
        let tables = try await tables()
        try await copy(tables)
        let lastWrite = try await source.database.read { [from] in try from.lastWrite(in: $0) }
        try copyKeys()
        let digests = try await check(tables)
        let opened = try await checkThatSealedOpens(like: vault, with: installationKeys)
        try await handOver(installation, lastWrite, finishing: finishing)
        return Outcome(
            tables: tables.count, rows: digests.values.reduce(0) { $0 + $1.rows }, keys: try target.keys.count(),
            households: digests["household"]?.rows ?? 0, opened: opened)
    }

    /// In the order of their references. The new place must have the same ones.
    private func tables() async throws -> [MovedTable] {
        let (names, references) = try await source.database.read { [from] transaction in
            (try from.tables(in: transaction), try from.references(in: transaction))
        }
        let sorted = try TableOrder.sorted(names, references)
        return try await target.database.read { [to] transaction in
            let theirs = try to.tables(in: transaction)
            guard Set(theirs) == Set(sorted) else {
                let odd = Set(theirs).symmetricDifference(sorted).sorted().joined(separator: ", ")
                throw MoveFault("Both places must have the same tables, but only one has: \(odd).")
            }
            return try sorted.map { try to.table($0, in: transaction) }
        }
    }

    // – Copying –

    private func copy(_ tables: [MovedTable]) async throws {
        let total = try await source.database.read { [from] transaction in
            try tables.reduce(0) { $0 + (try from.count(of: $1.name, in: transaction)) }
        }
        let (places, before) = try await target.database.read { [to] transaction in
            (
                try to.progress(in: transaction),
                try tables.reduce(0) { $0 + (try to.count(of: $1.name, in: transaction)) }
            )
        }
        var done = before
        for table in tables {
            guard var place = places[table.name] else {
                throw MoveFault(
                    "The table \(table.name) came after the move had begun. Empty both databases, and move anew.")
            }
            while true {
                let batch = try await source.database.read { [from, place] in
                    try from.batch(of: table, after: place, in: $0)
                }
                if batch == nil, place != MoveStore.beginning { break }
                try await put(batch?.rows ?? [], into: table, from: place, to: batch?.place ?? MoveStore.beginning + 1)
                place = batch?.place ?? MoveStore.beginning + 1
                done += batch?.rows.count ?? 0
                try watch(.copying, Double(done) / Double(max(total, 1)))
            }
        }
    }

    private func put(_ rows: [[SQLValue]], into table: MovedTable, from place: Int, to next: Int) async throws {
        let fitting = try rows.map { try fit($0, into: table) }
        try await target.database.write { [to] transaction in
            try to.advance(table.name, from: place, to: next, in: transaction)
            if place == MoveStore.beginning { try to.empty(table.name, in: transaction) }
            guard !fitting.isEmpty else { return }
            try transaction.add(NewRows(fitting, table: table.name, columns: table.names))
        }
    }

    /// SQLite takes any kind of value in any column; PostgreSQL does not, and knows no text with a zero in it.
    private func fit(_ row: [SQLValue], into table: MovedTable) throws -> [SQLValue] {
        try zip(table.columns, row).map { column, value in
            switch (column.kind, value) {
            case (_, .null), ("INTEGER", .integer), ("REAL", .real), ("BLOB", .blob): return value
            case ("TEXT", .text(let text)) where target.dialect.keeps(text): return value
            case ("TEXT", .text):
                throw MoveFault(
                    "\(table.name).\(column.name) has a text with a character 0 in it, which cannot be kept there.")
            case ("REAL", .integer(let number)): return .real(Double(number))
            default:
                throw MoveFault("\(table.name).\(column.name) has a value that is not of its kind, \(column.kind).")
            }
        }
    }
}
