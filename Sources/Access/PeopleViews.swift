import Basics
import Web

struct PeoplePage: Sendable {
    struct Line: Sendable {
        let person: PersonWithRole
        let mayEnd: Bool
        let mayGiveWord: Bool
        let mayReset: Bool
        /// No mail gets through to them.
        let isUnreachable: Bool
    }

    let organisation: String
    /// They are many, and stand on a page of their own.
    let isOfVolunteers: Bool
    let hasVolunteers: Bool
    let lines: [Line]
    /// Roles that the reader may give.
    let roles: [Role]
}

func peopleContent(_ page: PeoplePage, _ form: FormView) -> HTML {
    """
    <h1>\(form.say(T.peopleTitle))</h1>\(form.summary)
    <p class="lead">\(form.say(T.peopleLead(organisation: .name(page.organisation))))</p>
    \(others(page, form.say))\(peopleTable(page, form.say))
    <p><a href="/people/cover">\(form.say(T.coverTitle))</a></p>
    \(invitation(page, form))
    """
}

private func others(_ page: PeoplePage, _ say: Speech) -> HTML {
    if page.isOfVolunteers { return "<p><a href=\"/people\">\(say(T.peopleShowStaff))</a></p>" }
    return page.hasVolunteers ? "<p><a href=\"/people?show=volunteers\">\(say(T.peopleShowVolunteers))</a></p>" : ""
}

private func peopleTable(_ page: PeoplePage, _ say: Speech) -> HTML {
    """
    <table class="list" role="table"><caption class="hidden-visually">\(say(T.peopleTitle))</caption>
    <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">\(say(T.peopleName))</th>
    <th scope="col" role="columnheader">\(say(T.peopleEmail))</th><th scope="col" role="columnheader">\(say(T.peopleRole))</th>
    <td role="cell"></td></tr></thead>
    <tbody role="rowgroup">\(page.lines.html { personRow($0, say) })</tbody></table>
    """
}

private func personRow(_ line: PeoplePage.Line, _ say: Speech) -> HTML {
    let person = line.person
    return """
        <tr role="row"><th scope="row" role="rowheader"><bdi>\(person.name)</bdi></th>
        <td role="cell" data-label="\(say.plain(T.peopleEmail))"><span class="ltr" dir="ltr">\(person.email)</span> \(unreachable(say), when: line.isUnreachable)</td>
        <td role="cell" data-label="\(say.plain(T.peopleRole))">\(say(person.role.message)) \(unpromised(say), when: !person.hasPromised)</td>
        <td role="cell">\(endButton(person, say), when: line.mayEnd)
        \(button("device-word", T.factorWordGive, person, say), when: line.mayGiveWord)
        \(button("second-factor/end", T.factorReset, person, say), when: line.mayReset)</td></tr>
        """
}

private func unreachable(_ say: Speech) -> HTML { "<span class=\"badge warn\">\(say(T.peopleUnreachable))</span>" }

private func unpromised(_ say: Speech) -> HTML { "<span class=\"badge warn\">\(say(T.peopleUnpromised))</span>" }

private func endButton(_ person: PersonWithRole, _ say: Speech) -> HTML {
    """
    <form method="post" action="/people/\(person.account.text)/end"><input type="hidden" name="role" value="\(person.role.rawValue)">
    <button class="link">\(say(T.peopleEnd))<span class="hidden-visually"> – <bdi>\(person.name)</bdi>, \(say(person.role.message))</span></button></form>
    """
}

private func button(_ deed: String, _ label: Message, _ person: PersonWithRole, _ say: Speech) -> HTML {
    """
    <form method="post" action="/people/\(person.account.text)/\(deed)"><button class="link">\(say(label))\
    <span class="hidden-visually"> – <bdi>\(person.name)</bdi></span></button></form>
    """
}

private func invitation(_ page: PeoplePage, _ form: FormView) -> HTML {
    """
    <section class="panel"><h2>\(form.say(T.peopleInvite))</h2><form method="post" action="/people" novalidate>
    \(form.text("name", T.peopleName))\(form.text("email", T.peopleEmail, type: "email", mode: "email"))
    \(form.select("role", T.peopleRole, page.roles.map { FormView.Option($0.rawValue, $0.message) }))
    <div class="actions"><button class="button">\(form.say(T.peopleInvite))</button></div></form></section>
    """
}

/// The only time the link is shown: it is stored as a hash.
func invitedContent(_ name: String, _ invitation: Invitation, _ say: Speech) -> HTML {
    let given: HTML
    switch invitation {
    case .known: given = "<p>\(say(T.peopleKnows(name: .name(name))))</p>"
    case .letter: given = "<p>\(say(T.peopleSent(name: .name(name))))</p>"
    case .link(let link):
        given = """
            <div class="field"><label for="link">\(say(T.peopleLink(name: .name(name))))</label>
            <input type="text" id="link" value="\(link)" dir="ltr" readonly></div>
            """
    }
    return """
        <div class="receipt"><h1>\(say(T.doneInvited))</h1>
        \(given)
        <p class="alone"><a class="button" href="/people">\(say(T.peopleDone))</a></p></div>
        """
}
