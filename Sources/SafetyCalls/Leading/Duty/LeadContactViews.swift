import Basics
import Web

/// The key contacts one at a time: the next stands open, the others wait.
func contactsView(_ page: LeadDutyPage, _ say: Speech) -> HTML {
    guard !page.contacts.isEmpty else {
        return "<section class=\"panel\"><h2>\(say(T.dutyContacts))</h2><p>\(say(T.dutyNoContacts))</p></section>"
    }
    var lead = page.next == nil ? T.dutyContactsAgain : T.dutyContactsLead
    if case .looking(_, let contact, _) = page.row.duty.phase {
        lead = T.dutyGoes(name: .name(page.contacts.first { $0.number == contact }?.card.name.revealed ?? "–"))
    }
    return """
        <section class="panel"><h2>\(say(T.dutyContacts))</h2><p>\(say(lead))</p>\
        <ol class="candidates">\(page.contacts.html { contactView($0, page, say) })</ol></section>
        """
}

private func contactView(_ contact: LeadDutyPage.Contact, _ page: LeadDutyPage, _ say: Speech) -> HTML {
    let isNext = page.next?.number == contact.number
    let access: HTML = contact.card.hasAccess ? " <span class=\"badge good\">\(say(T.dutyHasAccess))</span>" : ""
    let said: HTML = contact.answer.map { " <span class=\"badge quiet\">\(say($0.message))</span>" } ?? ""
    let deeds: HTML = """
        \(dialView(T.dutyCallContact, contact.card.phone.revealed, quiet: !isNext, say))
        <form class="actions" method="post" action="\(LeadingAddress.duty(page.row.id))/asked">
        <input type="hidden" name="contact" value="\(contact.number)">\(ContactAnswer.allCases.html { answer in
            "<button class=\"button quiet\" name=\"answer\" value=\"\(answer.rawValue)\">\(say(answer.message))<span class=\"hidden-visually\">: <bdi>\(contact.card.name.revealed)</bdi></span></button>"
        })</form>
        """
    let shown: HTML =
        isNext ? deeds : "<details class=\"more\"><summary>\(say(T.dutyContactOpen))</summary>\(deeds)</details>"
    return """
        <li class="candidate\(" first", when: isNext)"><div><h3><span class="rank">\(contact.number)</span><bdi>\(contact.card.name.revealed)</bdi></h3>\
        <p class="soft">\(say(contact.card.kind.message))\(access)\(said)</p></div>\(shown)</li>
        """
}

/// Those of a chain in their order, with where it was last known to be.
func linksView(_ page: LeadDutyPage, _ form: FormView) -> HTML {
    let say = form.say
    let last = page.links.last { $0.card.place <= page.row.reached && page.row.reached > 0 }
    let known = last.map { T.dutyReached(name: .name($0.card.name.revealed)) } ?? T.dutyReachedNobody
    return """
        <section class="panel"><h2>\(say(T.dutyLinks))</h2><p><strong>\(say(known))</strong></p>\
        <ol class="candidates">\(page.links.enumerated().html { linkView($0.offset + 1, $0.element, page, say) })</ol></section>\
        \(goOnView(page, form))
        """
}

/// What people say on their own pages is heard of the chain, not of them: only a person's word closes a call.
private func stateOf(_ link: LeadDutyPage.Link, _ reached: Int) -> (HTML, Message) {
    switch link.state.phase {
    case .well, .found: ("good", T.dutyHeard)
    case .paused: ("quiet", T.boardPaused)
    case .inChain where reached > link.card.place: ("quiet", T.dutyCalledOn)
    case .inChain where reached > 0 && reached == link.card.place: ("waiting", T.dutyLastHeard)
    case .inChain: ("waiting", T.dutyUnheard)
    default: ("bad", T.dutyNoAnswer)
    }
}

private func linkView(_ number: Int, _ link: LeadDutyPage.Link, _ page: LeadDutyPage, _ say: Speech) -> HTML {
    let name = link.card.name.revealed
    let (mark, words) = stateOf(link, page.row.reached)
    let badge: HTML = "<span class=\"badge \(mark)\">\(say(words))</span>"
    let own: HTML =
        link.state.isOpenTrouble
        ? "<p class=\"alone\"><a href=\"\(LeadingAddress.duty(link.duty))\">\(say(T.dutyOpenOwn(name: .name(name))))</a></p>"
        : ""
    let deeds: HTML = """
        \(dialView(T.dutyCallContact, link.card.phone.revealed, quiet: true, say))
        <form class="actions" method="post" action="\(LeadingAddress.duty(page.row.id))/reached"><input type="hidden" name="of" value="\(link.duty)">
        <button class="button quiet" name="heard" value="yes">\(say(T.dutyHeardDo))<span class="hidden-visually">: <bdi>\(name)</bdi></span></button>
        <button class="button quiet" name="heard" value="no">\(say(T.dutyNoAnswer))<span class="hidden-visually">: <bdi>\(name)</bdi></span></button></form>
        """
    return """
        <li class="candidate"><div><h3><span class="rank">\(number)</span><bdi>\(name)</bdi> \(badge)</h3>\(own)</div>\
        \(deeds, when: page.isMine && link.state.phase == .inChain)</li>
        """
}

/// Where somebody calls on, the starter closes the round after all.
private func goOnView(_ page: LeadDutyPage, _ form: FormView) -> HTML {
    guard page.isMine, page.row.duty.caller != nil, page.links.contains(where: { $0.state.phase == .inChain })
    else { return "" }
    let say = form.say
    let options = page.links.filter(\.state.callsOn).map {
        FormView.Option(String($0.card.place), T.setName(name: .name($0.card.name.revealed)))
    }
    // What was sent stays as it was sent.
    let usual =
        form.problems.isEmpty ? Fields([("place", page.nextInChain.map { String($0.card.place) } ?? "")]) : form.typed
    let choice = FormView(say, usual, form.problems)
    return """
        <section class="panel"><h2>\(say(T.dutyGoOn))</h2><p>\(say(T.dutyGoOnLead(name: page.name(page.row.duty.caller))))</p>\
        <form method="post" action="\(LeadingAddress.duty(page.row.id))/continue" novalidate>\
        \(choice.select("place", T.dutyGoOnFrom, [FormView.Option("", T.setChoose)] + options))<button class="button quiet">\(say(T.dutyGoOnDo))</button></form></section>
        """
}
