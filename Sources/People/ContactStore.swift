import Access
import Basics
import NeedToKnow
import Storage
import Vault
import Web

extension Households {
    func store(_ contact: Contact, of id: ID<Household>, in transaction: Transaction) throws {
        let phone = try seal(contact.phone.revealed?.text ?? "", .contactPhone, of: id)
        let email = try seal(contact.email.revealed?.text ?? "", .contactEmail, of: id)
        let address = try seal(contact.address.revealed, .contactAddress, of: id)
        try transaction.run(
            """
            INSERT INTO contact (household_id, sealed_phone, sealed_email, sealed_address)
            VALUES (\(id), \(phone), \(email), \(address))
            ON CONFLICT (household_id) DO UPDATE SET sealed_phone = excluded.sealed_phone,
              sealed_email = excluded.sealed_email, sealed_address = excluded.sealed_address
            """)
    }

    /// What was not said is not stored.
    private func seal(_ text: String, _ field: PersonalField, of id: ID<Household>) throws -> Sealed? {
        text.isEmpty ? nil : try vault.seal(text, field, row: id.text, of: id.text)
    }

    func contact(of id: ID<Household>, for reader: Reader, in transaction: Transaction) throws -> Contact? {
        try contact(
            where: "household.id = \(id) AND \(NeedToKnow.condition(.contact, for: reader, on: now.today))",
            in: transaction)
    }

    func contact(ofVolunteer id: ID<Household>, for reader: Reader, in transaction: Transaction) throws -> Contact? {
        try contact(
            where:
                "household.id = \(id) AND household.side = 'volunteer' AND \(NeedToKnow.condition(.contact, for: reader, on: now.today))",
            in: transaction)
    }

    private func contact(where condition: SQL, in transaction: Transaction) throws -> Contact? {
        try transaction.first(
            """
            SELECT household.id AS id, sealed_phone, sealed_email, sealed_address
            FROM contact JOIN household ON household.id = contact.household_id WHERE \(condition)
            """
        ) { row in
            let id = try row("id", as: String.self)
            return Contact(
                phone: PhoneNumber(try vault.open(try row("sealed_phone"), .contactPhone, row: id, of: id) ?? ""),
                email: EmailAddress(try vault.open(try row("sealed_email"), .contactEmail, row: id, of: id) ?? ""),
                address: try vault.open(try row("sealed_address"), .contactAddress, row: id, of: id) ?? "")
        }
    }

    /// All of an organisation by which somebody may be known again; what cannot be opened is left out.
    func marked(
        _ side: Side, of organisation: ID<Organisation>, in transaction: Transaction
    ) throws -> [(reference: String, name: String, postcode: String, contact: Contact)] {
        try transaction.rows(
            """
            SELECT household.id AS id, reference, kind, language, sealed_name, sealed_profile, sealed_phone, sealed_email
            FROM household LEFT JOIN contact ON contact.household_id = household.id
            WHERE organisation_id = \(organisation) AND side = \(side) AND ended_on IS NULL AND restricted_at IS NULL
              AND sealed_name IS NOT NULL
            ORDER BY household.id
            """
        ) { row in
            let id = try row("id", as: String.self)
            func open(_ column: String, _ field: PersonalField) throws -> String? {
                try vault.open(try row(column), field, row: id, of: id)
            }
            guard let name = try open("sealed_name", .householdName) else { return nil }
            let answers = try SealedProfile.profile(
                try open("sealed_profile", .householdProfile), try row("kind"), readsIn: try row("language"))
            let contact = Contact(
                phone: PhoneNumber(try open("sealed_phone", .contactPhone) ?? ""),
                email: EmailAddress(try open("sealed_email", .contactEmail) ?? ""), address: "")
            return (try row("reference"), name, answers.postcode, contact)
        }.compactMap { $0 }
    }

    func isReachable(_ id: ID<Household>, in transaction: Transaction) throws -> Bool {
        try contact(where: "household.id = \(id)", in: transaction).map { !$0.isEmpty } ?? false
    }

    package func hasKeptContact(_ id: ID<Household>, in transaction: Transaction) throws -> Bool {
        try transaction.exists("SELECT 1 FROM kept_contact WHERE household_id = \(id)")
    }

    func deleteKeptContact(of id: ID<Household>, in transaction: Transaction) throws {
        try transaction.run("DELETE FROM kept_contact WHERE household_id = \(id)")
        try vault.destroy([.kept], of: id.text, in: transaction)
    }

    /// Names and contact data go with the one key that opens them, in every copy.
    func eraseNamesAndContact(of card: HouseholdCard, in transaction: Transaction) throws {
        try transaction.run("UPDATE household SET sealed_name = NULL WHERE id = \(card.id)")
        try transaction.run("UPDATE adult SET sealed_name = NULL WHERE household_id = \(card.id)")
        try transaction.run("DELETE FROM contact WHERE household_id = \(card.id)")
        try vault.destroy([.contact], of: card.id.text, in: transaction)
        try moveOn(card.id, in: transaction)
        try leaveRoll(card, in: transaction)
    }

    /// Sealed anew under a key that outlives that of the contact data.
    func keepContact(
        of id: ID<Household>, firstName: String, at moment: Instant, in transaction: Transaction
    ) throws {
        guard let phone = try contact(where: "household.id = \(id)", in: transaction)?.phone.revealed else { return }
        let sealedName = try seal(firstName, .keptFirstName, of: id)
        let sealedPhone = try seal(phone.text, .keptPhone, of: id)
        try transaction.run(
            """
            INSERT INTO kept_contact (household_id, sealed_first_name, sealed_phone, kept_at)
            VALUES (\(id), \(sealedName), \(sealedPhone), \(moment))
            ON CONFLICT (household_id) DO UPDATE SET sealed_first_name = excluded.sealed_first_name,
              sealed_phone = excluded.sealed_phone, kept_at = excluded.kept_at
            """)
    }

    func kept(
        of id: ID<Household>, for reader: Reader, in transaction: Transaction
    ) throws -> (firstName: String, phone: String)? {
        try transaction.first(
            """
            SELECT sealed_first_name, sealed_phone FROM kept_contact JOIN household ON household.id = kept_contact.household_id
            WHERE household.id = \(id) AND \(NeedToKnow.condition(.keptContact, for: reader, on: now.today))
            """
        ) { row in
            let name = try vault.open(try row("sealed_first_name"), .keptFirstName, row: id.text, of: id.text)
            let phone = try vault.open(try row("sealed_phone"), .keptPhone, row: id.text, of: id.text)
            return name.flatMap { name in phone.map { (firstName: name, phone: $0) } }
        } ?? nil
    }

}
