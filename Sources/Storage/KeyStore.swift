/// Which key: what it seals, and whose it is.
package struct KeyName: Sendable, Hashable {
    package let use: String
    package let subject: String

    package init(use: String, subject: String) {
        self.use = use
        self.subject = subject
    }
}

/// A key as it is stored: sealed itself, under the installation's key.
package struct WrappedKey: Sendable, Hashable {
    /// Random; another one each time a key of that name is made.
    package let id: String
    package let name: KeyName
    /// Which key of the installation it is wrapped under.
    package let wrappedUnder: String
    package let bytes: [UInt8]

    package init(id: String, name: KeyName, wrappedUnder: String, bytes: [UInt8]) {
        self.id = id
        self.name = name
        self.wrappedUnder = wrappedUnder
        self.bytes = bytes
    }
}

/// Where the keys of households are kept: apart from the data, never in a backup, without history, so that an erased
/// key is gone everywhere. Everything happens at once, on the thread that asks, and is flushed when it returns.
package protocol KeyStore: Sendable {
    /// Ties the keys to their database; nil in a new store.
    func installation() throws -> String?
    func setInstallation(_ id: String) throws

    func key(_ name: KeyName) throws -> WrappedKey?
    /// Those that there are, in no order.
    func keys(_ names: [KeyName]) throws -> [WrappedKey]
    func count() throws -> Int
    /// Hands over every key, in batches.
    func forEach(_ work: ([WrappedKey]) throws -> Void) throws

    /// All of them or none; where there is a key of that name already, it stays.
    func add(_ keys: [WrappedKey]) throws
    /// In the store and in its live copy; throws when one of them could not be reached.
    func erase(ids: [String]) throws
    /// The same keys, wrapped anew, all of them or none.
    func rewrap(_ change: (WrappedKey) throws -> WrappedKey) throws
    /// What stood where an erased key was is written over or given back, as far as the store can.
    func scrub() throws
    /// Another number after anybody else has taken a key away. Asked once a request.
    func changeMark() async throws -> Int
    func close() throws
}

/// One clear line about keys: what is wrong and what to do. Never holds a key or a personal value.
package struct KeyFault: Error, CustomStringConvertible {
    package let description: String

    package init(_ description: String) {
        self.description = description
    }
}
