import Basics
import SafetyCalls
import Storage

extension Simulation {
    /// What a caller will do about a call: most of the time what was agreed.
    func planCall(_ duty: ID<Duty>, _ caller: ID<Account>, _ due: Oracle.Due) {
        let isChain = due.person == nil
        // A round of a chain takes some minutes for each.
        let length = isChain ? 240 * town.called(in: due.activity, on: due.day).count : 0
        func tap(_ report: CallReport, after seconds: Int) {
            let moment = max(now.adding(seconds: 60), due.at.adding(seconds: (seconds + length) / 30 * 30))
            put(.tap(Tap(duty: duty, report: report, by: caller)), at: moment)
        }
        switch chance.below(1000) {
        case 0..<860: tap(isChain && chance.happens(60) ? .somethingWrong : .allWell, after: chance.from(30...540))
        case 860..<885: tap(.allWell, after: chance.from(720...2400))
        case 885..<900: tap(.allWell, after: -chance.from(60...3000) - length)
        case 900..<905: tap(.allWell, after: -5400 - length)
        case 905..<950: tap(.noAnswer, after: chance.from(30...540))
        case 950..<957: tap(.somethingWrong, after: chance.from(30...540))
        case 957..<964: tap(.couldNotCall, after: chance.from(30...540))
        case 964..<970: swap(duty, due)
        case 970..<973: tapWrongly(duty, due)
        default: break
        }
    }

    /// Somebody else of those who have met the person calls today.
    private func swap(_ duty: ID<Duty>, _ due: Oracle.Due) {
        guard let person = due.person else { return }
        let others = town.persons[person].met.filter {
            $0.on != nil && town.callers[$0.caller].can(on: due.day)
                && town.callers[$0.caller].account != calledBy[duty]
        }
        guard let other = chance.one(of: others) else { return }
        put(.swap(duty, to: town.callers[other.caller].account), at: due.at.adding(seconds: -chance.from(60...7200)))
    }

    /// A call of somebody else, or of yesterday.
    private func tapWrongly(_ duty: ID<Duty>, _ due: Oracle.Due) {
        let all = duties[due.day.adding(days: -chance.below(2))]?[due.activity] ?? []
        guard let other = chance.one(of: all), other != duty, let caller = calledBy[duty] else { return }
        put(.tap(Tap(duty: other, report: .allWell, by: caller, isRepeat: true)), at: due.at.adding(seconds: 60))
    }

    /// Everything that is tapped at the same time reaches one server.
    func tap(_ taps: [Errand]) async throws {
        let ready = try await withPages(taps.filter(isToBeMade))
        guard !ready.isEmpty else { return }
        guard let node = chance.one(of: nodes) else { return ready.forEach { again($0, after: 60) } }
        if mayCrash, chance.happens(4) { node.database.die(chance.happens(500) ? .beforeCommit : .afterCommit) }
        let lines = ready.compactMap { errand -> (Int, Tap)? in
            guard case .tap(let tap) = errand.deed else { return nil }
            return (errand.number, tap)
        }
        var refused: [Int: CallRefusal] = [:]
        var hasDied = false
        do {
            let (refusals, changed) = try await send(lines, to: node)
            refused = refusals
            report.changedByRefused += changed
        } catch is CancellationError {
            hasDied = true
            crash(node)
        }
        let kept = house.recorder.keptDeeds()
        for errand in ready {
            guard case .tap(let tap) = errand.deed else { continue }
            if kept.contains(errand.number) { made(tap) }
            if hasDied {
                // Nobody told the caller that it was saved: the phone sends it again.
                var tap = tap
                tap.isRepeat = tap.isRepeat || kept.contains(errand.number)
                agenda.add(.errand(Errand(number: errand.number, deed: .tap(tap))), at: now.adding(seconds: 60))
            } else if let refusal = refused[errand.number] {
                report.refused += 1
                report.remember(refusal.rawValue, at: now.milliseconds)
                if refusal == .tooEarly, let due = oracle.dues[tap.duty] {
                    put(errand.deed, at: max(due.at, now.adding(minutes: 5)))
                }
            }
        }
        try await learn()
    }

    /// The page in somebody's hand says which call it asks for.
    private func withPages(_ errands: [Errand]) async throws -> [Errand] {
        var all = errands
        for (index, errand) in errands.enumerated() {
            guard case .tap(var tap) = errand.deed, tap.report == .noAnswer, tap.call == nil else { continue }
            let duty = tap.duty
            tap.call = try await see { calls, _, transaction in try calls.duty(duty, in: transaction)?.duty.call }
            all[index] = Errand(number: errand.number, deed: .tap(tap), tries: errand.tries)
        }
        return all
    }

