import Basics
import Web

/// Who a household is and how to reach it.
package enum PeopleForm {
    static let mostAdults = 6

    package struct Names {
        package let household: String
        package let adults: [String]

        package init(household: String, adults: [String]) {
            self.household = household
            self.adults = adults
        }
    }

    /// A person is one adult; a family names each.
    package static func names(_ form: inout FormReader, kind: HouseholdKind) -> Names {
        let name = form.textWithoutCPR("name")
        guard kind == .family else { return Names(household: name, adults: [name]) }
        let adults = form.fields["adults"].split(whereSeparator: \.isNewline).map(\.trimmed).filter { !$0.isEmpty }
        if adults.isEmpty { form.problems.add("adults", T.problemAdults) }
        if adults.count > mostAdults { form.problems.add("adults", T.problemAdultsMany(max: mostAdults)) }
        _ = form.textWithoutCPR("adults", required: false, max: 600)
        return Names(household: name, adults: adults)
    }

    package static func contact(_ form: inout FormReader) -> Contact {
        let contact = Contact(
            phone: form.phone("phone", required: false), email: form.email("email", required: false),
            address: form.textWithoutCPR("address", required: false, max: 200))
        if form.fields["phone"].isEmpty && form.fields["email"].isEmpty { form.problems.add("phone", T.problemReach) }
        return contact
    }

    package static func typed(_ card: HouseholdCard) -> Fields {
        Fields([
            ("name", card.name?.revealed ?? ""),
            ("adults", card.adults.compactMap { $0.name?.revealed }.joined(separator: "\n")),
            ("version", String(card.version)),
        ])
    }

    package static func typed(_ contact: Contact) -> Fields {
        Fields([
            ("phone", contact.phone.revealed?.shown ?? ""), ("email", contact.email.revealed?.text ?? ""),
            ("address", contact.address.revealed),
        ])
    }

    package static func nameFields(_ form: FormView) -> HTML {
        """
        \(form.text("name", HouseholdWords.name, hint: HouseholdWords.nameHint))
        <div class="only-family">\(form.area("adults", HouseholdWords.adults, hint: HouseholdWords.adultsHint))</div>
        """
    }

    package static func contactFields(_ form: FormView) -> HTML {
        """
        <div class="two">\(form.text("phone", HouseholdWords.phone, hint: HouseholdWords.phoneHint, type: "tel", mode: "tel"))
        \(form.text("email", HouseholdWords.email, hint: HouseholdWords.emailHint, type: "email", optional: true, mode: "email"))</div>
        \(form.text("address", HouseholdWords.address, hint: HouseholdWords.addressHint, optional: true))
        """
    }
}

extension Fields {
    package static func + (one: Fields, other: Fields) -> Fields { Fields(one.all + other.all) }
}
