import Access
import Basics
import People
import Storage

extension Intakes {
    func storeReceipt(
        of household: ID<Household>, by reader: Reader, at moment: Instant, in transaction: Transaction
    ) throws -> Bool {
        try transaction.run(
            """
            UPDATE intake_form SET received_at = \(moment), received_by = \(reader.mark)
            WHERE household_id = \(household) AND received_at IS NULL
            """) > 0
    }

    func hasUnopenedForm(_ household: ID<Household>, in transaction: Transaction) throws -> Bool {
        try transaction.exists(
            "SELECT 1 FROM intake_form WHERE household_id = \(household) AND received_at IS NULL AND sent_at IS NOT NULL"
        )
    }

    func unopenedForms(
        to branch: ID<Organisation>, naming count: Int, in transaction: Transaction
    ) throws -> [ReceivedForm] {
        var forms = try transaction.rows(
            """
            SELECT household.id AS household_id,
              municipality.name AS municipality, sent_at
            FROM intake_form JOIN household ON household.id = intake_form.household_id
            JOIN organisation AS municipality ON municipality.id = intake_form.municipality_id
            WHERE intake_form.activity_id IN (SELECT id FROM activity WHERE organisation_id = \(branch))
              AND household.organisation_id = \(branch) AND household.side = 'newcomer' AND household.ended_on IS NULL
              AND sent_at IS NOT NULL AND received_at IS NULL
            ORDER BY sent_at, household.id
            """
        ) { row in
            ReceivedForm(
                household: try row("household_id"), municipality: try row("municipality"), sentAt: try row("sent_at"))
        }
        let called = try households.called(forms.prefix(count).map(\.household), in: transaction)
        for index in forms.indices { forms[index].called = called[forms[index].household] ?? "" }
        return forms
    }
}
