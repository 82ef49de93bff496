import Basics
import SafetyCalls
import Storage

extension Simulation {
    /// Somebody has read "who has it?". Most say "I have it"; some have their phone in another room.
    func answerAlert(_ duty: ID<Duty>, _ leader: ID<Account>) {
        guard chance.happens(isHealed ? 1000 : 720) else { return }
        later(.lead(duty, .taken(by: leader), by: leader), seconds: chance.from(20...540))
    }

    /// A deed of one person, in a transaction of its own.
    func carryOut(_ errand: Errand) async throws {
        guard let node = chance.one(of: nodes) else { return again(errand, after: 60) }
        if mayCrash, chance.happens(4) { node.database.die(chance.happens(500) ? .beforeCommit : .afterCommit) }
        let (work, recorder, number) = (work(errand.deed, on: node), house.recorder, errand.number)
        do {
            try await node.database.write { transaction in
                try work(transaction)
                recorder.note(number, in: transaction)
            }
        } catch let refusal as CallRefusal {
            report.refused += 1
            report.remember(refusal.rawValue, at: now.milliseconds)
            return
        } catch is CancellationError {
            crash(node)
            // Whoever is not told that it is done does it again.
            if errand.tries < 5 { again(errand, after: 60) }
        }
        if house.recorder.keptDeeds().contains(number) { try await done(errand.deed) }
        try await learn()
    }

    private func work(_ deed: HumanDeed, on node: Node) -> @Sendable (Transaction) throws -> Void {
        let (calls, now) = (node.rooms.calls, node.now)
        switch deed {
        case .tap: return { _ in }
        case .lead(let duty, let event, let account):
            guard let due = oracle.dues[duty] else { return { _ in throw CallRefusal.closed } }
            let member = town.member(account, of: due.activity)
            let words = chance.happens(100) ? "Everything is well." : nil
            return { try calls.lead(event, duty, words: words, by: member, in: $0) }
        case .swap(let duty, let account):
            return { transaction in
                guard let row = try calls.duty(duty, in: transaction) else { throw CallRefusal.closed }
                try calls.carryOut(.swapped(to: account), to: row, at: now(), in: transaction)
            }
        case .change(let change): return work(change, calls, now)
        }
    }

    private func done(_ deed: HumanDeed) async throws {
        switch deed {
        case .tap: break
        case .change(let change): try await changed(change)
        case .swap(let duty, let account):
            calledBy[duty] = account
            if let caller = town.callerIndex[account] { oracle.swapped(duty, to: caller) }
            guard let due = oracle.dues[duty] else { return }
            report.remember("swap", at: now.milliseconds)
            if let person = due.person, !town.haveMet(person, account, by: due.day) { report.callsWithoutMeeting += 1 }
            put(
                .tap(Tap(duty: duty, report: .allWell, by: account)),
                at: max(now, due.at).adding(seconds: 30 * chance.from(2...16)))
        case .lead(let duty, let event, let account): led(duty, event, account)
        }
    }

    private func led(_ duty: ID<Duty>, _ event: CallEvent, _ account: ID<Account>) {
        report.remember("lead", at: now.milliseconds)
        switch event {
        case .taken, .takenOver: oracle.note(duty, .taken, at: now)
        case .asked: oracle.note(duty, .asked, at: now)
        case .found: oracle.note(duty, .found, at: now)
        case .handedOver(let caller, _):
            oracle.note(duty, .handedOver, at: now)
            calledBy[duty] = caller
            later(.tap(Tap(duty: duty, report: .allWell, by: caller)), seconds: chance.from(1...30) * 30)
        case .continued:
            oracle.note(duty, .continued, at: now)
            guard let starter = calledBy[duty] else { return }
            later(.tap(Tap(duty: duty, report: .allWell, by: starter)), seconds: chance.from(20...100) * 30)
        case .reachedInChain(let isWell, _):
            oracle.note(duty, .reached(isWell), at: now)
            if !isWell { follow(duty, account) }
        default: break
        }
        if case .taken = event {
            follow(duty, account)
            // The caller gets through after all, and it is worse than anybody thinks.
            if let caller = calledBy[duty], !isHealed, chance.happens(40) {
                later(.tap(Tap(duty: duty, report: .somethingWrong, by: caller)), seconds: chance.from(1...20) * 30)
            }
        }
    }

    /// What somebody does who has it: asks contacts, hears, finds out; or falls silent.
    private func follow(_ duty: ID<Duty>, _ leader: ID<Account>) {
        guard let due = oracle.dues[duty], isHealed || !chance.happens(40) else { return }
        var wait = chance.from(60...600)
        func lead(_ duty: ID<Duty>, _ event: CallEvent) {
            later(.lead(duty, event, by: leader), seconds: wait)
            wait += chance.from(60...900)
        }
        guard let person = due.person else { return followChain(duty, due, leader) }
        if !isHealed, chance.happens(80), let one = chance.one(of: town.persons[person].met.filter({ $0.on != nil })) {
            return lead(duty, .handedOver(to: town.callers[one.caller].account, by: leader))
        }
        let contacts = town.persons[person].contacts
        for contact in 0..<min(contacts, chance.below(3)) {
            lead(duty, .asked(contact: contact + 1, chance.happens(500) ? .goes : .noAnswer, by: leader))
        }
        lead(duty, .found(chance.happens(800) ? .well : .helped, by: leader))
        if settings.faults.contains(.duplicate), chance.happens(50) { lead(duty, .found(.well, by: leader)) }
    }

    /// A stalled chain goes on, or its leader speaks with each who is left.
    private func followChain(_ chain: ID<Duty>, _ due: Oracle.Due, _ leader: ID<Account>) {
        var wait = 120
        if calledBy[chain] != nil, starter(due.activity, due.day) != nil, chance.happens(isHealed ? 0 : 400) {
            return later(.lead(chain, .continued(by: leader), by: leader), seconds: wait)
        }
        for duty in duties[due.day]?[due.activity] ?? [] where oracle.dues[duty]?.state == .inChain {
            later(.lead(duty, .reachedInChain(!chance.happens(100), by: leader), by: leader), seconds: wait)
            wait += chance.from(60...240)
        }
        later(.lead(chain, .found(.well, by: leader), by: leader), seconds: wait + 60)
    }
}
