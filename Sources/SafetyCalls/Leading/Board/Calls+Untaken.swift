import Access
import Basics
import Storage

extension Calls {
    /// How many matters of what the member leads wait for somebody to say "I have it".
    package func untaken(for member: Member, in transaction: Transaction) throws -> Int {
        guard member.standing.leadsCalls else { return 0 }
        return try activities(of: member.organisation, in: transaction).filter {
            try mayLead($0.id, member, in: transaction)
        }.reduce(0) { count, activity in
            try count + open(of: activity.id, in: transaction).count { $0.duty.isOpenTrouble && $0.duty.holder == nil }
        }
    }
}
