import Basics
import Web

func personView(_ page: PersonPage, _ say: Speech) -> HTML {
    let person = page.person
    let title: HTML = person.name.revealed.isEmpty ? say(T.personErased) : "<bdi>\(person.name.revealed)</bdi>"
    let head: HTML = """
        <nav class="crumbs" aria-label="\(say.plain(T.boardHere))"><ol><li><a href="\(LeadingAddress.activity(page.activity.id))">\(page.activity.name)</a></li></ol></nav>
        <h1>\(title)</h1>\(FormView(say, page.typed, page.problems, prefix: page.wrong).summary(PersonPage.labels))
        """
    if let on = person.endedOn {
        let why: Message.Value = page.ended.map { .message($0.message) } ?? .text("–")
        return """
            \(head)<p class="notice calm">\(say(T.personEnded(day: .text(say.date(on)), why: why)))</p>\(pastView(page, say))
            """
    }
    return """
        \(head)<p class="\("notice warn", when: page.isWarning)\("lead", when: !page.isWarning)">\(say(page.state))</p>
        \(dialView(T.dutyCall(name: .name(person.name.revealed)), person.phone.revealed, quiet: true, say))
        <div class="split"><div>\(acquaintedView(page, say))\(aheadView(page, say))\(pausesView(page, say))\(pastView(page, say))</div>\
        <aside>\(factsView(page, say))\(keyContactsView(page, say))\(rightsView(of: person.id, hasLink: page.hasLink, say))\(endView(page, say))</aside></div>
        """
}

/// A form of the page: what was typed and is wrong stands only in the one that was sent.
private func form(_ name: String, _ page: PersonPage, _ usual: Fields, _ say: Speech) -> FormView {
    page.wrong == name
        ? FormView(say, page.typed, page.problems, prefix: name) : FormView(say, usual, prefix: name)
}

private func factsView(_ page: PersonPage, _ say: Speech) -> HTML {
    let person = page.person
    let time: HTML =
        page.activity.form == .chain
        ? say(T.personInChain(at: .text(say.hour(page.activity.chainClock)), number: person.place))
        : say(T.setAt(at: .text(say.hour(person.clock))))
    return """
        <section class="panel"><dl class="facts"><div><dt>\(say(T.personPhone))</dt><dd>\(phoneView(person.phone.revealed))</dd></div>\
        <div><dt>\(say(T.personAddress))</dt><dd>\(person.address.revealed)</dd></div><div><dt>\(say(T.personClock))</dt><dd>\(time)</dd></div>\
        <div><dt>\(say(T.personConsentedOn))</dt><dd>\(say.date(person.consentedOn))</dd></div></dl>\
        <p class="alone"><a href="\(LeadingAddress.person(person.id))/edit">\(say(T.personEdit))</a></p></section>
        """
}

func phoneView(_ number: String) -> HTML {
    PhoneNumber(number).map { "<a class=\"ltr nowrap\" dir=\"ltr\" href=\"tel:\($0.text)\">\($0.shown)</a>" } ?? "–"
}

private func keyContactsView(_ page: PersonPage, _ say: Speech) -> HTML {
    let lines = page.contacts.html { contact in
        let access: HTML = contact.hasAccess ? " <span class=\"badge good\">\(say(T.dutyHasAccess))</span>" : ""
        return """
            <li><bdi>\(contact.name.revealed)</bdi>, \(say(contact.kind.message))\(access)<br>\(phoneView(contact.phone.revealed))</li>
            """
    }
    return "<section class=\"panel\"><h2>\(say(T.dutyContacts))</h2><ol>\(lines)</ol></section>"
}

