import Basics
import Consent
import Organisations
import People
import Web

/// The long form, filled in together: Danish and the newcomer's language in every label.
struct IntakeFormPage {
    let form: FormCard
    let kind: HouseholdKind
    let receivers: [ActivityCard]
    /// Nil until an activity is chosen.
    let wording: ConsentWording?
    /// Adults with something written, and so shown open.
    let adults: Set<Int>
}

func intakeFormView(_ page: IntakeFormPage, _ form: FormView, _ say: Speech) -> HTML {
    """
    <h1>\(form.both(T.formTitle))</h1><p class="lead">\(say(T.formLead))</p>
    <form method="post" action="\(IntakeAddress.form(page.form.id))" novalidate>\(form.summary)
    <input type="hidden" name="kind" value="\(page.kind.rawValue)">
    \(startPart(page, form, say))\(adultsPart(page, form))\(contactPart(form))
    \(part(T.formAnswers, form, "<p class=\"hint\">\(form.both(T.formVoluntary))</p>\(profileFields(form, page.kind))"))
    \(consentPart(page, form, say))\(page.wording.map { signingPart($0, page.form.language, form, say) })
    <div class="actions"><button class="button" name="deed" value="check">\(say(T.formCheck))</button>
    <button class="button quiet" name="deed" value="save">\(say(T.formSave))</button>
    <a class="button quiet" href="\(IntakeAddress.print(page.form.id))">\(say(T.sentPrint))</a>
    <button class="link" name="deed" value="delete">\(say(T.formDelete))</button></div></form>
    """
}

private func part(_ title: Message, _ form: FormView, _ content: HTML) -> HTML {
    "<section class=\"panel\"><h2>\(form.both(title))</h2>\(content)</section>"
}

private func startPart(_ page: IntakeFormPage, _ form: FormView, _ say: Speech) -> HTML {
    let plain = FormView(say, form.typed, form.problems)
    let receives: HTML? = page.wording.map { wording in
        let language = Message("words.language.\(page.form.language.rawValue)")
        return """
            <p>\(say(T.formReceives(activity: .name(wording.activity), branch: .name(wording.branch), language: .message(language))))</p>
            """
    }
    return """
        \(receives)<details class="more"\(" open", when: page.wording == nil)><summary>\(say(T.formChangeStart))</summary>
        \(plain.select("activity", T.newActivity, activityOptions(page.receivers)))
        \(plain.select("language", T.newLanguage, languageOptions))</details>
        """
}

private func adultsPart(_ page: IntakeFormPage, _ form: FormView) -> HTML {
    guard page.kind == .family else { return part(T.formAbout, form, form.text("adult-1", HouseholdWords.name)) }
    let names = (1...FormRules.mostAdults).map {
        form.text(AdultField.name($0), T.formAdult(number: $0), optional: $0 > 1)
    }
    return part(
        T.formAdults, form,
        """
        \(form.text("name", T.formFamilyName))\(names.prefix(2).joined())
        \(moreAdults(page, form, names.dropFirst(2).joined()))
        """)
}

private func moreAdults(_ page: IntakeFormPage, _ form: FormView, _ content: HTML) -> HTML {
    """
    <details class="more"\(" open", when: page.adults.contains { $0 > 2 })><summary>\(form.both(T.formMoreAdults))</summary>\(content)</details>
    """
}

func contactFields(_ form: FormView) -> HTML {
    """
    \(form.text("phone", HouseholdWords.phone, type: "tel", mode: "tel"))\(form.text("email", HouseholdWords.email, type: "email", optional: true))
    \(form.text("address", HouseholdWords.address, optional: true))
    """
}

private func contactPart(_ form: FormView) -> HTML { part(T.formContact, form, contactFields(form)) }

private func consentPart(_ page: IntakeFormPage, _ form: FormView, _ say: Speech) -> HTML {
    guard let wording = page.wording else { return "" }
    let all = (1...(page.kind == .person ? 1 : FormRules.mostAdults)).map {
        adultConsent($0, named: form.typed[AdultField.name($0)], wording, form)
    }
    let more = all.dropFirst(2).joined()
    return part(
        T.formConsent, form,
        """
        \(wordingView(wording, form.say, beside: form.beside))
        <p class="hint">\(say(T.formEachConsents)) \(say(T.formPartsHelp))</p>\(all.prefix(2).joined())
        \(all.count > 2 ? moreAdults(page, form, more) : "")
        """)
}

func adultConsent(_ number: Int, named name: String, _ wording: ConsentWording, _ form: FormView) -> HTML {
    let title = name.isEmpty ? T.formConsentOfNumber(number: number) : T.formConsentOf(name: .name(name))
    return """
        <fieldset class="field"><legend>\(form.both(title))</legend>
        \(form.tick(AdultField.municipality(number), wording.partPassingOn))
        \(form.tick(AdultField.volunteer(number), wording.partVolunteer))
        \(form.tick(AdultField.followUp(number), wording.partFollowUp))</fieldset>
        """
}

func signingPart(
    _ wording: ConsentWording, _ language: Language, _ form: FormView, _ say: Speech
) -> HTML {
    let language = Message("words.language.\(language.rawValue)")
    let draft: HTML = "<p class=\"hint\">\(say(T.formDraftWording(language: .message(language))))</p>"
    return part(
        T.formSigning, form,
        """
        \(draft, when: wording.isDraft)\(form.text("interpreter", wording.interpreter, optional: !wording.isDraft))
        \(form.radios("how", T.formHow, [.init("paper", T.formHowPaper), .init("screen", T.formHowScreen)]))
        """)
}
