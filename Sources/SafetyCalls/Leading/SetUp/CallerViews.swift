import Basics
import Web

func newCallerView(_ activity: CallActivityCard, _ people: [Named], _ form: FormView) -> HTML {
    let say = form.say
    let options = people.map { FormView.Option($0.account.text, T.setName(name: .name($0.name))) }
    return """
        \(crumbs(activity, say))<h1>\(say(T.setAddCaller))</h1><p class="lead">\(say(T.setCallerLead))</p>\(form.summary(CallerForm.labels))
        <form method="post" action="\(LeadingAddress.activity(activity.id))/callers" novalidate>
        \(form.select("account", T.setCallerKnown, options, hint: T.setCallerKnownHint, optional: true))
        <fieldset class="field"><legend>\(say(T.setCallerNew))</legend><div class="two">\(form.text("name", T.personName))\
        \(form.text("email", T.setEmail, type: "email", mode: "email"))</div></fieldset>
        \(fields(form))<div class="actions"><button class="button">\(say(T.setAddCaller))</button></div></form>
        """
}

func callerView(
    _ activity: CallActivityCard, _ caller: RoundCaller, _ name: String, alone: [String], away: HTML, _ form: FormView
) -> HTML {
    let say = form.say
    let path = LeadingAddress.caller(caller.account, activity.id)
    let names = Message.Value.list(alone.map { T.setName(name: .name($0)) })
    let warning: HTML = alone.isEmpty ? "" : "<p class=\"notice warn\">\(say(T.setCallerEndAlone(names: names)))</p>"
    return """
        \(crumbs(activity, say))<h1><bdi>\(name)</bdi></h1>\(form.summary(CallerForm.labels))
        <form method="post" action="\(path)" novalidate>\(fields(form))<div class="actions"><button class="button">\(say(T.setSave))</button></div></form>
        \(away)<details class="more"><summary>\(say(T.setCallerEnd))</summary><p>\(say(T.setCallerEndLead))</p>\(warning)\
        <form method="post" action="\(path)/end"><button class="button danger">\(say(T.setCallerEnd))</button></form></details>
        """
}

/// The only time the link is shown: it is stored as a hash.
func callerLinkView(_ name: String, _ link: String, _ activity: CallActivityCard, _ say: Speech) -> HTML {
    """
    <div class="receipt"><h1>\(say(T.setDoneCaller))</h1><div class="field"><label for="link">\(say(T.setLink(name: .name(name))))</label>\
    <input type="text" id="link" value="\(link)" dir="ltr" readonly></div>\
    <p class="alone"><a class="button" href="\(LeadingAddress.activity(activity.id))">\(say(T.setLinkDone))</a></p></div>
    """
}

private func crumbs(_ activity: CallActivityCard, _ say: Speech) -> HTML {
    """
    <nav class="crumbs" aria-label="\(say.plain(T.boardHere))"><ol><li><a href="\(LeadingAddress.activity(activity.id))">\(activity.name)</a></li></ol></nav>
    """
}

private func fields(_ form: FormView) -> HTML {
    let days = Weekdays.all.map { FormView.Option(String($0), Weekdays.message($0)) }
    return """
        \(form.text("phone", T.setCallerPhone, hint: T.setCallerPhoneHint, type: "tel"))\
        \(form.checkboxes("day", T.setCallerDays, days, columns: true))
        """
}
