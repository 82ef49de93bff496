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

    /// What they did not get through with today, and a leader gave to another.
    func relieved(_ member: Member, in transaction: Transaction) throws -> [RelievedCall] {
        let account = member.account
        let rows = try store.duties(
            """
            on_day = \(now.today) AND kind <> 'canary' AND caller_id <> \(account)
              AND id IN (SELECT duty_id FROM call_step WHERE call_step.kind = \(CallNote.Kind.handedOver))
              AND id IN (SELECT duty_id FROM call_step WHERE call_step.kind = \(CallNote.Kind.reported) AND by_id = \(account)
                OR call_step.kind = \(CallNote.Kind.reminded) AND to_id = \(account)) ORDER BY agreed_at, id
            """, in: transaction)
        return try rows.compactMap { row in
            guard let caller = row.duty.caller else { return nil }
            return RelievedCall(
                name: try name(of: row, for: account, in: transaction), caller: caller,
                isChain: row.duty.kind == .chain, isOver: row.duty.isClosed)
        }
    }

    private func own(_ row: CallDutyRow, _ member: Member, in transaction: Transaction) throws -> OwnCall {
        let account = member.account
        let reported = try store.steps(of: row.id, in: transaction).last {
            $0.note.kind == .reported && $0.note.by == account
        }.flatMap { step in
            step.note.word.flatMap(CallReport.init).map { OwnCall.Reported(report: $0, at: step.at) }
        }
        let chain = try row.duty.kind == .chain ? chainRound(of: row, in: transaction) : nil
        let going = try chain.flatMap { try self.going($0, for: account, in: transaction) }
        let person: ID<PersonCalled>? =
            if let chain { chain.continued != nil && going != nil ? nil : chain.toCall } else { row.person }
        guard let person, let card = try known(person, to: account, in: transaction) else {
            return OwnCall(row, person: nil, name: nil, phone: nil, reported: reported, going: going)
        }
        let isOver = row.duty.isClosed || row.duty.phase == .paused
        let phone = isOver ? nil : PhoneNumber(card.phone.revealed)
        if phone != nil { try log.note(.sawContact, by: .member(member), why: .id(person), in: transaction) }
        return OwnCall(
            row, person: person, name: card.name, phone: phone.map { Personal($0) }, reported: reported, going: going)
    }

    /// Nil of whoever the caller has not met (C165).
    private func known(
        _ person: ID<PersonCalled>, to account: ID<Account>, in transaction: Transaction
    ) throws -> PersonCalledCard? {
        guard try setUp.callers(of: person, in: transaction).contains(account) else { return nil }
        return try self.person(person, in: transaction)
    }

    private func going(
        _ round: ChainRound, for account: ID<Account>, in transaction: Transaction
    ) throws -> ChainGoing? {
        guard round.isGoing(at: now()) else { return nil }
        func name(_ row: CallDutyRow?) throws -> Personal<String>? {
            try row?.person.flatMap { try known($0, to: account, in: transaction)?.name }
        }
        let from = round.links.first { $0.id == round.continued?.from }
        return ChainGoing(by: round.continued?.by, from: try name(from), last: try name(round.last))
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
