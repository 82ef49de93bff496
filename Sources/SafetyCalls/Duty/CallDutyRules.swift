import Basics

extension CallDuty {
    /// What becomes of the duty, and what is to be done. What cannot happen now is refused, and the duty stays as it is.
    package func after(
        _ event: CallEvent, at now: Instant, _ times: CallTimes, _ people: CallPeople
    ) throws(CallRefusal) -> CallStep {
        switch event {
        case .timePassed: timePassed(now, times, people)
        case .reported(let report, let caller): try reported(report, by: caller, now, times, people)
        case .taken(let leader): try taken(by: leader, now, times, people)
        case .takenOver(let leader): try takenOver(by: leader, now, times, people)
        case .asked(let contact, let answer, let leader): try asked(contact, answer, by: leader, now, times, people)
        case .found(_, let leader): try found(by: leader, people)
        case .handedOver(let caller, let leader): try handedOver(to: caller, by: leader, now, times, people)
        case .swapped(let caller): try swapped(to: caller, now, people)
        case .paused: try paused(now)
        case .reopened(let moment, let caller, let inChain):
            try reopened(at: moment, by: caller, inChain, now, times)
        case .calledOff: try calledOff()
        case .planned(let moment, let caller): try planned(at: moment, by: caller, now, times)
        case .continued(let leader): try continued(by: leader, now, times)
        case .chainClosed: try inChain { $0.phase = .well }
        case .chainReopened: try chainReopened()
        case .reachedInChain(let isWell, let leader):
            try reachedInChain(isWell, by: leader, now, times, people)
        }
    }

    // – Time –

    private func timePassed(_ now: Instant, _ times: CallTimes, _ people: CallPeople) -> CallStep {
        guard let deadline, deadline <= now else { return step { _ in } }
        switch phase {
        case .expected(let until):
            guard until <= now else {
                return step(caller.map { [.remind($0)] } ?? []) { $0.isReminded = true }
            }
            let why: CallTrouble = caller == nil ? .noCaller : kind == .chain ? .stalled : .unreported
            let late = escalated(why, now, times, people)
            return CallStep(duty: late.duty, deeds: (isReminded ? [] : reminder) + late.deeds)
        case .retrying: return escalated(kind == .chain ? .stalled : .noAnswer, now, times, people)
        case .alerting: return alerted(step + 1, now, times, people)
        case .exhausted: return exhausted(round + 1, now, people)
        case .held(let holder, _), .looking(let holder, _, _):
            // Whoever has it is silent: somebody else is told first, where there is somebody.
            var duty = self
            duty.round += 1
            return duty.alerted(people.leaders.firstIndex { $0 != holder } ?? 0, now, times, people)
        case .inChain, .well, .found, .paused, .calledOff: return step { _ in }
        }
    }

    private var reminder: [CallDeed] { caller.map { [.remind($0)] } ?? [] }

    /// From now on a human must act.
    func escalated(_ why: CallTrouble, _ now: Instant, _ times: CallTimes, _ people: CallPeople) -> CallStep {
        var duty = self
        // Numbers of alerts are used once, also when a day that was closed is opened again.
        if trouble != nil || isClosed { duty.round += 1 }
        duty.trouble = why
        duty.isReminded = true
        let told = duty.alerted(0, now, times, people)
        // Those in a chain that was closed by mistake are waited for again.
        return kind == .chain && phase == .well ? CallStep(duty: told.duty, deeds: [.reopenChain] + told.deeds) : told
    }

    private func alerted(_ index: Int, _ now: Instant, _ times: CallTimes, _ people: CallPeople) -> CallStep {
        guard index < people.leaders.count else { return exhausted(round + 1, now, people) }
        return step([.alert(people.leaders[index], trouble ?? .unreadable, step: index, round: round)]) { duty in
            duty.step = index
            duty.phase = .alerting(until: now.adding(minutes: times.take))
        }
    }

    /// The list has an end, the matter has not: everybody is told, again and again.
    private func exhausted(_ round: Int, _ now: Instant, _ people: CallPeople) -> CallStep {
        let all = people.leaders + people.organisers.filter { !people.leaders.contains($0) }
        let alerts = all.enumerated().map { index, one in
            CallDeed.alert(one, trouble ?? .unreadable, step: index, round: round)
        }
        return step(alerts) { duty in
            duty.round = round
            duty.step = max(0, all.count - 1)
            duty.phase = .exhausted(until: now.adding(minutes: CallTimes.again))
        }
    }

