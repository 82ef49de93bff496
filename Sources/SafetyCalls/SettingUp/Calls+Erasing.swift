import Basics
import Storage

extension Calls {
    /// Nothing of somebody can be opened any more: what was sealed goes, and nobody calls a number that nobody knows. Whoever
    /// leads sees that the calls have ended; a row never just vanishes (E15).
    package func forget(_ person: ID<PersonCalled>, in transaction: Transaction) throws {
        try setUp.storeForgotten(person, on: now.today, in: transaction)
        guard
            let activity = try transaction.value(
                "SELECT activity_id FROM person_called WHERE id = \(person)", as: ID<CallActivity>.self)
        else { return }
        try plan(activity, in: transaction)
    }
}

extension CallSetUpStore {
    func storeForgotten(_ person: ID<PersonCalled>, on day: Day, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE person_called SET sealed_name = NULL, sealed_phone = NULL, sealed_address = NULL, link_hash = NULL,
              ended_on = COALESCE(ended_on, \(day)), ended_why = COALESCE(ended_why, 'withdrawn') WHERE id = \(person)
            """)
        try transaction.run("DELETE FROM key_contact WHERE person_id = \(person)")
        try transaction.run("UPDATE call_note SET sealed_words = NULL WHERE subject = \(person)")
    }
}
