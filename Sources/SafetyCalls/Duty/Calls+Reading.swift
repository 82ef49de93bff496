import Basics
import Storage

extension Calls {
    package func duty(
        of person: ID<PersonCalled>, on day: Day, in transaction: Transaction
    ) throws -> CallDutyRow? {
        try store.duties("person_id = \(person) AND on_day = \(day)", in: transaction).first
    }

    package func duty(_ id: ID<Duty>, in transaction: Transaction) throws -> CallDutyRow? {
        try store.duty(id, in: transaction)
    }

    /// What one caller is to call on a day, by the time.
    package func duties(
        of caller: ID<Account>, on day: Day, in transaction: Transaction
    ) throws -> [CallDutyRow] {
        try store.duties("caller_id = \(caller) AND on_day = \(day) ORDER BY agreed_at, id", in: transaction)
    }

    /// The whole round of an activity on a day, without its canary.
    package func round(
        of activity: ID<CallActivity>, on day: Day, in transaction: Transaction
    ) throws -> [CallDutyRow] {
        try store.duties(
            "activity_id = \(activity) AND on_day = \(day) AND kind <> 'canary' ORDER BY agreed_at, id", in: transaction
        )
    }

    /// Everything of an activity in which a human must act or is acting, the oldest first.
    package func open(of activity: ID<CallActivity>, in transaction: Transaction) throws -> [CallDutyRow] {
        try store.duties(
            "activity_id = \(activity) AND \(CallDutyStore.isOpen) AND kind <> 'canary' ORDER BY alerted_at, id",
            in: transaction)
    }

    package func steps(of duty: ID<Duty>, in transaction: Transaction) throws -> [CallNoted] {
        try store.steps(of: duty, in: transaction)
    }
}
