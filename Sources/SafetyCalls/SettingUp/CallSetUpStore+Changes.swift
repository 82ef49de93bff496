import Basics
import Storage
import Vault

extension CallSetUpStore {
    func activity(of person: ID<PersonCalled>, in transaction: Transaction) throws -> ID<CallActivity>? {
        try transaction.value("SELECT activity_id FROM person_called WHERE id = \(person)")
    }

    func storeEnd(of activity: ID<CallActivity>, on day: Day, in transaction: Transaction) throws {
        try transaction.run("UPDATE call_activity SET ended_on = \(day) WHERE id = \(activity) AND ended_on IS NULL")
    }

    func storeEnd(
        of person: ID<PersonCalled>, on day: Day, _ why: EndOfCalls, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            UPDATE person_called SET ended_on = \(day), ended_why = \(why), link_hash = NULL
            WHERE id = \(person) AND ended_on IS NULL
            """)
    }

    func insert(_ pause: PersonPause, at moment: Instant, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO person_pause (id, person_id, from_on, until_on, reason, told_by, noted_by, created_at)
            VALUES (\(pause.id), \(pause.person), \(pause.from), \(pause.until), \(pause.reason), \(pause.toldBy),
              \(pause.leader), \(moment))
            """)
    }

    func storeSeen(_ pause: String, by leader: ID<Account>, in transaction: Transaction) throws {
        try transaction.run(
            "UPDATE person_pause SET seen_by = \(leader) WHERE id = \(pause) AND seen_by IS NULL AND noted_by IS NULL")
    }

    func storeEnd(
        ofPause pause: String, of person: ID<PersonCalled>, at moment: Instant, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            UPDATE person_pause SET ended_at = \(moment)
            WHERE id = \(pause) AND person_id = \(person) AND ended_at IS NULL
            """)
    }

    /// Somebody who had stopped may begin again.
    func insert(
        caller account: ID<Account>, _ weekdays: Int, _ phone: String, on day: Day,
        in activity: ID<CallActivity>, _ transaction: Transaction
    ) throws {
        let sealed = try vault.seal(phone, .callerPhone, row: account.text, of: account.text)
        try transaction.run(
            """
            INSERT INTO call_caller (activity_id, account_id, weekdays, sealed_phone, begun_on)
            VALUES (\(activity), \(account), \(weekdays), \(sealed), \(day))
            ON CONFLICT (activity_id, account_id) DO UPDATE SET weekdays = excluded.weekdays,
              sealed_phone = excluded.sealed_phone, ended_on = NULL
            """)
    }

    func storeEnd(
        ofCaller account: ID<Account>, in activity: ID<CallActivity>, on day: Day, _ transaction: Transaction
    ) throws {
        try transaction.run(
            """
            UPDATE call_caller SET ended_on = \(day)
            WHERE activity_id = \(activity) AND account_id = \(account) AND ended_on IS NULL
            """)
    }

    func phone(
        of account: ID<Account>, in activity: ID<CallActivity>, _ transaction: Transaction
    ) throws -> String? {
        let sealed: Sealed? =
            try transaction.value(
                "SELECT sealed_phone FROM call_caller WHERE activity_id = \(activity) AND account_id = \(account)",
                as: Sealed?.self) ?? nil
        return try vault.readable(sealed, .callerPhone, row: account.text, of: account.text)
    }

    func store(_ one: Acquaintance, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO call_acquaintance (person_id, account_id, place, met_on)
            VALUES (\(one.person), \(one.account), \(one.place), \(one.metOn))
            ON CONFLICT (person_id, account_id) DO UPDATE SET met_on = COALESCE(excluded.met_on, call_acquaintance.met_on)
            """)
        guard let met = one.metOn else { return }
        try transaction.run(
            "UPDATE person_called SET first_met_on = COALESCE(first_met_on, \(met)) WHERE id = \(one.person)")
    }

    func removeAcquaintance(
        of account: ID<Account>, with person: ID<PersonCalled>, in transaction: Transaction
    ) throws {
        try transaction.run(
            "DELETE FROM call_acquaintance WHERE person_id = \(person) AND account_id = \(account)")
    }

    func insert(
        absenceOf account: ID<Account>, _ id: String, _ from: Day, _ until: Day, at moment: Instant,
        in activity: ID<CallActivity>, _ transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO caller_absence (id, activity_id, account_id, from_on, until_on, created_at)
            VALUES (\(id), \(activity), \(account), \(from), \(until), \(moment))
            """)
    }
}
