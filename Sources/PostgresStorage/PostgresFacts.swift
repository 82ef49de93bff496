import Storage

/// What a server says of itself, for whoever examines an installation.
package struct PostgresFacts: Sendable {
    package let version: String
    package let takesWrites: Bool
    package let hasTLS: Bool
    /// Names of standbys that must have what is acknowledged; empty when none must.
    package let synchronousStandbys: String
    /// Whether its log leaves out what stands in rows.
    package let isTerse: Bool
    package let keepsArchive: Bool
    /// How much of its own log it keeps, in megabytes.
    package let mostOfItsLog: Int
    package let connectionsMost: Int
    /// Milliseconds since 1970 by its clock.
    package let clock: Int
    /// Names of the tables that are there.
    package let tables: [String]

    /// Proves that the server is there and of use, and asks it.
    package init(_ address: PostgresAddress) throws {
        let database = PostgresDatabase(address)
        try database.prove()
        let connection = try PostgresConnection(address, timeouts: Timeouts())
        var tables: [String] = []
        _ = try connection.perform(Dialect.postgres.tables) { tables.append(try $0("name")) }
        var facts: PostgresFacts?
        _ = try connection.perform(Self.question) { facts = try PostgresFacts($0, tables) }
        guard let facts else { throw Unreachable(what: "\(address.place) says nothing of itself") }
        self = facts
    }

    private init(_ row: Row, _ tables: [String]) throws {
        version = try row("version")
        takesWrites = try row("takes_writes")
        hasTLS = try row("has_tls")
        synchronousStandbys = try row("standbys")
        isTerse = try row("is_terse")
        keepsArchive = try row("keeps_archive")
        mostOfItsLog = try row("most_of_log")
        connectionsMost = try row("connections")
        clock = try row("clock")
        self.tables = tables
    }

    private static let question: SQL = """
        SELECT current_setting('server_version') AS version, (\(Dialect.postgres.takesWrites)) AS takes_writes,
          COALESCE((SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()), false) AS has_tls,
          current_setting('synchronous_standby_names') AS standbys,
          current_setting('log_error_verbosity') = 'terse' AS is_terse, current_setting('archive_mode') <> 'off' AS keeps_archive,
          (SELECT setting::bigint FROM pg_settings WHERE name = 'max_wal_size') AS most_of_log,
          current_setting('max_connections')::bigint AS connections,
          (EXTRACT(EPOCH FROM clock_timestamp()) * 1000)::bigint AS clock
        """
}
