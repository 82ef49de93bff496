/// What is asked of tables by whoever knows none of them by name.
extension Dialect {
    /// `referring` and `referred` of every foreign key.
    package var references: SQL {
        switch self {
        case .sqlite:
            """
            SELECT DISTINCT m.name AS referring, f."table" AS referred
            FROM sqlite_master AS m JOIN pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table'
            """
        case .postgres:
            """
            SELECT DISTINCT one.relname::text AS referring, other.relname::text AS referred
            FROM pg_constraint JOIN pg_class AS one ON one.oid = conrelid JOIN pg_class AS other ON other.oid = confrelid
            WHERE contype = 'f' AND connamespace = current_schema()::regnamespace
            """
        }
    }

    /// The `name` and the `kind` of every column of a table, in their order; kinds in the words of the steps of the schema.
    package func kinds(of table: String) -> SQL {
        switch self {
        case .sqlite: "SELECT name, type AS kind FROM pragma_table_info(\(table))"
        case .postgres:
            """
            SELECT attname::text AS name, CASE atttypid WHEN 'text'::regtype THEN 'TEXT' WHEN 'bigint'::regtype THEN 'INTEGER'
              WHEN 'double precision'::regtype THEN 'REAL' WHEN 'bytea'::regtype THEN 'BLOB' ELSE '' END AS kind
            FROM pg_attribute WHERE attrelid = \(table)::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum
            """
        }
    }

    /// Rows of a table in the order in which they lie, each behind its `place`. They lie so as long as nobody writes.
    package func rows(of table: String, _ columns: [String], after place: Int, most: Int) -> SQL {
        let (table, names) = (SQL(stringLiteral: "\"\(table)\""), SQL(stringLiteral: SQL.names(columns)))
        return switch self {
        case .sqlite:
            "SELECT rowid AS place, \(names) FROM \(table) WHERE rowid > \(place) ORDER BY rowid LIMIT \(most)"
        case .postgres:
            // Number of the page, and of the row in it.
            """
            SELECT (ctid::text::point)[0]::bigint << 16 | (ctid::text::point)[1]::bigint AS place, \(names) FROM \(table)
            WHERE ctid > ('(' || (\(max(place, 0))::bigint >> 16) || ',' || (\(max(place, 0))::bigint & 65535) || ')')::tid
            ORDER BY ctid LIMIT \(most)
            """
        }
    }

    /// Every page, every row and every reference as it must be.
    package func isWhole(in transaction: Transaction) throws -> Bool {
        switch self {
        case .sqlite:
            try transaction.value("PRAGMA integrity_check", as: String.self) == "ok"
                && !transaction.exists("PRAGMA foreign_key_check")
        // The server looks after its files itself (checksums), and lets nobody switch its references off.
        case .postgres: true
        }
    }

    /// Whether a text can be kept.
    package func keeps(_ text: String) -> Bool {
        self == .sqlite || !text.utf8.contains(0)
    }
}

extension Transaction {
    /// Hands over every row of a table, however many there are, without keeping them all.
    package func walk(_ table: String, _ columns: [String], in dialect: Dialect, _ handOver: (Row) throws -> Void)
        throws
    {
        let all = "SELECT \(SQL.names(columns)) FROM \"\(table)\""
        guard dialect == .postgres else {
            _ = try rows(SQL(stringLiteral: all), handOver)
            return
        }
        _ = try rows(SQL(stringLiteral: "DECLARE \"walk_\(table)\" NO SCROLL CURSOR FOR \(all)")) { _ in }
        let next = SQL(stringLiteral: "FETCH 2000 FROM \"walk_\(table)\"")
        while try !rows(next, handOver).isEmpty {}
        _ = try rows(SQL(stringLiteral: "CLOSE \"walk_\(table)\"")) { _ in }
    }
}