/// Who calls, in their order; first they meet (C165).
private func acquaintedView(_ page: PersonPage, _ say: Speech) -> HTML {
    let path = "\(LeadingAddress.person(page.person.id))/callers"
    let lines = page.acquainted.html { one in
        let state: HTML =
            !one.calls
            ? "<span class=\"badge quiet\">\(say(T.personStopped))</span>"
            : one.metOn.map {
                "<p class=\"task-why\">\(say(T.personMet(day: .text(say.date($0))))) \(phoneView(one.phone))</p>"
            }
                ?? "<span class=\"badge waiting\">\(say(T.personToMeet))</span>\(metView(one, path, page, say))"
        return """
            <li class="task"><div class="task-what"><bdi>\(one.name)</bdi> \(state)</div><div class="task-who">\(partView(one, page, path, say))</div></li>
            """
    }
    let list: HTML =
        page.acquainted.isEmpty
        ? "<p>\(say(page.needsCaller ? T.personNobody : T.personNeighbour))</p>" : "<ol class=\"tasks\">\(lines)</ol>"
    let title = page.activity.form == .chain ? T.personStarters : T.setCallers
    return "<h2>\(say(title))</h2>\(chainView(page, say))\(list)\(meetView(page, path, say))"
}

/// Not by one press: the day of their meeting goes too.
private func partView(
    _ one: PersonPage.Acquainted, _ page: PersonPage, _ path: String, _ say: Speech
) -> HTML {
    let words = page.activity.form == .chain ? T.personPartLastStarter : T.personPartLast
    let last: HTML = "<p><strong>\(say(words))</strong></p>"
    return """
        <details class="more"><summary>\(say(T.personPart))<span class="hidden-visually">: <bdi>\(one.name)</bdi></span></summary>\
        <p>\(say(T.personPartLead(name: .name(one.name))))</p>\(last, when: page.isOnly(one))<form method="post" action="\(path)/end">\
        <input type="hidden" name="caller" value="\(one.account)"><button class="button quiet">\(say(T.personPartDo))</button></form></details>
        """
}

private func metView(_ one: PersonPage.Acquainted, _ path: String, _ page: PersonPage, _ say: Speech) -> HTML {
    let isWrong = page.wrong == "callers" && page.typed["caller"] == one.account.text
    let view = FormView(
        say, isWrong ? page.typed : Fields([("met-on", page.today.description)]),
        isWrong ? page.problems : Problems(), prefix: isWrong ? "callers" : one.account.text)
    return """
        <form method="post" action="\(path)" novalidate><input type="hidden" name="caller" value="\(one.account)">\
        \(view.text("met-on", T.personMetOn, type: "date"))<button class="button quiet">\(say(T.personHaveMet))</button></form>
        """
}

private func meetView(_ page: PersonPage, _ path: String, _ say: Speech) -> HTML {
    guard page.acquainted.count < 3 else { return "<p class=\"soft\">\(say(T.personThree))</p>" }
    guard !page.others.isEmpty else {
        return """
            <p class="alone"><a class="button quiet" href="\(LeadingAddress.activity(page.activity.id))/callers/new">\(say(T.setAddCaller))</a></p>
            """
    }
    let isKnown = page.acquainted.contains { $0.account.text == page.typed["caller"] }
    let view = isKnown ? FormView(say, prefix: "meet") : form("callers", page, .none, say)
    let options = page.others.map { FormView.Option($0.account.text, T.setName(name: .name($0.name))) }
    return """
        <details class="more"\(" open", when: page.acquainted.isEmpty && page.needsCaller || page.wrong == "callers" && !isKnown)><summary>\(say(T.personPlan))</summary>\
        <form method="post" action="\(path)" novalidate>\(view.select("caller", T.personWho, options))\
        \(view.text("met-on", T.personMetOn, hint: T.personMetHint, type: "date", optional: true))<button class="button">\(say(T.setSave))</button></form></details>
        """
}

private func chainView(_ page: PersonPage, _ say: Speech) -> HTML {
    guard page.activity.form == .chain else { return "" }
    if let met = page.person.metChainOn { return "<p>\(say(T.personChainMet(day: .text(say.date(met)))))</p>" }
    let view = form("chain-met", page, Fields([("chain-met-on", page.today.description)]), say)
    return """
        <form method="post" action="\(LeadingAddress.person(page.person.id))/chain-met" novalidate>\
        \(view.text("chain-met-on", T.personChainMetOn, hint: T.personChainMetHint, type: "date"))<button class="button">\(say(T.personHaveMet))</button></form>
        """
}

