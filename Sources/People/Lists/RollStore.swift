import Access
import Basics
import Storage
import Vault
import Web

extension Households {
    /// Everybody of an organisation on one side. Only what has changed since it was last read is opened again.
    func sheet(
        _ side: Side, of organisation: ID<Organisation>, in transaction: Transaction
    ) throws -> RollSheet {
        let part = Roll.Part(organisation: organisation, side: side)
        let before = roll.sheet(part)
        let version = try rollVersion(of: organisation, in: transaction)
        if let before, before.version == version { return before }
        let everybody: SQL = "organisation_id = \(organisation) AND side = \(side)"
        let sheet =
            if let before, before.version < version {
                before.brought(
                    to: version, with: try opened("\(everybody) AND rolled > \(before.version)", in: transaction))
            } else {
                RollSheet(version: version, try opened(everybody, in: transaction))
            }
        // What this transaction has written may yet be rolled back.
        if !transaction.hasWritten { roll.keep(sheet, as: part) }
        return sheet
    }

    /// What lists show of a household has changed: whoever keeps them must read it again.
    func changeRoll(with id: ID<Household>, of organisation: ID<Organisation>, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO roll (organisation_id, version) VALUES (\(organisation), 1)
            ON CONFLICT (organisation_id) DO UPDATE SET version = roll.version + 1
            """)
        try transaction.run(
            """
            UPDATE household SET rolled = (SELECT version FROM roll WHERE organisation_id = \(organisation)) WHERE id = \(id)
            """)
    }

    func changeRoll(with id: ID<Household>, in transaction: Transaction) throws {
        let organisation: ID<Organisation>? = try transaction.value(
            "SELECT organisation_id FROM household WHERE id = \(id)")
        if let organisation { try changeRoll(with: id, of: organisation, in: transaction) }
    }

    /// The opened name leaves this process with the deed, not when somebody reads the list again.
    func leaveRoll(_ card: HouseholdCard, in transaction: Transaction) throws {
        let version = try rollVersion(of: card.organisation, in: transaction)
        let part = Roll.Part(organisation: card.organisation, side: card.side)
        transaction.afterCommit { [roll] in roll.strike(card.id, from: part, version: version) }
    }

    private func rollVersion(of organisation: ID<Organisation>, in transaction: Transaction) throws -> Int {
        try transaction.value("SELECT version FROM roll WHERE organisation_id = \(organisation)") ?? 0
    }

    private func opened(_ condition: SQL, in transaction: Transaction) throws -> [RollLine] {
        try transaction.rows(
            """
            SELECT id, activity_id, reference, kind, language, CASE WHEN restricted_at IS NULL THEN sealed_name END AS sealed_name,
              CASE WHEN restricted_at IS NULL THEN sealed_profile END AS sealed_profile, waiting_since, created_at,
              paused_on, ended_on, restricted_at, interviewed_on, agreement_on, guidelines_on
            FROM household WHERE \(condition)
            """, rollLine)
    }

    private func rollLine(_ row: Row) throws -> RollLine {
        let id: ID<Household> = try row("id")
        let reference: String = try row("reference")
        let answers = try SealedProfile.profile(
            try readable(row, "sealed_profile", .householdProfile, id), try row("kind"), readsIn: try row("language"))
        var who = Profile(kind: answers.kind)
        who.gender = answers.gender
        who.children = answers.children
        who.capacity = answers.capacity
        let name = try readable(row, "sealed_name", .householdName, id)
        let clearance = Clearance(
            interviewedOn: try row("interviewed_on"), agreementOn: try row("agreement_on"),
            guidelinesOn: try row("guidelines_on"))
        return RollLine(
            id: id, activity: try row("activity_id"), reference: reference,
            name: name.map { Personal($0) }, sortKey: danishSortKey(name ?? reference), who: who,
            town: postcodes.place(of: answers.postcode)?.town, waitingSince: try row("waiting_since"),
            createdAt: try row("created_at"), isPaused: try row("paused_on", as: Day?.self) != nil,
            isEnded: try row("ended_on", as: Day?.self) != nil,
            isRestricted: try row("restricted_at", as: Instant?.self) != nil, isCleared: clearance.isComplete)
    }

    /// A damaged value closes the page of its household, not the list of everybody.
    private func readable(
        _ row: Row, _ column: String, _ field: PersonalField, _ id: ID<Household>
    ) throws -> String? {
        do {
            return try vault.open(try row(column), field, row: id.text, of: id.text)
        } catch is VaultFault {
            return nil
        }
    }
}
