import Basics
import Statistics
import Web

extension RetentionKind {
    var message: Message { Message("rights.retention.kind.\(rawValue)") }
    fileprivate var means: Message { Message("rights.retention.means.\(rawValue)") }
    fileprivate var law: Message { Message("rights.retention.law.\(rawValue)") }
}

func retentionView(_ page: RetentionPage, _ form: FormView, _ say: Speech) -> HTML {
    """
    <h1>\(say(T.retentionTitle))</h1><p class="lead">\(say(T.retentionLead))</p>\(form.summary)
    <div class="notice calm"><p>\(say(T.retentionNotice(days: RetentionPeriods.noticeDays)))</p><p>\(say(T.retentionConsentFirst))</p></div>
    \(forecastView(page.forecast, say))
    <form method="post" action="\(RetentionRoutes.page)" novalidate>
    \(RetentionKind.allCases.html { kindView($0, page.periods[$0], form) })
    <button class="button">\(say(T.retentionSave))</button></form>
    """
}

private func kindView(_ kind: RetentionKind, _ chosen: Int, _ form: FormView) -> HTML {
    let say = form.say
    let badge = say(kind.isAboutPeople ? T.retentionTold : T.retentionNotTold)
    let usual = Message.Value.message(T.processingLimitMonths(months: kind.usualMonths))
    let field = form.text(
        RetentionForm.months(kind), T.retentionMonths(kind: .message(kind.message)),
        hint: T.retentionHint(means: .message(kind.means), usual: usual), mode: "numeric")
    let isOwn = chosen != kind.usualMonths
    return """
        <section class="panel">\(field)\(hidden(RetentionForm.before(kind), form.typed[RetentionForm.before(kind)]))
        <p class="soft">\(say(kind.law))</p><p><span class="badge\(" good", when: kind.isAboutPeople)">\(badge)</span> \
        \("<span class=\"badge\">\(say(T.retentionChosen(months: chosen)))</span>", when: isOwn)</p></section>
        """
}

private func forecastView(_ forecast: RetentionForecast, _ say: Speech) -> HTML {
    let figures: [(Message, HTML)] = [
        (T.retentionNowNotices, figure(forecast.notices, say)),
        (T.retentionNowErasures, figure(forecast.erasures, say)),
        (T.retentionNowStays, figure(forecast.stays, say)),
        (T.retentionNowMatchNotes, figure(forecast.matchNotes, say)),
        (T.retentionNowLetters, "\(forecast.letters)"), (T.retentionNowCallLog, "\(forecast.calls)"),
        (T.retentionNowWaysIn, "\(forecast.waysIn)"),
    ]
    return """
        <section><h2>\(say(T.retentionNow))</h2><p class="soft">\(say(T.retentionNowLead))</p>
        <dl class="figures">\(figures.html { "<div><dt>\(say($0))</dt><dd>\($1)</dd></div>" })</dl></section>
        """
}

private func figure(_ count: Count, _ say: Speech) -> HTML {
    count.isSmall ? say(T.retentionFew) : "<span class=\"ltr\" dir=\"ltr\">\(span(count))</span>"
}

private func span(_ count: Count) -> String { "\(count.least)–\(count.most)" }

func retentionCheckView(_ page: RetentionCheckPage, _ say: Speech) -> HTML {
    let mark = RetentionForm.mark(page.shorter.map(\.kind), page.from, page.to)
    let fields = RetentionForm.fields(page.from, typed: page.to).all.html { hidden($0.name, $0.value) }
    let longer: HTML = """
        <section class="panel"><h2>\(say(T.retentionLonger))</h2><ul>\(page.longer.html { "<li>\(change($0, say))</li>" })</ul></section>
        """
    return """
        <h1>\(say(T.retentionCheck))</h1><p class="lead">\(say(T.retentionCheckLead))</p>
        \(page.shorter.html { shorterView($0, page.earliest, say) })\(longer, when: !page.longer.isEmpty)
        <form method="post" action="\(RetentionRoutes.page)">\(fields)\(hidden(RetentionForm.seen, mark))
        <div class="actions"><button class="button danger">\(say(T.retentionConfirm))</button>
        <button class="button quiet" name="back" value="yes">\(say(T.retentionBack))</button></div></form>
        """
}

private func change(_ line: RetentionCheckPage.Line, _ say: Speech) -> HTML {
    "\(say(line.kind.message)): \(say(T.retentionFromTo(from: line.from, to: line.to)))"
}

private func shorterView(_ line: RetentionCheckPage.Line, _ earliest: Day, _ say: Speech) -> HTML {
    """
    <section class="panel"><h2>\(say(line.kind.message))</h2><p>\(say(T.retentionFromTo(from: line.from, to: line.to)))</p>
    <ul>\(effects(line, earliest).html { "<li>\(say($0))</li>" })</ul></section>
    """
}

private func effects(_ line: RetentionCheckPage.Line, _ earliest: Day) -> [Message] {
    let forecast = line.forecast
    switch line.kind {
    case .neverMatched, .declined, .ended, .volunteerIdle:
        return [
            T.retentionWouldTell(day: .day(earliest), people: people(forecast.notices)),
            T.retentionWouldErase(people: people(forecast.erasures)),
        ]
    case .matchNotes: return [T.retentionWouldMatchNotes(people: people(forecast.matchNotes))]
    case .letters: return [T.retentionWouldLetters(count: forecast.letters)]
    case .callLog: return [T.retentionWouldCallLog(count: forecast.calls)]
    case .waysIn: return [T.retentionWouldWaysIn(count: forecast.waysIn)]
    }
}

private func people(_ count: Count) -> Message.Value {
    count.isSmall ? .message(T.retentionFew) : .text(span(count))
}

private func hidden(_ name: String, _ value: String) -> HTML {
    "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">"
}
