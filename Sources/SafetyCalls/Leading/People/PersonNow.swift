import Basics
import Web

/// What stands about somebody and is not what was typed.
struct PersonNow: Sendable {
    let label: Message
    let words: [Message]

    static func all(_ present: Fields, but typed: Fields) -> [PersonNow] {
        let own = ["name", "phone", "address", "clock", "place", "consented-on", "begins-on"].compactMap { field in
            present[field] == typed[field]
                ? nil : PersonForm.labels[field].map { PersonNow(label: $0, words: [.words(present[field])]) }
        }
        return own + PersonForm.contacts.compactMap { contact($0, present, but: typed) }
    }

    /// Nil where the same was typed.
    private static func contact(_ number: Int, _ present: Fields, but typed: Fields) -> PersonNow? {
        let fields = ["name", "phone", "kind", "access"].map { "contact-\(number)-\($0)" }
        guard fields.contains(where: { present[$0] != typed[$0] }) else { return nil }
        let words = fields.prefix(2).map { present[$0] }.filter { !$0.isEmpty }.map(Message.words)
        let kind = KeyContactKind(rawValue: present[fields[2]]).map { [$0.message] } ?? []
        let access = present[fields[3]].isEmpty ? [] : [T.dutyHasAccess]
        return PersonNow(label: T.personContact(number: number), words: words + kind + access)
    }
}

extension Message {
    /// Somebody's own words, as they are.
    fileprivate static func words(_ text: String) -> Message { T.setName(name: .text(text)) }
}

extension PersonForm {
    /// What each field is called.
    static let labels: [String: Message] = {
        var labels: [String: Message] = [
            "name": T.personName, "phone": T.personPhone, "address": T.personAddress, "clock": T.personClock,
            "place": T.personPlace, "consented-on": T.personConsentedOn, "begins-on": T.personBegins,
        ]
        for number in contacts {
            for field in ["name", "phone", "kind"] {
                labels["contact-\(number)-\(field)"] = T.personContact(number: number)
            }
        }
        return labels
    }()
}
