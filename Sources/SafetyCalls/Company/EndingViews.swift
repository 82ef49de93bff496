import Basics
import Web

/// What was planned and what was spent (C173).
func budgetView(_ page: CompanyPage, _ form: FormView) -> HTML {
    let say = form.say
    let planned = page.inForce?.terms.budget ?? page.newest?.terms.budget ?? 0
    let figures: [(Message, Int)] = [
        (T.companyBudgetPlanned, planned), (T.companyBudgetSpent, page.spent),
        (T.companyBudgetLeft, planned - page.spent),
    ]
    let lines = page.costs.html { costView($0, page, say) }
    let add: HTML = """
        <details class="more"\(" open", when: isWrong(["kroner", "spent-on", "what"], form))><summary>\(say(T.companyCostNew))</summary>
        <form method="post" action="\(CompanyAddress.costs(page.card.id))" novalidate>
        \(form.text("kroner", T.companyKroner, mode: "numeric"))\(form.text("spent-on", T.companyCostOn, hint: T.companyDayHint))
        \(form.text("what", T.companyCostWhat, hint: T.companyNoNames))<button class="button quiet">\(say(T.companyCostSave))</button></form></details>
        """
    return """
        <section class="panel"><h2>\(say(T.companyBudgetTitle))</h2>
        <dl class="facts">\(figures.html { "<div><dt>\(say($0))</dt><dd>\(say(T.companyKronerCount(number: $1)))</dd></div>" })</dl>
        \("<ul>\(lines)</ul>", when: !page.costs.isEmpty)\(add, when: !page.isOver)</section>
        """
}

private func costView(_ cost: CostLine, _ page: CompanyPage, _ say: Speech) -> HTML {
    let removal: HTML = """
        <form method="post" action="\(CompanyAddress.removal(cost.id, page.card.id))"><button class="link">\(say(T.companyCostRemove))\
        <span class="hidden-visually"> \(cost.what)</span></button></form>
        """
    return """
        <li>\(say.date(cost.on)): \(cost.what), \(say(T.companyKronerCount(number: cost.kroner)))\(removal, when: !page.isOver)</li>
        """
}

private func isWrong(_ fields: [String], _ form: FormView) -> Bool {
    form.problems.all.contains { fields.contains($0.field) }
}

/// On top of the page from the day on which notice is given: who has no other voice yet (C169).
func endingNoticeView(_ page: CompanyPage, _ say: Speech) -> HTML {
    guard let notice = page.card.notice, !page.isOver else { return "" }
    let gave = T.companyNoticeGiven(day: .day(notice.endsOn), side: .message(sideMessage(notice.side)))
    guard !page.alone.isEmpty else {
        return "<div class=\"notice\"><h2>\(say(gave))</h2><p>\(say(T.companyAloneNobody))</p></div>"
    }
    let named = page.alone.html { one in
        "<li><strong><bdi>\(one.name ?? "")</bdi></strong>: \(weekdayWords(one.weekdays, say))</li>"
    }
    let list: HTML =
        page.sight.seesNames
        ? "<p>\(say(T.companyAloneLead))</p><ul>\(named)</ul>" : "<p>\(say(T.companyAloneSome))</p>"
    return "<div class=\"notice bad\"><h2>\(say(gave))</h2>\(list)</div>"
}

private func weekdayWords(_ bits: Int, _ say: Speech) -> HTML {
    guard bits != 127 else { return say(T.companyEveryDay) }
    let days = (0..<7).filter { bits >> $0 & 1 == 1 }.map { Message("calls.company.weekday.\($0)") }
    return HTML(text: say.list(days.map(say.plain)))
}

/// Notice, and the end itself.
func endingView(_ page: CompanyPage, _ form: FormView) -> HTML {
    let say = form.say
    let content: HTML =
        if let ended = page.card.endedOn {
            "<p>\(say(T.companyEndedOn(day: .day(ended))))</p>"
        } else if !page.sight.acts {
            ""
        } else if let notice = page.card.notice {
            "\(noticeBackView(notice, page, say))\(endButton(page, say), when: page.isBranch)"
        } else if let earliest = page.earliestEnd {
            noticeForm(earliest, page, form)
        } else {
            "<p>\(say(T.companyEndUnsigned))</p>\(endButton(page, say), when: page.isBranch)"
        }
    return """
        <section class="panel calm"><h2>\(say(T.companyEnding))</h2><p class="soft">\(say(T.companyEndingLead))</p>\(content)</section>
        """
}

private func noticeForm(_ earliest: Day, _ page: CompanyPage, _ form: FormView) -> HTML {
    """
    <details class="more"\(" open", when: isWrong(["ends-on"], form))><summary>\(form.say(T.companyNoticeGive))</summary>
    <form method="post" action="\(CompanyAddress.notice(page.card.id))" novalidate>
    \(form.text("ends-on", T.companyEndsOn, hint: T.companyEndsOnHint(day: .day(earliest))))
    <button class="button danger">\(form.say(T.companyNoticeGive))</button></form></details>
    """
}

private func noticeBackView(_ notice: EndingNotice, _ page: CompanyPage, _ say: Speech) -> HTML {
    guard notice.side == page.sight.side else { return "" }
    return """
        <form method="post" action="\(CompanyAddress.noticeBack(page.card.id))"><button class="button quiet">\(say(T.companyNoticeBack))</button></form>
        """
}

/// Not by one press: it cannot be undone.
private func endButton(_ page: CompanyPage, _ say: Speech) -> HTML {
    if let refusal = page.endRefusal { return "<p class=\"notice calm\">\(say(refusal.message))</p>" }
    return """
        <details class="more"><summary>\(say(T.companyEnd))</summary><p>\(say(T.companyEndMeans))</p>
        <form method="post" action="\(CompanyAddress.ending(page.card.id))"><button class="button danger">\(say(T.companyEndNow))</button></form></details>
        """
}
