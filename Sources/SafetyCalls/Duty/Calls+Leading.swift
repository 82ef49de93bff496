import Access
import Basics
import Organisations
import Storage
import Vault
import Web

extension Calls {
    /// Those on the list, and administrators of the branch: whoever can be told must be able to act.
    package func mayLead(
        _ activity: ID<CallActivity>, _ member: Member, in transaction: Transaction
    ) throws -> Bool {
        guard let card = try setUp.activity(activity, in: transaction), card.organisation == member.organisation
        else { return false }
        let people = try setUp.people(of: activity, nil, in: transaction)
        return member.roles.contains(.administrator) || people.mayTake(member.account)
    }

    /// A leader's deed about one duty: taken, asked, found, handed over. Words belong to what was found.
    package func lead(
        _ event: CallEvent, _ duty: ID<Duty>, words: String? = nil, by member: Member, in transaction: Transaction
    ) throws {
        guard let row = try store.duty(duty, in: transaction),
            try mayLead(row.activity, member, in: transaction)
        else { throw PageNotFound() }
        let moment = try moment(in: transaction)
        if case .reachedInChain = event {
            try mustHoldChain(of: row, member, in: transaction)
        }
        try carryOut(event, to: row, at: moment, in: transaction)
        // They are to call now, and would hear of it from the reminder alone.
        if case .handedOver(let caller, let leader) = event, caller != leader {
            try tell(.callGiven(to: caller), transaction)
        }
        if let words, !words.isEmpty {
            try keep(words, about: row, by: member.account, at: moment, in: transaction)
        }
    }

    private func mustHoldChain(of row: CallDutyRow, _ member: Member, in transaction: Transaction) throws {
        let chain = try store.duties(
            "activity_id = \(row.activity) AND on_day = \(row.day) AND kind = 'chain'", in: transaction
        ).first
        guard chain?.duty.holder == member.account else { throw CallRefusal.notTaken }
    }

    private func keep(
        _ words: String, about row: CallDutyRow, by account: ID<Account>, at moment: Instant,
        in transaction: Transaction
    ) throws {
        let subject = row.person?.text ?? row.activity.text
        let id = newID(CallNote.self)
        try store.insert(
            note: id.text, of: row.id, subject, by: account, at: moment,
            try vault.seal(words, .callNote, row: id.text, of: subject), in: transaction)
    }

    /// How far a chain was known to have come: said by whoever called on, or by the leader.
    package func reached(
        _ place: Int, in activity: ID<CallActivity>, on day: Day, in transaction: Transaction
    ) throws {
        try store.store(reached: place, in: activity, on: day, in: transaction)
    }
}
