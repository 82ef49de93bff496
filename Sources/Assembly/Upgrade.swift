import Access
import Basics
import Storage
import Vault

/// Brings a database up to this program: the steps of the schema, and what SQL alone cannot do.
package enum Upgrade {
    /// The names of the steps that were missing.
    @discardableResult
    package static func bring(_ database: some Database, _ vault: Vault, now: Now) async throws -> [String] {
        try await Migrations.ofTheHouse().apply(
            to: database, now: now,
            after: [
                "0003-vault.sql": { transaction in
                    for text in ClearText.ofTheHouse { try text.seal(with: vault, in: transaction) }
                    try markAddresses(with: vault, in: transaction)
                },
                "0005-log.sql": { try AccessLog.chainOlder(in: $0) },
            ])
    }

    /// Once they are sealed, addresses give way to what they are found by.
    private static func markAddresses(with vault: Vault, in transaction: Transaction) throws {
        let accounts = try transaction.rows("SELECT id, email_mark FROM account") {
            (try $0("id", as: ID<Account>.self), try $0("email_mark", as: String.self))
        }
        for (id, email) in accounts {
            try transaction.run("UPDATE account SET email_mark = \(try vault.fingerprint(email)) WHERE id = \(id)")
        }
    }
}

extension ClearText {
    /// Everything that stood in clear before 0003, room by room.
    static let ofTheHouse: [ClearText] = people + matches + forms + accounts

    private static let matches: [ClearText] = [
        ClearText(.matchWhy, clear: "NULLIF(why, '')", subject: "id"),
        ClearText(.meetingPlace, clear: "NULLIF(meeting_place, '')", subject: "id"),
        ClearText(.meetingClock, clear: "NULLIF(meeting_at, '')", subject: "id"),
        ClearText(.stepWhy, clear: "NULLIF(why, '')", subject: "match_id"),
        ClearText(.stepBefore, clear: "NULLIF(before, '')", subject: "match_id"),
        ClearText(.followUpNote, clear: "NULLIF(note, '')", subject: "match_id"),
    ]

    private static let forms: [ClearText] = [
        ClearText(.formFields, clear: "NULLIF(fields, '')", subject: "id")
    ]

    private static let accounts: [ClearText] = [
        ClearText(.accountName, clear: "name", subject: "id"),
        ClearText(.accountEmail, clear: "email_mark", subject: "id"),
        ClearText(.letterSubject, clear: "subject", subject: "account_id"),
        ClearText(.letterBody, clear: "body", subject: "account_id"),
        ClearText(.interpreter, clear: "NULLIF(interpreter, '')", subject: "household_id"),
    ]
}
