import GRDB
import GRDBSQLite
import Storage
import Synchronization

extension Storage.Transaction {
    /// Statements are prepared once per connection and read through SQLite's own calls: rows of GRDB cost eight times more.
    convenience init(on connection: GRDB.Database) {
        self.init { sql, handOver in
            let text = Dialect.sqlite.text(of: sql)
            let statement = try prepared(text, on: connection)
            let handle = statement.sqliteStatement
            defer {
                sqlite3_reset(handle)
                sqlite3_clear_bindings(handle)
            }
            for (index, value) in sql.values.enumerated() {
                try bind(value, at: Int32(index + 1), of: handle, on: connection)
            }
            try step(handle, columns: columnIndexes(of: statement, text), on: connection, handOver)
            return connection.changesCount
        }
    }
}

/// What does not prepare is a mistake of ours; the message names tables and columns, never values, which are bound.
private func prepared(_ text: String, on connection: GRDB.Database) throws -> Statement {
    do {
        return try connection.cachedStatement(sql: text)
    } catch let error as DatabaseError {
        throw SchemaFault(what: error.message ?? "\(error.extendedResultCode)")
    }
}

private let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

private func bind(_ value: SQLValue, at index: Int32, of handle: SQLiteStatement, on connection: GRDB.Database) throws {
    let code =
        switch value {
        case .null: sqlite3_bind_null(handle, index)
        case .integer(let number): sqlite3_bind_int64(handle, index, number)
        case .real(let number): sqlite3_bind_double(handle, index, number)
        case .text(let text): sqlite3_bind_text(handle, index, text, Int32(text.utf8.count), copied)
        case .blob(let bytes): sqlite3_bind_blob(handle, index, bytes, Int32(bytes.count), copied)
        }
    guard code == SQLITE_OK else { throw fault(code, on: connection) }
}

private func step(
    _ handle: SQLiteStatement, columns: [String: Int], on connection: GRDB.Database,
    _ handOver: (Storage.Row) throws -> Void
) throws {
    let row = Storage.Row(columns: columns) { value(at: Int32($0), of: handle) }
    while true {
        let code = sqlite3_step(handle)
        if code == SQLITE_DONE { return }
        guard code == SQLITE_ROW else { throw fault(code, on: connection) }
        try handOver(row)
    }
}

/// Remembered by the text of the statement: making them anew costs more than most rows do.
private func columnIndexes(of statement: Statement, _ text: String) -> [String: Int] {
    guard statement.columnCount > 0 else { return [:] }
    if let known = knownColumns.withLock({ $0[text] }), known.count == statement.columnCount { return known }
    var indexes: [String: Int] = [:]
    for (index, name) in statement.columnNames.enumerated() { indexes[name] = index }
    knownColumns.withLock { known in
        if known.count > 2000 { known.removeAll() }
        known[text] = indexes
    }
    return indexes
}

private let knownColumns = Mutex<[String: [String: Int]]>([:])

private func value(at column: Int32, of handle: SQLiteStatement) -> SQLValue {
    switch sqlite3_column_type(handle, column) {
    case SQLITE_INTEGER: return .integer(sqlite3_column_int64(handle, column))
    case SQLITE_FLOAT: return .real(sqlite3_column_double(handle, column))
    case SQLITE_TEXT:
        guard let text = sqlite3_column_text(handle, column) else { return .null }
        let count = Int(sqlite3_column_bytes(handle, column))
        return .text(String(decoding: UnsafeBufferPointer(start: text, count: count), as: UTF8.self))
    case SQLITE_BLOB:
        let count = Int(sqlite3_column_bytes(handle, column))
        return .blob(
            sqlite3_column_blob(handle, column).map { [UInt8](UnsafeRawBufferPointer(start: $0, count: count)) } ?? [])
    default: return .null
    }
}

/// The engine's code and message name tables and columns, never values, which are bound.
private func fault(_ code: Int32, on connection: GRDB.Database) -> any Error {
    let extended = connection.sqliteConnection.map { sqlite3_extended_errcode($0) } ?? code
    let message = connection.sqliteConnection.flatMap { sqlite3_errmsg($0) }.map { String(cString: $0) } ?? ""
    return extended == 2067 || extended == 1555
        ? UniqueFault(what: message) : SchemaFault(what: "SQLite \(extended): \(message)")
}
