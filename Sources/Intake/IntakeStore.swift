import Access
import Basics
import People
import Storage
import Vault
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
        return try cards(
            """
            SELECT * FROM (\(formRows(for: reader))) AS form
            WHERE 1 = 1 \(only) \(onwards) ORDER BY saved_at DESC, id DESC LIMIT \(limit)
            """, in: transaction)
    }

    /// Nil when there is none, or none of this reader's.
    func form(_ id: ID<IntakeForm>, for reader: Reader, in transaction: Transaction) throws -> FormCard? {
        try cards("SELECT * FROM (\(formRows(for: reader))) AS form WHERE id = \(id)", in: transaction).first
    }

    /// The newest first; only their names and numbers are looked at.
    func forms(
        named isSought: (_ name: String, _ reference: String) -> Bool, for reader: Reader, limit: Int,
        in transaction: Transaction
    ) throws -> [FormCard] {
        let sent = try transaction.rows(
            """
            SELECT form.id AS id, household.id AS household_id, household.reference AS reference
            FROM intake_form AS form JOIN household ON household.id = form.household_id
            WHERE \(mine(reader)) ORDER BY saved_at DESC, form.id DESC
            """
        ) { row in
            (
                form: try row("id", as: ID<IntakeForm>.self),
                household: try row("household_id", as: ID<Household>.self),
                reference: try row("reference", as: String.self)
            )
        }
        let names = try households.names(sent.map(\.household), in: transaction)
        let found = sent.filter { isSought(names[$0.household]?.revealed ?? "", $0.reference) }.prefix(limit)
        return try cards(
            """
            SELECT * FROM (\(formRows(for: reader))) AS form WHERE id IN \(SQL.list(found.map(\.form)))
            ORDER BY saved_at DESC, id DESC
            """, in: transaction)
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
            INSERT INTO intake_form (id, municipality_id, account_id, activity_id, sealed_fields, language, created_at, saved_at,
              replay_key)
            VALUES (\(id), \(member.organisation), \(member.account), \(draft.activity), \(try sealed(draft.fields.encoded, id)),
              \(draft.language), \(moment), \(moment), \(draft.key))
            """)
        return id
    }

    /// Changes a draft; nothing happens to a form that is sent.
    func storeFields(
        _ id: ID<IntakeForm>, _ fields: String, activity: ID<Activity>?, language: Language, for reader: Reader,
        at moment: Instant, in transaction: Transaction
    ) throws -> Bool {
        // Only a draft has a key.
        guard
            try transaction.exists(
                "SELECT 1 FROM intake_form AS form WHERE id = \(id) AND sent_at IS NULL AND \(mine(reader))")
        else { return false }
        return try transaction.run(
            """
            UPDATE intake_form AS form SET sealed_fields = \(try sealed(fields, id)), activity_id = \(activity), language = \(language),
              saved_at = \(moment)
            WHERE id = \(id) AND sent_at IS NULL AND \(mine(reader))
            """) > 0
    }

    /// From now on the form is a sent one, and what was the draft cannot be read any more. False when somebody was first.
    func storeSending(
        _ id: ID<IntakeForm>, _ household: ID<Household>, for reader: Reader, at moment: Instant,
        in transaction: Transaction
    ) throws -> Bool {
        let isSent =
            try transaction.run(
                """
                UPDATE intake_form AS form SET household_id = \(household), sent_at = \(moment), saved_at = \(moment),
                  sealed_fields = NULL
                WHERE id = \(id) AND sent_at IS NULL AND \(mine(reader))
                """) > 0
        if isSent { try vault.destroy([.form], of: id.text, in: transaction) }
        return isSent
    }

    func deleteDraft(_ id: ID<IntakeForm>, for reader: Reader, in transaction: Transaction) throws -> Bool {
        let isDeleted =
            try transaction.run(
                "DELETE FROM intake_form AS form WHERE id = \(id) AND sent_at IS NULL AND \(mine(reader))") > 0
        if isDeleted { try vault.destroy([.form], of: id.text, in: transaction) }
        return isDeleted
    }

    func deleteDrafts(of municipality: ID<Organisation>, savedBefore moment: Instant, in transaction: Transaction)
        throws
    {
        let stale = try transaction.rows(
            """
            SELECT id FROM intake_form
            WHERE municipality_id = \(municipality) AND sent_at IS NULL AND saved_at < \(moment)
            """
        ) { try $0("id", as: String.self) }
        for id in stale {
            try transaction.run("DELETE FROM intake_form WHERE id = \(id)")
            try vault.destroy([.form], of: id, in: transaction)
        }
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
