import Access
import Basics
import Storage
import Timers

extension Calls {
    /// See ``CallFigures/judgedUntil(at:in:)``.
    package func judgedUntil(in transaction: Transaction) throws -> Instant {
        try CallFigures.judgedUntil(at: now(), in: transaction)
    }

    /// With names and numbers: for whoever must call by hand.
    /// - Parameter names: of accounts.
    package func progress(
        _ names: ([ID<Account>]) throws -> [ID<Account>: String], in transaction: Transaction
    ) throws -> CallProgress {
        let today = now.today
        let open = try store.openCalls(on: today, in: transaction)
        let named = try names(open.flatMap { [$0.duty.caller, $0.duty.holder].compactMap { $0 } })
        let unsent = try CallFigures.unsent(in: transaction)
        return CallProgress(
            judgedUntil: try judgedUntil(in: transaction).description, now: now().description,
            missing: try missing(in: transaction), hasCanary: try setUp.canary(in: transaction) != nil,
            canaries: try store.canaries(on: today, in: transaction).map(\.text), day: today.description,
            open: try open.map { try card(of: $0, named, in: transaction) },
            unsent: unsent.count, unsentSince: unsent.since?.description)
    }

    private func clock(of moment: Instant) -> String {
        let (hour, minute) = Copenhagen.clock(of: moment)
        return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }

    private func card(
        of row: CallDutyRow, _ names: [ID<Account>: String], in transaction: Transaction
    ) throws -> CallProgress.OpenCall {
        let person = try row.person.flatMap { try setUp.persons("id = \($0)", in: transaction).first }
        let caller = row.duty.caller
        return CallProgress.OpenCall(
            duty: row.id.text, activity: try setUp.activity(row.activity, in: transaction)?.name ?? "",
            clock: clock(of: row.duty.agreedAt), name: person?.name.revealed, phone: person?.phone.revealed,
            caller: caller.flatMap { names[$0] },
            callerPhone: try caller.flatMap { try setUp.phone(of: $0, in: row.activity, transaction) },
            phase: row.duty.phase.name.rawValue, holder: row.duty.holder.flatMap { names[$0] },
            exhaustedSince: try store.exhaustedSince(row, in: transaction)?.description)
    }
}

extension CallDutyStore {
    func lateDeadline(at moment: Instant, in transaction: Transaction) throws -> Instant? {
        try transaction.value(
            "SELECT MIN(fire_at) FROM timer WHERE fire_at <= \(moment) AND kind = \(TimerKind.callDuty)",
            as: Instant?.self) ?? nil
    }

    /// Of activities that go on: what is older is judged, or shows red.
    func overdue(at moment: Instant, in transaction: Transaction) throws -> Instant? {
        let today = Copenhagen.day(of: moment)
        return try transaction.value(
            """
            SELECT MIN(next_at) FROM call_duty WHERE activity_id IN (SELECT id FROM call_activity WHERE ended_on IS NULL)
              AND on_day BETWEEN \(today.adding(days: -1)) AND \(today) AND closed_at IS NULL AND next_at <= \(moment)
            """, as: Instant?.self) ?? nil
    }

    /// Those of today and of last evening that are not over, and whatever a human must act in.
    func openCalls(on day: Day, in transaction: Transaction) throws -> [CallDutyRow] {
        try duties(
            """
            activity_id IN (SELECT id FROM call_activity WHERE ended_on IS NULL) AND kind <> 'canary'
              AND (on_day BETWEEN \(day.adding(days: -1)) AND \(day) AND closed_at IS NULL AND phase <> 'paused' OR \(Self.isOpen))
            ORDER BY agreed_at, id
            """, in: transaction)
    }

    func canaries(on day: Day, in transaction: Transaction) throws -> [ID<CallActivity>] {
        try transaction.rows(
            """
            SELECT activity_id FROM call_duty WHERE activity_id IN (SELECT id FROM call_activity WHERE ended_on IS NULL)
              AND on_day = \(day) AND subject = 'canary' ORDER BY activity_id
            """
        ) { try $0("activity_id") }
    }
}
