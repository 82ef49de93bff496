import CLibpq
import Storage

/// One connection, used by one thread at a time. Statements are prepared once.
final class PostgresConnection {
    let handle: OpaquePointer
    private let warned = Warned()
    private var prepared: [String: Statement] = [:]
    /// The first thing that went wrong in the transaction: what comes after it says only that there was something.
    private(set) var fault: PostgresFault?

    private let timeouts: Timeouts
    /// Somebody may still call out to the server to let go of what we ask next.
    private var isSpent = false

    private static let mostPrepared = 500

    init(_ address: PostgresAddress, timeouts: Timeouts) throws {
        let settings = address.settings
        let opened = withCStrings(settings.map(\.0)) { names in
            withCStrings(settings.map(\.1)) { values in PQconnectdbParams(names, values, 1) }
        }
        guard let opened else { throw Unreachable(what: "no memory for a connection") }
        handle = opened
        self.timeouts = timeouts
        // Notices can hold what somebody wrote, and would go to the log of the process.
        PQsetNoticeReceiver(
            handle,
            { warned, _ in warned.map { Unmanaged<Warned>.fromOpaque($0).takeUnretainedValue().isTrue = true } },
            Unmanaged.passUnretained(warned).toOpaque())
        guard PQstatus(handle) == CONNECTION_OK else {
            throw Unreachable(what: "\(address.place) cannot be reached: \(reason)")
        }
        try send(timeouts.settings)
    }

    deinit {
        PQfinish(handle)
    }

    var isAlive: Bool { PQstatus(handle) == CONNECTION_OK && !isSpent }
    var isInTransaction: Bool { PQtransactionStatus(handle) != PQTRANS_IDLE }

    /// libpq's own lines without its hints; before a connection stands, they hold names of hosts, databases and roles only.
    private var reason: String {
        let words = PQerrorMessage(handle).map { String(cString: $0) } ?? ""
        return words.split(whereSeparator: \.isNewline).filter { $0.first?.isWhitespace == false }
            .joined(separator: "; ")
    }

    /// Words of our own without values; several statements may stand in one.
    @discardableResult
    func send(_ words: String) throws -> String {
        let result = PQexec(handle, words)
        defer { PQclear(result) }
        try check(result)
        return PQcmdStatus(result).map { String(cString: $0) } ?? ""
    }

    enum Outcome: Equatable {
        case kept
        /// The wait for the standby was broken off.
        case keptHereOnly
        case undone
    }

    func commit(_ words: String) throws -> Outcome {
        warned.isTrue = false
        let patience = CommitPatience(with: handle, timeouts.statement)
        defer { isSpent = patience.end() }
        guard try send(words) == "COMMIT" else { return .undone }
        return warned.isTrue ? .keptHereOnly : .kept
    }

    func begin(_ words: String) throws {
        fault = nil
        try send(words)
    }

    /// Runs a statement, hands over each row, and says how many rows it was about.
    func perform(_ sql: SQL, _ handOver: (Row) throws -> Void) throws -> Int {
        let statement = try statement(for: sql)
        let result = BoundValues(sql.values).with { count, values, lengths, formats in
            PQexecPrepared(handle, statement.name, count, values, lengths, formats, 1)
        }
        defer { PQclear(result) }
        try check(result)
        if PQresultStatus(result) == PGRES_TUPLES_OK {
            try PostgresRows(result, columns: statement.columns(of: result)).forEach(handOver)
        }
        return PQcmdTuples(result).flatMap { Int(String(cString: $0)) } ?? 0
    }

    private func statement(for sql: SQL) throws -> Statement {
        let text = Dialect.postgres.text(of: sql)
        let types = sql.values.map(\.postgresType)
        let key = types.isEmpty ? text : text + "|" + types.map(String.init).joined(separator: ",")
        if let known = prepared[key] { return known }
        if prepared.count >= Self.mostPrepared {
            try send("DEALLOCATE ALL")
            prepared = [:]
        }
        let statement = Statement(name: "s\(prepared.count)")
        let result = PQprepare(handle, statement.name, text, Int32(types.count), types)
        defer { PQclear(result) }
        try check(result)
        prepared[key] = statement
        return statement
    }

    func check(_ result: OpaquePointer?) throws {
        switch PQresultStatus(result) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY: return
        default:
            let found = PostgresFault(result, on: handle)
            fault = fault ?? found
            throw found
        }
    }

    private final class Warned {
        var isTrue = false
    }

    private final class Statement {
        let name: String
        private var columns: [String: Int]?

        init(name: String) {
            self.name = name
        }

        func columns(of result: OpaquePointer?) -> [String: Int] {
            if let columns { return columns }
            var found: [String: Int] = [:]
            for index in 0..<PQnfields(result) {
                if let name = PQfname(result, index) { found[String(cString: name)] = Int(index) }
            }
            columns = found
            return found
        }
    }
}

/// Texts as C wants a list of them, ended by nothing.
func withCStrings<Result>(
    _ texts: [String], _ work: (UnsafePointer<UnsafePointer<CChar>?>) -> Result
) -> Result {
    let ends = texts.map { $0.utf8.count + 1 }
    let bytes = texts.flatMap { Array($0.utf8CString) }
    return bytes.withUnsafeBufferPointer { buffer in
        var start = 0
        var pointers: [UnsafePointer<CChar>?] = []
        for length in ends {
            pointers.append(buffer.baseAddress.map { $0 + start })
            start += length
        }
        pointers.append(nil)
        return pointers.withUnsafeBufferPointer { list in list.baseAddress.map(work) ?? work([]) }
    }
}
