import Basics
import People
import Web

/// One thing at a time: who has it, whom to call, what was found out.
func leadDutyView(_ page: LeadDutyPage, _ say: Speech) -> HTML {
    let name: HTML = page.person.map { "<bdi>\($0.name.revealed)</bdi>" } ?? say(T.boardChain)
    let refusal: HTML = page.refusal.map { "<p class=\"notice warn\" role=\"alert\">\(say($0))</p>" } ?? ""
    let form = FormView(say, page.typed, page.problems)
    return """
        <nav class="crumbs" aria-label="\(say.plain(T.boardHere))"><ol><li><a href="\(LeadingAddress.board)">\(say(T.boardTitle))</a></li>\
        <li>\(page.activity.name)</li></ol></nav>\(refusal)\(form.summary)
        <h1>\(name)</h1><p class="lead">\(say(leadOf(page)))</p>\(callerView(page, say))\(stateView(page, say))\(pauseView(page, say))
        \(reachView(page, say))\(urgentView(say), when: page.isUnderWay)\(workView(page, form))\(logView(page, say))
        """
}

private func leadOf(_ page: LeadDutyPage) -> Message {
    let at = Message.Value.instant(page.row.duty.agreedAt)
    guard page.row.duty.caller != nil else { return T.dutyAgreedNobody(at: at) }
    return T.dutyAgreed(at: at, name: page.name(page.row.duty.caller))
}

/// Told when the call had begun: often that is the whole answer.
private func pauseView(_ page: LeadDutyPage, _ say: Speech) -> HTML {
    guard let pause = page.pause else { return "" }
    let words = T.dutyPauseThere(
        from: .text(say.shortDate(pause.from)), reason: .message(pause.reason.noted),
        until: .text(say.shortDate(pause.until)), who: .message(pause.toldBy.noted))
    return "<p class=\"notice warn\">\(say(words))</p>"
}

/// Often the caller knows why.
private func callerView(_ page: LeadDutyPage, _ say: Speech) -> HTML {
    guard !page.row.duty.isClosed, let caller = page.row.duty.caller, let phone = page.callerPhone else { return "" }
    return "<p>\(dialView(T.dutyCall(name: page.name(caller)), phone, quiet: true, say))</p>"
}

/// Who has it, and the one deed that changes that.
private func stateView(_ page: LeadDutyPage, _ say: Speech) -> HTML {
    let path = LeadingAddress.duty(page.row.id)
    let why: HTML = page.row.duty.why(page.steps.contains(where: \.note.isAlert)).map { say($0) } ?? ""
    let take: HTML = """
        <form method="post" action="\(path)/take"><button class="button wide">\(say(T.dutyTake))</button></form>
        """
    switch page.row.duty.phase {
    case .alerting, .exhausted:
        return "<div class=\"notice bad\"><p><strong>\(say(T.dutyNobody))</strong> \(why)</p>\(take)</div>"
    case .held(let holder, let until), .looking(let holder, _, let until):
        if holder == page.reader {
            return """
                <div class="notice calm"><p><strong>\(say(T.dutyYours))</strong> \(why) \(say(T.dutyUntil(until: .text(say.hour(until)))))</p></div>
                """
        }
        return """
            <div class="notice calm"><p><strong>\(say(T.dutyTakenBy(name: page.name(holder))))</strong> \(why)</p>\
            <form method="post" action="\(path)/take-over"><button class="button quiet">\(say(T.dutyTakeOver))</button></form></div>
            """
    case .expected, .retrying:
        guard page.mayTake else { return "<p class=\"notice calm\">\(say(T.dutyAhead))</p>" }
        return """
            <div class="notice calm"><p>\(say(T.dutyAwaited))</p>\
            <form method="post" action="\(path)/take"><button class="button quiet">\(say(T.dutyTake))</button></form></div>
            """
    case .inChain:
        let round: HTML = page.chain.map { "<a href=\"\(LeadingAddress.duty($0))\">\(say(T.dutyToChain))</a>" } ?? ""
        return "<div class=\"notice calm\"><p>\(say(T.dutyInChain)) \(round)</p></div>"
    case .well: return "<div class=\"notice\"><p>\(say(T.dutyWell))</p></div>"
    case .found: return "<div class=\"notice\"><p>\(say(T.dutyFound))</p></div>"
    case .paused: return "<div class=\"notice calm\"><p>\(say(T.dutyPaused))</p></div>"
    case .calledOff: return "<div class=\"notice calm\"><p>\(say(T.dutyCalledOff))</p></div>"
    }
}

