import Basics

/// The duty of one person on one day, or of the round of a chain: one state machine, without clock, database or network
/// (seed 004, C167; `reliability.md` 3). At every deadline it is confirmed well, in the hands of a named human, or visibly
/// unresolved; nothing closes by silence.
package struct CallDuty: Sendable, Hashable {
    package enum Kind: String, Sendable, CaseIterable {
        case person
        /// A round of a chain; the persons in it wait for it in `inChain`.
        case chain
        /// Never answered, so that somebody notices when alerts do not arrive (E13).
        case canary
    }

    package enum Phase: Sendable, Hashable {
        /// To be called, and reported by then.
        case expected(until: Instant)
        /// Did not answer: to be called again, and reported by then.
        case retrying(at: Instant, until: Instant)
        /// Part of a chain whose round somebody answers for.
        case inChain
        /// Somebody on the list has been told, and has until then to say "I have it".
        case alerting(until: Instant)
        /// All have been told and nobody has it: red on every page, and told again then.
        case exhausted(until: Instant)
        /// A named human has it.
        case held(by: ID<Account>, until: Instant)
        /// A key contact has promised that human to go and look.
        case looking(by: ID<Account>, contact: Int, until: Instant)
        case well
        case found
        case paused
        /// There is nothing to call any more; somebody decided so.
        case calledOff
    }

    package var kind: Kind
    package var phase: Phase
    package var agreedAt: Instant
    package var caller: ID<Account>?
    package var trouble: CallTrouble?
    package var isReminded = false
    package var retries = 0
    /// Who on the list was told last, and how often the list has been begun anew: no two alerts have the same two numbers.
    package var step = 0
    package var round = 0

    package init(_ kind: Kind, at agreedAt: Instant, by caller: ID<Account>?, _ times: CallTimes) {
        self.kind = kind
        self.agreedAt = agreedAt
        self.caller = caller
        phase = .expected(until: Self.deadline(of: kind, from: agreedAt, by: caller, times))
    }

    package init(_ kind: Kind, _ phase: Phase, at agreedAt: Instant, by caller: ID<Account>?) {
        self.kind = kind
        self.phase = phase
        self.agreedAt = agreedAt
        self.caller = caller
    }

    /// When time alone changes something; nil when it does not.
    package var deadline: Instant? {
        switch phase {
        case .expected(let until):
            let reminder = until.adding(minutes: -CallTimes.reminded)
            return isReminded || caller == nil || reminder < agreedAt ? until : reminder
        case .retrying(_, let until), .alerting(let until), .exhausted(let until), .held(_, let until),
            .looking(_, _, let until):
            return until
        case .inChain, .well, .found, .paused, .calledOff: return nil
        }
    }

    package var isClosed: Bool {
        switch phase {
        case .well, .found, .calledOff: true
        default: false
        }
    }

    /// Whether a human must act, or is acting.
    package var isOpenTrouble: Bool {
        switch phase {
        case .alerting, .exhausted, .held, .looking: true
        default: false
        }
    }

    /// Its time has come, or it was called before, and nobody knows yet how it went.
    func isUnderWay(at moment: Instant) -> Bool {
        switch phase {
        case .expected, .inChain: retries > 0 || agreedAt <= moment
        case .retrying: true
        default: false
        }
    }

    package var holder: ID<Account>? {
        switch phase {
        case .held(let holder, _), .looking(let holder, _, _): holder
        default: nil
        }
    }

    /// Nobody can say how it went whom nobody called: without a caller it is the leaders' at the agreed time.
    func reportDeadline(from moment: Instant, _ times: CallTimes) -> Instant {
        Self.deadline(of: kind, from: moment, by: caller, times)
    }

    private static func deadline(
        of kind: Kind, from moment: Instant, by caller: ID<Account>?, _ times: CallTimes
    ) -> Instant {
        guard caller != nil else { return moment }
        return moment.adding(minutes: kind == .chain ? times.chain : times.report)
    }
}

/// What happens to a duty.
package enum CallEvent: Sendable, Hashable {
    case timePassed
    case reported(CallReport, by: ID<Account>)
    case taken(by: ID<Account>)
    /// From somebody who has it and is silent, ill, in a tunnel.
    case takenOver(by: ID<Account>)
    case asked(contact: Int, ContactAnswer, by: ID<Account>)
    case found(CallFinding, by: ID<Account>)
    /// Whoever has it lets a caller call after all.
    case handedOver(to: ID<Account>, by: ID<Account>)
    /// Another caller calls that day.
    case swapped(to: ID<Account>)
    case paused
    /// After a pause that was too long, or an end that was none.
    case reopened(at: Instant, by: ID<Account>?, inChain: Bool)
    case calledOff
    /// The plan has changed before anything happened.
    case planned(at: Instant, by: ID<Account>?)
    /// A chain that had stopped goes on.
    case continued(by: ID<Account>)
    /// To somebody in a chain: its round is closed.
    case chainClosed
    /// And was not: whoever closed it had pressed wrong.
    case chainReopened
    /// To somebody in a chain: the leader has spoken with them, or has got no answer.
    case reachedInChain(Bool, by: ID<Account>)
}

/// What is to be done outside.
package enum CallDeed: Sendable, Hashable {
    case remind(ID<Account>)
    /// Somebody must say "I have it". The numbers make the step unique: nobody is told of one twice.
    case alert(ID<Account>, CallTrouble, step: Int, round: Int)
    /// Whoever was told before: it is in good hands, or over.
    case standDown
    /// Everybody in the chain of this round is well.
    case closeChain
    /// And was not: they are waited for again.
    case reopenChain
}

/// Who is there for a duty.
package struct CallPeople: Sendable, Hashable {
    /// In the order in which they are told.
    package var leaders: [ID<Account>]
    /// Told when the list is exhausted; may take it like a leader.
    package var organisers: [ID<Account>]
    /// Who may call: at most three, all of whom the person has met.
    package var callers: [ID<Account>]
    package var contacts: Int
    /// Persons of a chain of whom nobody has said anything yet.
    package var openInChain = 0

    package init(
        leaders: [ID<Account>] = [], organisers: [ID<Account>] = [], callers: [ID<Account>] = [], contacts: Int = 0
    ) {
        self.leaders = leaders
        self.organisers = organisers
        self.callers = callers
        self.contacts = contacts
    }

    func mayTake(_ account: ID<Account>) -> Bool { leaders.contains(account) || organisers.contains(account) }
}

package struct CallStep: Sendable, Hashable {
    package let duty: CallDuty
    package let deeds: [CallDeed]
}
