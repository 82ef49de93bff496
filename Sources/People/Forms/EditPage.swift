import Basics
import Web

struct EditPage {
    let card: HouseholdCard
    /// Nil when it may not be seen.
    let contact: Contact?
    var refusal: HouseholdRefusal?
}

func editView(_ page: EditPage, _ form: FormView) -> HTML {
    let (card, say) = (page.card, form.say)
    return """
        \(crumbs(card.side, card, say))<h1>\(say(T.editTitle(name: .name(card.called))))</h1>\(conflict(page, say))
        <form method="post" action="\(HouseholdAddress.edit(card.side, card.id))" novalidate>\(form.summary)
        <input type="hidden" name="version" value="\(form.typed["version"])">
        <section class="panel"><h2>\(say(T.editWho))</h2>\(ProfileForm.kindChoice(form))\(names(page, form))</section>
        <section class="panel"><h2>\(say(T.editContact))</h2>\(contact(page, form))</section>
        <section class="panel"><h2>\(say(T.editAnswers))</h2>\(ProfileForm.fields(form, side: card.side, asksKind: false))</section>
        <div class="actions"><button class="button">\(say(T.editSave))</button>
        <a class="button quiet" href="\(HouseholdAddress.card(card.side, card.id))">\(say(T.editCancel))</a></div></form>
        """
}

private func conflict(_ page: EditPage, _ say: Speech) -> HTML {
    guard let refusal = page.refusal else { return "" }
    return """
        <div class="notice warn" role="alert"><p>\(say(refusal.message))</p>
        <p><a href="\(HouseholdAddress.card(page.card.side, page.card.id))" target="_blank" rel="noopener">\(say(T.editSeeNow))</a></p></div>
        """
}

private func names(_ page: EditPage, _ form: FormView) -> HTML {
    guard page.card.name != nil else { return "<p>\(form.say(T.editNameErased(text: page.card.reference)))</p>" }
    return PeopleForm.nameFields(form)
}

private func contact(_ page: EditPage, _ form: FormView) -> HTML {
    guard page.contact != nil else { return "<p>\(form.say(T.editContactClosed))</p>" }
    let noted: HTML = "<p class=\"hint\">\(form.say(T.editContactLogged))</p>"
    return "\(noted, when: page.card.side == .newcomer)\(PeopleForm.contactFields(form))"
}
