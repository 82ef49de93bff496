import Storage

/// Where an installation is, or is to be.
package struct Side: Sendable {
    package let database: any Database
    package let keys: any KeyStore
    /// As whoever runs it calls it; without a password.
    package let name: String
    /// Throws when somebody else works with the data; asked in a transaction that keeps others from beginning.
    package let proveAlone: @Sendable (Transaction) throws -> Void

    package init(
        database: any Database, keys: any KeyStore, name: String,
        proveAlone: @escaping @Sendable (Transaction) throws -> Void = { _ in }
    ) {
        self.database = database
        self.keys = keys
        self.name = name
        self.proveAlone = proveAlone
    }

    var dialect: Dialect { database.dialect }

    package func close() throws {
        try database.close()
        try keys.close()
    }
}