    /// Returns what was refused and how often that changed something all the same.
    private func send(_ lines: [(Int, Tap)], to node: Node) async throws -> ([Int: CallRefusal], Int) {
        let (calls, recorder) = (node.rooms.calls, house.recorder)
        return try await node.database.write { transaction in
            var refused: [Int: CallRefusal] = [:]
            var changed = 0
            for (number, tap) in lines {
                let before = tap.isRepeat ? try calls.duty(tap.duty, in: transaction)?.duty : nil
                do {
                    try calls.report(
                        CallTap(
                            duty: tap.duty, report: tap.report, call: tap.call, isCorrection: tap.isCorrection),
                        by: tap.by, in: transaction)
                    recorder.note(number, in: transaction)
                } catch let refusal as CallRefusal {
                    refused[number] = refusal
                    let after = tap.isRepeat ? try calls.duty(tap.duty, in: transaction)?.duty : nil
                    if before != after { changed += 1 }
                }
            }
            return (refused, changed)
        }
    }

    /// Nobody calls whom their page does not show.
    private func isToBeMade(_ errand: Errand) -> Bool {
        guard case .tap(let tap) = errand.deed, !tap.isRepeat else { return true }
        guard let due = oracle.dues[tap.duty], due.state != .paused, calledBy[tap.duty] == tap.by else { return false }
        guard errand.tries == 0, settings.faults.contains(.late), !isHealed, chance.happens(15) else { return true }
        // No connection: the phone keeps it.
        again(errand, after: chance.from(5...300) * 60)
        return false
    }

    func again(_ errand: Errand, after seconds: Int) {
        agenda.add(
            .errand(Errand(number: errand.number, deed: errand.deed, tries: errand.tries + 1)),
            at: now.adding(seconds: seconds))
    }

    private func made(_ tap: Tap) {
        report.remember(tap.report.rawValue, at: now.milliseconds)
        let wasWell = oracle.dues[tap.duty]?.isWell ?? false
        oracle.note(
            tap.duty,
            tap.isCorrection && wasWell ? .corrected : .reported(tap.report, isRepeat: tap.isRepeat), at: now)
        guard let due = oracle.dues[tap.duty] else { return }
        if due.person == nil, wasWell || tap.report == .allWell { closeChain(due, reopened: tap.report != .allWell) }
        if tap.report == .allWell, !isHealed, !tap.isRepeat { thinkAgain(tap) }
        if settings.faults.contains(.duplicate), !isHealed, !tap.isRepeat, chance.happens(30) {
            var same = tap
            same.isRepeat = true
            later(.tap(same), seconds: chance.happens(700) ? chance.from(1...20) : chance.from(60...10_800))
        }
        guard tap.report == .noAnswer, !tap.isRepeat, !tap.isSecondCall, !chance.happens(100) else { return }
        let report: CallReport = chance.happens(600) ? .allWell : .noAnswer
        later(
            .tap(Tap(duty: tap.duty, report: report, by: tap.by, isSecondCall: true)), seconds: chance.from(601...870))
    }

    func closeChain(_ chain: Oracle.Due, reopened: Bool) {
        for duty in duties[chain.day]?[chain.activity] ?? []
        where reopened || oracle.dues[duty]?.state == .inChain {
            oracle.closedByChain(duty, reopened: reopened, at: now)
        }
    }

    /// Whoever said that all was well pressed wrong, or hears later that it is not.
    private func thinkAgain(_ tap: Tap) {
        if chance.happens(2) {
            later(
                .tap(Tap(duty: tap.duty, report: .couldNotCall, by: tap.by, isCorrection: true)),
                seconds: chance.from(2...40) * 30)
        } else if chance.happens(2) {
            later(.tap(Tap(duty: tap.duty, report: .somethingWrong, by: tap.by)), seconds: chance.from(2...300) * 30)
        }
    }

    /// Whoever had forgotten it is reminded.
    func answerReminder(_ account: ID<Account>) {
        guard chance.happens(600), let caller = town.callerIndex[account] else { return }
        let activity = town.callers[caller].activity
        for (_, all) in duties.sorted(by: { $0.key < $1.key }) {
            for duty in all[activity] ?? [] where calledBy[duty] == account {
                guard let due = oracle.dues[duty], due.state == .calling, due.at <= now else { continue }
                later(.tap(Tap(duty: duty, report: .allWell, by: account)), seconds: chance.from(1...8) * 30)
            }
        }
    }
}
