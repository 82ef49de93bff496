import CLibpq
import Storage

/// What the engine said no to, by its five letters (SQLSTATE) and the names in the schema; never its words, which can
/// hold what somebody wrote.
struct PostgresFault: Error {
    let state: String
    let what: String
    let isOfLostConnection: Bool

    /// Kept, but on one server only: not yet what we call kept (08007, the outcome is unknown).
    static let notOnStandby = PostgresFault(state: "08007", what: "not on the standby", isOfLostConnection: true)

    /// The server takes no writes.
    static let readOnly = "25006"

    /// The engine asks for the transaction to be done again, or is not the one that takes writes any more.
    var mayBeDoneAgain: Bool {
        isOfLostConnection || ["40001", "40P01", Self.readOnly].contains(state) || isOfChangedPlan
    }

    /// A server that takes no writes any more, or plans that fit no more.
    var needsFreshConnection: Bool { isOfLostConnection || state == Self.readOnly || isOfChangedPlan }

    /// A statement was prepared before a column came or went.
    private var isOfChangedPlan: Bool { state == "0A000" }
    var isOfLongWaiting: Bool { state == "57014" || state == "55P03" }

    /// As every adapter says it.
    var shown: any Error {
        if isOfLostConnection { return Unreachable(what: "the connection was lost") }
        if state == "23505" { return UniqueFault(what: what) }
        if mayBeDoneAgain || isOfLongWaiting { return Unreachable(what: "PostgreSQL \(state)") }
        return SchemaFault(what: "PostgreSQL \(state): \(what)")
    }
}

extension PostgresFault {
    init(_ result: OpaquePointer?, on connection: OpaquePointer?) {
        func field(_ code: Int32) -> String? {
            PQresultErrorField(result, code).map { String(cString: $0) }
        }
        state = field(Self.sqlState) ?? "08006"
        let names = [field(Self.table), field(Self.column), field(Self.constraint)].compactMap { $0 }
        // Mistakes in a statement name tables and columns: what is bound stands in none of these.
        what = state.hasPrefix("42") ? field(Self.words) ?? "" : names.joined(separator: " ")
        isOfLostConnection =
            PQstatus(connection) != CONNECTION_OK || state.hasPrefix("08")
            || ["57P01", "57P02", "57P03", "57P05"].contains(state)
    }

    // The macros of libpq are letters.
    private static let sqlState = Int32(UInt8(ascii: "C"))
    private static let words = Int32(UInt8(ascii: "M"))
    private static let table = Int32(UInt8(ascii: "t"))
    private static let column = Int32(UInt8(ascii: "c"))
    private static let constraint = Int32(UInt8(ascii: "n"))
}
