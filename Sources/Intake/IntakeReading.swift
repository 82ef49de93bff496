import Basics
import Consent
import Organisations
import People
import Web

/// Turns a filled-in form into answers, with every problem collected on the way.
struct IntakeReading {
    let receivers: [ActivityCard]
    let isApproved: Bool
    let asked: AskedProfile

    func answers(in fields: Fields) throws(Problems) -> IntakeAnswers {
        var form = FormReader(fields)
        let activity = receiver(&form)
        let adults = self.adults(&form)
        let name = householdName(&form, adults)
        let contact = readContact(&form)
        let profile = asked.profile(&form)
        let interpreter = form.text("interpreter", required: false)
        if !isApproved && interpreter.isEmpty { form.problems.add("interpreter", T.problemInterpreter) }
        let how = form.choice("how", as: ConsentHow.self)
        refuseCPR(&form)
        try form.finish()
        guard let activity, let how else { throw form.problems }
        return IntakeAnswers(
            activity: activity, name: name, adults: adults, contact: contact, profile: profile,
            interpreter: interpreter,
            how: how)
    }

    private func receiver(_ form: inout FormReader) -> ID<Activity>? {
        let typed = ID<Activity>(form.fields["activity"])
        guard let typed, receivers.contains(where: { $0.id == typed }) else {
            form.problems.add("activity", T.problemActivity)
            return nil
        }
        return typed
    }

    /// Each adult named has said yes to both parts, or it is a problem (C055).
    private func adults(_ form: inout FormReader) -> [AdultAnswer] {
        adultNumbers(in: form.fields).map { number in
            let name = form.text(AdultField.name(number))
            for part in [AdultField.municipality(number), AdultField.volunteer(number)] where !form.ticked(part) {
                form.problems.add(part, T.problemPart)
            }
            return AdultAnswer(name: name, followUp: form.ticked(AdultField.followUp(number)))
        }
    }
}

/// Names of the fields of one adult.
enum AdultField {
    static func name(_ number: Int) -> String { "adult-\(number)" }
    static func municipality(_ number: Int) -> String { "adult-\(number)-municipality" }
    static func volunteer(_ number: Int) -> String { "adult-\(number)-volunteer" }
    static func followUp(_ number: Int) -> String { "adult-\(number)-follow-up" }
    static func all(_ number: Int) -> [String] {
        [name(number), municipality(number), volunteer(number), followUp(number)]
    }
}

func kind(in fields: Fields) -> HouseholdKind { HouseholdKind(rawValue: fields["kind"]) ?? .person }

/// The first adult, and every other of whom something is written.
func adultNumbers(in fields: Fields) -> [Int] {
    let most = kind(in: fields) == .person ? 1 : FormRules.mostAdults
    return (1...most).filter { number in number == 1 || AdultField.all(number).contains { !fields[$0].isEmpty } }
}

/// A person is called by name; a family says what it is called.
func householdName(_ form: inout FormReader, _ adults: [AdultAnswer]) -> String {
    kind(in: form.fields) == .family ? form.text("name") : adults.first?.name.revealed ?? ""
}

/// A telephone or an e-mail at least, or nobody can be told anything.
func readContact(_ form: inout FormReader) -> Contact {
    let contact = Contact(
        phone: form.phone("phone", required: false), email: form.email("email", required: false),
        address: form.text("address", required: false, max: 200))
    if form.fields["phone"].isEmpty && form.fields["email"].isEmpty { form.problems.add("phone", T.problemReach) }
    return contact
}

/// What was typed for the contact part, from what is stored.
func fields(of contact: Contact) -> [(name: String, value: String)] {
    [
        ("phone", contact.phone.revealed?.shown ?? ""), ("email", contact.email.revealed?.text ?? ""),
        ("address", contact.address.revealed),
    ]
}
