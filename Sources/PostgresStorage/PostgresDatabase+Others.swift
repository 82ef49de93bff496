import Storage

/// Who else is at a database.
extension PostgresDatabase {
    /// The server and its database, by whatever name it is reached.
    package func identity() async throws -> String {
        try await read { transaction in
            try transaction.value(
                """
                SELECT (SELECT system_identifier FROM pg_control_system())::text || ' ' || oid::text
                FROM pg_database WHERE datname = current_database()
                """) ?? ""
        }
    }

    /// - Returns: how many connections of Brobygger there are, but for those of whoever moves it.
    package static func others(in transaction: Transaction) throws -> Int {
        try transaction.value(
            """
            SELECT COUNT(*) FROM pg_stat_activity
            WHERE datname = current_database() AND application_name = \(PostgresAddress.node)
            """) ?? 0
    }
}
