import Storage

extension Vault {
    /// What stands for something that cannot be opened.
    package static let unreadable = "–"

    /// As ``open(_:_:row:of:)``, but one field that is damaged, or whose key is, does not hide all others from those who must act.
    package func readable(
        _ sealed: Sealed?, _ field: PersonalField, row: String, of subject: String
    ) throws -> String? {
        do {
            return try open(sealed, field, row: row, of: subject)
        } catch is VaultFault {
            return Self.unreadable
        } catch is KeyFault {
            return Self.unreadable
        }
    }

    /// What `open` opens; nil for what nobody ever can, because it is damaged, or its key is. Throws while keys cannot be had at
    /// all: that passes, and nothing is lost of it.
    package func ifPossible<Value>(_ open: () throws -> Value) throws -> Value? {
        do {
            return try open()
        } catch is VaultFault {
            return nil
        } catch is KeyFault {
            try reach()
            return try onceMore(open)
        }
    }

    private func onceMore<Value>(_ open: () throws -> Value) throws -> Value? {
        do {
            return try open()
        } catch is VaultFault {
            return nil
        } catch is KeyFault {
            return nil
        }
    }

    /// Asks for a key that is always there, as if it had never been opened.
    private func reach() throws {
        guard let stored = try store.key(KeyName(.index, "")) else { throw KeyFault("The store of keys is empty.") }
        try remember(stored)
    }
}
