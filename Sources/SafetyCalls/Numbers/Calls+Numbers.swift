import Access
import Basics
import Storage
import Web

extension Calls {
    /// Those who lead the calls may open every one of them, and read the numbers as they are; administrators too. The board, and
    /// leaders of the branch who do not lead these, read them by fives (C183). To everybody else there are none.
    func seesEachCall(
        of activity: ID<CallActivity>, _ member: Member, in transaction: Transaction
    ) throws -> Bool {
        guard let card = try setUp.activity(activity, in: transaction), card.organisation == member.organisation
        else { throw PageNotFound() }
        if try mayLead(activity, member, in: transaction) { return true }
        guard !member.roles.isDisjoint(with: [.board, .leader]) else { throw PageNotFound() }
        return false
    }

    func numbers(of activity: ID<CallActivity>, in transaction: Transaction) throws -> [MonthOfCalls] {
        try CallNumbersStore().months(of: activity, in: transaction)
    }

    func loads(of activity: ID<CallActivity>, in transaction: Transaction) throws -> [CallerLoad] {
        try CallNumbersStore().loads(of: activity, until: now.today, in: transaction)
    }
}
