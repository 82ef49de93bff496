import Access
import Basics
import Storage
import Timers
import Vault

extension TimerKind {
    /// Somebody is called no more, and what is known of them has served.
    package static let callErasure = TimerKind("call-erasure")
}

extension Calls {
    /// For so long after the last call leaders may still need a number; whoever withdraws is erased at once.
    package static let daysAfterEnd = 30

    /// When what is known of somebody goes: a deadline, whatever becomes of the activity.
    func planErasure(
        of person: ID<PersonCalled>, ending day: Day, _ why: EndOfCalls, in transaction: Transaction
    ) throws {
        let last = day.adding(days: why == .withdrawn ? 0 : Self.daysAfterEnd)
        try timers.set(
            .callErasure, for: person.text, at: why == .withdrawn ? now() : moment(last, 0), in: transaction)
    }

    /// A matter that is open still needs its name and number; it is asked again the day after.
    package func eraseEnded(_ timer: TakenTimer, in transaction: Transaction) throws {
        let person = ID<PersonCalled>(trusted: timer.subject)
        guard try setUp.hasEnded(person, in: transaction) else { return }
        let waits = try store.duties(
            "person_id = \(person) AND \(CallDutyStore.isOpenOrUnderWay(at: moment(in: transaction)))", in: transaction)
        guard waits.isEmpty else {
            return try timers.set(
                .callErasure, for: timer.subject, at: timer.moment.adding(minutes: 60), in: transaction)
        }
        try erase(person, by: .system, in: transaction)
    }

    /// What a human is acting on, and needs a name and a number for.
    package func open(about person: ID<PersonCalled>, in transaction: Transaction) throws -> [CallDutyRow] {
        try store.duties("person_id = \(person) AND \(CallDutyStore.isOpen)", in: transaction)
    }

    /// Nobody can open anything about them any more, in backups neither; that there were calls stays, as numbers.
    package func erase(_ person: ID<PersonCalled>, by reader: Reader, in transaction: Transaction) throws {
        try forget(person, in: transaction)
        try vault.destroy([.called], of: person.text, in: transaction)
        try log.note(.erasedContact, by: reader, why: .id(person), in: transaction)
    }

    /// Nothing of somebody can be opened any more: what was sealed goes, and nobody calls a number that nobody knows.
    package func forget(_ person: ID<PersonCalled>, in transaction: Transaction) throws {
        try setUp.storeForgotten(person, on: now.today, in: transaction)
        try planAround(person, in: transaction)
        // Also of a call that is under way: who it is about is known to nobody any more.
        let moment = try moment(in: transaction)
        let left = try store.duties(
            "person_id = \(person) AND closed_at IS NULL AND trouble IS NULL AND phase <> 'paused'", in: transaction)
        for row in left { try carryOut(.calledOff, to: row, at: moment, in: transaction) }
    }
}

extension CallSetUpStore {
    func hasEnded(_ person: ID<PersonCalled>, in transaction: Transaction) throws -> Bool {
        try transaction.exists("SELECT 1 FROM person_called WHERE id = \(person) AND ended_on IS NOT NULL")
    }

    func storeForgotten(_ person: ID<PersonCalled>, on day: Day, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE person_called SET sealed_name = NULL, sealed_phone = NULL, sealed_address = NULL, link_hash = NULL,
              ended_on = COALESCE(ended_on, \(day)),
              ended_why = CASE WHEN ended_why IS NULL OR ended_why = 'withdrawn' THEN 'withdrawn' END WHERE id = \(person)
            """)
        // That somebody was in hospital, and whom they knew, is told of them as much as a name is.
        for table: SQL in ["person_pause", "call_acquaintance"] {
            try transaction.run("DELETE FROM \(table) WHERE person_id = \(person)")
        }
        try transaction.run("DELETE FROM key_contact WHERE person_id = \(person)")
        // Words about a chain may name anybody in it.
        try transaction.run(
            """
            UPDATE call_note SET sealed_words = NULL WHERE subject = \(person)
              OR subject IN (SELECT activity_id FROM person_called WHERE id = \(person))
            """)
    }
}
