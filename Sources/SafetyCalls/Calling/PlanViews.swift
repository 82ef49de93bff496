import Basics
import Web

func planView(_ page: PlanPage, _ form: FormView) -> HTML {
    let say = form.say
    return """
        <nav class="crumbs" aria-label="\(say.plain(T.planHere))"><ol><li><a href="\(CallingRoutes.root)">\(say(T.dayTitle))</a></li>\
        <li aria-current="page">\(say(T.planTitle))</li></ol></nav>
        <h1>\(say(T.planTitle))</h1>\("<p class=\"alone\"><a href=\"#absences\">\(say(T.planAbsences))</a></p>", when: !page.calling.isEmpty)\(refusedView(page.refusal, say))\(form.summary)\(unchosenView(page, say))\(askedView(page.asked, page.now, back: SwapRoutes.calendar, say))
        <div class="split even"><div><h2>\(say(T.planDays))</h2>\(daysView(page, say))</div>
        <div>\(absencesView(page, form))\(page.calling.html { weekdaysView($0, isWrong: $0.activity == page.unchosen, say) })</div></div>
        """
}

private func daysView(_ page: PlanPage, _ say: Speech) -> HTML {
    guard let days = page.days else {
        return "<p class=\"alone\"><a href=\"\(SwapRoutes.calendar)\">\(say(T.refusedSee))</a></p>"
    }
    guard !days.isEmpty else { return "<p>\(say(T.planNone))</p>" }
    return days.html { day, lines in
        "<section class=\"panel\"><h3>\(say.weekday(day))</h3><ul class=\"plain-list\">\(lines.html { lineView($0, say) })</ul></section>"
    }
}

/// Nothing is shown where nobody asks.
func askedView(_ asked: [AskedShown], _ now: Instant, back: String, _ say: Speech) -> HTML {
    asked.html { one in
        let day = Copenhagen.day(of: one.at)
        let who = Message.Value.name(one.colleague)
        let (when, time) = (Message.Value.text(say.weekday(day)), Message.Value.text(say.hour(one.at)))
        let question =
            one.name.map { T.planAsks(day: when, name: .name($0.revealed), time: time, who: who) }
            ?? T.planAsksChain(day: when, time: time, who: who)
        return """
            <div class="notice calm"><p>\(say(question))</p><form method="post" action="\(SwapRoutes.swaps)/answer">\
            <input type="hidden" name="duty" value="\(one.duty)"><input type="hidden" name="back" value="\(back)">\
            <div class="actions"><button class="button" name="answer" value="yes">\(say(T.planYes))</button>\
            <button class="button quiet" name="answer" value="no">\(say(T.planNo))</button></div></form></div>
            """
    }
}

private func lineView(_ line: PlanPage.Line, _ say: Speech) -> HTML {
    let name = line.name.map { "<bdi>\($0.revealed)</bdi>" as HTML } ?? say(T.dayTheChain)
    let who: HTML =
        if line.isPaused {
            "<span class=\"badge quiet\">\(say(T.dayPaused))</span>"
        } else {
            switch line.caller {
            case .oneself: "<span class=\"badge\">\(say(T.planMine))</span>"
            case .colleague(let name): say(T.planColleague(name: .name(name)))
            case .nobody: "<span class=\"badge bad\">\(say(T.planNobody))</span>"
            }
        }
    let asked = line.asked.html { "<p class=\"soft\">\(say(T.planWaiting(name: .name($0))))</p>" }
    return "<li><p>\(say.hour(line.at)) · \(name) · \(who)</p>\(asked)\(swapView(line, say))</li>"
}

private func swapView(_ line: PlanPage.Line, _ say: Speech) -> HTML {
    guard !line.colleagues.isEmpty else { return "" }
    let buttons = line.colleagues.html { id, name in
        "<button class=\"button quiet\" name=\"to\" value=\"\(id)\">\(say(T.planAsk(name: .name(name))))</button>"
    }
    return """
        <details class="more"><summary>\(say(T.planSwap))</summary><p>\(say(T.planSwapHelp))</p>\
        <form method="post" action="\(SwapRoutes.swaps)"><input type="hidden" name="duty" value="\(line.duty)">\
        <div class="actions">\(buttons)</div></form></details>
        """
}

private func absencesView(_ page: PlanPage, _ form: FormView) -> HTML {
    guard !page.calling.isEmpty else { return "" }
    let say = form.say
    let lines = page.absences.html { one in
        let activity: HTML? = page.calling.count > 1 ? " · \(one.activity)" : nil
        let uncovered: HTML? =
            one.uncovered.isEmpty
            ? nil
            : """
            <div class="notice warn"><p>\(say(T.planUncovered))</p><ul>\(one.uncovered.html { "<li>\(say.weekday($0))</li>" })</ul></div>
            """
        return """
            <li><p>\(say(T.planAway(from: .day(one.absence.from), until: .day(one.absence.until))))\(activity)</p>\(uncovered)\
            <form method="post" action="\(SwapRoutes.absences)/\(one.absence.id)/end"><button class="link">\(say(T.planEndAway))</button></form></li>
            """
    }
    return """
        <section class="panel" id="absences"><h2>\(say(T.planAbsences))</h2><p>\(say(T.planAbsencesHelp))</p>
        \(lines.bytes.isEmpty ? "" : "<ul class=\"plain-list\">\(lines)</ul>")\
        <form method="post" action="\(SwapRoutes.absences)" novalidate>\(form.text("from", T.planFrom, type: "date"))\
        \(form.text("until", T.planUntil, type: "date"))<button class="button">\(say(T.planSaveAway))</button></form></section>
        """
}

/// Leads to the form of the activity that it is about.
private func unchosenView(_ page: PlanPage, _ say: Speech) -> HTML {
    page.unchosen.map { FormView(say, .none, noWeekday, prefix: weekdayPrefix($0)).summary } ?? ""
}

private let noWeekday = Problems([Problem("weekday", T.planWeekdaysNone)])

private func weekdayPrefix(_ activity: ID<CallActivity>) -> String { "\(activity)-" }

private func weekdaysView(_ calling: PlanPage.Calling, isWrong: Bool, _ say: Speech) -> HTML {
    let chosen = isWrong ? 0 : calling.weekdays
    let typed = Fields((0...6).filter { chosen >> $0 & 1 == 1 }.map { ("weekday", String($0)) })
    let options = (0...6).map { FormView.Option(String($0), Message("calls.plan.weekday.\($0)")) }
    let boxes = FormView(
        say, typed, isWrong ? noWeekday : Problems(), prefix: weekdayPrefix(calling.activity))
    return """
        <section class="panel"><h2>\(say(T.planWeekdays))</h2><p class="soft">\(calling.name)</p>\
        <form method="post" action="\(SwapRoutes.weekdays)"><input type="hidden" name="activity" value="\(calling.activity)">\
        \(boxes.checkboxes("weekday", T.planWeekdaysLabel, options, columns: true))\
        <button class="button">\(say(T.planSaveWeekdays))</button></form></section>
        """
}
