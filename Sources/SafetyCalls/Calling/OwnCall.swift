import Basics

/// One call of today as its caller sees it.
package struct OwnCall: Sendable {
    package enum State: Sendable, Hashable {
        /// To be called at that time; again when there was no answer before.
        case toCall(at: Instant, isAgain: Bool)
        /// Leaders have been told, and nobody has said "I have it" yet.
        case withLeaders
        /// A leader has it.
        case held(by: ID<Account>)
        case done
        case paused
    }

    package let id: ID<Duty>
    package let activity: ID<CallActivity>
    /// Whom to call; in a chain the first of it, whom the caller has met. Nil when there is nobody to show.
    let person: ID<PersonCalled>?
    package internal(set) var name: Personal<String>?
    /// Only while there is something to call.
    package internal(set) var phone: Personal<PhoneNumber>?
    package let isChain: Bool
    package let agreedAt: Instant
    /// By when it must be reported, or the chain closed.
    package let until: Instant?
    package let state: State
    package let trouble: CallTrouble?
    /// How often there was no answer before: a tap that is sent twice is counted once.
    package let tries: Int
    package let reported: Reported?
    /// Of a chain: nobody need start it any more.
    let going: ChainGoing?

    package struct Reported: Sendable, Hashable {
        package let report: CallReport
        package let at: Instant
    }

    init(
        _ row: CallDutyRow, person: ID<PersonCalled>?, name: Personal<String>?, phone: Personal<PhoneNumber>?,
        reported: Reported?, going: ChainGoing? = nil
    ) {
        id = row.id
        activity = row.activity
        self.person = person
        self.name = name
        self.phone = phone
        isChain = row.duty.kind == .chain
        agreedAt = row.duty.agreedAt
        until = row.duty.phase.until
        state = row.duty.ownState
        trouble = row.duty.trouble
        tries = row.duty.retries
        self.reported = reported
        self.going = going
    }

    /// When it is to be called next.
    var at: Instant {
        if case .toCall(let at, _) = state { at } else { agreedAt }
    }

    var isToCall: Bool {
        if case .toCall = state { true } else { false }
    }

    /// A call may be made an hour before its time.
    var opensAt: Instant { agreedAt.adding(minutes: -CallTimes.early) }

    func takesReport(at now: Instant) -> Bool {
        guard now >= opensAt, now <= agreedAt.adding(minutes: CallTimes.late) else { return false }
        return state != .done && state != .paused
    }

    /// The same day, "all well" may be taken back.
    func takesCorrection(at now: Instant) -> Bool {
        state == .done && reported?.report == .allWell && now <= agreedAt.adding(minutes: CallTimes.late)
            && Copenhagen.day(of: agreedAt) == Copenhagen.day(of: now)
    }
}

/// A call that another makes in somebody's place.
struct RelievedCall: Sendable {
    let name: Personal<String>?
    let caller: ID<Account>
    let isChain: Bool
    let isOver: Bool
}

/// A chain that goes on without its starter, who waits for the last. Names are of those whom the starter has met.
struct ChainGoing: Sendable {
    /// The leader who set it going again.
    let by: ID<Account>?
    let from: Personal<String>?
    let last: Personal<String>?
}

extension CallDuty {
    var ownState: OwnCall.State {
        switch phase {
        case .expected: .toCall(at: agreedAt, isAgain: false)
        case .retrying(let at, _): .toCall(at: at, isAgain: true)
        case .alerting, .exhausted: .withLeaders
        case .held(let holder, _), .looking(let holder, _, _): .held(by: holder)
        case .paused: .paused
        case .inChain, .well, .found, .calledOff: .done
        }
    }
}
