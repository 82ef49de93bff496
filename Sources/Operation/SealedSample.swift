import Storage
import Vault

/// Whether keys fit the data: some sealed names are opened, and forgotten at once.
package struct SealedSample: Sendable {
    package private(set) var opened = 0
    /// Their key is not there.
    package private(set) var withoutKey = 0
    package private(set) var damaged = 0

    package init(of vault: Vault, in transaction: Transaction) throws {
        for (field, table) in Self.tables {
            let sealed = try transaction.rows(
                "SELECT id, sealed_name FROM \(table) WHERE sealed_name IS NOT NULL ORDER BY id DESC LIMIT 20"
            ) { (try $0("id", as: String.self), try $0("sealed_name", as: Sealed.self)) }
            for (id, name) in sealed { try open(name, field, id, vault) }
        }
    }

    private static let tables: [(PersonalField, SQL)] = [(.accountName, "account"), (.householdName, "household")]

    private mutating func open(_ sealed: Sealed, _ field: PersonalField, _ id: String, _ vault: Vault) throws {
        do {
            if try vault.open(sealed, field, row: id, of: id) == nil { withoutKey += 1 } else { opened += 1 }
        } catch is VaultFault {
            damaged += 1
        }
    }
}
