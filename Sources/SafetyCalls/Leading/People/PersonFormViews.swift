import Basics
import Web

func personFormView(
    _ person: PersonCalledCard?, _ activity: CallActivityCard, _ now: [PersonNow], _ form: FormView
) -> HTML {
    let say = form.say
    let seen: HTML = "<input type=\"hidden\" name=\"seen\" value=\"\(form.typed["seen"])\">"
    let action =
        person.map { LeadingAddress.person($0.id) } ?? "\(LeadingAddress.activity(activity.id))/persons"
    let title: HTML = person.map { "<bdi>\($0.name.revealed)</bdi>" } ?? say(T.setAddPerson)
    let chain: HTML = activity.form == .chain ? "<li>\(say(T.personConsentChain))</li>" : ""
    let time: HTML =
        activity.form == .chain
        ? form.text("place", T.personPlace, hint: T.personPlaceHint, mode: "numeric")
        : form.text("clock", T.personClock, hint: T.personClockHint, type: "time")
    return """
        <nav class="crumbs" aria-label="\(say.plain(T.boardHere))"><ol><li><a href="\(LeadingAddress.activity(activity.id))">\(activity.name)</a></li></ol></nav>
        <h1>\(title)</h1>\(form.summary(PersonForm.labels))\(nowView(now, say))<form method="post" action="\(action)" novalidate>\(seen, when: person != nil)
        <div class="two">\(form.text("name", T.personName))\(form.text("phone", T.personPhone, type: "tel"))</div>
        \(form.text("address", T.personAddress, hint: T.personAddressHint))\(time)
        <div class="notice calm"><h2>\(say(T.personConsent))</h2><ul><li>\(say(T.personConsentCallers))</li>\(chain)<li>\(say(T.personConsentLeaders))</li><li>\(say(T.personConsentEnd))</li></ul></div>
        <div class="two">\(form.text("consented-on", T.personConsentedOn, hint: T.personConsentedHint, type: "date"))\
        \(form.text("begins-on", T.personBegins, hint: T.personBeginsHint, type: "date"))</div>
        \(contactsForm(form))\(form.againTick(T.personAgainTick))<div class="actions"><button class="button">\(say(T.setSave))</button></div></form>
        """
}

/// What stands there, where it is not what was typed.
private func nowView(_ now: [PersonNow], _ say: Speech) -> HTML {
    guard !now.isEmpty else { return "" }
    let lines = now.html { one in
        "<li>\(say(one.label)): <strong><bdi>\(one.words.isEmpty ? "–" : say.list(one.words.map(say.plain)))</bdi></strong></li>"
    }
    return "<div class=\"notice warn\" id=\"now\" tabindex=\"-1\"><h2>\(say(T.personNow))</h2><ul>\(lines)</ul></div>"
}

/// The first stands open; of the others those that are filled in or wrong.
private func contactsForm(_ form: FormView) -> HTML {
    let say = form.say
    let fields = PersonForm.contacts.html { number in
        let prefix = "contact-\(number)"
        let isOpen =
            number == 1 || !form.typed["\(prefix)-name"].isEmpty
            || form.problems.all.contains { $0.field.hasPrefix(prefix) }
        let kinds = KeyContactKind.allCases.map { FormView.Option($0.rawValue, $0.message) }
        return """
            <details class="more"\(" open", when: isOpen)><summary>\(say(T.personContact(number: number)))</summary>
            <div class="two">\(form.text("\(prefix)-name", T.personName))\(form.text("\(prefix)-phone", T.personPhone, type: "tel"))</div>
            \(form.select("\(prefix)-kind", T.personKind, kinds))\(form.tick("\(prefix)-access", T.personAccess))</details>
            """
    }
    return "<h2>\(say(T.dutyContacts))</h2><p>\(say(T.personContactsLead))</p>\(fields)"
}
