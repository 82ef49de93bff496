import Access
import Basics
import Consent
import Storage

extension Households {
    /// A newcomer's contact data, against a permit for this very household; each opening is logged.
    package func contact(
        of id: ID<Household>, against permit: ContactPermit, for reader: Reader, match: ID<Match>?, in transaction: Transaction
    ) throws -> Contact? {
        guard permit.household == id else { return nil }
        guard let contact = try store.contact(of: id, in: transaction) else { return nil }
        try log.note(.sawContact, by: reader, about: id, match: match, in: transaction)
        return contact
    }

    /// A volunteer's own contact data.
    package func volunteerContact(
        of id: ID<Household>, for reader: Reader, in transaction: Transaction
    ) throws -> Contact? {
        guard
            try transaction.exists(
                "SELECT 1 FROM household WHERE id = \(id) AND side = 'volunteer' AND \(visible(to: reader))")
        else { return nil }
        return try store.contact(of: id, in: transaction)
    }

    package func hasContact(_ id: ID<Household>, in transaction: Transaction) throws -> Bool {
        try transaction.exists(
            "SELECT 1 FROM contact WHERE household_id = \(id) AND (phone <> '' OR email <> '' OR address <> '')")
    }

    /// Contact data has served: names and contact go, the match profile stays (C057). Follow-up keeps first name and phone.
    package func eraseContact(
        of id: ID<Household>, keeping permit: FollowUpPermit?, by reader: Reader, in transaction: Transaction
    ) throws {
        if let permit, permit.household == id,
            let card = try store.cards("household.id = \(id)", in: transaction).first,
            let contact = try store.contact(of: id, in: transaction), let phone = contact.phone.revealed
        {
            let name = card.adults.first?.name?.revealed ?? card.called
            try store.keep(
                firstName: name.split(separator: " ").first.map(String.init) ?? name, phone: phone, of: id, at: now(),
                in: transaction)
        }
        try store.eraseIdentity(of: id, in: transaction)
        try log.note(.erasedContact, by: reader, about: id, in: transaction)
    }

    package func eraseKeptContact(of id: ID<Household>, in transaction: Transaction) throws {
        try transaction.run("DELETE FROM kept_contact WHERE household_id = \(id)")
    }

    /// First name and phone that a leader may keep until the relation ends.
    package func keptContact(
        of id: ID<Household>, for reader: Reader, in transaction: Transaction
    ) throws -> (firstName: String, phone: String)? {
        try transaction.first(
            """
            SELECT first_name, phone FROM kept_contact JOIN household ON household.id = household_id
            WHERE household_id = \(id) AND \(visible(to: reader))
            """
        ) { (try $0("first_name"), try $0("phone")) }
    }

    /// Withdrawal: everything personal goes; the row stays, ended, so that what happened can be seen (C056).
    package func eraseEverything(of id: ID<Household>, by reader: Reader, in transaction: Transaction) throws {
        try store.eraseIdentity(of: id, in: transaction)
        try eraseKeptContact(of: id, in: transaction)
        try transaction.run("DELETE FROM talk WHERE household_id = \(id)")
        var empty = Profile(kind: .person)
        if let card = try store.cards("household.id = \(id)", in: transaction).first {
            empty = Profile(kind: card.profile.kind)
            empty.language = card.profile.language
        }
        try store.write(empty, nil, of: id, in: transaction)
        try transaction.run(
            "UPDATE household SET ended_on = \(now.today), paused_on = NULL, waiting_since = NULL WHERE id = \(id)")
        try log.note(.erasedContact, by: reader, about: id, why: "everything", in: transaction)
    }
}