private func aheadView(_ page: PersonPage, _ say: Speech) -> HTML {
    guard !page.ahead.isEmpty else { return "" }
    return """
        <h2>\(say(T.personAhead))</h2><ul class="plain-list">\(page.ahead.html { dayView($0, say) })</ul>
        """
}

private func pastView(_ page: PersonPage, _ say: Speech) -> HTML {
    guard !page.past.isEmpty else { return "" }
    return """
        <h2>\(say(T.personPast))</h2><ul class="plain-list">\(page.past.html { dayView($0, say) })</ul>
        """
}

private func dayView(_ line: PersonPage.Line, _ say: Speech) -> HTML {
    let isGap = line.row.duty.isAwaited && line.row.duty.caller == nil
    let badge: HTML = isGap ? " <span class=\"badge warn\">\(say(T.personGap))</span>" : ""
    return """
        <li><a href="\(LeadingAddress.duty(line.row.id))">\(say.weekday(line.row.day))</a> <span>\(say(line.words))</span>\(badge)</li>
        """
}

private func pausesView(_ page: PersonPage, _ say: Speech) -> HTML {
    let path = "\(LeadingAddress.person(page.person.id))/pauses"
    let lines = page.pauses.html { pause in
        let words = T.personPauseLine(
            from: .text(say.shortDate(pause.from)), reason: .message(pause.reason.noted),
            until: .text(say.shortDate(pause.until)), who: .message(pause.toldBy.noted))
        let seen: HTML =
            pause.leader == nil
            ? "<form method=\"post\" action=\"\(path)/\(pause.id)/seen\"><button class=\"button\">\(say(T.boardSee))</button></form>"
            : ""
        return """
            <li class="task"><div class="task-what">\(say(words))</div><div class="task-who">\(seen)\
            <form method="post" action="\(path)/\(pause.id)/end"><button class="link">\(say(T.personEndPause))</button></form></div></li>
            """
    }
    let view = form("pauses", page, Fields([("from", page.today.description)]), say)
    return """
        <h2>\(say(T.personPauses))</h2>\("<ul class=\"tasks\">\(lines)</ul>", when: !page.pauses.isEmpty)\
        <details class="more"\(" open", when: page.wrong == "pauses")><summary>\(say(T.personAddPause))</summary><form method="post" action="\(path)" novalidate>\
        <div class="two">\(view.text("from", T.personFrom, type: "date"))\(view.text("until", T.personUntil, hint: T.personUntilHint, type: "date"))</div>
        <div class="two">\(view.select("reason", T.personReason, PauseReason.allCases.map { FormView.Option($0.rawValue, $0.noted) }))\
        \(view.select("told-by", T.personToldBy, PauseTeller.allCases.map { FormView.Option($0.rawValue, $0.noted) }))</div>
        <button class="button">\(say(T.personPause))</button></form></details>
        """
}

private func endView(_ page: PersonPage, _ say: Speech) -> HTML {
    let choose = [FormView.Option("", T.setChoose)]
    let reasons =
        choose + EndOfCalls.allCases.filter { $0 != .activity }.map { FormView.Option($0.rawValue, $0.message) }
    let view = form("end", page, .none, say)
    return """
        <section class="panel calm"><details class="more"\(" open", when: page.wrong == "end")><summary>\(say(T.personEnd))</summary><p>\(say(T.personEndLead))</p><p>\(say(T.personEndErased))</p>\
        <form method="post" action="\(LeadingAddress.person(page.person.id))/end" novalidate>\(view.select("why", T.personWhy, reasons))\(view.tick("sure", T.personSure))\
        <button class="button danger">\(say(T.personEndDo))</button></form></details></section>
        """
}
