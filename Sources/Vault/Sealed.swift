import Storage

/// A personal value as storage may hold it. Says nothing about what is in it but how long it is.
package struct Sealed: Sendable, SQLStorable {
    let bytes: [UInt8]

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    package var sqlValue: SQLValue { .blob(bytes) }

    package init?(sql: SQLValue) {
        guard case .blob(let bytes) = sql else { return nil }
        self.bytes = bytes
    }
}

/// A sealed value that does not open although its key is there: damaged, or moved from where it belongs.
package struct VaultFault: Error, CustomStringConvertible {
    package let field: PersonalField
    package let row: String
    package var description: String {
        "\(field.table).\(field.column) of \(row) cannot be opened: it is damaged or was moved"
    }
}
