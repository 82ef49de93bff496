import Access
import Basics
import Storage
import Web

extension Households {
    /// Written down by a leader of the own organisation (C050).
    package func note(
        _ talk: Talk, with id: ID<Household>, by member: Member, in transaction: Transaction
    ) throws {
        guard try store(talk, with: id, by: member.account, for: .member(member), in: transaction) else {
            throw PageNotFound()
        }
    }

    /// Newest first.
    package func talks(with id: ID<Household>, for reader: Reader, in transaction: Transaction) throws -> [Talk] {
        try storedTalks(with: id, for: reader, in: transaction)
    }
}
