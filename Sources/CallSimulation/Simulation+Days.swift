import Basics
import SafetyCalls
import Storage

extension Simulation {
    /// A day begins: is there a duty for everybody, and what will people do?
    func dawn(_ day: Day) async throws {
        try await review(day.adding(days: -2))
        if day.daysSinceEpoch % 150 == 0 { try await compareLetters() }
        if day == end.adding(days: -1) { try await endCalls() }
        guard day < end else { return }
        for activity in town.activities.indices {
            try await look(activity, day, isDawn: true)
            planChanges(activity, day)
        }
        canariesExpected += town.activities.indices.count { !town.called(in: $0, on: day).isEmpty }
    }

    func look(_ activity: Int, _ day: Day, isDawn: Bool) async throws {
        let id = town.activities[activity].id
        let rows = try await see { calls, _, transaction in try calls.round(of: id, on: day, in: transaction) }
        var persons = Set(town.called(in: activity, on: day))
        for row in rows {
            let person = row.person.flatMap { town.personIndex[$0] }
            let isWanted = person.map { persons.remove($0) != nil } ?? isChainWanted(activity, day)
            if isDawn {
                if isWanted { expect(row, person, activity, day) } else { checkUnwanted(row, person, day) }
            }
            guard isWanted, let caller = row.duty.caller else { continue }
            if isDawn || calledBy[row.id] != caller { meet(row, person, activity, caller, isDawn: isDawn) }
        }
        guard isDawn else { return }
        // Every person, every day (E1).
        let hasChain = !isChainWanted(activity, day) || rows.contains { $0.person == nil }
        lose(persons.count + (hasChain ? 0 : 1), "no duty in \(id) on \(day)")
    }

    func isChainWanted(_ activity: Int, _ day: Day) -> Bool {
        town.activities[activity].form == .chain
            && town.called(in: activity, on: day).contains { !town.isPaused($0, on: day) }
    }

    /// Whoever starts a chain has met the first of those who are called that day.
    func starter(_ activity: Int, _ day: Day) -> Int? {
        firstInChain(activity, day).flatMap { town.caller(of: $0, on: day) }
    }

    func firstInChain(_ activity: Int, _ day: Day) -> Int? {
        town.called(in: activity, on: day).first { !town.isPaused($0, on: day) }
    }

    private func expect(_ row: CallDutyRow, _ person: Int?, _ activity: Int, _ day: Day) {
        let one = town.activities[activity]
        let isChain = one.form == .chain
        let at = LocalTime.instant(day, isChain ? one.clock : person.map { town.persons[$0].clock } ?? one.clock)
        var due = Oracle.Due(activity: activity, person: person, day: day, at: at, state: .calling)
        due.minutes = town.minutes(of: activity, isChain: person == nil)
        if let person, town.isPaused(person, on: day) {
            due.state = .paused
            if row.duty.phase != .paused { report.calledInPause += 1 }
        } else if person != nil, isChain {
            due.state = .inChain
        } else {
            due.caller = person.map { town.caller(of: $0, on: day) } ?? starter(activity, day)
            due.must = Oracle.report(at, due.minutes, hasCaller: due.caller != nil)
        }
        oracle.expect(row.id, due)
        report.duties += 1
        duties[day, default: [:]][activity, default: []].append(row.id)
    }

    /// There is a duty for somebody who is not to be called: nobody may be asked to.
    private func checkUnwanted(_ row: CallDutyRow, _ person: Int?, _ day: Day) {
        guard row.duty.phase != .calledOff else { return }
        guard let person, town.persons[person].met.allSatisfy({ $0.on == nil }) else {
            return report.calledInPause += 1
        }
        report.callsWithoutMeeting += 1
    }

    /// The page of a caller shows them whom to call.
    private func meet(
        _ row: CallDutyRow, _ person: Int?, _ activity: Int, _ caller: ID<Account>, isDawn: Bool
    ) {
        calledBy[row.id] = caller
        guard let due = oracle.dues[row.id], due.state == .calling else { return }
        guard let first = person ?? firstInChain(activity, due.day), town.haveMet(first, caller, by: due.day) else {
            return report.callsWithoutMeeting += 1
        }
        planCall(row.id, caller, due)
    }

    /// The day and its ladder are over: whoever is not confirmed must be in the hands of a human, or visibly unresolved.
    private func review(_ day: Day) async throws {
        for (activity, all) in (duties.removeValue(forKey: day) ?? [:]).sorted(by: { $0.key < $1.key }) {
            for duty in all {
                guard let due = oracle.dues[duty] else { continue }
                if due.state != .over && due.state != .paused {
                    try await examine(duty, due)
                    // It stays somebody's, until the end.
                    if !isClosing {
                        duties[day, default: [:]][activity, default: []].append(duty)
                        continue
                    }
                }
                count(due)
                oracle.forget(duty)
                calledBy[duty] = nil
            }
        }
    }

    private func examine(_ duty: ID<Duty>, _ due: Oracle.Due) async throws {
        let row = try await see { calls, _, transaction in try calls.duty(duty, in: transaction) }
        let isSeen = row.map { $0.duty.isOpenTrouble || $0.duty.isClosed } ?? false
        let isMissed = due.state == .inChain ? !waitsWithChain(due) : isOverdue(due)
        // When all is well again, everything comes to its end.
        guard isClosing || !isSeen && isMissed else { return }
        report.lost += 1
        try await find(isClosing ? "never closed" : "neither confirmed nor with anybody", duty)
    }

    private func isOverdue(_ due: Oracle.Due) -> Bool {
        due.must.map { now > $0.adding(seconds: without($0, now) + SimulationReport.mostLate) } ?? true
    }

    /// Its leader sees those of a chain, or will when anything serves again.
    private func waitsWithChain(_ due: Oracle.Due) -> Bool {
        oracle.dues.values.contains {
            $0.activity == due.activity && $0.day == due.day && $0.person == nil
                && ([.ladder, .held].contains($0.state) || $0.state == .calling && !isOverdue($0))
        }
    }

    private func count(_ due: Oracle.Due) {
        if due.isWell { report.answered += 1 }
        if due.isEscalated { report.escalated += 1 }
        if due.wasExhausted { report.unresolvedVisible += 1 }
    }

    private func compareLetters() async throws {
        let different = try await see { _, store, transaction in try store.alertsWithoutLetter(in: transaction) }
        lose(different, "alerts noted and not in the outbox")
    }

    /// Everything has drained: what was decided is in the outbox, what was in the outbox has arrived, once.
    func close() async throws {
        isClosing = true
        for day in duties.keys.sorted() { try await review(day) }
        try await compareLetters()
        report.alertsUnacknowledged = try await see { _, store, transaction in
            try store.waitingAlerts(in: transaction)
        }
        let withdrawn = try await see { _, store, transaction in try store.withdrawnAlerts(in: transaction) }
        report.alertsWithdrawn = withdrawn.count { inbox[$0] == nil }
        let missing = report.alerts - delivered - report.alertsWithdrawn
        lose(missing, "alerts that never arrived")
        if missing > 0 { try await findMissing(beside: Set(withdrawn)) }
        lose(canariesExpected - canaries, "canaries not sent")
        lose(canaries - canariesDelivered, "canaries that never arrived")
        report.duplicateSteps += max(0, delivered - report.alerts) + max(0, canaries - canariesExpected)
    }
}
