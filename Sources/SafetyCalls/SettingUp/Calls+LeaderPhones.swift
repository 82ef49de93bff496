import Basics
import Storage
import Web

extension Calls {
    /// At which number callers, and those in a chain, reach a leader; nil takes it away.
    package func setPhone(
        _ phone: PhoneNumber?, ofLeader leader: ID<Account>, in activity: ID<CallActivity>, _ transaction: Transaction
    ) throws {
        guard try setUp.store(leaderPhone: phone?.text, of: leader, in: activity, transaction) else {
            throw PageNotFound()
        }
    }

    /// What they gave for leading, otherwise the number that they call from.
    package func phone(
        ofLeader leader: ID<Account>, in activity: ID<CallActivity>, _ transaction: Transaction
    ) throws -> PhoneNumber? {
        let own = try setUp.leaderPhone(of: leader, in: activity, transaction).flatMap { PhoneNumber($0) }
        return try own ?? phone(of: leader, in: activity, transaction).flatMap { PhoneNumber($0) }
    }

    func leaderPhones(
        of activity: ID<CallActivity>, in transaction: Transaction
    ) throws -> [ID<Account>: PhoneNumber] {
        try leaders(of: activity, in: transaction).reduce(into: [:]) { phones, leader in
            phones[leader] = try phone(ofLeader: leader, in: activity, transaction)
        }
    }

    /// Whom to ring: whoever has it, otherwise the first on the list with a number.
    func leaderToRing(
        heldBy holder: ID<Account>?, in activity: ID<CallActivity>, _ transaction: Transaction
    ) throws -> (leader: ID<Account>, phone: PhoneNumber?)? {
        let numbers = try (holder.map { [$0] } ?? leaders(of: activity, in: transaction)).map {
            (leader: $0, phone: try phone(ofLeader: $0, in: activity, transaction))
        }
        return numbers.first { $0.phone != nil } ?? numbers.first
    }
}
