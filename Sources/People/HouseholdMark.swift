import Access
import Basics
import Storage

/// Something by which two households are likely to be one: a guess for whoever looks, never a reason to refuse anybody.
package struct HouseholdMark: Sendable, Hashable {
    package enum Kind: String, Sendable, CaseIterable {
        case name, phone, email
    }

    package let kind: Kind
    private let text: String

    /// Called the same in the same postal code, the same telephone, the same e-mail address.
    package static func all(name: String, _ postcode: String, _ contact: Contact) -> [HouseholdMark] {
        let called = name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return [
            HouseholdMark(kind: .name, text: "\(called) \(postcode)"),
            contact.phone.revealed.map { HouseholdMark(kind: .phone, text: $0.text) },
            contact.email.revealed.map { HouseholdMark(kind: .email, text: $0.text) },
        ].compactMap { $0 }
    }
}

extension Households {
    /// Whom each mark belongs to, by the number that people say, of those who take part and are not on hold. It is only asked
    /// whether somebody is the same: nothing of anybody is shown, so no consent is asked for and nothing is noted.
    package func marks(
        _ side: Side, of organisation: ID<Organisation>, in transaction: Transaction
    ) throws -> [HouseholdMark: String] {
        var marks: [HouseholdMark: String] = [:]
        for (reference, name, postcode, contact) in try marked(side, of: organisation, in: transaction) {
            for mark in HouseholdMark.all(name: name, postcode, contact) { marks[mark] = marks[mark] ?? reference }
        }
        return marks
    }
}
