import Access
import Basics
import Storage

extension Calls {
    /// A leader gives a call that is still to come to another who has met the person and can that day. Both are told.
    func give(_ row: CallDutyRow, to caller: ID<Account>, in transaction: Transaction) throws {
        let moment = try moment(in: transaction)
        // What the rule refuses comes first: it says more than that somebody is away.
        _ = try row.duty.after(.swapped(to: caller), at: moment, .usual, try people(for: row, in: transaction))
        guard try colleagues(for: row, in: transaction).contains(caller) else { throw CallRefusal.away }
        try carryOut(.swapped(to: caller), to: row, at: moment, in: transaction)
        for one in [row.duty.caller, caller].compactMap(\.self) { try tell(.daysChanged(to: one), transaction) }
    }
}
