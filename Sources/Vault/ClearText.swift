import Basics
import Storage

/// Seals what an installation of before the vault holds in clear, between the steps 0003 and 0004 of the schema.
package struct ClearText: Sendable {
    let field: PersonalField
    /// SQL for the value in clear; what is null stays so.
    let clear: SQL
    /// The column of the primary key, and the one that says whose key seals.
    let row: SQL
    let subject: SQL

    package init(_ field: PersonalField, clear: SQL, row: SQL = "id", subject: SQL) {
        self.field = field
        self.clear = clear
        self.row = row
        self.subject = subject
    }

    package func seal(with vault: Vault, in transaction: Transaction) throws {
        let table = SQL(stringLiteral: field.table)
        let column = SQL(stringLiteral: field.column)
        let found = try transaction.rows(
            "SELECT \(row) AS sealed_row, \(subject) AS sealed_subject, \(clear) AS clear FROM \(table) WHERE \(clear) IS NOT NULL"
        ) {
            (
                try $0("sealed_row", as: String.self), try $0("sealed_subject", as: String.self),
                try $0("clear", as: String.self)
            )
        }
        try vault.makeKeys([field.use], of: Array(Set(found.map(\.1))))
        for (id, subject, text) in found {
            let sealed = try vault.seal(text, field, row: id, of: subject)
            try transaction.run("UPDATE \(table) SET \(column) = \(sealed) WHERE \(row) = \(id)")
        }
    }
}

extension Vault {
    /// Everything of a column that opens with the keys that are alive: proof of what an erasure has left.
    package func everything(in field: PersonalField, in transaction: Transaction) throws -> [String] {
        let (table, column) = (SQL(stringLiteral: field.table), SQL(stringLiteral: field.column))
        let (row, subject) = (SQL(stringLiteral: field.row), SQL(stringLiteral: field.subject))
        return try transaction.rows(
            "SELECT \(row) AS sealed_row, \(subject) AS sealed_subject, \(column) AS sealed FROM \(table) WHERE \(column) IS NOT NULL"
        ) { found in
            try? open(try found("sealed"), field, row: try found("sealed_row"), of: try found("sealed_subject"))
        }.compactMap { $0 }
    }

    /// The oldest and the newest values of a column, as they open; nil where a key is gone or a value is damaged.
    package func sample(of field: PersonalField, in transaction: Transaction) throws -> [String?] {
        let (table, column) = (SQL(stringLiteral: field.table), SQL(stringLiteral: field.column))
        let (row, subject) = (SQL(stringLiteral: field.row), SQL(stringLiteral: field.subject))
        return try ["ASC", "DESC"].flatMap { order in
            try transaction.rows(
                """
                SELECT \(row) AS sealed_row, \(subject) AS sealed_subject, \(column) AS sealed FROM \(table)
                WHERE \(column) IS NOT NULL ORDER BY \(row) \(SQL(stringLiteral: order)) LIMIT 20
                """
            ) { found in
                try? open(try found("sealed"), field, row: try found("sealed_row"), of: try found("sealed_subject"))
            }
        }
    }
}
