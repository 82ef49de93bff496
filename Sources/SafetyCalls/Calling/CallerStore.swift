import Basics
import Storage

/// The SQL of what callers see and arrange themselves.
struct CallerStore: Sendable {
    func isCaller(_ account: ID<Account>, in transaction: Transaction) throws -> Bool {
        try !activities(of: account, in: transaction).isEmpty
    }

    func activities(of account: ID<Account>, in transaction: Transaction) throws -> [ID<CallActivity>] {
        try transaction.rows(
            """
            SELECT activity_id FROM call_caller JOIN call_activity ON call_activity.id = activity_id
            WHERE account_id = \(account) AND call_caller.ended_on IS NULL AND call_activity.ended_on IS NULL
            ORDER BY name, activity_id
            """
        ) { try $0("activity_id") }
    }

    // – Days –

    /// Those whom somebody has met and calls, and chains with one of them.
    static func known(to account: ID<Account>) -> SQL {
        let persons: SQL = """
            SELECT person_id FROM call_acquaintance JOIN person_called ON person_called.id = person_id
            JOIN call_caller ON call_caller.account_id = call_acquaintance.account_id
              AND call_caller.activity_id = person_called.activity_id
            WHERE call_acquaintance.account_id = \(account) AND met_on IS NOT NULL
              AND person_called.ended_on IS NULL AND call_caller.ended_on IS NULL
            """
        return """
            (kind = 'person' AND phase <> \(PhaseName.inChain) AND person_id IN (\(persons)) OR kind = 'chain'
              AND activity_id IN (SELECT activity_id FROM person_called WHERE id IN (\(persons))))
            """
    }

    func absences(of account: ID<Account>, from day: Day, in transaction: Transaction) throws -> [CallerAbsence] {
        try transaction.rows(
            """
            SELECT id, activity_id, from_on, until_on FROM caller_absence
            WHERE account_id = \(account) AND ended_at IS NULL AND until_on >= \(day) ORDER BY from_on, id
            """
        ) {
            CallerAbsence(
                id: try $0("id"), activity: try $0("activity_id"), from: try $0("from_on"), until: try $0("until_on"))
        }
    }

    /// The activity in which they are away no more; nil when the absence was not theirs or has ended.
    func storeEnd(
        ofAbsence id: String, of account: ID<Account>, at moment: Instant, in transaction: Transaction
    ) throws -> ID<CallActivity>? {
        let ended = try transaction.run(
            """
            UPDATE caller_absence SET ended_at = \(moment)
            WHERE id = \(id) AND account_id = \(account) AND ended_at IS NULL
            """)
        guard ended == 1 else { return nil }
        return try transaction.value("SELECT activity_id FROM caller_absence WHERE id = \(id)")
    }

    func store(
        weekdays: Int, of account: ID<Account>, in activity: ID<CallActivity>, _ transaction: Transaction
    ) throws -> Bool {
        try transaction.run(
            """
            UPDATE call_caller SET weekdays = \(weekdays)
            WHERE account_id = \(account) AND activity_id = \(activity) AND ended_on IS NULL
            """) == 1
    }

    // – Swaps –

    func storeAsked(
        _ to: ID<Account>, toCall duty: ID<Duty>, by from: ID<Account>, at moment: Instant, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO call_swap (duty_id, to_id, from_id, asked_at) VALUES (\(duty), \(to), \(from), \(moment))
            ON CONFLICT (duty_id, to_id) DO UPDATE SET from_id = excluded.from_id, asked_at = excluded.asked_at,
              answered_at = NULL
            """)
    }

    /// - Parameter account: who answered; nil when the call has found somebody and nobody is asked any more.
    func storeAnswered(
        _ duty: ID<Duty>, by account: ID<Account>?, at moment: Instant, in transaction: Transaction
    ) throws {
        let whose: SQL = account.map { "AND to_id = \($0)" } ?? ""
        try transaction.run(
            "UPDATE call_swap SET answered_at = \(moment) WHERE duty_id = \(duty) AND answered_at IS NULL \(whose)")
    }

    func asker(
        of account: ID<Account>, toCall duty: ID<Duty>, in transaction: Transaction
    ) throws -> ID<Account>? {
        try transaction.value(
            "SELECT from_id FROM call_swap WHERE duty_id = \(duty) AND to_id = \(account) AND answered_at IS NULL")
    }

    func asks(
        of account: ID<Account>, from day: Day, in transaction: Transaction
    ) throws -> [(ID<Duty>, ID<Account>)] {
        try transaction.rows(
            """
            SELECT duty_id, from_id FROM call_swap JOIN call_duty ON call_duty.id = duty_id
            WHERE to_id = \(account) AND answered_at IS NULL AND on_day >= \(day) ORDER BY agreed_at, duty_id
            """
        ) { (try $0("duty_id"), try $0("from_id")) }
    }

    func asked(toCall duty: ID<Duty>, by account: ID<Account>, in transaction: Transaction) throws -> [ID<Account>] {
        try transaction.rows(
            """
            SELECT to_id FROM call_swap WHERE duty_id = \(duty) AND from_id = \(account) AND answered_at IS NULL
            ORDER BY to_id
            """
        ) { try $0("to_id") }
    }
}
