import Access
import Basics
import NeedToKnow
import Storage

extension Consents {
    func holds(
        _ fields: [String], of household: ID<Household>, _ holder: Holder, _ match: ID<Match>?,
        in transaction: Transaction
    ) throws -> Bool {
        try transaction.exists(
            """
            SELECT 1 FROM disclosure WHERE household_id = \(household) AND holder = \(holder.kind)
              AND holder_id = \(holder.id) AND COALESCE(match_id, '') = \(match?.text ?? "")
              AND fields = \(fields.joined(separator: " ")) AND until_at IS NULL
            """)
    }

    func storeDisclosure(
        _ fields: [String], of household: ID<Household>, to holder: Holder, match: ID<Match>?, eraseBy: Day?,
        at moment: Instant, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO disclosure (id, household_id, holder, holder_id, match_id, fields, from_at, erase_by)
            VALUES (\(newID(Disclosure.self)), \(household), \(holder.kind), \(holder.id), \(match),
              \(fields.joined(separator: " ")), \(moment), \(eraseBy))
            """)
    }

    func storeDisclosureEnd(
        of household: ID<Household>, match: ID<Match>?, holders: [HolderKind], at moment: Instant,
        in transaction: Transaction
    ) throws {
        let only: SQL = match.map { " AND match_id = \($0)" } ?? ""
        try transaction.run(
            """
            UPDATE disclosure SET until_at = \(moment)
            WHERE household_id = \(household) AND until_at IS NULL AND holder IN \(SQL.list(holders))\(only)
            """)
    }

    func disclosures(
        of household: ID<Household>, for reader: Reader, in transaction: Transaction
    ) throws -> [Disclosure] {
        try transaction.rows(
            """
            SELECT holder, organisation.name AS organisation_name, volunteer.id AS volunteer_id, match_id, fields, from_at, until_at,
              erase_by
            FROM disclosure
            LEFT JOIN organisation ON holder <> 'volunteer' AND organisation.id = holder_id
            LEFT JOIN household AS volunteer ON holder = 'volunteer' AND volunteer.id = holder_id AND \(seesVolunteers(reader))
            WHERE disclosure.household_id = \(household) AND \(NeedToKnow.condition(.ledger, ofHousehold: "disclosure.household_id", for: reader, on: now.today))
            ORDER BY from_at, disclosure.id
            """
        ) { row in
            Disclosure(
                holder: try row("holder"), organisation: try row("organisation_name"),
                volunteer: try row("volunteer_id"),
                match: try row("match_id"),
                fields: try row("fields", as: String.self).split(separator: " ").map(String.init),
                from: try row("from_at"),
                until: try row("until_at"), eraseBy: try row("erase_by"))
        }
    }

    /// Caseworkers see the state of a form and nothing of the volunteer.
    private func seesVolunteers(_ reader: Reader) -> SQL {
        guard case .member(let member) = reader else { return "1 = 1" }
        return member.roles.contains(.leader) ? "volunteer.organisation_id = \(member.organisation)" : "1 = 0"
    }

    // Approved wordings.

    func approvals(of wording: String, in transaction: Transaction) throws -> [WordingApproval] {
        try transaction.rows(
            """
            SELECT language, approved_by, approved_at FROM approved_wording WHERE wording = \(wording) ORDER BY approved_at
            """
        ) { WordingApproval(language: try $0("language"), by: try $0("approved_by"), at: try $0("approved_at")) }
    }

    func storeApproval(
        of wording: String, in language: Language, _ isApproved: Bool, by account: ID<Account>, at moment: Instant,
        in transaction: Transaction
    ) throws {
        guard isApproved else {
            try transaction.run("DELETE FROM approved_wording WHERE wording = \(wording) AND language = \(language)")
            return
        }
        try transaction.run(
            """
            INSERT INTO approved_wording (wording, language, approved_by, approved_at)
            VALUES (\(wording), \(language), \(account), \(moment))
            ON CONFLICT (wording, language) DO NOTHING
            """)
    }
}
