import Basics

/// One forward step of the schema: `0001-beginning.sql`. Never edited once it has landed.
package struct Migration: Sendable {
    package let name: String
    package let statements: [String]

    /// Statements end with a semicolon at the end of a line.
    package init(name: String, text: String) {
        self.name = name
        let lines = text.split(separator: "\n", omittingEmptySubsequences: true).filter { !$0.hasPrefix("--") }
        statements = lines.joined(separator: "\n").split(separator: ";\n").map(String.init)
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
    /// - Parameter after: what SQL alone cannot do to the rows, by the name of the step it follows.
    @discardableResult
    package func apply(
        to database: some Database, now: Now, after: [String: @Sendable (Transaction) throws -> Void] = [:]
    ) async throws -> [String] {
        try await database.write { transaction in
            try transaction.run(
                "CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY, applied_at TEXT NOT NULL)")
            let done = Set(try transaction.rows("SELECT name FROM migration") { try $0("name", as: String.self) })
            let missing = all.filter { !done.contains($0.name) }
            for migration in missing {
                for statement in migration.statements { try transaction.run(SQL(stringLiteral: statement)) }
                try after[migration.name]?(transaction)
                try transaction.run("INSERT INTO migration (name, applied_at) VALUES (\(migration.name), \(now()))")
            }
            return missing.map(\.name)
        }
    }
}
