/// Where the engines differ: asked by adapters and by the steps of the schema, never by a room.
package enum Dialect: String, Sendable, CaseIterable {
    case sqlite, postgres

    /// A statement with a number for each bound value: `?1` or `$1`.
    package func text(of sql: SQL) -> String {
        guard sql.parts.count > 1 else { return sql.parts[0] }
        let mark = self == .sqlite ? "?" : "$"
        var text = sql.parts[0]
        for (index, part) in sql.parts.dropFirst().enumerated() { text += "\(mark)\(index + 1)\(part)" }
        return text
    }

    /// 1 where what is written would be kept; 0 on a server that only follows another.
    package var takesWrites: SQL {
        switch self {
        case .sqlite: "SELECT 1"
        case .postgres:
            """
            SELECT (NOT pg_is_in_recovery() AND current_setting('default_transaction_read_only') = 'off')::int
            """
        }
    }

    /// The `name` of every table of the house.
    package var tables: SQL {
        switch self {
        case .sqlite:
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
        case .postgres:
            """
            SELECT relname::text AS name FROM pg_class WHERE relnamespace = current_schema()::regnamespace
              AND relkind = 'r' AND relname <> 'one_writer' ORDER BY relname
            """
        }
    }

    /// The `name` of every column of a table, in their order.
    package func columns(of table: String) -> SQL {
        switch self {
        case .sqlite: "SELECT name FROM pragma_table_info(\(table))"
        case .postgres:
            """
            SELECT attname::text AS name FROM pg_attribute WHERE attrelid = \(table)::regclass AND attnum > 0
              AND NOT attisdropped ORDER BY attnum
            """
        }
    }

    /// When anybody last kept something; nil where nobody else can, since the whole folder is locked.
    package var lastWrite: SQL? {
        switch self {
        case .sqlite: nil
        case .postgres: "SELECT COALESCE(MAX(at)::text, '') FROM one_writer"
        }
    }

    /// A step of the schema in the engine's own types. Texts are compared byte by byte on both, whatever the language of
    /// the server.
    package func schema(_ statement: String) -> String {
        guard self == .postgres, ["CREATE TABLE ", "ALTER TABLE "].contains(where: { statement.hasPrefix($0) })
        else { return statement }
        // Every other piece stands between quotes and is nobody's type.
        let pieces = statement.split(separator: "'", omittingEmptySubsequences: false)
        return pieces.enumerated().map { $0.isMultiple(of: 2) ? Self.postgresTypes(in: $1) : String($1) }
            .joined(separator: "'")
    }

    private static func postgresTypes(in text: Substring) -> String {
        String(text.replacing(#/\b(?:TEXT|INTEGER|REAL|BLOB)\b/#) { types[$0.output] ?? String($0.output) })
    }

    private static let types: [Substring: String] = [
        "TEXT": "TEXT COLLATE \"C\"", "INTEGER": "BIGINT", "REAL": "DOUBLE PRECISION", "BLOB": "BYTEA",
    ]
}
