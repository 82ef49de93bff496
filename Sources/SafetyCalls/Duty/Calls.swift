import Access
import Basics
import Storage
import Timers
import Vault

extension TimerKind {
    /// A duty whose time has come is judged.
    package static let callDuty = TimerKind("call-duty", isUrgent: true)
    /// The rounds of an activity are made a day further ahead.
    package static let callRounds = TimerKind("call-rounds", isUrgent: true)
}

/// What is to be said to somebody about a duty. Connected to letters where the rooms are wired.
package struct CallLetter: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        case reminder
        /// "Who has it?"
        case alert(CallTrouble)
        case standDown
    }

    package let kind: Kind
    package let to: ID<Account>
    package let duty: ID<Duty>
    package let isCanary: Bool
}

/// Safety calls: every person is called every day, and a call that is not answered always reaches a human who acts
/// (seed 004, C162–C174). Every step is one transaction: the duty, its log, its next deadline, and what is to be said.
package struct Calls: Sendable {
    package typealias Say = @Sendable (CallLetter, Transaction) throws -> Void

    let database: any Database
    let vault: Vault
    let timers: Timers
    let log: AccessLog
    let say: Say
    let tell: Tell
    let publicURL: String
    let now: Now
    let newID: NewID
    let moment: @Sendable (Day, Int) -> Instant
    var store: CallDutyStore { CallDutyStore() }
    var setUp: CallSetUpStore { CallSetUpStore(vault: vault) }

    /// - Parameters:
    ///   - tell: what is said beside duties; a simulation has nobody who reads it.
    ///   - publicURL: what private links begin with.
    ///   - moment: when a local time is; a simulation may get it wrong.
    package init(
        database: any Database, vault: Vault, timers: Timers, log: AccessLog, say: @escaping Say,
        tell: @escaping Tell = { _, _ in }, publicURL: String = "", now: Now,
        newID: NewID, moment: @escaping @Sendable (Day, Int) -> Instant = RoundRules.copenhagen
    ) {
        self.database = database
        self.vault = vault
        self.timers = timers
        self.log = log
        self.say = say
        self.tell = tell
        self.publicURL = publicURL
        self.now = now
        self.newID = newID
        self.moment = moment
    }

    /// A deadline has come.
    package func judge(_ timer: TakenTimer, in transaction: Transaction) throws {
        let id = ID<Duty>(trusted: timer.subject)
        guard let row = try store.duty(id, in: transaction) else { return }
        if row.duty.trouble == .unreadable, !row.duty.isOpenTrouble {
            return try escalateUnreadable(row, at: timer.moment, in: transaction)
        }
        try carryOut(.timePassed, to: row, at: timer.moment, in: transaction)
    }

    private func escalateUnreadable(_ row: CallDutyRow, at moment: Instant, in transaction: Transaction) throws {
        let step = row.duty.escalated(
            .unreadable, moment, try setUp.times(of: row.activity, in: transaction),
            try people(for: row, in: transaction))
        try store(step, nil, of: row, at: moment, in: transaction)
    }

    /// Something has happened to a duty. Refused, everything stays as it was.
    @discardableResult
    package func carryOut(
        _ event: CallEvent, to row: CallDutyRow, at moment: Instant, in transaction: Transaction
    ) throws -> CallDutyRow {
        let people = event.asksPeople || row.duty.isOpenTrouble ? try people(for: row, in: transaction) : CallPeople()
        let times = try setUp.times(of: row.activity, in: transaction)
        let (duty, list) = try onList(row, people, after: event, at: moment, in: transaction)
        var step = try duty.after(event, at: moment, times, list)
        // Nobody answers it; it has done what it is there for.
        if step.duty.kind == .canary, step.duty.isOpenTrouble {
            step = CallStep(duty: step.duty.step { $0.phase = .calledOff }.duty, deeds: step.deeds)
        }
        return try store(step, event.note, of: row, at: moment, in: transaction)
    }

    @discardableResult
    private func store(
        _ step: CallStep, _ note: CallNote?, of row: CallDutyRow, at moment: Instant, in transaction: Transaction
    ) throws -> CallDutyRow {
        var after = row
        after.duty = step.duty
        if case .swapped = note?.kind { after.isSwapped = true }
        if case .handedOver = note?.kind { after.isSwapped = true }
        if step.duty.isOpenTrouble, after.alertedAt == nil { after.alertedAt = moment }
        if step.duty.holder != nil, after.takenAt == nil { after.takenAt = moment }
        after.closedAt = step.duty.isClosed ? row.closedAt ?? moment : nil
        let notes =
            (note.map { [$0] } ?? []) + (try step.deeds.flatMap { try told(by: $0, step.duty, row, note, transaction) })
        for (index, one) in notes.enumerated() {
            try store.insert(one, of: row.id, number: row.steps + index, at: moment, in: transaction)
        }
        after.steps = row.steps + notes.count
        guard after.duty != row.duty || !notes.isEmpty else {
            try setDeadline(of: row, in: transaction)
            return row
        }
        try store.store(after, was: row.steps, in: transaction)
        try setDeadline(of: after, in: transaction)
        if row.alertedAt != nil { try withdrawAlerts(of: after, in: transaction) }
        for one in notes { try tell(one, of: after, in: transaction) }
        if step.deeds.contains(.closeChain) { try closeChain(of: after, at: moment, in: transaction) }
        if step.deeds.contains(.reopenChain) { try reopenChain(of: after, at: moment, in: transaction) }
        return after
    }

    private func setDeadline(of row: CallDutyRow, in transaction: Transaction) throws {
        guard let deadline = row.duty.deadline else {
            return try timers.stop(.callDuty, for: row.id.text, in: transaction)
        }
        try timers.set(.callDuty, for: row.id.text, at: deadline, in: transaction)
    }

    private func told(
        by deed: CallDeed, _ duty: CallDuty, _ row: CallDutyRow, _ cause: CallNote?, _ transaction: Transaction
    ) throws -> [CallNote] {
        switch deed {
        case .remind(let caller): [CallNote(.reminded, to: caller)]
        case .alert(let leader, let why, _, _):
            [CallNote(duty.phase.name == .exhausted ? .exhausted : .alerted, to: leader, word: why.rawValue)]
        case .standDown:
            try store.told(of: row.id, in: transaction).filter { $0 != cause?.by }.map { CallNote(.stoodDown, to: $0) }
        case .closeChain, .reopenChain: []
        }
    }

    private func tell(_ note: CallNote, of row: CallDutyRow, in transaction: Transaction) throws {
        guard let to = note.to else { return }
        let kind: CallLetter.Kind? =
            switch note.kind {
            case .reminded: .reminder
            case .alerted, .exhausted: .alert(note.word.flatMap(CallTrouble.init) ?? .unreadable)
            case .stoodDown: .standDown
            default: nil
            }
        guard let kind else { return }
        do {
            try say(CallLetter(kind: kind, to: to, duty: row.id, isCanary: row.duty.kind == .canary), transaction)
        } catch let fault where fault is KeyFault || fault is VaultFault {
            // A letter that cannot be sealed stops no ladder: the next one is told in time, and this shows.
            try noteUnsealed(to: to, about: row, in: transaction)
        }
    }

    /// Whoever closes the round has heard from the last, who was called by the one before, and so on.
    private func closeChain(of chain: CallDutyRow, at moment: Instant, in transaction: Transaction) throws {
        let waiting = try store.duties(
            "activity_id = \(chain.activity) AND on_day = \(chain.day) AND phase = \(PhaseName.inChain) ORDER BY id",
            in: transaction)
        for row in waiting { try carryOut(.chainClosed, to: row, at: moment, in: transaction) }
    }

    /// Not those with whom a leader had spoken before.
    private func reopenChain(of chain: CallDutyRow, at moment: Instant, in transaction: Transaction) throws {
        for row in try store.closedWithChain(chain, in: transaction) {
            try carryOut(.chainReopened, to: row, at: moment, in: transaction)
        }
    }

    func people(for row: CallDutyRow, in transaction: Transaction) throws -> CallPeople {
        if row.duty.kind == .canary {
            return CallPeople(leaders: try setUp.canary(in: transaction).map { [$0] } ?? [])
        }
        var people = try setUp.people(of: row.activity, row.person, in: transaction)
        if row.duty.kind == .chain {
            people.callers =
                try firstInChain(of: row, in: transaction).map {
                    try setUp.callers(of: $0, in: transaction)
                } ?? []
            people.openInChain = try store.duties(
                "activity_id = \(row.activity) AND on_day = \(row.day) AND phase = \(PhaseName.inChain)",
                in: transaction
            ).count
        }
        return people
    }
}
