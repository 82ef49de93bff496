import Access
import Basics
import NeedToKnow
import People
import Storage
import Vault

extension Intakes {
    /// Forms as they are shown: what is called by a name has it, and drafts have what was typed.
    func cards(_ sql: SQL, in transaction: Transaction) throws -> [FormCard] {
        let found = try transaction.rows(sql, card)
        let names = try households.names(found.compactMap(\.household), in: transaction)
        return found.map { card in
            var card = card
            card.name = card.household.flatMap { names[$0] }
            return card
        }
    }

    func sealed(_ fields: String, _ id: ID<IntakeForm>) throws -> Sealed? {
        fields.isEmpty ? nil : try vault.seal(fields, .formFields, row: id.text, of: id.text)
    }

    private func card(_ row: Row) throws -> FormCard {
        let id: String = try row("id")
        let fields = try vault.open(try row("sealed_fields"), .formFields, row: id, of: id) ?? ""
        return FormCard(
            id: ID(trusted: id), municipality: try row("municipality_id"), activity: try row("activity_id"),
            activityName: try row("activity_name"), branchName: try row("branch_name"),
            household: try row("household_id"), reference: try row("reference", as: String?.self) ?? "",
            language: try row("language"), fields: Personal(fields),
            facts: FormFacts(
                savedAt: try row("saved_at"), sentAt: try row("sent_at"), receivedAt: try row("received_at"),
                matchedAt: try row("matched_at"), partedAt: try row("parted_at"), leftOn: try row("ended_on"),
                withdrawnAt: try row("withdrawn_at")))
    }
}

func mine(_ reader: Reader) -> SQL { NeedToKnow.condition(onForm: "form", for: reader) }

/// Forms with what has happened to them. The state is told in SQL as in ``FormRules/state(_:)``, to filter a page by it.
func formRows(for reader: Reader) -> SQL {
    """
    SELECT facts.*, CASE WHEN sent_at IS NULL THEN 'draft' WHEN withdrawn_at IS NOT NULL THEN 'withdrawn'
      WHEN ended_on IS NOT NULL THEN 'ended' WHEN matched_at IS NOT NULL THEN 'matched'
      WHEN parted_at IS NOT NULL THEN 'ended' WHEN received_at IS NOT NULL THEN 'received' ELSE 'sent' END AS state
    FROM (SELECT form.id AS id, form.municipality_id AS municipality_id, form.activity_id AS activity_id,
      COALESCE(activity.name, '') AS activity_name, COALESCE(organisation.name, '') AS branch_name,
      form.household_id AS household_id, household.reference AS reference,
      form.language AS language, form.sealed_fields AS sealed_fields, form.saved_at AS saved_at, form.sent_at AS sent_at,
      form.received_at AS received_at, household.ended_on AS ended_on,
      (SELECT MAX(COALESCE(contact_made_at, changed_at)) FROM pairing WHERE newcomer_id = form.household_id
        AND ended_at IS NULL AND (pairing.state IN ('meeting', 'met', 'running') OR contact_made_at IS NOT NULL)) AS matched_at,
      (SELECT MAX(ended_at) FROM pairing WHERE newcomer_id = form.household_id AND contact_made_at IS NOT NULL) AS parted_at,
      (SELECT MAX(withdrawn_at) FROM consent WHERE consent.household_id = form.household_id) AS withdrawn_at
      FROM intake_form AS form
      LEFT JOIN activity ON activity.id = form.activity_id
      LEFT JOIN organisation ON organisation.id = activity.organisation_id
      LEFT JOIN household ON household.id = form.household_id
      WHERE \(mine(reader))) AS facts
    """
}
