import Basics
import Synchronization

/// Where everything is kept. The closure runs in one transaction on one connection; what it throws rolls back.
package protocol Database: Sendable {
    /// A consistent view; writes are refused.
    func read<Result: Sendable>(_ work: @Sendable (Transaction) throws -> Result) async throws -> Result

    /// One writer at a time; acknowledged means flushed to disk. An engine may undo the work and ask for it again, so the
    /// closure does nothing outside but through ``Transaction/afterCommit(_:)``.
    func write<Result: Sendable>(_ work: @Sendable (Transaction) throws -> Result) async throws -> Result

    /// As `write`, while no other node changes the schema either, however long it takes.
    func changeSchema<Result: Sendable>(_ work: @Sendable (Transaction) throws -> Result) async throws -> Result

    var dialect: Dialect { get }
    var pools: [PoolUse] { get }

    /// What stood in clear must not stay in places that nobody uses any more.
    func scrub() async throws
    func close() throws
}

/// One running transaction. Not `Sendable`, so it stays inside the closure that was given it.
package final class Transaction {
    private let perform: (SQL, (Row) throws -> Void) throws -> Int
    private let load: (NewRows) throws -> Void
    /// What is to be done once the transaction has been kept; it is not done when it is rolled back.
    package private(set) var deedsAfterCommit: [@Sendable () -> Void] = []
    /// Whether what is read may never be kept: nobody may remember it beyond this transaction.
    package private(set) var hasWritten = false

    /// What is to be done once for everything that was gathered under a name.
    private var gathered: [String: Gathered] = [:]

    /// As ``afterCommit(_:)``, once for all that the transaction gathers under this name.
    package func afterCommit(
        _ name: String, gathering items: [String], _ deed: @escaping @Sendable ([String]) -> Void
    ) {
        if let basket = gathered[name] { return basket.items.withLock { $0 += items } }
        let basket = Gathered(items)
        gathered[name] = basket
        afterCommit { deed(basket.items.withLock { $0 }) }
    }

    private final class Gathered: Sendable {
        let items: Mutex<[String]>

        init(_ items: [String]) {
            self.items = Mutex(items)
        }
    }

    package func afterCommit(_ deed: @escaping @Sendable () -> Void) {
        deedsAfterCommit.append(deed)
    }

    /// For adapters: run a statement, hand over each row, return how many rows were changed.
    /// - Parameter load: puts many rows into a table in a quicker way than statements are.
    package init(
        _ perform: @escaping (SQL, (Row) throws -> Void) throws -> Int, load: ((NewRows) throws -> Void)? = nil
    ) {
        self.perform = perform
        self.load = load ?? { rows in for statement in rows.statements { _ = try perform(statement) { _ in } } }
    }

    package func add(_ rows: NewRows) throws {
        hasWritten = true
        try load(rows)
    }

    /// Runs a statement that changes rows; returns how many.
    @discardableResult
    package func run(_ sql: SQL) throws -> Int {
        hasWritten = true
        return try perform(sql) { _ in }
    }

    package func rows<Value>(_ sql: SQL, _ read: (Row) throws -> Value) throws -> [Value] {
        var all: [Value] = []
        _ = try perform(sql) { all.append(try read($0)) }
        return all
    }

    package func first<Value>(_ sql: SQL, _ read: (Row) throws -> Value) throws -> Value? {
        try rows(sql, read).first
    }

    /// One column of one row.
    package func value<Value: SQLReadable>(_ sql: SQL, as _: Value.Type = Value.self) throws -> Value? {
        try first(sql) { try $0.read(0) }
    }

    package func exists(_ sql: SQL) throws -> Bool {
        try !rows(sql) { _ in }.isEmpty
    }
}

/// One row of an answer, valid while it is handed over.
package struct Row {
    private let columns: [String: Int]
    private let value: (Int) -> SQLValue

    package init(columns: [String: Int], value: @escaping (Int) -> SQLValue) {
        self.columns = columns
        self.value = value
    }

    package func callAsFunction<Value: SQLReadable>(_ name: String, as _: Value.Type = Value.self) throws -> Value {
        guard let index = columns[name] else { throw SchemaFault(what: "no column \(name)") }
        return try read(index, called: name)
    }

    // What most columns hold, each by itself: a generic call from another room asks at run time what type it is about.
    package func callAsFunction(_ name: String) throws -> String { try callAsFunction(name, as: String.self) }
    package func callAsFunction(_ name: String) throws -> String? { try callAsFunction(name, as: String?.self) }
    package func callAsFunction(_ name: String) throws -> Int { try callAsFunction(name, as: Int.self) }
    package func callAsFunction(_ name: String) throws -> Bool { try callAsFunction(name, as: Bool.self) }
    package func callAsFunction(_ name: String) throws -> Bool? { try callAsFunction(name, as: Bool?.self) }
    package func callAsFunction(_ name: String) throws -> Day { try callAsFunction(name, as: Day.self) }
    package func callAsFunction(_ name: String) throws -> Day? { try callAsFunction(name, as: Day?.self) }
    package func callAsFunction(_ name: String) throws -> Instant { try callAsFunction(name, as: Instant.self) }
    package func callAsFunction(_ name: String) throws -> Instant? { try callAsFunction(name, as: Instant?.self) }
    package func callAsFunction(_ name: String) throws -> Personal<String>? {
        try callAsFunction(name, as: String?.self).map { Personal($0) }
    }

    /// What stands in a column, as it is: for whoever proves a row rather than reads it.
    package func raw(_ index: Int) -> SQLValue { value(index) }

    func read<Value: SQLReadable>(_ index: Int, called name: String = "?") throws -> Value {
        guard let read = Value(sql: value(index)) else {
            throw SchemaFault(what: "column \(name) holds no \(Value.self)")
        }
        return read
    }
}

/// The tables and the program do not fit. Names the column, never its value.
package struct SchemaFault: Error, CustomStringConvertible {
    package let what: String
    package var description: String { "schema: \(what)" }

    package init(what: String) {
        self.what = what
    }
}

/// A row with the same unique value is there already: somebody else was first.
package struct UniqueFault: Error, CustomStringConvertible {
    package let what: String
    package var description: String { "unique: \(what)" }

    package init(what: String) {
        self.what = what
    }
}

/// The engine cannot be reached, or has no time for us. Nothing has been done; it may be asked again.
package struct Unreachable: Error, CustomStringConvertible {
    package let what: String
    package var description: String { "database: \(what)" }

    package init(what: String) {
        self.what = what
    }
}

/// The engine was lost while it kept something, and cannot be asked whether it did. Never done again by itself.
package struct OutcomeUnknown: Error {
    package init() {}
}
