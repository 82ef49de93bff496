/// Many rows for one table, each with a value for each of the columns.
package struct NewRows: Sendable {
    package let table: String
    package let columns: [String]
    package let rows: [[SQLValue]]

    package init(_ rows: [[SQLValue]], table: String, columns: [String]) {
        self.table = table
        self.columns = columns
        self.rows = rows
    }

    /// `"household" ("id", "kind")`
    package var place: String { "\"\(table)\" (\(SQL.names(columns)))" }

    /// As many rows in each as an engine takes values in one statement.
    package var statements: [SQL] {
        let most = max(1, min(100, 30_000 / max(columns.count, 1)))
        return stride(from: 0, to: rows.count, by: most).map { start in
            let some = rows[start..<min(start + most, rows.count)]
            var statement = SQL.Interpolation(literalCapacity: 0, interpolationCount: some.count * columns.count)
            statement.appendLiteral("INSERT INTO \(place) VALUES ")
            for (index, row) in some.enumerated() {
                if index > 0 { statement.appendLiteral(", ") }
                statement.appendInterpolation(SQL.list(row))
            }
            return SQL(stringInterpolation: statement)
        }
    }
}

extension SQL {
    /// Names as the schema has them, in quotes: none of them is taken for a word of the language.
    package static func names(_ names: [String]) -> String { names.map { "\"\($0)\"" }.joined(separator: ", ") }
}

extension SQLValue: SQLBindable {
    package var sqlValue: SQLValue { self }
}
