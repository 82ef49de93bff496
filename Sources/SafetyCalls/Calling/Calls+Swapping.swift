import Access
import Basics
import Storage
import Web

/// Somebody asks another to call in their place.
package struct AskedSwap: Sendable {
    package let duty: CallDutyRow
    package let from: ID<Account>
    package let name: Personal<String>?
}

extension Calls {
    /// One of at most two colleagues who have met the person is asked; until they say yes the call stays with whoever asks
    /// (C166).
    package func ask(
        _ colleague: ID<Account>, toCall duty: ID<Duty>, by member: Member, in transaction: Transaction
    ) throws {
        guard let row = try store.duty(duty, in: transaction), row.duty.caller == member.account else {
            throw CallRefusal.anothersCall
        }
        // What the rule would refuse then is refused now.
        _ = try row.duty.after(
            .swapped(to: colleague), at: now(), .usual, try people(for: row, in: transaction))
        guard try met(for: row, in: transaction).contains(colleague) else { throw CallRefusal.notMet }
        guard try can(colleague, call: row, in: transaction) else { throw CallRefusal.away }
        try callerStore.storeAsked(colleague, toCall: duty, by: member.account, at: now(), in: transaction)
        try tell(.swapAsked(to: colleague), transaction)
    }

    package func answer(
        _ duty: ID<Duty>, _ isYes: Bool, by member: Member, in transaction: Transaction
    ) throws {
        guard let row = try store.duty(duty, in: transaction),
            let from = try callerStore.asker(of: member.account, toCall: duty, in: transaction)
        else { throw CallRefusal.anothersCall }
        // A leader, a plan or another colleague may have been quicker.
        guard row.duty.caller == from else { throw CallRefusal.underWay }
        if isYes {
            guard try met(for: row, in: transaction).contains(member.account) else { throw CallRefusal.notMet }
            try carryOut(.swapped(to: member.account), to: row, at: try moment(in: transaction), in: transaction)
            try callerStore.storeAnswered(duty, by: nil, at: now(), in: transaction)
        } else {
            try callerStore.storeAnswered(duty, by: member.account, at: now(), in: transaction)
        }
        try tell(.swapAnswered(to: from, isTaken: isYes), transaction)
    }

    /// What somebody is asked and can still answer.
    package func asked(of account: ID<Account>, in transaction: Transaction) throws -> [AskedSwap] {
        try callerStore.asks(of: account, from: now.today, in: transaction).compactMap { duty, from in
            guard let row = try store.duty(duty, in: transaction), row.duty.caller == from, row.duty.canBeSwapped else {
                return nil
            }
            return AskedSwap(duty: row, from: from, name: try name(of: row, for: account, in: transaction))
        }
    }

    /// Whom to ask: the others who have met the person and can that day.
    func colleagues(for row: CallDutyRow, in transaction: Transaction) throws -> [ID<Account>] {
        try met(for: row, in: transaction).filter {
            try $0 != row.duty.caller && can($0, call: row, in: transaction)
        }
    }

    /// Who has met the person; of a chain, the first of it.
    private func met(for row: CallDutyRow, in transaction: Transaction) throws -> [ID<Account>] {
        guard let person = try row.person ?? firstInChain(of: row, in: transaction) else { return [] }
        return try setUp.callers(of: person, in: transaction)
    }

    private func can(_ account: ID<Account>, call row: CallDutyRow, in transaction: Transaction) throws -> Bool {
        try setUp.callers(of: row.activity, in: transaction).contains { $0.account == account && $0.can(on: row.day) }
    }

    /// The name of whoever is called, for one who has met them; nil of a chain.
    func name(
        of row: CallDutyRow, for account: ID<Account>, in transaction: Transaction
    ) throws -> Personal<String>? {
        guard let person = row.person, try setUp.callers(of: person, in: transaction).contains(account) else {
            return nil
        }
        return try self.person(person, in: transaction)?.name
    }
}

extension CallDuty {
    var canBeSwapped: Bool {
        guard case .expected = phase else { return false }
        return retries == 0
    }
}
