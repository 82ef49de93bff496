import Basics
import Consent
import People
import Web

/// A sent form: how far it is, what was answered and agreed to, and what can still be done.
struct SentFormPage {
    let shown: SentForm
    let today: Day

    var form: FormCard { shown.form }
    /// Whose each consent is, while the names exist.
    var names: [ID<Adult>: String] {
        Dictionary(
            uniqueKeysWithValues: shown.card.adults.compactMap { adult in adult.name.map { (adult.id, $0.revealed) } })
    }
    var isWithdrawn: Bool { form.state == .withdrawn }
}

func sentFormView(_ page: SentFormPage, _ form: FormView, _ say: Speech) -> HTML {
    let called = page.shown.card.called
    let branch = T.sentMadeBy(branch: .name(page.form.branchName), day: .day(sentDay(page.form)))
    let withdrawal: HTML = page.isWithdrawn ? "" : withdrawalForm(page, form, say)
    return """
        \(form.summary)<div class="page-head"><h1><bdi>\(called)</bdi></h1>\(deeds(page, say))</div>
        <p>\(stateBadge(page.form.state, say)) \(say.date(page.form.since))</p>
        <p>\(say(branch)) · <bdi>\(page.form.activityName)</bdi> · <span class="reference ltr" dir="ltr">\(page.form.reference)</span></p>
        <section class="panel"><h2>\(say(T.sentContact))</h2>\(contactPart(page, say))</section>
        \(answersPart(page, say))
        <section class="panel"><h2>\(say(T.sentConsent))</h2>\(consentView(page.shown.consents, on: page.today, say, names: page.names))</section>
        \(withdrawal)
        """
}

private func sentDay(_ form: FormCard) -> Day { Copenhagen.day(of: form.facts.sentAt ?? form.facts.savedAt) }

private func deeds(_ page: SentFormPage, _ say: Speech) -> HTML {
    let id = page.form.id
    guard !page.isWithdrawn else { return "" }
    return """
        <div class="actions">\("<a class=\"button\" href=\"\(IntakeAddress.correct(id))\">\(say(T.sentCorrect))</a>", when: page.shown.canCorrect)
        <a class="button quiet" href="\(IntakeAddress.receipt(id))">\(say(T.sentReceipt))</a>
        <a class="button quiet" href="\(IntakeAddress.print(id))">\(say(T.sentPrint))</a>
        <a class="button quiet" href="\(IntakeAddress.told(id))">\(say(T.sentTold))</a>
        <a class="button quiet" href="\(IntakeAddress.mandates(id))">\(say(T.sentMandates))</a></div>
        """
}

private func contactPart(_ page: SentFormPage, _ say: Speech) -> HTML {
    if let contact = page.shown.contact { return contactFacts(page.shown.card.called, contact, say) }
    if page.isWithdrawn { return "<p>\(say(T.sentAllGone))</p>" }
    if let day = page.shown.contactErasedOn { return "<p>\(say(T.sentErased(day: .day(day))))</p>" }
    return "<p>\(say(T.sentGone))</p>"
}

private func answersPart(_ page: SentFormPage, _ say: Speech) -> HTML {
    guard !page.isWithdrawn else { return "" }
    return "<section class=\"panel\"><h2>\(say(T.sentAnswers))</h2>\(profileFacts(page.shown.card, say))</section>"
}

private func withdrawalForm(_ page: SentFormPage, _ form: FormView, _ say: Speech) -> HTML {
    """
    <details class="more"\(" open", when: !form.problems.isEmpty)><summary>\(say(T.sentWithdraw))</summary>
    <p>\(say(T.sentWithdrawHelp))</p>
    <form method="post" action="\(IntakeAddress.withdrawal(page.form.id))" novalidate>
    \(form.radios("how", T.sentWithdrawHow, [.init("spoken", T.sentSpoken), .init("paper", T.sentPaper)]))
    <button class="button danger">\(say(T.sentWithdrawDeed))</button></form></details>
    """
}
