import Basics
import Storage

/// The tables of a house that is backed up or has come back from a backup.
package enum HouseInABackup {
    package struct Facts: Sendable {
        /// Ties it to its keys.
        package let installation: String
        /// Name of the newest step of its schema.
        package let schema: String
        package let households: Int
    }

    /// What is personal must be sealed: a backup in clear would keep whoever is erased.
    package static func facts(of name: String, in transaction: Transaction) throws -> Facts {
        guard try transaction.exists("SELECT 1 FROM migration WHERE name = '0004-no-clear-text.sql'") else {
            throw BackupFault(
                "\(name) was made by an older Brobygger. Start this one on it once (serve), then back it up.")
        }
        if let mark = try transaction.rows("SELECT name FROM migration", { MoveMark(step: try $0("name")) })
            .compactMap({ $0 }).first
        {
            throw NotServed(mark)
        }
        return Facts(
            installation: try transaction.value("SELECT id FROM installation") ?? "",
            schema: try transaction.value("SELECT max(name) FROM migration") ?? "",
            households: try transaction.value("SELECT count(*) FROM household") ?? 0)
    }

    /// Every page and every row in order, and no step of the schema that this program does not know.
    package static func check(_ name: String, in transaction: Transaction) throws {
        let wholeness = try transaction.value("PRAGMA integrity_check", as: String.self)
        guard wholeness == "ok", try !transaction.exists("PRAGMA foreign_key_check") else {
            throw BackupFault("\(name): the database in it is damaged. Take another backup.")
        }
    }

    package static func checkSchema(of name: String, knownSteps: [String], in transaction: Transaction) throws {
        let steps = try transaction.rows("SELECT name FROM migration ORDER BY name") { try $0("name", as: String.self) }
        if let unknown = steps.first(where: { !knownSteps.contains($0) }) {
            throw BackupFault(
                "\(name) was made by a newer Brobygger (step \(unknown)). Restore it with that one, or a newer one.")
        }
    }

    /// What must not come back: whoever signed out since then stays out, and no letter is sent twice.
    package static func endSessions(in transaction: Transaction) throws {
        try transaction.run("DELETE FROM session")
        try transaction.run("DELETE FROM sign_in")
        try transaction.run("DELETE FROM letter")
        // One that has been closed since the backup must not open again.
        try transaction.run("DELETE FROM calendar_address")
    }

    /// What waits, by the day it was due. Nothing in the tables says that it has been done, so it is due (E14).
    package struct Due: Sendable {
        package let answers: Int
        package let contacts: Int
        package let followUps: Int
        package let consents: Int
    }

    package static func due(on today: Day, in transaction: Transaction) throws -> Due {
        Due(
            answers: try transaction.value(
                """
                SELECT count(*) FROM pairing WHERE ended_at IS NULL
                AND (state = 'asking-volunteer' AND volunteer_due <= \(today)
                  OR state = 'asking-newcomer' AND newcomer_due <= \(today))
                """) ?? 0,
            contacts: try transaction.value(
                """
                SELECT count(*) FROM pairing WHERE ended_at IS NULL AND state = 'meeting'
                AND contact_opened_at IS NOT NULL AND contact_made_at IS NULL AND contact_until < \(today)
                """) ?? 0,
            followUps: try transaction.value(
                "SELECT count(*) FROM follow_up WHERE due_on <= \(today) AND done_at IS NULL AND dropped_at IS NULL")
                ?? 0,
            consents: try transaction.value(
                """
                SELECT count(*) FROM (
                  SELECT household_id FROM consent WHERE purpose = 'match' AND withdrawn_at IS NULL
                  AND contact_ended_at IS NULL GROUP BY household_id HAVING MAX(keep_until) < \(today)) AS expired
                """) ?? 0)
    }
}
