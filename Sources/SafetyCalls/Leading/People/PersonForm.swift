import Access
import Basics
import People
import Web

/// Somebody who is called, as they are typed, with whom leaders call for them.
struct PersonForm {
    static let contacts = 1...5
    /// Days beyond which a date can only be a slip of the hand.
    static let (longAgo, justNow, ahead) = (5 * 365, 31, 366)

    let card: PersonCalledCard?
    let keyContacts: [KeyContactCard]
    let problems: Problems

    /// - Parameters:
    ///   - others: those who are called in the activity, but for the one.
    ///   - present: how it stands; a day that is not changed is not asked about.
    init(
        _ fields: Fields, _ id: ID<PersonCalled>, in activity: CallActivityCard, others: [PersonCalledCard],
        present: PersonCalledCard? = nil, today: Day, _ newID: NewID
    ) {
        var form = FormReader(fields)
        let name = form.textWithoutCPR("name", max: 80)
        let phone = form.phone("phone")
        let address = form.textWithoutCPR("address", max: 120)
        let isChain = activity.form == .chain
        let clock = isChain ? activity.chainClock : form.parsed("clock", true, typedClock, T.setProblemClock)
        let place = isChain ? form.number("place", in: 1...99) : 0
        if isChain, let place, others.contains(where: { $0.place == place }) {
            form.problems.add("place", T.personProblemPlace(number: place))
        }
        let consented = form.day(
            "consented-on", from: today.adding(days: -Self.longAgo), until: today, present?.consentedOn)
        let begins = form.day(
            "begins-on", from: today.adding(days: -Self.justNow), until: today.adding(days: Self.ahead),
            present?.beginsOn)
        let contacts = Self.contacts.compactMap { Self.contact($0, &form, newID) }
        if contacts.isEmpty, !form.problems.all.contains(where: { $0.field.hasPrefix("contact") }) {
            form.problems.add("contact-1-name", T.personProblemContact)
        }
        if present == nil, let phone {
            let isThere = others.contains { $0.name.revealed.isLike(name) && $0.phone.revealed == phone.text }
            form.ask(T.personAgain(name: .name(name)), when: isThere)
        }
        keyContacts = contacts
        problems = form.problems
        guard problems.isEmpty, let phone, let clock, let place, let consented, let begins else {
            card = nil
            return
        }
        card = PersonCalledCard(
            id: id, name: name, phone: phone.text, address: address, clock: clock, place: place, consentedOn: consented,
            beginsOn: begins)
    }

    /// Nil where nothing was typed.
    private static func contact(_ number: Int, _ form: inout FormReader, _ newID: NewID) -> KeyContactCard? {
        let prefix = "contact-\(number)"
        guard !form.fields["\(prefix)-name"].isEmpty || !form.fields["\(prefix)-phone"].isEmpty else { return nil }
        let name = form.textWithoutCPR("\(prefix)-name", max: 80)
        let phone = form.phone("\(prefix)-phone")
        let kind: KeyContactKind? = form.choice("\(prefix)-kind")
        guard let phone, let kind else { return nil }
        return KeyContactCard(
            id: newID(), kind: kind, hasAccess: form.ticked("\(prefix)-access"), name: name, phone: phone.text)
    }

    /// What was typed, as it would stand afterwards.
    var fields: Fields? { card.map { Self.fields($0, keyContacts) } }

    /// What stood there when the form was opened: it comes back with the form.
    static func mark(of present: Fields) -> String { String(SecretHash(of: present.encoded).text.prefix(20)) }

    static func fields(_ card: PersonCalledCard, _ contacts: [KeyContactCard]) -> Fields {
        let own = [
            ("name", card.name.revealed), ("phone", shown(card.phone.revealed)), ("address", card.address.revealed),
            ("clock", clockText(card.clock)), ("place", String(card.place)),
            ("consented-on", card.consentedOn.description), ("begins-on", card.beginsOn.description),
        ]
        return Fields(
            own
                + zip(Self.contacts, contacts).flatMap { number, contact in
                    [
                        ("contact-\(number)-name", contact.name.revealed),
                        ("contact-\(number)-phone", shown(contact.phone.revealed)),
                        ("contact-\(number)-kind", contact.kind.rawValue),
                        ("contact-\(number)-access", contact.hasAccess ? "yes" : ""),
                    ]
                })
    }

    private static func shown(_ phone: String) -> String { PhoneNumber(phone)?.shown ?? phone }
}
