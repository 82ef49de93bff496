import Access
import Basics
import Storage

extension Calls {
    /// Those on the list, and where none of them is left those who organise: what must reach somebody reaches somebody (E11).
    func whoAnswers(for activity: ID<CallActivity>, in transaction: Transaction) throws -> [ID<Account>] {
        let people = try setUp.people(of: activity, nil, in: transaction)
        return people.leaders.isEmpty ? people.organisers : people.leaders
    }
}
