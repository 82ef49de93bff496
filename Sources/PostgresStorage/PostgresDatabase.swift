import Storage

/// PostgreSQL through libpq, for an installation on several machines (docs/decisions/0011).
package final class PostgresDatabase: Database {
    private let readers: Lanes
    private let writers: Lanes
    package let address: PostgresAddress

    /// Connections are made when they are needed: two write, since one writer at a time has the word.
    package init(
        _ address: PostgresAddress, readers: Int = 8, writers: Int = 2, timeouts: Timeouts = Timeouts()
    ) {
        self.address = address
        let lane: @Sendable () -> Lane = { Lane(address, timeouts) }
        self.readers = Lanes(most: readers, patience: timeouts.patience, lane: lane)
        self.writers = Lanes(most: writers, patience: timeouts.patience, lane: lane)
    }

    deinit {
        readers.close()
        writers.close()
    }

    /// Says at once, in one line, when there is no such server or database, or one that is of no use.
    package func prove() throws {
        let connection = try PostgresConnection(address, timeouts: Timeouts())
        var version = 0
        var encoding = ""
        do {
            _ = try connection.perform(
                "SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding"
            ) { (version, encoding) = (try $0("version"), try $0("encoding")) }
        } catch let fault as PostgresFault {
            throw fault.shown
        }
        guard version >= 140_000 else { throw Unreachable(what: "\(address.place) is older than PostgreSQL 14") }
        guard encoding == "UTF8" else { throw Unreachable(what: "\(address.place) is not in UTF8, but in \(encoding)") }
    }

    package func read<Result: Sendable>(
        _ work: @Sendable (Transaction) throws -> Result
    ) async throws -> Result {
        try await readers.run { try $0.read(work) }
    }

    package func write<Result: Sendable>(
        _ work: @Sendable (Transaction) throws -> Result
    ) async throws -> Result {
        let (result, deeds) = try await writers.run { try $0.write(work) }
        for deed in deeds { deed() }
        return result
    }

    package func changeSchema<Result: Sendable>(
        _ work: @Sendable (Transaction) throws -> Result
    ) async throws -> Result {
        let (result, deeds) = try await writers.run { try $0.changeSchema(work) }
        for deed in deeds { deed() }
        return result
    }

    package var dialect: Dialect { .postgres }
    package var pools: [PoolUse] { [readers.use(as: "reading"), writers.use(as: "writing")] }

    package func scrub() async throws {
        try await outside("VACUUM (FULL, ANALYZE)")
    }

    /// What may not stand in a transaction, however long it takes. Words of our own, without values.
    package func outside(_ words: String) async throws {
        try await writers.run { lane in
            do {
                let connection = try lane.connected()
                try connection.send("SET statement_timeout = 0")
                defer { _ = try? connection.send(lane.timeouts.settings) }
                try connection.send(words)
            } catch let fault as PostgresFault {
                throw fault.shown
            }
        }
    }

    package func close() throws {
        for lanes in [readers, writers] { lanes.close() }
        for lanes in [readers, writers] { lanes.waitUntilClosed() }
    }
}
