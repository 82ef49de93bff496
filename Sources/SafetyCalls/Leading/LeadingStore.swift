import Basics
import Storage
import Vault

/// What was found out, as somebody wrote it.
struct CallWords: Sendable {
    let at: Instant
    let by: ID<Account>?
    let words: Personal<String>
}

/// Somebody whose calls have ended lately: that is seen, never just gone (E15).
struct EndedCalls: Sendable {
    let person: ID<PersonCalled>
    let name: Personal<String>
    let on: Day
    let why: EndOfCalls
}

/// The SQL that only leaders' pages ask.
struct LeadingStore: Sendable {
    let vault: Vault

    func words(of duty: ID<Duty>, in transaction: Transaction) throws -> [CallWords] {
        try transaction.rows(
            "SELECT id, subject, by_id, at, sealed_words FROM call_note WHERE duty_id = \(duty) ORDER BY at, id"
        ) { row in
            CallWords(
                at: try row("at"), by: try row("by_id"),
                words: Personal(
                    try vault.readable(
                        try row("sealed_words"), .callNote, row: try row("id", as: String.self),
                        of: try row("subject", as: String.self)) ?? ""))
        }
    }

    func ended(
        of activity: ID<CallActivity>, since day: Day, in transaction: Transaction
    ) throws -> [EndedCalls] {
        try transaction.rows(
            """
            SELECT id, sealed_name, ended_on, ended_why FROM person_called
            WHERE activity_id = \(activity) AND ended_on >= \(day) AND ended_why IS NOT NULL ORDER BY ended_on, id
            """
        ) { row in
            let id: ID<PersonCalled> = try row("id")
            return EndedCalls(
                person: id,
                name: Personal(
                    try vault.readable(try row("sealed_name"), .calledName, row: id.text, of: id.text) ?? ""),
                on: try row("ended_on"), why: try row("ended_why"))
        }
    }

    /// To whom an alert could not be sent, and about what, since then.
    func unsent(
        of activity: ID<CallActivity>, since moment: Instant, in transaction: Transaction
    ) throws -> [(duty: ID<Duty>, to: ID<Account>, at: Instant)] {
        try transaction.rows(
            """
            SELECT duty_id, to_id, MAX(at) AS at FROM call_step
            WHERE kind = 'unsent' AND at >= \(moment) AND to_id IS NOT NULL
              AND EXISTS (SELECT 1 FROM call_duty WHERE call_duty.id = duty_id AND activity_id = \(activity))
            GROUP BY duty_id, to_id ORDER BY 3, 1, 2
            """
        ) { (try $0("duty_id"), try $0("to_id"), try $0("at")) }
    }
}

extension Calls {
    var leading: LeadingStore { LeadingStore(vault: vault) }

    /// Pauses that came by a private link and that no leader has seen yet (C174), also when they are over.
    func unseenPauses(of activity: ID<CallActivity>, in transaction: Transaction) throws -> [PersonPause] {
        try setUp.pauses(
            """
            person_called.activity_id = \(activity) AND person_called.ended_on IS NULL AND noted_by IS NULL
              AND seen_by IS NULL AND until_on >= \(now.today.adding(days: -Self.unseenDays))
            """, in: transaction)
    }

    func hasPause(
        _ pause: String, _ person: ID<PersonCalled>, in transaction: Transaction
    ) throws -> Bool {
        try !setUp.pauses("person_pause.id = \(pause) AND person_id = \(person)", in: transaction).isEmpty
    }

    /// For so long a pause that is over waits for somebody to see it.
    private static var unseenDays: Int { 30 }

    /// The coming days on which somebody is to be called and nobody can.
    func withoutCaller(
        of activity: ID<CallActivity>, in transaction: Transaction
    ) throws -> [(day: Day, person: ID<PersonCalled>?)] {
        try store.duties(
            """
            activity_id = \(activity) AND on_day BETWEEN \(now.today) AND \(now.today.adding(days: RoundRules.days - 1))
              AND phase = \(PhaseName.expected) AND caller_id IS NULL AND kind <> 'canary' ORDER BY on_day, agreed_at, id
            """, in: transaction
        ).map { ($0.day, $0.person) }
    }

    /// What one person was to be called on those days, the newest first.
    func duties(
        of person: ID<PersonCalled>, _ days: ClosedRange<Day>, in transaction: Transaction
    ) throws -> [CallDutyRow] {
        try store.duties(
            "person_id = \(person) AND on_day BETWEEN \(days.lowerBound) AND \(days.upperBound) ORDER BY on_day DESC",
            in: transaction)
    }

    /// The round that somebody in a chain waits for.
    func chain(of activity: ID<CallActivity>, on day: Day, in transaction: Transaction) throws -> CallDutyRow? {
        try store.duties("activity_id = \(activity) AND on_day = \(day) AND kind = 'chain'", in: transaction).first
    }

    /// Those of a chain on that day, in the order in which they are called.
    func inChain(
        of activity: ID<CallActivity>, on day: Day, in transaction: Transaction
    ) throws -> [(row: CallDutyRow, card: PersonCalledCard)] {
        let cards = try setUp.persons("activity_id = \(activity)", in: transaction)
        let rows = try store.duties(
            "activity_id = \(activity) AND on_day = \(day) AND kind = 'person' AND phase <> \(PhaseName.calledOff)",
            in: transaction)
        return cards.compactMap { card in rows.first { $0.person == card.id }.map { ($0, card) } }
    }
}
