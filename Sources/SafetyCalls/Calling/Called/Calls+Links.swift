import Access
import Basics
import Storage
import Web

extension Calls {
    static let linkRoot = "/called"

    /// The private link of somebody who is called, for them and their relatives; shown once, and the one before ends with it.
    package func issueLink(
        for person: ID<PersonCalled>, by reader: Reader, in transaction: Transaction
    ) throws -> String {
        let secret = Secret.random()
        guard try calledStore.store(secret.hash, of: person, in: transaction) else { throw PageNotFound() }
        try log.note(.reissuedLink, by: reader, why: "called" + .id(person), in: transaction)
        return "\(publicURL)\(Self.linkRoot)/\(secret.text)"
    }

    package func endLink(of person: ID<PersonCalled>, by reader: Reader, in transaction: Transaction) throws {
        guard try calledStore.store(nil, of: person, in: transaction) else { return }
        try log.note(.endedLink, by: reader, why: "called" + .id(person), in: transaction)
    }

    package func hasLink(_ person: ID<PersonCalled>, in transaction: Transaction) throws -> Bool {
        try calledStore.hasLink(person, in: transaction)
    }

    /// Whose link this is; nil when it has ended or never was.
    package func person(holding secret: String, in transaction: Transaction) throws -> ID<PersonCalled>? {
        try calledStore.person(holding: SecretHash(of: secret), in: transaction)
    }

    var calledStore: CalledLinkStore { CalledLinkStore() }
}

/// The SQL of private links of those who are called.
struct CalledLinkStore: Sendable {
    func store(_ hash: SecretHash?, of person: ID<PersonCalled>, in transaction: Transaction) throws -> Bool {
        try transaction.run(
            "UPDATE person_called SET link_hash = \(hash) WHERE id = \(person) AND ended_on IS NULL") == 1
    }

    func hasLink(_ person: ID<PersonCalled>, in transaction: Transaction) throws -> Bool {
        try transaction.value(
            "SELECT COUNT(*) FROM person_called WHERE id = \(person) AND link_hash IS NOT NULL", as: Int.self) == 1
    }

    func person(holding hash: SecretHash, in transaction: Transaction) throws -> ID<PersonCalled>? {
        try transaction.value("SELECT id FROM person_called WHERE link_hash = \(hash) AND ended_on IS NULL")
    }
}
