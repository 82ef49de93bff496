import Access
import Basics
import People
import Storage
import Vault

extension Imports {
    func planned(of id: ID<SpreadsheetImport>, in transaction: Transaction) throws -> [ID<Household>] {
        let text: String? = try transaction.value("SELECT planned FROM import WHERE id = \(id)")
        return (text ?? "").split(separator: " ").map { ID(trusted: String($0)) }
    }

    func storePlan(_ ids: [ID<Household>], of id: ID<SpreadsheetImport>, in transaction: Transaction) throws {
        try transaction.run("UPDATE import SET planned = \(ids.map(\.text).joined(separator: " ")) WHERE id = \(id)")
    }

    /// The longest untouched of those that nobody works on.
    func waiting(_ only: ID<SpreadsheetImport>?, in transaction: Transaction) throws -> ID<SpreadsheetImport>? {
        let one: SQL = only.map { " AND id = \($0)" } ?? ""
        return try transaction.value(
            """
            SELECT id FROM import WHERE state IN ('checking', 'importing', 'undoing')
              AND (lease_until IS NULL OR lease_until <= \(now()))\(one) ORDER BY changed_at, id LIMIT 1
            """)
    }

    func storeLease(_ lease: String, of id: ID<SpreadsheetImport>, in transaction: Transaction) throws -> Bool {
        try transaction.run(
            """
            UPDATE import SET lease = \(lease), lease_until = \(now().adding(seconds: ImportRules.leaseSeconds))
            WHERE id = \(id) AND (lease_until IS NULL OR lease_until <= \(now()))
            """) > 0
    }

    /// Goes on for another while; throws when somebody else has it, or it is no longer what was begun.
    func hold(_ work: ImportWork, progress: Int, in transaction: Transaction) throws {
        let held = try transaction.run(
            """
            UPDATE import SET lease_until = \(now().adding(seconds: ImportRules.leaseSeconds)), progress = \(progress)
            WHERE id = \(work.id) AND lease = \(work.lease) AND state = \(work.state)
            """)
        if held == 0 { throw LeaseLost() }
    }

    func storeGivenBack(_ work: ImportWork, in transaction: Transaction) throws {
        try transaction.run(
            "UPDATE import SET lease = NULL, lease_until = NULL WHERE id = \(work.id) AND lease = \(work.lease)")
    }

    func storeOrderer(_ member: Member, of id: ID<SpreadsheetImport>, in transaction: Transaction) throws {
        try transaction.run("UPDATE import SET account_id = \(member.account) WHERE id = \(id)")
    }

    func storeCameIn(_ count: Int, _ id: ID<SpreadsheetImport>, in transaction: Transaction) throws {
        try transaction.run("UPDATE import SET came_in = came_in + \(count) WHERE id = \(id)")
    }

    func storeArrival(of household: ID<Household>, by id: ID<SpreadsheetImport>, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO import_household (household_id, import_id, version)
            SELECT id, \(id), version FROM household WHERE id = \(household)
            """)
    }

    /// Of those who came in, who takes part still and whether anybody has done anything with them since.
    func arrivals(
        of id: ID<SpreadsheetImport>, only condition: SQL, atMost count: Int, in transaction: Transaction
    ) throws -> [Arrival] {
        try transaction.rows(
            """
            SELECT id, reference FROM (SELECT household.id AS id, reference, ended_on IS NOT NULL AS is_ended,
              (household.version <> import_household.version OR paused_on IS NOT NULL OR restricted_at IS NOT NULL
                OR EXISTS (SELECT 1 FROM pairing WHERE newcomer_id = household.id OR volunteer_id = household.id)
                OR EXISTS (SELECT 1 FROM consent WHERE consent.household_id = household.id)
                OR EXISTS (SELECT 1 FROM talk WHERE talk.household_id = household.id)
                OR EXISTS (SELECT 1 FROM mandate WHERE mandate.household_id = household.id)
                OR EXISTS (SELECT 1 FROM membership WHERE membership.household_id = household.id)
                OR EXISTS (SELECT 1 FROM intake_form WHERE intake_form.household_id = household.id)) AS is_touched
            FROM import_household JOIN household ON household.id = import_household.household_id
            WHERE import_id = \(id)) AS arrival WHERE \(condition) ORDER BY id LIMIT \(count)
            """
        ) { Arrival(household: try $0("id"), reference: try $0("reference")) }
    }

    func forgetArrival(of household: ID<Household>, in transaction: Transaction) throws {
        try transaction.run("DELETE FROM import_household WHERE household_id = \(household)")
    }
}
