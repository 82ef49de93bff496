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
                },
                "0005-log.sql": { try AccessLog.chainOlder(in: $0) },
            ])
    }
}

extension ClearText {
    /// Everything that stood in clear before 0003, room by room.
    static let ofTheHouse: [ClearText] = matches + forms

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
}
