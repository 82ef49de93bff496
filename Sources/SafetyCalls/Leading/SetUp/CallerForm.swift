import Basics
import People
import Web

/// Somebody who calls, as they are typed: one of the branch, or somebody who is invited.
struct CallerForm {
    let account: ID<Account>?
    let name: String
    let email: EmailAddress?
    let weekdays: Int
    let phone: String
    let problems: Problems

    /// - Parameter people: who may be chosen; nil where the caller is known already.
    init(_ fields: Fields, among people: [ID<Account>]?) {
        var form = FormReader(fields)
        let chosen = form.parsed("account", false, { typed in people?.first { $0.text == typed } }, T.setProblemPerson)
        let isNew = people != nil && fields["account"].isEmpty
        if people != nil, !isNew, !fields["name"].isEmpty || !fields["email"].isEmpty {
            form.problems.add("account", T.setProblemBoth)
        }
        name = isNew ? form.textWithoutCPR("name", max: 80) : ""
        email = isNew ? form.email("email") : nil
        let days = form.choices("day", as: Weekday.self)
        if days.isEmpty, !form.problems.all.contains(where: { $0.field == "day" }) {
            form.problems.add("day", T.setProblemDays)
        }
        weekdays = Weekdays.bits(days.map(\.number))
        phone = form.phone("phone")?.text ?? ""
        account = chosen
        problems = form.problems
    }

    /// What each field is called.
    static let labels: [String: Message] = [
        "account": T.setCallerKnown, "name": T.personName, "email": T.setEmail, "phone": T.setCallerPhone,
        "day": T.setCallerDays,
    ]

    enum Weekday: String {
        case monday = "0"
        case tuesday = "1"
        case wednesday = "2"
        case thursday = "3"
        case friday = "4"
        case saturday = "5"
        case sunday = "6"

        var number: Int { Int(rawValue) ?? 0 }
    }

    static func fields(weekdays: Int, phone: String) -> Fields {
        Fields(
            [("phone", PhoneNumber(phone)?.shown ?? phone)]
                + Weekdays.chosen(weekdays).map { ("day", String($0)) })
    }
}
