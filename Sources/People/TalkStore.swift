import Access
import Basics
import Storage

extension Households {
    func store(
        _ talk: Talk, with id: ID<Household>, by account: ID<Account>, for reader: Reader, in transaction: Transaction
    ) throws -> Bool {
        try transaction.run(
            """
            INSERT INTO talk (id, household_id, on_day, by_account_id, note, told_waiting, created_at)
            SELECT \(newID(Talk.self)), household.id, \(talk.on), \(account), \(talk.note), \(talk.toldWaiting), \(now())
            FROM household WHERE household.id = \(id) AND household.ended_on IS NULL AND \(led(by: reader))
            """) > 0
    }

    func storedTalks(with id: ID<Household>, for reader: Reader, in transaction: Transaction) throws -> [Talk] {
        try transaction.rows(
            """
            SELECT on_day, note, told_waiting FROM talk JOIN household ON household.id = talk.household_id
            WHERE household.id = \(id) AND \(led(by: reader)) ORDER BY on_day DESC, talk.id DESC
            """
        ) { Talk(on: try $0("on_day"), note: try $0("note"), toldWaiting: try $0("told_waiting")) }
    }

    func deleteTalks(with id: ID<Household>, in transaction: Transaction) throws {
        try transaction.run("DELETE FROM talk WHERE household_id = \(id)")
    }
}
