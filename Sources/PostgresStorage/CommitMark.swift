import Storage

/// One row for each writing lane, changed with every transaction it keeps. When the server is lost during a COMMIT, the
/// row says whether that was kept, on whichever server answers then: numbers of transactions can be given again after a
/// fail-over, this one cannot. Its table is also the lock that lets one writer at a time in.
final class CommitMark {
    static let lock = "LOCK TABLE one_writer IN EXCLUSIVE MODE"

    private var writer: String?
    private var last = 0

    /// Another program may be making the table at the same moment.
    private static let table = """
        DO $$ BEGIN
          IF to_regclass('one_writer') IS NULL THEN
            PERFORM pg_advisory_xact_lock(\(lockNumber));
            CREATE TABLE IF NOT EXISTS one_writer
              (writer UUID PRIMARY KEY, last BIGINT NOT NULL, at TIMESTAMPTZ NOT NULL DEFAULT now());
          END IF;
        END $$
        """
    /// "Brobygge", as a number.
    private static let lockNumber = 4_788_011_346_221_787_749

    func prepare(on connection: PostgresConnection) throws {
        guard writer == nil else { return }
        try connection.begin(Self.table)
        try connection.send("DELETE FROM one_writer WHERE at < now() - INTERVAL '30 days'")
        _ = try connection.perform("SELECT gen_random_uuid()::text AS writer") { writer = try $0("writer") }
    }

    /// In one message: whoever reads the row knows of the whole transaction.
    func commit(on connection: PostgresConnection) throws {
        last += 1
        let outcome = try connection.commit(
            """
            INSERT INTO one_writer (writer, last) VALUES ('\(writer ?? "")', \(last))
            ON CONFLICT (writer) DO UPDATE SET last = excluded.last, at = now(); COMMIT
            """)
        switch outcome {
        case .kept: return
        case .keptHereOnly: throw OutcomeUnknown()
        case .undone: throw Unreachable(what: "the transaction was not kept")
        }
    }

    /// The lock is free only when no transaction of a writer is running: then the row is as it stays. What is found may
    /// have been kept on this server alone, when its wait for the standby was broken off; once a later COMMIT has reached
    /// the standby, so has everything before it.
    func isKept(on connection: PostgresConnection) throws -> Bool {
        try connection.begin("BEGIN; \(Self.lock)")
        let found = try connection.perform(
            "UPDATE one_writer SET at = now() WHERE writer::text = \(writer ?? "") AND last = \(last)"
        ) { _ in }
        guard found == 1 else {
            try connection.send("ROLLBACK")
            return false
        }
        guard try connection.commit("COMMIT") == .kept else { throw OutcomeUnknown() }
        return true
    }
}