    // – Callers –

    private func reported(
        _ report: CallReport, by account: ID<Account>, _ now: Instant, _ times: CallTimes, _ people: CallPeople
    ) throws(CallRefusal) -> CallStep {
        if report == .somethingWrong { return try somethingWrong(by: account, now, times, people) }
        guard account == caller else { throw .anothersCall }
        switch phase {
        case .paused: throw .paused
        // Whoever pressed wrong says so; what a leader has found out stays.
        case .well where report == .allWell: throw .reportedAlready
        case .found: throw .reportedAlready
        case .calledOff, .inChain: throw .notToBeCalled
        default: break
        }
        guard now >= agreedAt.adding(minutes: -CallTimes.early) else { throw .tooEarly }
        guard now <= agreedAt.adding(minutes: CallTimes.late) else { throw .tooLate }
        switch report {
        case .allWell:
            // Whoever heard that something was wrong does not undo it: a leader finds out.
            if isOpenTrouble && trouble == .somethingWrong { throw .withLeader }
            return step((isOpenTrouble ? [.standDown] : []) + (kind == .chain ? [.closeChain] : [])) {
                $0.phase = .well
            }
        case .noAnswer:
            if isOpenTrouble { return known(.noAnswer) }
            guard retries < times.retries, !(kind == .chain && phase == .well) else {
                return escalated(.noAnswer, now, times, people)
            }
            return step { duty in
                let again = now.adding(minutes: times.retry)
                duty.retries += 1
                // A chain takes its time, also when its first answers at the second call.
                let report = kind == .chain ? times.chain : CallTimes.retryReport
                duty.phase = .retrying(at: again, until: again.adding(minutes: report))
            }
        case .couldNotCall, .somethingWrong:
            return isOpenTrouble ? known(.couldNotCall) : escalated(.couldNotCall, now, times, people)
        }
    }

    /// Heard at any time, from anybody who has met the person, whatever was said before: a day is never too closed for it.
    private func somethingWrong(
        by account: ID<Account>, _ now: Instant, _ times: CallTimes, _ people: CallPeople
    ) throws(CallRefusal) -> CallStep {
        guard account == caller || people.callers.contains(account) else { throw .anothersCall }
        guard kind != .canary, phase != .calledOff else { throw .notToBeCalled }
        guard now <= agreedAt.adding(minutes: CallTimes.heard) else { throw .tooLate }
        guard isOpenTrouble else { return escalated(.somethingWrong, now, times, people) }
        return trouble == .somethingWrong ? step { _ in } : worse(now, times, people)
    }

    /// Leaders are on it already, and now read why; what is worst stays.
    private func known(_ why: CallTrouble) -> CallStep {
        step { duty in if duty.trouble != .somethingWrong { duty.trouble = why } }
    }

    /// Whoever has it, or may take it, hears at once that it is not what they think; silence is short from now on.
    private func worse(_ now: Instant, _ times: CallTimes, _ people: CallPeople) -> CallStep {
        var duty = self
        duty.trouble = .somethingWrong
        guard let holder else {
            if case .exhausted = phase { return duty.exhausted(round + 1, now, people) }
            return escalated(.somethingWrong, now, times, people)
        }
        duty.round += 1
        duty.step = 0
        let soon = now.adding(minutes: times.take)
        switch phase {
        case .held(_, let until): duty.phase = .held(by: holder, until: min(until, soon))
        case .looking(_, let contact, let until):
            duty.phase = .looking(by: holder, contact: contact, until: min(until, soon))
        default: break
        }
        return CallStep(
            duty: duty, deeds: [.alert(holder, .somethingWrong, step: duty.step, round: duty.round)])
    }

    private func swapped(to account: ID<Account>, _ now: Instant, _ people: CallPeople) throws(CallRefusal) -> CallStep
    {
        guard people.callers.contains(account) else { throw .notMet }
        guard account != caller else { throw .ownCall }
        guard case .expected = phase, retries == 0 else { throw .underWay }
        return step { $0.caller = account }
    }
}
