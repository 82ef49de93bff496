import Access
import Basics
import Storage

extension Calls {
    /// What somebody is to call today, and how it went. Only persons whom they have met are opened (C165), and each number
    /// that is opened stands in the log.
    package func ownCalls(of member: Member, in transaction: Transaction) throws -> [OwnCall] {
        let today = now.today
        let lately = try duties(of: member.account, on: today.adding(days: -1), in: transaction).filter {
            !$0.duty.isClosed && now() <= $0.duty.agreedAt.adding(minutes: CallTimes.late)
        }
        let rows = try lately + duties(of: member.account, on: today, in: transaction)
        return try rows.filter { $0.duty.phase != .calledOff && $0.duty.kind != .canary }.map {
            try own($0, member, in: transaction)
        }
    }

    private func own(_ row: CallDutyRow, _ member: Member, in transaction: Transaction) throws -> OwnCall {
        let account = member.account
        let reported = try store.steps(of: row.id, in: transaction).last {
            $0.note.kind == .reported && $0.note.by == account
        }.flatMap { step in
            step.note.word.flatMap(CallReport.init).map { OwnCall.Reported(report: $0, at: step.at) }
        }
        let person = try row.duty.kind == .chain ? firstInChain(of: row, in: transaction) : row.person
        guard let person, try setUp.callers(of: person, in: transaction).contains(account),
            let card = try self.person(person, in: transaction)
        else { return OwnCall(row, person: nil, name: nil, phone: nil, reported: reported) }
        let isOver = row.duty.isClosed || row.duty.phase == .paused
        let phone = isOver ? nil : PhoneNumber(card.phone.revealed)
        if phone != nil { try log.note(.sawContact, by: .member(member), why: .id(person), in: transaction) }
        return OwnCall(row, person: person, name: card.name, phone: phone.map { Personal($0) }, reported: reported)
    }

    /// Whom the starter of a chain calls: the first of whom nobody has said anything yet.
    func firstInChain(of chain: CallDutyRow, in transaction: Transaction) throws -> ID<PersonCalled>? {
        let all = try roundOfChain(chain.activity, on: chain.day, in: transaction)
        return (all.first { $0.duty.phase == .inChain } ?? all.first)?.person
    }

    /// Those who are called in a chain on that day, in the order in which they call each other.
    func roundOfChain(
        _ activity: ID<CallActivity>, on day: Day, in transaction: Transaction
    ) throws -> [CallDutyRow] {
        let places = try Dictionary(
            uniqueKeysWithValues: setUp.roundPersons(of: activity, in: transaction).enumerated().map { ($1.id, $0) })
        let rows = try round(of: activity, on: day, in: transaction).filter {
            $0.duty.kind == .person && $0.duty.phase != .paused && $0.duty.phase != .calledOff
        }
        func place(_ row: CallDutyRow) -> Int { row.person.flatMap { places[$0] } ?? .max }
        return rows.sorted { place($0) < place($1) }
    }

    /// A tap on the caller's page. One that arrives twice, because the answer to the first was lost, counts once.
    /// - Parameter tries: how often there had been no answer when the page was made.
    package func tapped(
        _ tap: CallTap, tries: Int, by member: Member, in transaction: Transaction
    ) throws -> CallDutyRow {
        if let row = try store.duty(tap.duty, in: transaction), row.duty.caller == member.account,
            row.duty.knows(tap.report, tries)
        {
            return row
        }
        try report(tap, by: member.account, in: transaction)
        guard let after = try store.duty(tap.duty, in: transaction) else { throw CallRefusal.anothersCall }
        return after
    }
}

extension CallDuty {
    /// Whether just this has been said already.
    func knows(_ report: CallReport, _ tries: Int) -> Bool {
        switch report {
        case .allWell: phase == .well
        case .noAnswer: retries > tries || isOpenTrouble && trouble == .noAnswer
        case .somethingWrong: isOpenTrouble && trouble == .somethingWrong
        case .couldNotCall: isOpenTrouble && trouble == .couldNotCall
        }
    }
}
