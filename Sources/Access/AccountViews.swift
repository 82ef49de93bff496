import Basics
import Organisations
import Web

struct AccountPage: Sendable {
    let organisation: String
    let roles: [Message]
    let others: [(ID<Organisation>, String)]
    /// Has a household of their own here, and with it a page of rights.
    let isVolunteer: Bool
    let phone: AccountPhone?
    let offersPhone: Bool
    let canText: Bool
}

func accountContent(_ page: AccountPage, _ form: FormView, phone: FormView) -> HTML {
    let say = form.say
    let languages = [
        FormView.Option(Language.danish.rawValue, T.languageDa),
        FormView.Option(Language.english.rawValue, T.languageEn),
    ]
    return """
        <h1>\(say(T.accountTitle))</h1>\(form.summary)
        <p class="lead">\(say(T.accountOrganisation(organisation: .name(page.organisation))))</p>
        <dl class="facts"><div><dt>\(say(T.accountRoles))</dt><dd>\(page.roles.map { say($0) }.joined(by: ", "))</dd></div></dl>
        \(page.others.html { switching(to: $0.1, $0.0, say) })
        \("<p class=\"alone\"><a href=\"/account/rights\">\(say(T.accountRights))</a></p>", when: page.isVolunteer)
        <p class="alone"><a href="/recalls">\(say(T.accountRecalls))</a></p>
        <p class="alone"><a href="\(FactorAddress.root)">\(say(T.factorTitle))</a></p>
        <p class="alone"><a href="/account/calendar">\(say(T.accountCalendar))</a></p>
        <p class="alone"><a href="/account/export">\(say(T.accountExport))</a></p>
        <form method="post" action="/account" novalidate>
        \(form.radios("language", T.accountLanguage, languages))\(letterChoices(form, canText: page.canText))
        <div class="actions"><button class="button">\(say(T.accountSave))</button></div>
        </form>
        \(phonePanel(page.phone, phone), when: page.offersPhone)
        <div class="actions">\(deed("/account/sign-out", say(T.accountSignOut)))
        \(deed("/account/sign-out-everywhere", say(T.accountSignOutEverywhere)))</div>
        """
}

private func switching(to name: String, _ id: ID<Organisation>, _ say: Speech) -> HTML {
    """
    <form method="post" action="/account/organisation"><input type="hidden" name="organisation" value="\(id.text)">
    <p><button class="button quiet">\(say(T.accountSwitch(organisation: .name(name))))</button></p></form>
    """
}

private func deed(_ path: String, _ label: HTML) -> HTML {
    "<form method=\"post\" action=\"\(path)\"><button class=\"button quiet\">\(label)</button></form>"
}
