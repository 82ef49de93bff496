import ArgumentParser
import Foundation
import PostgresStorage
import Storage

/// The two databases of an installation on PostgreSQL: what is known, and what opens it.
struct RemoteStores {
    private let data: String
    private let keys: String?
    /// What the server calls us.
    private let program: String

    init(data: String, keys: String?, as program: String) {
        (self.data, self.keys, self.program) = (data, keys, program)
    }

    /// From the command line or the environment; nil when the installation is in its folder.
    init?(database: String?, keysDatabase: String?) {
        let environment = ProcessInfo.processInfo.environment
        guard let data = database ?? environment["BROBYGGER_DATABASE"] else { return nil }
        self.data = data
        keys = keysDatabase ?? environment["BROBYGGER_KEYS_DATABASE"]
        program = PostgresAddress.node
    }

    /// Proved to be there and of use.
    func openData() throws -> PostgresDatabase {
        let database = PostgresDatabase(try dataAddress())
        try database.prove()
        return database
    }

    func dataAddress() throws -> PostgresAddress { try PostgresAddress(data, as: program) }

    func openKeys() throws -> PostgresKeyStore { try PostgresKeyStore(keysAddress()) }

    /// Never beside the data: whoever has a copy of the one must not have the other with it.
    func keysAddress() throws -> PostgresAddress {
        guard let keys else {
            throw ValidationError("The keys have a database of their own, never with the data: --keys-database ADDRESS")
        }
        let address = try PostgresAddress(keys, as: program)
        guard try address.place != PostgresAddress(data).place else {
            throw ValidationError("The keys must not lie in the database that they open: --keys-database ADDRESS")
        }
        return address
    }
}
