import Basics
import Storage

/// One table of the installation and what its columns hold.
struct MovedTable: Sendable {
    let name: String
    let columns: [Column]
    var names: [String] { columns.map(\.name) }

    struct Column: Sendable {
        let name: String
        let kind: String
    }
}

/// The statements of moving: they know no table of the house but that of the steps and their own.
struct MoveStore: Sendable {
    let dialect: Dialect

    /// How far each table has come; there only while a move is unfinished.
    static let progress = "move_progress"
    /// Before the first row of any table.
    static let beginning = Int.min

    func tables(in transaction: Transaction) throws -> [String] {
        try transaction.rows(dialect.tables) { try $0("name") }.filter { $0 != Self.progress }
    }

    func references(in transaction: Transaction) throws -> [(referring: String, referred: String)] {
        try transaction.rows(dialect.references) { (try $0("referring"), try $0("referred")) }
    }

    func table(_ name: String, in transaction: Transaction) throws -> MovedTable {
        let columns = try transaction.rows(dialect.kinds(of: name)) {
            MovedTable.Column(name: try $0("name"), kind: try $0("kind"))
        }
        return MovedTable(name: name, columns: columns.sorted { $0.name < $1.name })
    }

    func steps(in transaction: Transaction) throws -> [String] {
        try transaction.rows("SELECT name FROM migration ORDER BY name") { try $0("name") }
    }

    func lastWrite(in transaction: Transaction) throws -> String? {
        try dialect.lastWrite.flatMap { try transaction.value($0) }
    }

    func installation(in transaction: Transaction) throws -> String? {
        try transaction.value("SELECT id FROM installation")
    }

    func count(of table: String, in transaction: Transaction) throws -> Int {
        try transaction.value(SQL(stringLiteral: "SELECT COUNT(*) FROM \"\(table)\"")) ?? 0
    }

    // – Progress –

    func hasProgress(in transaction: Transaction) throws -> Bool {
        try transaction.rows(dialect.tables) { try $0("name", as: String.self) }.contains(Self.progress)
    }

    func beginProgress(of tables: [String], in transaction: Transaction) throws {
        let table = "CREATE TABLE move_progress (name TEXT PRIMARY KEY, place INTEGER NOT NULL)"
        try transaction.run(SQL(stringLiteral: dialect.schema(table)))
        for name in tables {
            try transaction.run("INSERT INTO move_progress (name, place) VALUES (\(name), \(Self.beginning))")
        }
    }

    func progress(in transaction: Transaction) throws -> [String: Int] {
        Dictionary(
            uniqueKeysWithValues: try transaction.rows("SELECT name, place FROM move_progress") {
                (try $0("name"), try $0("place"))
            })
    }

    /// Throws when another program has copied this table further meanwhile.
    func advance(_ table: String, from place: Int, to next: Int, in transaction: Transaction) throws {
        let changed = try transaction.run(
            "UPDATE move_progress SET place = \(next) WHERE name = \(table) AND place = \(place)")
        guard changed == 1 else { throw MoveFault("Another move is copying into the same database.") }
    }

    func endProgress(in transaction: Transaction) throws {
        try transaction.run("DROP TABLE move_progress")
    }

    // – Marks –

    func mark(_ mark: MoveMark, at now: Instant, in transaction: Transaction) throws {
        try transaction.run(
            "INSERT INTO migration (name, applied_at) VALUES (\(mark.step), \(now)) ON CONFLICT (name) DO NOTHING")
    }

    func unmark(_ mark: MoveMark, in transaction: Transaction) throws {
        try transaction.run("DELETE FROM migration WHERE name = \(mark.step)")
    }

    /// What the steps of the schema have written by themselves.
    func empty(_ table: String, in transaction: Transaction) throws {
        let but: SQL = table == "migration" ? " WHERE name NOT LIKE 'move: %'" : ""
        try transaction.run(SQL(stringLiteral: "DELETE FROM \"\(table)\"") + but)
    }

    /// A mark says something about one database, and stays there.
    func isMark(_ row: [SQLValue], of table: MovedTable) -> Bool {
        guard table.name == "migration", let index = table.names.firstIndex(of: "name"),
            case .text(let name) = row[index]
        else { return false }
        return MoveMark(step: name) != nil
    }

    // – Rows –

    /// - Returns: rows and the place of the last one; nothing when there are no more.
    func batch(
        of table: MovedTable, after place: Int, in transaction: Transaction
    ) throws -> (rows: [[SQLValue]], place: Int)? {
        let (mostRows, mostBytes) = (2_000, 8_000_000)
        var (rows, last, bytes): ([[SQLValue]], Int?, Int) = ([], nil, 0)
        let all = dialect.rows(of: table.name, table.names, after: place, most: mostRows)
        _ = try transaction.rows(all) { row in
            guard bytes < mostBytes else { return }
            let values = (1...table.columns.count).map(row.raw)
            bytes += values.reduce(0) { $0 + $1.size }
            last = try row("place")
            if !isMark(values, of: table) { rows.append(values) }
        }
        return last.map { (rows, $0) }
    }

    func digest(of table: MovedTable, in transaction: Transaction, _ look: () throws -> Void) throws -> TableDigest {
        var digest = TableDigest()
        try transaction.walk(table.name, table.names, in: dialect) { row in
            let values = (0..<table.columns.count).map(row.raw)
            if !isMark(values, of: table) { digest.add(values) }
            if digest.rows.isMultiple(of: 1_000) { try look() }
        }
        return digest
    }
}

extension SQLValue {
    fileprivate var size: Int {
        switch self {
        case .null: 0
        case .integer, .real: 8
        case .text(let text): text.utf8.count
        case .blob(let bytes): bytes.count
        }
    }
}
