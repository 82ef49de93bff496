import Access
import Basics
import NeedToKnow
import Storage
import Vault

extension Consents {
    func store(_ record: ConsentRecord, wasDraftReading: Bool, in transaction: Transaction) throws {
        let isMatch = record.purpose == .match
        try transaction.run(
            """
            INSERT INTO consent (id, household_id, adult_id, purpose, municipality_part, volunteer_part, fields, activity_id,
              municipality_id, keep_until, wording, language, was_draft_reading, sealed_interpreter, how,
              witness_account_id, given_at)
            VALUES (\(record.id), \(record.household), \(record.adult), \(record.purpose),
              \(isMatch && record.municipality != nil), \(isMatch),
              \((isMatch ? DisclosedField.everything : DisclosedField.followUp).joined(separator: " ")),
              \(record.activity), \(record.municipality), \(record.keepUntil), \(record.wording), \(record.language),
              \(wasDraftReading), \(try sealed(record)), \(record.how), \(record.witness), \(record.givenAt))
            """)
    }

    private func sealed(_ record: ConsentRecord) throws -> Sealed? {
        guard !record.interpreter.isEmpty else { return nil }
        return try vault.seal(
            record.interpreter, .interpreter, row: record.id.text, of: record.household.text)
    }

    /// - Parameter opened: with the names of interpreters, which no rule asks for.
    func records(
        of household: ID<Household>, opened: Bool = false, in transaction: Transaction
    ) throws -> [ConsentRecord] {
        try transaction.rows(
            """
            SELECT id, household_id, adult_id, purpose, activity_id, municipality_id, keep_until, wording, language,
              sealed_interpreter, how, witness_account_id, given_at, contact_ended_at, withdrawn_at
            FROM consent WHERE household_id = \(household) ORDER BY given_at, id
            """
        ) { row in
            let id: ID<GivenConsent> = try row("id")
            let interpreter =
                opened
                ? try vault.open(try row("sealed_interpreter"), .interpreter, row: id.text, of: household.text) : nil
            return ConsentRecord(
                id: id, household: try row("household_id"), adult: try row("adult_id"),
                purpose: try row("purpose"), activity: try row("activity_id"), municipality: try row("municipality_id"),
                keepUntil: try row("keep_until"), wording: try row("wording"), language: try row("language"),
                interpreter: interpreter ?? "", how: try row("how"), witness: try row("witness_account_id"),
                givenAt: try row("given_at"), contactEndedAt: try row("contact_ended_at"),
                withdrawnAt: try row("withdrawn_at"))
        }
    }

    /// Nil when there is no such household.
    func consents(of household: ID<Household>, in transaction: Transaction) throws -> HouseholdConsents? {
        let found = try transaction.first(
            "SELECT activity_id, restricted_at FROM household WHERE id = \(household) AND side = 'newcomer'"
        ) { (try $0("activity_id", as: ID<Activity>.self), try $0("restricted_at", as: Instant?.self) != nil) }
        return try found.map { activity, isRestricted in
            let adults = try transaction.rows(
                "SELECT id FROM adult WHERE household_id = \(household) ORDER BY position"
            ) {
                try $0("id", as: ID<Adult>.self)
            }
            return HouseholdConsents(
                household: household, activity: activity, adults: adults,
                records: try records(of: household, in: transaction), isRestricted: isRestricted)
        }
    }

    func storeContactEnd(of household: ID<Household>, at moment: Instant, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE consent SET contact_ended_at = \(moment)
            WHERE household_id = \(household) AND purpose = 'match' AND contact_ended_at IS NULL AND withdrawn_at IS NULL
            """)
    }

    /// How many consents ended with it.
    func storeWithdrawal(
        of household: ID<Household>, how: ConsentHow, by reader: Reader, at moment: Instant, in transaction: Transaction
    ) throws -> Int {
        try transaction.run(
            """
            UPDATE consent SET withdrawn_at = \(moment), withdrawn_by = \(reader.mark), withdrawn_how = \(how)
            WHERE household_id = \(household) AND withdrawn_at IS NULL AND \(known("consent.household_id", to: reader, on: now.today))
            """)
    }

    func mayKnow(_ reader: Reader, of household: ID<Household>, in transaction: Transaction) throws -> Bool {
        try transaction.exists(
            "SELECT 1 FROM household WHERE id = \(household) AND \(known("household.id", to: reader, on: now.today))")
    }

    /// Those who go on together are left in peace, and so are, until `askedSince`, those who are asked about a new match.
    func expired(on today: Day, askedSince: Instant, in transaction: Transaction) throws -> [ID<Household>] {
        try transaction.rows(
            """
            SELECT household_id FROM consent
            WHERE purpose = 'match' AND withdrawn_at IS NULL
              AND EXISTS (SELECT 1 FROM household WHERE household.id = consent.household_id AND ended_on IS NULL
                AND restricted_at IS NULL
                AND (restriction_lifted_at IS NULL OR restriction_lifted_at <= \(askedSince)))
              AND NOT EXISTS (SELECT 1 FROM pairing WHERE pairing.newcomer_id = consent.household_id
                AND pairing.contact_made_at IS NOT NULL
                AND (pairing.ended_at IS NULL OR pairing.ended_at > \(askedSince)))
            GROUP BY household_id HAVING MAX(keep_until) < \(today) ORDER BY household_id
            """
        ) { try $0("household_id") }
    }
}

/// Whose consents and ledger a reader may read.
private func known(_ household: SQL, to reader: Reader, on today: Day) -> SQL {
    NeedToKnow.condition(.consents, ofHousehold: household, for: reader, on: today)
}
