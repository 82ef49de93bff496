import Basics
import Consent
import People
import Web

/// The summary before a form is sent: read aloud, and nothing is sent yet.
struct CheckPage {
    let form: FormCard
    let answers: IntakeAnswers
    let wording: ConsentWording
    let card: HouseholdCard
    let until: String
    /// The draft was changed after it was looked at.
    let isChanged: Bool
}

func checkView(_ page: CheckPage, _ say: Speech) -> HTML {
    """
    \("<div class=\"notice warn\" role=\"alert\">\(say(T.checkChanged))</div>", when: page.isChanged)
    <h1>\(say(T.checkTitle))</h1><p class="lead">\(say(T.checkLead))</p>
    <dl class="facts">\(fact(T.checkReceives, "<bdi>\(page.wording.activity)</bdi> – <bdi>\(page.wording.branch)</bdi>", say))</dl>
    <h2>\(say(T.checkContact))</h2>\(contactFacts(page.answers.name.revealed, page.answers.contact, say))
    <h2>\(say(T.checkAnswers))</h2>\(answersInBoth(page.card, say, say.in(page.form.language)))
    <h2>\(say(T.checkConsents))</h2>\(consentFacts(page, say))
    <form method="post" action="\(IntakeAddress.check(page.form.id))">
    <input type="hidden" name="saved" value="\(page.form.facts.savedAt.description)">
    <div class="actions"><button class="button">\(say(T.checkSend(branch: .name(page.wording.branch))))</button>
    <a class="button quiet" href="\(IntakeAddress.form(page.form.id))">\(say(T.checkCorrect))</a></div></form>
    """
}

func fact(_ name: Message, _ value: HTML, _ say: Speech) -> HTML {
    "<div><dt>\(say(name))</dt><dd>\(value)</dd></div>"
}

func contactFacts(_ name: String, _ contact: Contact, _ say: Speech) -> HTML {
    let phone: HTML? = contact.phone.revealed.map {
        fact(HouseholdWords.phone, "<span class=\"ltr\" dir=\"ltr\">\($0.shown)</span>", say)
    }
    let email: HTML? = contact.email.revealed.map {
        fact(HouseholdWords.email, "<span class=\"ltr\" dir=\"ltr\">\($0.text)</span>", say)
    }
    let address = contact.address.revealed
    return """
        <dl class="facts">\(fact(HouseholdWords.name, "<bdi>\(name)</bdi>", say))\(phone)\(email)\
        \(fact(HouseholdWords.address, "<bdi>\(address)</bdi>", say), when: !address.isEmpty)</dl>
        """
}

/// The same facts in the caseworker's language and the newcomer's.
func answersInBoth(_ card: HouseholdCard, _ say: Speech, _ beside: Speech) -> HTML {
    guard say.language != beside.language else { return profileFacts(card, say) }
    return "<div class=\"both\">\([say, beside].html { spoken in facts(card, spoken) })</div>"
}

private func facts(_ card: HouseholdCard, _ say: Speech) -> HTML {
    "<div lang=\"\(say.language.rawValue)\" dir=\"\(say.language.direction)\">\(profileFacts(card, say))</div>"
}

private func consentFacts(_ page: CheckPage, _ say: Speech) -> HTML {
    let answers = page.answers
    let adults = answers.adults.html { adult in
        let parts =
            adult.followUp
            ? say.list([say.plain(T.checkBothParts), say.plain(T.checkFollowUp)]) : say.plain(T.checkBothParts)
        return "<div><dt><bdi>\(adult.name.revealed)</bdi></dt><dd>\(parts)</dd></div>"
    }
    let interpreter: HTML =
        answers.interpreter.isEmpty ? "" : fact(T.checkInterpreter, "<bdi>\(answers.interpreter)</bdi>", say)
    return """
        <dl class="facts">\(adults)\(interpreter)\
        \(fact(T.checkHow, say(answers.how == .paper ? T.formHowPaper : T.formHowScreen), say))\
        \(fact(T.checkUntil, HTML(text: page.until), say))</dl><p>\(wordingShown(page, say))</p>
        """
}

/// Which version was shown, in which languages, and whether one was a draft.
private func wordingShown(_ page: CheckPage, _ say: Speech) -> HTML {
    let version = page.wording.version
    guard page.form.language != .danish else { return say(T.checkWordingDanish(id: version)) }
    let language = Message.Value.message(Message("words.language.\(page.form.language.rawValue)"))
    let shown = say(T.checkWording(id: version, language: language))
    guard page.wording.isDraft else { return shown }
    return "\(shown) \(say(T.checkDraft(language: language, name: .name(page.answers.interpreter))))"
}
