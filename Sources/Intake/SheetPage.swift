import Basics
import Consent
import Matching
import People
import Web

/// The form on paper, blank or filled, Danish and the other language side by side, with a signature for each adult.
struct SheetPage {
    struct Adult {
        var name = ""
        /// Both parts of the consent have been said yes to on the screen.
        var isGiven = false
        var followUp = false
    }

    let wording: ConsentWording
    let language: Language
    let kind: HouseholdKind
    var name = ""
    var phone = ""
    var email = ""
    var address = ""
    var interpreter = ""
    var adults: [Adult]
    /// The answers; nil leaves the questions open, to be ticked by hand.
    var card: HouseholdCard?
}

extension SheetPage {
    static func blank(_ wording: ConsentWording, _ language: Language, _ kind: HouseholdKind) -> SheetPage {
        SheetPage(
            wording: wording, language: language, kind: kind,
            adults: Array(repeating: Adult(), count: kind == .person ? 1 : 2))
    }

    init(_ fields: Fields, _ wording: ConsentWording, _ asked: AskedProfile) {
        let kind = Intake.kind(in: fields)
        self.init(
            wording: wording, language: asked.language, kind: kind,
            adults: adultNumbers(in: fields).map { number in
                Adult(
                    name: fields[AdultField.name(number)],
                    isGiven: !fields[AdultField.municipality(number)].isEmpty
                        && !fields[AdultField.volunteer(number)].isEmpty,
                    followUp: !fields[AdultField.followUp(number)].isEmpty)
            })
        name = fields["name"]
        phone = PhoneNumber(fields["phone"])?.shown ?? fields["phone"]
        email = fields["email"]
        address = fields["address"]
        interpreter = fields["interpreter"]
        var form = FormReader(fields)
        let profile = asked.profile(&form)
        if form.problems.isEmpty { card = asked.preview(profile, name: name) }
    }

    init(_ sent: SentForm, _ wording: ConsentWording) {
        let followUps = Set(sent.consents.filter { $0.purpose == .followUp }.map(\.adult))
        let given = Set(sent.consents.filter { $0.purpose == .match }.map(\.adult))
        self.init(
            wording: wording, language: sent.form.language, kind: sent.card.profile.kind,
            adults: sent.card.adults.map { adult in
                Adult(
                    name: adult.name?.revealed ?? "", isGiven: given.contains(adult.id),
                    followUp: followUps.contains(adult.id))
            })
        name = sent.card.name?.revealed ?? ""
        phone = sent.contact?.phone.revealed?.shown ?? ""
        email = sent.contact?.email.revealed?.text ?? ""
        address = sent.contact?.address.revealed ?? ""
        interpreter = sent.consents.first?.interpreter ?? ""
        card = sent.card
    }
}
