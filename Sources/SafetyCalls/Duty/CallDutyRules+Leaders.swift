import Basics

extension CallDuty {
    // – Leaders –

    func taken(
        by leader: ID<Account>, _ now: Instant, _ times: CallTimes, _ people: CallPeople
    ) throws(CallRefusal) -> CallStep {
        guard people.mayTake(leader) else { throw .notYours }
        switch phase {
        case .alerting, .exhausted, .expected, .retrying:
            let why = trouble ?? .unreported
            return step(isOpenTrouble ? [.standDown] : []) { duty in
                duty.trouble = why
                duty.phase = .held(by: leader, until: now.adding(minutes: times.find))
            }
        case .held, .looking: throw .takenAlready
        case .inChain, .well, .found, .paused, .calledOff: throw .closed
        }
    }

    func takenOver(
        by leader: ID<Account>, _ now: Instant, _ times: CallTimes, _ people: CallPeople
    ) throws(CallRefusal) -> CallStep {
        guard people.mayTake(leader) else { throw .notYours }
        guard let holder, holder != leader else { throw holder == nil ? .notTaken : .takenAlready }
        return step([.standDown]) { $0.phase = .held(by: leader, until: now.adding(minutes: times.find)) }
    }

    /// One at a time, until one commits to go and look.
    func asked(
        _ contact: Int, _ answer: ContactAnswer, by leader: ID<Account>, _ now: Instant, _ times: CallTimes,
        _ people: CallPeople
    ) throws(CallRefusal) -> CallStep {
        try held(by: leader)
        guard (1...max(1, people.contacts)).contains(contact), people.contacts > 0 else { throw .noSuchContact }
        let until = now.adding(minutes: times.find)
        return step { duty in
            duty.phase =
                answer == .goes ? .looking(by: leader, contact: contact, until: until) : .held(by: leader, until: until)
        }
    }

    func found(by leader: ID<Account>, _ people: CallPeople) throws(CallRefusal) -> CallStep {
        try held(by: leader)
        guard kind != .chain || people.openInChain == 0 else { throw .chainOpen }
        return step([.standDown]) { $0.phase = .found }
    }

    func handedOver(
        to account: ID<Account>, by leader: ID<Account>, _ now: Instant, _ times: CallTimes, _ people: CallPeople
    ) throws(CallRefusal) -> CallStep {
        try held(by: leader)
        guard people.callers.contains(account) else { throw .notMet }
        return calledAgain(now, times) { $0.caller = account }
    }

    func continued(by leader: ID<Account>, _ now: Instant, _ times: CallTimes) throws(CallRefusal) -> CallStep {
        try held(by: leader)
        guard kind == .chain else { throw .notAChain }
        guard caller != nil else { throw .noCallerMet }
        return calledAgain(now, times) { _ in }
    }

    /// As if its time were now.
    private func calledAgain(_ now: Instant, _ times: CallTimes, _ change: (inout CallDuty) -> Void) -> CallStep {
        step { duty in
            change(&duty)
            duty.trouble = nil
            duty.retries = 0
            duty.round += 1
            duty.isReminded = false
            // Calls of the evening are made again with the time that calls have.
            duty.agreedAt = now
            duty.phase = .expected(until: duty.reportDeadline(from: now, times))
        }
    }

    private func held(by leader: ID<Account>) throws(CallRefusal) {
        guard let holder else { throw isClosed ? .closed : .notTaken }
        guard holder == leader else { throw .takenAlready }
    }

    // – The list –

    /// When the list has changed since its first was told: those who were told are passed over, whoever was not comes next,
    /// wherever they stand now.
    /// - Parameter told: who was told since somebody last had it, the first first.
    func onList(_ people: CallPeople, told: [ID<Account>]) -> (CallDuty, CallPeople) {
        let leaders = people.leaders
        let round = Array(told.suffix(step + 1))
        guard step >= leaders.count || Array(leaders[...step].suffix(round.count)) != round else {
            return (self, people)
        }
        let passed = leaders.filter(round.contains)
        var (duty, list) = (self, people)
        list.leaders = passed + leaders.filter { !round.contains($0) }
        duty.step = passed.count - 1
        // Their numbers were used, and are not used again.
        if passed.count <= step { duty.round += 1 }
        return (duty, list)
    }

    // – Plans –

    /// Before the agreed time: a call that is under way is finished, and found out about.
    func paused(_ now: Instant) throws(CallRefusal) -> CallStep {
        switch phase {
        case .expected where now < agreedAt && retries == 0, .inChain where now < agreedAt:
            return step { $0.phase = .paused }
        case .expected, .retrying, .inChain: throw .underWay
        case .alerting, .exhausted, .held, .looking: throw .withLeader
        case .paused, .well, .found, .calledOff: throw .closed
        }
    }

    /// There is still time that day, or there is none and it shows.
    func reopened(
        at moment: Instant, by account: ID<Account>?, _ inChain: Bool, _ now: Instant, _ times: CallTimes
    ) throws(CallRefusal) -> CallStep {
        guard phase == .paused || phase == .calledOff else { throw isClosed ? .closed : .underWay }
        return step { duty in
            // What is called late may be reported as late as that.
            duty.agreedAt = inChain ? moment : max(moment, now)
            duty.caller = account
            duty.trouble = nil
            duty.isReminded = false
            duty.retries = 0
            duty.round += 1
            duty.phase =
                inChain ? .inChain : .expected(until: duty.reportDeadline(from: max(moment, now), times))
        }
    }

    func calledOff() throws(CallRefusal) -> CallStep {
        if isOpenTrouble { throw .withLeader }
        if isClosed { throw .closed }
        return step { $0.phase = .calledOff }
    }

    func planned(
        at moment: Instant, by account: ID<Account>?, _ now: Instant, _ times: CallTimes
    ) throws(CallRefusal) -> CallStep {
        if phase == .inChain { return step { $0.agreedAt = moment } }
        guard case .expected = phase, retries == 0 else { throw .underWay }
        return step { duty in
            if moment != agreedAt { duty.isReminded = false }
            duty.agreedAt = moment
            duty.caller = account
            duty.phase = .expected(until: duty.reportDeadline(from: moment, times))
        }
    }

    /// The leader has spoken with them, or they did not answer, and then the leader has it.
    func reachedInChain(
        _ isWell: Bool, by leader: ID<Account>, _ now: Instant, _ times: CallTimes, _ people: CallPeople
    ) throws(CallRefusal) -> CallStep {
        guard people.mayTake(leader) else { throw .notYours }
        return try inChain { duty in
            duty.phase = isWell ? .well : .held(by: leader, until: now.adding(minutes: times.find))
            duty.trouble = isWell ? nil : .noAnswer
        }
    }

    func chainReopened() throws(CallRefusal) -> CallStep {
        guard phase == .well else { throw isClosed ? .closed : .underWay }
        return step { $0.phase = .inChain }
    }

    func inChain(_ change: (inout CallDuty) -> Void) throws(CallRefusal) -> CallStep {
        guard phase == .inChain else { throw isClosed ? .closed : .withLeader }
        return step([], change)
    }

    func step(_ deeds: [CallDeed] = [], _ change: (inout CallDuty) -> Void) -> CallStep {
        var duty = self
        change(&duty)
        return CallStep(duty: duty, deeds: deeds)
    }
}
