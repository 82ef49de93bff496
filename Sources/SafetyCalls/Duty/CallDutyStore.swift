import Basics
import Storage
import Vault

/// The SQL of duties and of their steps.
struct CallDutyStore: Sendable {
    /// A human must act, or is acting.
    static let isOpen: SQL = "trouble IS NOT NULL AND closed_at IS NULL"

    /// The same, or nobody knows yet how it went: ``CallDuty/isUnderWay(at:)``.
    static func isOpenOrUnderWay(at moment: Instant) -> SQL {
        """
        (\(isOpen) OR phase = \(PhaseName.retrying)
          OR phase IN (\(PhaseName.expected), \(PhaseName.inChain)) AND (retries > 0 OR agreed_at <= \(moment)))
        """
    }

    func duty(_ id: ID<Duty>, in transaction: Transaction) throws -> CallDutyRow? {
        try duties("id = \(id)", in: transaction).first
    }

    func duties(_ condition: SQL, in transaction: Transaction) throws -> [CallDutyRow] {
        try transaction.rows(
            """
            SELECT id, activity_id, kind, person_id, on_day, agreed_at, caller_id, is_swapped, phase, next_at, retry_at,
              holder_id, contact, trouble, is_reminded, retries, step, round, reached, steps, alerted_at, taken_at, closed_at
            FROM call_duty WHERE \(condition)
            """, read)
    }

    private func read(_ row: Row) throws -> CallDutyRow {
        let (name, trouble): (String, String?) = (try row("phase"), try row("trouble"))
        let (kind, caller): (CallDuty.Kind, ID<Account>?) = (try row("kind"), try row("caller_id"))
        let agreedAt: Instant = try row("agreed_at")
        let phase = PhaseName(rawValue: name).flatMap {
            CallDuty.Phase(
                $0, until: try? row("next_at", as: Instant?.self), retryAt: try? row("retry_at", as: Instant?.self),
                holder: try? row("holder_id", as: ID<Account>?.self), contact: try? row("contact", as: Int?.self))
        }
        // What cannot be judged is given to a human, at once; it is never put off (E4).
        var duty = CallDuty(kind, phase ?? .expected(until: agreedAt), at: agreedAt, by: phase == nil ? nil : caller)
        duty.trouble = phase == nil ? .unreadable : trouble.map { CallTrouble(rawValue: $0) ?? .unreadable }
        duty.isReminded = try row("is_reminded")
        duty.retries = try row("retries")
        duty.step = try row("step")
        duty.round = try row("round")
        return CallDutyRow(
            id: try row("id"), activity: try row("activity_id"), person: try row("person_id"), day: try row("on_day"),
            duty: duty, isSwapped: try row("is_swapped"), reached: try row("reached"), steps: try row("steps"),
            alertedAt: try row("alerted_at"), takenAt: try row("taken_at"), closedAt: try row("closed_at"))
    }

    func insert(_ row: CallDutyRow, in transaction: Transaction) throws {
        let duty = row.duty
        let subject = row.person?.text ?? (duty.kind == .chain ? row.activity.text : "canary")
        try transaction.run(
            """
            INSERT INTO call_duty (id, activity_id, subject, kind, person_id, on_day, agreed_at, caller_id, phase, next_at)
            VALUES (\(row.id), \(row.activity), \(subject), \(duty.kind), \(row.person), \(row.day), \(duty.agreedAt),
              \(duty.caller), \(duty.phase.name), \(duty.phase.until))
            """)
    }

    /// The number of the last step says whether it is still what was read.
    func store(_ row: CallDutyRow, was steps: Int, in transaction: Transaction) throws {
        let duty = row.duty
        let kept = try transaction.run(
            """
            UPDATE call_duty SET agreed_at = \(duty.agreedAt), caller_id = \(duty.caller), is_swapped = \(row.isSwapped),
              phase = \(duty.phase.name), next_at = \(duty.phase.until), retry_at = \(duty.phase.retryAt),
              holder_id = \(duty.holder), contact = \(duty.phase.contact), trouble = \(duty.trouble),
              is_reminded = \(duty.isReminded), retries = \(duty.retries), step = \(duty.step), round = \(duty.round),
              reached = \(row.reached), steps = \(row.steps), alerted_at = \(row.alertedAt), taken_at = \(row.takenAt),
              taken_minutes = \(row.takenMinutes), closed_at = \(row.closedAt)
            WHERE id = \(row.id) AND steps = \(steps)
            """)
        guard kept == 1 else { throw SchemaFault(what: "a duty was changed twice at once") }
    }

