import Basics
import Consent
import People
import Web

/// The branch asks a household that takes part already: the text is read with them, and each adult says yes (C053–C055).
package struct AskingPage: Sendable {
    let card: HouseholdCard
    let language: Language
    let wording: ConsentWording
    /// Nobody knows yet how to reach them.
    let asksContact: Bool

    package static func household(_ id: ID<Household>) -> String { "/newcomers/\(id)" }
    package static func consent(_ id: ID<Household>) -> String { "\(household(id))/consent" }
    static func link(_ id: ID<Household>) -> String { "\(household(id))/link" }
}

/// - Parameter form: in Danish, the text that applies, with the household’s language beside it.
func askingView(_ page: AskingPage, _ form: FormView, _ say: Speech) -> HTML {
    let address = AskingPage.consent(page.card.id)
    let chosen = FormView(say, Fields([("in", page.language.rawValue)]), Problems())
    let contact: HTML? =
        page.asksContact
        ? "<section class=\"panel\"><h2>\(form.both(T.formContact))</h2>\(contactFields(form))</section>" : nil
    let adults = page.card.adults.enumerated().html { index, adult in
        adultConsent(index + 1, named: adult.name?.revealed ?? "", page.wording, form)
    }
    // Whoever has begun to fill in has chosen already.
    let language: HTML = """
        <form class="no-print" method="get" action="\(address)">\(chosen.select("in", T.newLanguage, languageOptions))
        <div class="actions"><button class="button quiet">\(say(T.askShow))</button></div></form>
        """
    return """
        <h1>\(say(T.askTitle(name: .name(page.card.called))))</h1><p class="lead">\(say(T.askLead))</p>
        \(language, when: form.problems.isEmpty)
        <form method="post" action="\(address)" novalidate>\(form.summary)
        <input type="hidden" name="in" value="\(page.language.rawValue)">\(contact)
        <section class="panel"><h2>\(form.both(T.formConsent))</h2>\(wordingView(page.wording, form.say, beside: form.beside))
        <p class="hint">\(say(T.formEachConsents)) \(say(T.askPartsHelp))</p>\(adults)</section>
        \(signingPart(page.wording, page.language, form, say))
        <div class="actions no-print"><button class="button">\(say(T.askGive))</button>
        <button class="button quiet" type="button" data-print>\(say(T.receiptPrint))</button>
        <a class="button quiet" href="\(AskingPage.household(page.card.id))">\(say(T.receiptBack))</a></div></form>
        """
}
