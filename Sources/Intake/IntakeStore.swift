import Access
import Basics
import Storage
import Web

/// Where a list goes on: after this form.
package struct FormPlace: Sendable {
    package let savedAt: Instant
    package let id: ID<IntakeForm>

    /// As it stands in a URL: `2026-11-21T08:30:00.000Z.<id>`.
    package init?(_ text: String) {
        guard text.utf8.count > 25, let savedAt = Instant(String(text.prefix(24))),
            let id = ID<IntakeForm>(text.dropFirst(25))
        else { return nil }
        self.savedAt = savedAt
        self.id = id
    }

    init(_ form: FormCard) {
        savedAt = form.facts.sentAt ?? form.facts.savedAt
        id = form.id
    }

    package var text: String { "\(savedAt).\(id)" }
}

extension Intakes {
    func forms(
        for reader: Reader, state: FormState?, after place: FormPlace?, limit: Int, in transaction: Transaction
    ) throws -> [FormCard] {
        let only: SQL = state.map { "AND state = \($0)" } ?? ""
        let onwards: SQL =
            place.map { "AND (saved_at < \($0.savedAt) OR (saved_at = \($0.savedAt) AND id < \($0.id)))" } ?? ""
        return try transaction.rows(
            """
            SELECT * FROM (\(formRows(for: reader))) AS form
            WHERE 1 = 1 \(only) \(onwards) ORDER BY saved_at DESC, id DESC LIMIT \(limit)
            """, card)
    }

    /// Nil when there is none, or none of this reader's.
    func form(_ id: ID<IntakeForm>, for reader: Reader, in transaction: Transaction) throws -> FormCard? {
        try transaction.first("SELECT * FROM (\(formRows(for: reader))) AS form WHERE id = \(id)", card)
    }

    func formsWithNames(for reader: Reader, in transaction: Transaction) throws -> [FormCard] {
        try transaction.rows(
            """
            SELECT * FROM (\(formRows(for: reader))) AS form WHERE name IS NOT NULL OR reference IS NOT NULL
            ORDER BY saved_at DESC, id DESC
            """, card)
    }

    func drafted(with key: String, for reader: Reader, in transaction: Transaction) throws -> ID<IntakeForm>? {
        try transaction.value(
            "SELECT id FROM intake_form AS form WHERE replay_key = \(key) AND \(mine(reader))")
    }

    func storeDraft(_ draft: NewDraft, by member: Member, at moment: Instant, in transaction: Transaction) throws -> ID<
        IntakeForm
    > {
        let id = newID(IntakeForm.self)
        try transaction.run(
            """
            INSERT INTO intake_form (id, municipality_id, account_id, activity_id, fields, language, created_at, saved_at,
              replay_key)
            VALUES (\(id), \(member.organisation), \(member.account), \(draft.activity), \(draft.fields.encoded),
              \(draft.language), \(moment), \(moment), \(draft.key))
            """)
        return id
    }

    /// Changes a draft; nothing happens to a form that is sent.
    func storeFields(
        _ id: ID<IntakeForm>, _ fields: String, activity: ID<Activity>?, language: Language, for reader: Reader,
        at moment: Instant, in transaction: Transaction
    ) throws -> Bool {
        try transaction.run(
            """
            UPDATE intake_form AS form SET fields = \(fields), activity_id = \(activity), language = \(language),
              saved_at = \(moment)
            WHERE id = \(id) AND sent_at IS NULL AND \(mine(reader))
            """) > 0
    }

    /// From now on the form is a sent one, and the draft is empty. False when somebody was first.
    func storeSending(
        _ id: ID<IntakeForm>, _ household: ID<Household>, for reader: Reader, at moment: Instant,
        in transaction: Transaction
    ) throws -> Bool {
        try transaction.run(
            """
            UPDATE intake_form AS form SET household_id = \(household), sent_at = \(moment), saved_at = \(moment), fields = ''
            WHERE id = \(id) AND sent_at IS NULL AND \(mine(reader))
            """) > 0
    }

    func deleteDraft(_ id: ID<IntakeForm>, for reader: Reader, in transaction: Transaction) throws -> Bool {
        try transaction.run(
            "DELETE FROM intake_form AS form WHERE id = \(id) AND sent_at IS NULL AND \(mine(reader))") > 0
    }

    func deleteDrafts(of municipality: ID<Organisation>, savedBefore moment: Instant, in transaction: Transaction)
        throws
    {
        try transaction.run(
            """
            DELETE FROM intake_form
            WHERE municipality_id = \(municipality) AND sent_at IS NULL AND saved_at < \(moment)
            """)
    }

    func hasDrafts(of municipality: ID<Organisation>, savedBefore moment: Instant, in transaction: Transaction) throws
        -> Bool
    {
        try transaction.exists(
            """
            SELECT 1 FROM intake_form
            WHERE municipality_id = \(municipality) AND saved_at < \(moment) AND sent_at IS NULL LIMIT 1
            """)
    }

    /// When the link that works now was made: shows whether another has been made since a page was read.
    func linkMadeAt(for household: ID<Household>, in transaction: Transaction) throws -> Instant? {
        try transaction.value(
            """
            SELECT created_at FROM newcomer_link WHERE household_id = \(household) AND ended_at IS NULL
            ORDER BY created_at DESC LIMIT 1
            """)
    }
}

/// Caseworkers have their own forms; coordinators all of the municipality's.
private func mine(_ reader: Reader) -> SQL {
    switch reader {
    case .system: "1 = 1"
    case .member(let member) where member.roles.contains(.coordinator):
        "form.municipality_id = \(member.organisation)"
    case .member(let member) where member.roles.contains(.caseworker):
        "form.municipality_id = \(member.organisation) AND form.account_id = \(member.account)"
    case .member, .newcomer: "1 = 0"
    }
}

/// Forms with what has happened to them. The state is told in SQL as in ``FormRules/state(_:)``, to filter a page by it.
private func formRows(for reader: Reader) -> SQL {
    """
    SELECT facts.*, CASE WHEN sent_at IS NULL THEN 'draft' WHEN withdrawn_at IS NOT NULL THEN 'withdrawn'
      WHEN ended_on IS NOT NULL THEN 'ended' WHEN matched_at IS NOT NULL THEN 'matched'
      WHEN parted_at IS NOT NULL THEN 'ended' WHEN received_at IS NOT NULL THEN 'received' ELSE 'sent' END AS state
    FROM (SELECT form.id AS id, form.municipality_id AS municipality_id, form.activity_id AS activity_id,
      COALESCE(activity.name, '') AS activity_name, COALESCE(organisation.name, '') AS branch_name,
      form.household_id AS household_id, household.reference AS reference, household.name AS name,
      form.language AS language, form.fields AS fields, form.saved_at AS saved_at, form.sent_at AS sent_at,
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

private func card(_ row: Row) throws -> FormCard {
    FormCard(
        id: try row("id"), municipality: try row("municipality_id"), activity: try row("activity_id"),
        activityName: try row("activity_name"), branchName: try row("branch_name"), household: try row("household_id"),
        reference: try row("reference", as: String?.self) ?? "", name: try row("name"), language: try row("language"),
        fields: try row("fields"),
        facts: FormFacts(
            savedAt: try row("saved_at"), sentAt: try row("sent_at"), receivedAt: try row("received_at"),
            matchedAt: try row("matched_at"), partedAt: try row("parted_at"), leftOn: try row("ended_on"),
            withdrawnAt: try row("withdrawn_at")))
}