private func reachView(_ page: LeadDutyPage, _ say: Speech) -> HTML {
    guard let person = page.person else { return "" }
    return """
        <section class="panel">\(dialView(T.dutyCall(name: .name(person.name.revealed)), person.phone.revealed, quiet: !page.isMine, say))
        <p>\(person.address.revealed)</p><p class="alone"><a href="\(LeadingAddress.person(person.id))">\(say(T.dutyAll))</a></p></section>
        """
}

/// Short enough to be read with a shaking hand.
private func urgentView(_ say: Speech) -> HTML {
    """
    <section class="notice warn" aria-label="\(say.plain(T.dutyUrgent))"><p><strong>\(say(T.dutyUrgent))</strong> \(say(T.dutyUrgentHow))</p>\
    <div class="actions"><a class="button danger" href="tel:112">\(say(T.dutyCall112))</a> <a class="button quiet" href="tel:114">\(say(T.dutyCall114))</a></div></section>
    """
}

private func workView(_ page: LeadDutyPage, _ form: FormView) -> HTML {
    guard page.isMine else {
        let links: HTML = page.links.isEmpty ? "" : linksView(page, form)
        return "\(links)\(handOverView(page, form), when: page.row.duty.canBeSwapped)"
    }
    let say = form.say
    let closing: HTML =
        page.row.duty.kind == .chain && page.links.contains { $0.state.phase == .inChain }
        ? "<p class=\"soft\">\(say(T.dutyChainOpen))</p>" : foundView(page, form)
    return
        "\(page.links.isEmpty ? contactsView(page, say) : linksView(page, form))\(closing)\(handOverView(page, form))"
}

private func foundView(_ page: LeadDutyPage, _ form: FormView) -> HTML {
    """
    <section class="panel accent"><h2>\(form.say(T.dutyFoundTitle))</h2><form method="post" action="\(LeadingAddress.duty(page.row.id))/found" novalidate>
    \(form.radios("finding", T.dutyFinding, CallFinding.allCases.map { FormView.Option($0.rawValue, $0.message) }))
    \(form.staffArea("found-words", T.dutyFoundWords, hint: T.dutyFoundHint))
    <div class="actions"><button class="button">\(form.say(T.dutyClose))</button></div></form></section>
    """
}

/// Another who has met them calls after all.
private func handOverView(_ page: LeadDutyPage, _ form: FormView) -> HTML {
    guard !page.callers.isEmpty else { return "" }
    let options = page.callers.map { FormView.Option($0.text, T.setName(name: page.name($0))) }
    return """
        <details class="more"><summary>\(form.say(T.dutyHandOver))</summary>\
        <form method="post" action="\(LeadingAddress.duty(page.row.id))/hand-over" novalidate>
        \(form.select("caller", T.dutyHandOverTo, options, hint: page.row.duty.canBeSwapped ? T.dutyGiveHint : T.dutyHandOverHint))
        <button class="button quiet">\(form.say(T.dutyHandOverDo))</button></form></details>
        """
}

private func logView(_ page: LeadDutyPage, _ say: Speech) -> HTML {
    let steps = page.steps.map { noted -> (Instant, HTML) in (noted.at, say(words(of: noted.note, page))) }
    let found = page.words.map { one -> (Instant, HTML) in
        (one.at, "\(say(T.dutyWrote(name: page.name(one.by)))) “\(one.words.revealed)”")
    }
    // Those of one moment stay in the order in which they happened.
    let all = (steps + found).enumerated().sorted { ($0.element.0, $0.offset) > ($1.element.0, $1.offset) }
    let lines = all.map(\.element).html { at, words in
        "<li><span class=\"when\">\(say.shortMoment(at))</span><p>\(words)</p></li>"
    }
    return all.isEmpty ? "" : "<h2>\(say(T.dutyLog))</h2><ol class=\"timeline\">\(lines)</ol>"
}

private func words(of note: CallNote, _ page: LeadDutyPage) -> Message {
    let what: Message? = note.word.flatMap { word in
        CallReport(rawValue: word).map(\.noted) ?? ContactAnswer(rawValue: word).map(\.message)
            ?? CallFinding(rawValue: word).map(\.message)
    }
    // The same word may be a report, an answer or a finding: what the line is about decides.
    let said =
        switch note.kind {
        case .asked: note.word.flatMap(ContactAnswer.init)?.message
        case .found: note.word.flatMap(CallFinding.init)?.message
        default: what
        }
    let who = note.by ?? note.to
    if note.kind == .continued, let from = page.links.first(where: { $0.duty.text == note.word }) {
        return T.dutyContinuedFrom(name: page.name(who), other: .name(from.card.name.revealed))
    }
    return Message(
        "calls.duty.log-\(note.kind.rawValue)",
        [
            "name": page.name(who), "other": page.name(note.to), "number": .number(note.contact ?? 0),
            "what": said.map { .message($0) } ?? .text("–"),
        ])
}
