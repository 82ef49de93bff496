import Basics

/// One forward step of the schema: `0001-beginning.sql`. Never edited once it has landed.
package struct Migration: Sendable {
    package let name: String
    private let statements: [String]
    /// Where SQL that both engines know does not do: the whole step in the words of one of them.
    private let own: [Dialect: [String]]

    package init(name: String, text: String, own: [Dialect: String] = [:]) {
        self.name = name
        statements = Self.statements(of: text)
        self.own = own.mapValues(Self.statements)
    }

    package func statements(in dialect: Dialect) -> [String] {
        own[dialect] ?? statements.map(dialect.schema)
    }

    /// Statements end with a semicolon at the end of a line.
    private static func statements(of text: String) -> [String] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: true).filter { !$0.hasPrefix("--") }
        return lines.joined(separator: "\n").split(separator: ";\n").map(String.init)
            .map { $0.hasSuffix(";") ? String($0.dropLast()) : $0 }
            .filter { !$0.trimmed.isEmpty }
    }
}

package struct Migrations: Sendable {
    package let all: [Migration]

    package init(_ all: [Migration]) {
        self.all = all.sorted { $0.name < $1.name }
    }

    /// Carries out what is missing, all of it or none; returns the names of what was carried out.
    /// - Parameters:
    ///   - after: what SQL alone cannot do to the rows, by the name of the step it follows.
    ///   - isMove: whether the tables are made for an installation that is copied into them.
    @discardableResult
    package func apply(
        to database: some Database, now: Now, after: [String: @Sendable (Transaction) throws -> Void] = [:],
        isMove: Bool = false
    ) async throws -> [String] {
        let dialect = database.dialect
        return try await database.changeSchema { transaction in
            try transaction.run(SQL(stringLiteral: dialect.schema(Self.table)))
            let all = Set(try transaction.rows("SELECT name FROM migration") { try $0("name", as: String.self) })
            let done = all.filter { MoveMark(step: $0) == nil }
            if !isMove, let mark = all.compactMap(MoveMark.init).first { throw NotServed(mark) }
            try refuseNewer(done)
            try refuseForeign(done, dialect, in: transaction)
            let missing = self.all.filter { !done.contains($0.name) }
            for migration in missing {
                for statement in migration.statements(in: dialect) {
                    try transaction.run(SQL(stringLiteral: statement))
                }
                try after[migration.name]?(transaction)
                try transaction.run("INSERT INTO migration (name, applied_at) VALUES (\(migration.name), \(now()))")
            }
            return missing.map(\.name)
        }
    }

    package static let table =
        "CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY, applied_at TEXT NOT NULL)"

    /// How the tables stand to this program.
    package func state(_ dialect: Dialect, in transaction: Transaction) throws -> SchemaState {
        let tables = try transaction.rows(dialect.tables) { try $0("name", as: String.self) }
        guard tables.contains("migration") else { return tables.isEmpty ? .empty : .foreign }
        let all = Set(try transaction.rows("SELECT name FROM migration") { try $0("name", as: String.self) })
        let done = all.filter { MoveMark(step: $0) == nil }
        if let newer = unknown(done) { return .newer(newer) }
        guard done.isEmpty || self.all.first.map({ done.contains($0.name) }) ?? true else { return .foreign }
        let missing = self.all.map(\.name).filter { !done.contains($0) }
        return missing.isEmpty ? .current : .older(missing)
    }

    /// Old nodes go on beside new ones, but none is started on tables that it does not know.
    package func refuseNewer(_ done: Set<String>) throws {
        if let unknown = unknown(done) { throw SchemaTooNew(step: unknown) }
    }

    /// A database that others use is left as it is.
    private func refuseForeign(_ done: Set<String>, _ dialect: Dialect, in transaction: Transaction) throws {
        let tables = try transaction.rows(dialect.tables) { try $0("name", as: String.self) }
        let isOurs = done.isEmpty ? tables == ["migration"] : all.first.map { done.contains($0.name) } ?? true
        guard isOurs else { throw ForeignDatabase() }
    }

    private func unknown(_ done: Set<String>) -> String? {
        all.last.flatMap { newest in done.filter { $0 > newest.name }.min() }
    }
}

/// One clear line: the tables are somebody else's.
package struct ForeignDatabase: Error, CustomStringConvertible {
    package var description: String {
        "The database holds the tables of something else, and is left as it is. Brobygger wants one of its own."
    }
}

package enum SchemaState: Sendable, Hashable {
    case empty, current
    /// They are somebody else's.
    case foreign
    /// These steps are missing.
    case older([String])
    /// A newer program has done this step.
    case newer(String)
}

/// One clear line: the tables were made by a newer program.
package struct SchemaTooNew: Error, CustomStringConvertible {
    let step: String
    package var description: String {
        "The database was brought up by a newer Brobygger (step \(step)). Start that one, or a newer one."
    }
}
