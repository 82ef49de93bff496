import Basics
import Storage

/// A form as the household it is about may know it.
struct ExportedForm {
    let municipality: String
    let branch: String?
    let activity: String?
    let language: Language
    let begunAt: Instant
    let sentAt: Instant?
    let openedAt: Instant?
}

extension Intakes {
    func sentForms(of household: ID<Household>, in transaction: Transaction) throws -> [ExportedForm] {
        try transaction.rows(
            """
            SELECT municipality.name AS municipality, branch.name AS branch, activity.name AS activity, form.language AS language,
              form.created_at AS created_at, sent_at, received_at
            FROM intake_form AS form JOIN organisation AS municipality ON municipality.id = form.municipality_id
            LEFT JOIN activity ON activity.id = form.activity_id
            LEFT JOIN organisation AS branch ON branch.id = activity.organisation_id
            WHERE form.household_id = \(household) ORDER BY form.created_at, form.id
            """
        ) { row in
            ExportedForm(
                municipality: try row("municipality"), branch: try row("branch"), activity: try row("activity"),
                language: try row("language"), begunAt: try row("created_at"), sentAt: try row("sent_at"),
                openedAt: try row("received_at"))
        }
    }
}
