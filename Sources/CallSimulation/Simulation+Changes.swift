import Basics
import SafetyCalls
import Storage

extension Simulation {
    /// Holidays, hospitals, new friendships, farewells: at some time of the day.
    func planChanges(_ activity: Int, _ day: Day) {
        for person in town.activities[activity].persons where town.isCalled(person, on: day) {
            switch chance.below(12_000) {
            case 0..<70:
                let from = day.adding(days: chance.below(4))
                change(
                    .pause(person, from...from.adding(days: chance.below(14)), byLink: chance.happens(300)), day)
            case 70..<80: if town.isPaused(person, on: day) { change(.endPauses(person), day) }
            case 80..<82: change(.endPerson(person), day)
            case 82..<300:
                let left = town.persons[person].met.first { $0.on == nil }
                if let left { change(.meet(person, caller: left.caller), day) }
            case 900..<915:
                let met = town.persons[person].met.filter { $0.on != nil }
                if let one = chance.one(of: met) { change(.part(person, caller: one.caller), day) }
            case 300..<900: if town.isPaused(person, on: day) { change(.endPauses(person), day) }
            default: break
            }
        }
        if chance.once(in: 150) {
            change(.minutes(activity, report: chance.from(2...8) * 5, chain: chance.from(4...9) * 10), day)
        }
        for caller in town.activities[activity].callers where town.callers[caller].ended == nil {
            switch chance.below(12_000) {
            case 0..<100:
                let from = day.adding(days: chance.below(6))
                change(.away(caller, from...from.adding(days: chance.below(10))), day)
            case 100..<102: change(.endCaller(caller), day)
            default: break
            }
        }
    }

    private func change(_ change: Change, _ day: Day) {
        put(.change(change), at: LocalTime.instant(day, 6 * 60 + chance.below(16 * 60)))
    }

    func work(_ change: Change, _ calls: Calls, _ now: Now) -> @Sendable (Transaction) throws -> Void {
        switch change {
        case .pause(let number, let days, let isByLink):
            let (person, leader) = (town.persons[number].id, town.activities[town.persons[number].activity].leaders[0])
            return {
                try calls.pause(
                    person, from: days.lowerBound, until: days.upperBound, .holiday, toldBy: .person,
                    notedBy: isByLink ? nil : leader, in: $0)
            }
        case .endPauses(let number):
            let person = town.persons[number].id
            return { transaction in
                for pause in try calls.pauses(of: person, in: transaction) {
                    try calls.endPause(pause.id, of: person, in: transaction)
                }
            }
        case .away(let number, let days):
            let (caller, activity) = place(number)
            return { try calls.away(caller, in: activity, from: days.lowerBound, until: days.upperBound, $0) }
        case .meet(let person, let number):
            let (person, caller) = (town.persons[person].id, town.callers[number].account)
            return { try calls.acquaint(caller, with: person, metOn: now.today, in: $0) }
        case .endPerson(let number):
            let person = town.persons[number].id
            return { try calls.end(person, on: now.today, because: .wish, in: $0) }
        case .endCaller(let number):
            let (caller, activity) = place(number)
            return { try calls.end(caller: caller, in: activity, on: now.today, $0) }
        case .part(let person, let number):
            let (person, caller) = (town.persons[person].id, town.callers[number].account)
            return { try calls.part(caller, from: person, in: $0) }
        case .minutes(let number, let report, let chain):
            let activity = town.activities[number].id
            return { transaction in
                guard var card = try calls.activity(activity, in: transaction) else { return }
                (card.times.report, card.times.chain) = (report, chain)
                try calls.change(card, in: transaction)
            }
        }
    }

    private func place(_ caller: Int) -> (ID<Account>, ID<CallActivity>) {
        (town.callers[caller].account, town.activities[town.callers[caller].activity].id)
    }

    func changed(_ change: Change) async throws {
        let today = house.time.now.today
        let activity: Int
        switch change {
        case .pause(let person, let days, _):
            town.persons[person].pauses.append(days)
            activity = town.persons[person].activity
        case .endPauses(let person):
            town.persons[person].pauses.removeAll { $0.upperBound >= today }
            activity = town.persons[person].activity
        case .away(let caller, let days):
            town.callers[caller].absences.append(days)
            activity = town.callers[caller].activity
        case .meet(let person, let caller):
            for index in town.persons[person].met.indices where town.persons[person].met[index].caller == caller {
                town.persons[person].met[index].on = today
            }
            activity = town.persons[person].activity
        case .endPerson(let person):
            town.persons[person].ended = today
            activity = town.persons[person].activity
        case .endCaller(let caller):
            town.callers[caller].ended = today
            activity = town.callers[caller].activity
        case .part(let person, let caller):
            town.persons[person].hasBegun = true
            town.persons[person].met.removeAll { $0.caller == caller }
            activity = town.persons[person].activity
        case .minutes(let number, let report, let chain):
            (town.activities[number].reportMinutes, town.activities[number].chainMinutes) = (report, chain)
            activity = number
            for (duty, due) in oracle.dues where due.activity == number {
                oracle.changed(duty, minutes: due.person == nil ? chain : report, from: now)
            }
        }
        report.remember("change", at: now.milliseconds)
        trace("\(change)")
        expectAnew(activity, today)
        try await look(activity, today, isDawn: false)
    }

    /// Only whoever has met them; whom a leader has asked does it on any day.
    private func stays(_ caller: Int, _ isAsked: Bool, with person: Int?, on day: Day) -> Bool {
        guard let person, town.haveMet(person, caller) else { return false }
        return isAsked ? town.callers[caller].ended.map { day < $0 } ?? true : town.callers[caller].can(on: day)
    }

    /// What must happen today, now that something is different.
    private func expectAnew(_ activity: Int, _ day: Day) {
        for duty in duties[day]?[activity] ?? [] {
            guard let person = oracle.dues[duty]?.person else {
                if !isChainWanted(activity, day) {
                    oracle.calledOff(duty)
                } else {
                    let first = firstInChain(activity, day)
                    oracle.calledBy(starter(activity, day), duty, from: now) { stays($0, $1, with: first, on: day) }
                }
                continue
            }
            if !town.isCalled(person, on: day) {
                oracle.calledOff(duty)
            } else if town.isPaused(person, on: day) {
                oracle.paused(duty, from: now)
            } else if town.activities[activity].form != .chain {
                oracle.calledBy(town.caller(of: person, on: day), duty, from: now) {
                    stays($0, $1, with: person, on: day)
                }
            } else if let due = oracle.dues[duty], due.state == .paused {
                if due.at > now { oracle.joinsChain(duty) } else { oracle.calledBy(nil, duty, from: now) }
            }
        }
    }
}
