import Basics
import Storage

/// A duty as it is stored, with what belongs to it.
package struct CallDutyRow: Sendable {
    package let id: ID<Duty>
    package let activity: ID<CallActivity>
    package let person: ID<PersonCalled>?
    package let day: Day
    package internal(set) var duty: CallDuty
    package internal(set) var isSwapped: Bool
    /// Of a chain: the place that it was last known to have reached; 0 before anybody was.
    package internal(set) var reached: Int
    /// Where its next step is counted.
    package internal(set) var steps: Int
    package internal(set) var alertedAt: Instant?
    package internal(set) var takenAt: Instant?
    package internal(set) var closedAt: Instant?

    /// Minutes from the first alert until a human had it.
    var takenMinutes: Int? {
        guard let alertedAt, let takenAt else { return nil }
        return Int((takenAt.milliseconds - alertedAt.milliseconds) / 60_000)
    }

    var subject: PlannedDuty.Subject {
        switch duty.kind {
        case .person: person.map { .person($0) } ?? .canary
        case .chain: .chain
        case .canary: .canary
        }
    }
}

/// The word for a phase in the tables.
enum PhaseName: String, SQLStorable, CaseIterable {
    case expected, retrying, alerting, exhausted, held, looking, well, found, paused
    case inChain = "in-chain"
    case calledOff = "called-off"
}

extension CallDuty.Phase {
    var name: PhaseName {
        switch self {
        case .expected: .expected
        case .retrying: .retrying
        case .inChain: .inChain
        case .alerting: .alerting
        case .exhausted: .exhausted
        case .held: .held
        case .looking: .looking
        case .well: .well
        case .found: .found
        case .paused: .paused
        case .calledOff: .calledOff
        }
    }

    /// By when something must have happened, as it is stored; what time does meanwhile is ``CallDuty/deadline``.
    var until: Instant? {
        switch self {
        case .expected(let until), .retrying(_, let until), .alerting(let until), .exhausted(let until),
            .held(_, let until), .looking(_, _, let until):
            until
        case .inChain, .well, .found, .paused, .calledOff: nil
        }
    }

    var retryAt: Instant? {
        guard case .retrying(let at, _) = self else { return nil }
        return at
    }

    var contact: Int? {
        guard case .looking(_, let contact, _) = self else { return nil }
        return contact
    }

    /// Nil when it does not hang together.
    init?(_ name: PhaseName, until: Instant?, retryAt: Instant?, holder: ID<Account>?, contact: Int?) {
        switch (name, until, retryAt, holder, contact) {
        case (.expected, let until?, _, _, _): self = .expected(until: until)
        case (.retrying, let until?, let at?, _, _): self = .retrying(at: at, until: until)
        case (.inChain, _, _, _, _): self = .inChain
        case (.alerting, let until?, _, _, _): self = .alerting(until: until)
        case (.exhausted, let until?, _, _, _): self = .exhausted(until: until)
        case (.held, let until?, _, let holder?, _): self = .held(by: holder, until: until)
        case (.looking, let until?, _, let holder?, let contact?):
            self = .looking(by: holder, contact: contact, until: until)
        case (.well, _, _, _, _): self = .well
        case (.found, _, _, _, _): self = .found
        case (.paused, _, _, _, _): self = .paused
        case (.calledOff, _, _, _, _): self = .calledOff
        default: return nil
        }
    }
}
