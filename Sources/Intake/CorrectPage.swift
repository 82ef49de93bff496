import Basics
import People
import Web

/// Contact data and answers of a sent form, to be corrected.
struct CorrectPage {
    let form: FormCard
    let kind: HouseholdKind
    let adults: Int
}

func correctView(_ page: CorrectPage, _ form: FormView, _ say: Speech) -> HTML {
    let labels = (1...max(1, page.adults)).map { number in
        form.text(AdultField.name(number), page.kind == .person ? HouseholdWords.name : T.formAdult(number: number))
    }
    let family: HTML = page.kind == .family ? form.text("name", T.formFamilyName) : ""
    return """
        <h1>\(say(T.correctTitle))</h1><p class="lead">\(say(T.correctLead))</p>
        <form method="post" action="\(IntakeAddress.correct(page.form.id))" novalidate>\(form.summary)
        <input type="hidden" name="kind" value="\(page.kind.rawValue)">
        <input type="hidden" name="version" value="\(form.typed["version"])">
        <section class="panel"><h2>\(form.both(T.formAdults))</h2>\(family)\(labels.joined())</section>
        <section class="panel"><h2>\(form.both(T.formContact))</h2>\(contactFields(form))</section>
        <section class="panel"><h2>\(form.both(T.formAnswers))</h2>\(profileFields(form, page.kind))</section>
        <div class="actions"><button class="button">\(say(T.correctSave))</button>
        <a class="button quiet" href="\(IntakeAddress.form(page.form.id))">\(say(T.receiptBack))</a></div></form>
        """
}

/// What the form shows before anything is changed.
func typed(of sent: SentForm) -> Fields {
    var all = ProfileForm.typed(sent.card.profile).all
    all.append(("version", String(sent.card.version)))
    all.append(("name", sent.card.name?.revealed ?? ""))
    for (index, adult) in sent.card.adults.enumerated() {
        all.append((AdultField.name(index + 1), adult.name?.revealed ?? ""))
    }
    if let contact = sent.contact { all += fields(of: contact) }
    return Fields(all)
}

func readCorrection(_ typed: Fields, of sent: SentForm, _ asked: AskedProfile) throws(Problems) -> Correction {
    var form = FormReader(typed)
    let names = (1...max(1, sent.card.adults.count)).map { form.text(AdultField.name($0)) }
    let name = sent.card.profile.kind == .family ? form.text("name") : names.first ?? ""
    let contact = readContact(&form)
    let profile = asked.profile(&form)
    refuseCPR(&form)
    try form.finish()
    return Correction(name: name, adults: names, contact: contact, profile: profile, version: Int(typed["version"]))
}