    func insert(_ note: CallNote, of duty: ID<Duty>, number: Int, at moment: Instant, in transaction: Transaction)
        throws
    {
        try transaction.run(
            """
            INSERT INTO call_step (duty_id, number, at, kind, by_id, to_id, contact, word)
            VALUES (\(duty), \(number), \(moment), \(note.kind), \(note.by), \(note.to), \(note.contact), \(note.word))
            """)
    }

    func insert(
        note id: String, of duty: ID<Duty>, _ subject: String, by account: ID<Account>, at moment: Instant,
        _ words: Sealed, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO call_note (id, duty_id, subject, by_id, at, sealed_words)
            VALUES (\(id), \(duty), \(subject), \(account), \(moment), \(words))
            """)
    }

    func store(
        reached place: Int, in activity: ID<CallActivity>, on day: Day, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            UPDATE call_duty SET reached = \(place)
            WHERE activity_id = \(activity) AND on_day = \(day) AND kind = 'chain' AND reached < \(place)
            """)
    }

    func steps(of duty: ID<Duty>, in transaction: Transaction) throws -> [CallNoted] {
        try transaction.rows(
            "SELECT at, kind, by_id, to_id, contact, word FROM call_step WHERE duty_id = \(duty) ORDER BY number"
        ) { row in
            CallNoted(
                at: try row("at"),
                note: CallNote(
                    try row("kind"), by: try row("by_id"), to: try row("to_id"),
                    contact: try row("contact", as: Int?.self),
                    word: try row("word")))
        }
    }

    /// Those in a chain who were closed together with it.
    func closedWithChain(_ chain: CallDutyRow, in transaction: Transaction) throws -> [CallDutyRow] {
        try duties(
            """
            activity_id = \(chain.activity) AND on_day = \(chain.day) AND kind = 'person' AND phase = \(PhaseName.well)
              AND EXISTS (SELECT 1 FROM call_step WHERE duty_id = call_duty.id AND number = call_duty.steps - 1
                AND call_step.kind = \(CallNote.Kind.chainClosed)) ORDER BY id
            """, in: transaction)
    }

    /// Everybody who was told of it, each once.
    func told(of duty: ID<Duty>, in transaction: Transaction) throws -> [ID<Account>] {
        try transaction.rows(
            """
            SELECT DISTINCT to_id FROM call_step WHERE duty_id = \(duty) AND kind IN ('alerted', 'exhausted') AND to_id IS NOT NULL
            ORDER BY to_id
            """
        ) { try $0("to_id") }
    }
}

/// A line of the log: what happened, never more than is needed.
package struct CallNote: Sendable, Hashable {
    package enum Kind: String, Sendable, CaseIterable, SQLStorable {
        case reported, reminded, alerted, exhausted, taken, asked, found, swapped, paused, reopened, continued
        case takenOver = "taken-over"
        case handedOver = "handed-over"
        case stoodDown = "stood-down"
        case calledOff = "called-off"
        case reached
        case chainClosed = "chain-closed"
        case unsent
        /// The backup that it comes from may not know what was last.
        case restored
    }

    package let kind: Kind
    package let by: ID<Account>?
    package let to: ID<Account>?
    package let contact: Int?
    /// A word of the program: what was reported, answered, found, why.
    package let word: String?

    package init(
        _ kind: Kind, by: ID<Account>? = nil, to: ID<Account>? = nil, contact: Int? = nil, word: String? = nil
    ) {
        self.kind = kind
        self.by = by
        self.to = to
        self.contact = contact
        self.word = word
    }
}

package struct CallNoted: Sendable {
    package let at: Instant
    package let note: CallNote
}

extension CallDuty.Kind: SQLStorable {}
