import Access
import Basics
import Storage

/// A talk with a newcomer about what they want from a relation (C050).
package struct Talk: Sendable {
    package let on: Day
    package let note: Personal<String>
    /// An honest indication of the waiting time was given (C072 step 2).
    package let toldWaiting: Bool
}

extension Households {
    package func talks(with id: ID<Household>, for reader: Reader, in transaction: Transaction) throws -> [Talk] {
        try transaction.rows(
            """
            SELECT on_day, note, told_waiting FROM talk JOIN household ON household.id = household_id
            WHERE household_id = \(id) AND \(visible(to: reader)) ORDER BY on_day DESC
            """
        ) { Talk(on: try $0("on_day"), note: try $0("note"), toldWaiting: try $0("told_waiting")) }
    }

    package func note(_ talk: Talk, with id: ID<Household>, by member: Member, in transaction: Transaction) throws {
        guard try card(id, for: .member(member), in: transaction) != nil else { throw PeopleRefusal.unknown }
        try transaction.run(
            """
            INSERT INTO talk (id, household_id, on_day, by_account_id, note, told_waiting, created_at)
            VALUES (\(newID(Talk.self)), \(id), \(talk.on), \(member.account), \(talk.note), \(talk.toldWaiting), \(now()))
            """)
    }
}
