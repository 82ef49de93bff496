import Access
import Basics
import Storage
import Web

extension Households {
    func store(_ contact: Contact, of id: ID<Household>, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO contact (household_id, phone, email, address)
            VALUES (\(id), \(contact.phone.revealed?.text ?? ""), \(contact.email.revealed?.text ?? ""), \(contact.address))
            ON CONFLICT (household_id) DO UPDATE
              SET phone = excluded.phone, email = excluded.email, address = excluded.address
            """)
    }

    func contact(of id: ID<Household>, for reader: Reader, in transaction: Transaction) throws -> Contact? {
        try transaction.first(
            """
            SELECT phone, email, address FROM contact JOIN household ON household.id = contact.household_id
            WHERE household.id = \(id) AND (\(known(to: reader)) OR \(openTo(reader)))
            """, contact)
    }

    func contact(ofVolunteer id: ID<Household>, for reader: Reader, in transaction: Transaction) throws -> Contact? {
        try transaction.first(
            """
            SELECT phone, email, address FROM contact JOIN household ON household.id = contact.household_id
            WHERE household.id = \(id) AND household.side = 'volunteer' AND \(known(to: reader))
            """, contact)
    }

    /// The volunteer of a match whose contact data is open today.
    private func openTo(_ reader: Reader) -> SQL {
        guard case .member(let member) = reader, member.roles.contains(.volunteer), let own = member.household else {
            return "1 = 0"
        }
        return """
            EXISTS (SELECT 1 FROM pairing WHERE pairing.newcomer_id = household.id AND pairing.volunteer_id = \(own)
              AND contact_opened_at IS NOT NULL AND contact_made_at IS NULL AND ended_at IS NULL
              AND contact_until >= \(now.today))
            """
    }

    private func contact(_ row: Row) throws -> Contact {
        Contact(
            phone: PhoneNumber(try row("phone", as: String.self)),
            email: EmailAddress(try row("email", as: String.self)),
            address: try row("address"))
    }

    func isReachable(_ id: ID<Household>, in transaction: Transaction) throws -> Bool {
        try transaction.exists(
            "SELECT 1 FROM contact WHERE household_id = \(id) AND (phone <> '' OR email <> '' OR address <> '')")
    }

    func deleteKeptContact(of id: ID<Household>, in transaction: Transaction) throws {
        try transaction.run("DELETE FROM kept_contact WHERE household_id = \(id)")
    }

    func deleteContact(of id: ID<Household>, in transaction: Transaction) throws {
        try transaction.run("DELETE FROM contact WHERE household_id = \(id)")
    }

    /// Sorted by the reference from now on: the order of a list must not give the name away.
    func eraseNames(of card: HouseholdCard, in transaction: Transaction) throws {
        try transaction.run(
            "UPDATE household SET name = NULL, sort_key = \(danishSortKey(card.reference)) WHERE id = \(card.id)")
        try transaction.run("UPDATE adult SET name = NULL WHERE household_id = \(card.id)")
    }

    func keepContact(
        of id: ID<Household>, firstName: String, at moment: Instant, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO kept_contact (household_id, first_name, phone, kept_at)
            SELECT household_id, \(firstName), phone, \(moment) FROM contact WHERE household_id = \(id) AND phone <> ''
            ON CONFLICT (household_id) DO UPDATE
              SET first_name = excluded.first_name, phone = excluded.phone, kept_at = excluded.kept_at
            """)
    }

    func kept(
        of id: ID<Household>, for reader: Reader, in transaction: Transaction
    ) throws -> (firstName: String, phone: String)? {
        try transaction.first(
            """
            SELECT first_name, phone FROM kept_contact JOIN household ON household.id = kept_contact.household_id
            WHERE household.id = \(id) AND (\(led(by: reader)) OR \(isOwn(reader)))
            """
        ) { (firstName: try $0("first_name"), phone: try $0("phone")) }
    }

    private func isOwn(_ reader: Reader) -> SQL {
        guard case .newcomer(let newcomer) = reader else { return "1 = 0" }
        return "household.id = \(newcomer.household)"
    }
}
