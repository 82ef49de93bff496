import Access
import Basics
import Storage
import Vault

extension Households {
    func store(
        _ talk: Talk, with id: ID<Household>, by account: ID<Account>, for reader: Reader, in transaction: Transaction
    ) throws -> Bool {
        guard
            try transaction.exists(
                "SELECT 1 FROM household WHERE id = \(id) AND ended_on IS NULL AND \(led(by: reader))")
        else { return false }
        let talkID = newID(Talk.self)
        let note =
            talk.note.revealed.isEmpty
            ? nil : try vault.seal(talk.note.revealed, .talkNote, row: talkID.text, of: id.text)
        try transaction.run(
            """
            INSERT INTO talk (id, household_id, on_day, by_account_id, sealed_note, told_waiting, created_at)
            VALUES (\(talkID), \(id), \(talk.on), \(account), \(note), \(talk.toldWaiting), \(now()))
            """)
        return true
    }

    func storedTalks(with id: ID<Household>, for reader: Reader, in transaction: Transaction) throws -> [Talk] {
        try transaction.rows(
            """
            SELECT talk.id AS id, on_day, sealed_note, told_waiting FROM talk JOIN household ON household.id = talk.household_id
            WHERE household.id = \(id) AND \(led(by: reader)) ORDER BY on_day DESC, talk.id DESC
            """
        ) { row in
            let note = try vault.open(try row("sealed_note"), .talkNote, row: try row("id"), of: id.text)
            return Talk(on: try row("on_day"), note: Personal(note ?? ""), toldWaiting: try row("told_waiting"))
        }
    }

    func deleteTalks(with id: ID<Household>, in transaction: Transaction) throws {
        try transaction.run("DELETE FROM talk WHERE household_id = \(id)")
    }
}
