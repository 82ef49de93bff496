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
}
