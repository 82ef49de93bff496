import Access
import Basics
import NeedToKnow
import Storage

/// A passing-on as it is put down.
struct NewDisclosure: Sendable {
    let id: ID<Disclosure>
    let household: ID<Household>
    let holder: Holder
    let match: ID<Match>?
    let purpose: DisclosurePurpose
    let fields: [String]
    let consents: [ID<GivenConsent>]
    let from: Instant
    let eraseBy: Day?
}

extension Consents {
    func holds(
        _ fields: [String], of household: ID<Household>, _ holder: Holder, for purpose: DisclosurePurpose,
        _ match: ID<Match>?, in transaction: Transaction
    ) throws -> Bool {
        try transaction.exists(
            """
            SELECT 1 FROM disclosure WHERE household_id = \(household) AND holder = \(holder.kind)
              AND holder_id = \(holder.id) AND COALESCE(match_id, '') = \(match?.text ?? "") AND purpose = \(purpose)
              AND fields = \(fields.joined(separator: " ")) AND until_at IS NULL
            """)
    }

    /// The giver follows from the holder: a municipality has it from the newcomer, a branch from the municipality that the
    /// consents name, a volunteer from the branch.
    func store(_ new: NewDisclosure, in transaction: Transaction) throws {
        let giver: SQL =
            switch new.holder {
            case .municipality: "NULL"
            case .branch:
                "(SELECT MIN(municipality_id) FROM consent WHERE consent.id IN \(SQL.list(new.consents)))"
            case .volunteer: "(SELECT organisation_id FROM household WHERE household.id = \(new.household))"
            }
        try transaction.run(
            """
            INSERT INTO disclosure (id, household_id, holder, holder_id, match_id, purpose, giver_id, fields, from_at, erase_by)
            VALUES (\(new.id), \(new.household), \(new.holder.kind), \(new.holder.id), \(new.match), \(new.purpose), \(giver),
              \(new.fields.joined(separator: " ")), \(new.from), \(new.eraseBy))
            """)
        for consent in new.consents {
            try transaction.run(
                "INSERT INTO disclosure_consent (disclosure_id, consent_id) VALUES (\(new.id), \(consent))")
        }
    }

    func storeDisclosureEnd(
        of household: ID<Household>, match: ID<Match>?, holders: [HolderKind], purposes: [DisclosurePurpose],
        at moment: Instant, in transaction: Transaction
    ) throws {
        let only: SQL = match.map { " AND match_id = \($0)" } ?? ""
        try transaction.run(
            """
            UPDATE disclosure SET until_at = \(moment)
            WHERE household_id = \(household) AND until_at IS NULL AND holder IN \(SQL.list(holders))
              AND purpose IN \(SQL.list(purposes))\(only)
            """)
    }

    func disclosures(
        of household: ID<Household>, for reader: Reader, in transaction: Transaction
    ) throws -> [Disclosure] {
        try transaction.rows(
            """
            SELECT disclosure.id AS id, holder, organisation.name AS organisation_name, volunteer.id AS volunteer_id, match_id,
              purpose, giver.name AS giver_name, fields, from_at, until_at, erase_by
            FROM disclosure
            LEFT JOIN organisation ON holder <> 'volunteer' AND organisation.id = holder_id
            LEFT JOIN organisation AS giver ON giver.id = giver_id
            LEFT JOIN household AS volunteer ON holder = 'volunteer' AND volunteer.id = holder_id AND \(seesVolunteers(reader))
            WHERE disclosure.household_id = \(household) AND \(NeedToKnow.condition(.ledger, ofHousehold: "disclosure.household_id", for: reader, on: now.today))
            ORDER BY from_at, disclosure.id
            """
        ) { row in
            Disclosure(
                id: try row("id"), holder: try row("holder"), organisation: try row("organisation_name"),
                volunteer: try row("volunteer_id"), match: try row("match_id"), purpose: try row("purpose"),
                giver: try row("giver_name"),
                fields: try row("fields", as: String.self).split(separator: " ").map(String.init),
                from: try row("from_at"), until: try row("until_at"), eraseBy: try row("erase_by"))
        }
    }

    /// Caseworkers see the state of a form and nothing of the volunteer.
    private func seesVolunteers(_ reader: Reader) -> SQL {
        guard case .member(let member) = reader else { return "1 = 1" }
        return member.roles.contains(.leader) ? "volunteer.organisation_id = \(member.organisation)" : "1 = 0"
    }
}
