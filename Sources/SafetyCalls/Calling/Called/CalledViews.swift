import Basics
import Web

func calledView(_ page: CalledPage, _ form: FormView) -> HTML {
    let say = form.say
    let today = page.days.first { $0.day == page.today }
    let later = page.days.filter { $0.day > page.today }
    return """
        <h1>\(say(T.calledTitle(name: .name(firstName(page.name.revealed)))))</h1>\(form.summary)\
        <section class="panel accent"><h2>\(say(T.calledToday))</h2>\(today.map { todayView($0, say) } ?? "<p>\(say(T.calledNone))</p>")</section>\
        \(page.next.map { nextView($0, page.path, say) })\
        <section class="panel"><h2>\(say(T.calledLater))</h2><ul class="plain-list">\(later.html { laterView($0, say) })</ul></section>\
        \(pausesView(page, form))<p class="soft">\(say(T.calledDanger))</p>
        """
}

private func todayView(_ line: CalledPage.Line, _ say: Speech) -> HTML {
    let time = Message.Value.text(say.hour(line.at))
    switch line.state {
    case .called(let name, let phone):
        let from: HTML? = phone.map { "<p>\(say(T.calledFrom(phone: .phone($0))))</p>" }
        return "<p><strong>\(say(T.calledBy(name: .name(name), time: time)))</strong></p>\(from)"
    case .calledByNeighbour(let name, let phone, let isAgain):
        let from: HTML? = phone.map { "<p>\(say(T.calledFrom(phone: .phone($0))))</p>" }
        return "<p><strong>\(say(neighbour(name, time, isAgain)))</strong></p>\(from)"
    case .passed: return "<p><strong>\(say(T.calledGoesOn(time: time)))</strong></p>"
    case .stopped: return "<p><strong>\(say(T.calledStopped))</strong></p>"
    case .nobody: return "<p>\(say(T.calledNobody(time: time)))</p>"
    case .paused: return "<p>\(say(T.calledPaused))</p>"
    case .done: return "<p>\(say(T.calledDoneToday))</p>"
    case .missed: return "<p><strong>\(say(T.calledMissed))</strong></p>"
    }
}

private func neighbour(_ name: String, _ time: Message.Value, _ isAgain: Bool) -> Message {
    isAgain
        ? T.calledNeighbourAgain(name: .name(name), time: time) : T.calledNeighbour(name: .name(name), time: time)
}

private func laterView(_ line: CalledPage.Line, _ say: Speech) -> HTML {
    let time = Message.Value.text(say.hour(line.at))
    let words: HTML =
        switch line.state {
        case .called(let name, let phone):
            "\(say(T.calledBy(name: .name(name), time: time)))\(phone.map { " \(say(T.calledFrom(phone: .phone($0))))" as HTML })"
        case .calledByNeighbour(let name, let phone, let isAgain):
            "\(say(neighbour(name, time, isAgain)))\(phone.map { " \(say(T.calledFrom(phone: .phone($0))))" as HTML })"
        case .paused: say(T.calledPaused)
        case .nobody, .done, .missed, .passed, .stopped: say(T.calledNobody(time: time))
        }
    return "<li><p><strong>\(say.weekday(line.day))</strong><br>\(words)</p></li>"
}

private func nextView(_ next: CalledPage.Next, _ path: String, _ say: Speech) -> HTML {
    let title = next.isStarter ? T.calledNextStarter(name: .name(next.name)) : T.calledNext(name: .name(next.name))
    let dial = next.phone.map { dialView($0, T.dayDial, say) }
    let leader = next.leader.map { dialView($0, T.dayDialLeader, say) }
    let reached: HTML =
        next.isReached
        ? "<p><span class=\"badge good\">\(say(T.calledReached))</span></p>"
        : next.mayReach
            ? "<form method=\"post\" action=\"\(path)/reached\"><button class=\"button quiet wide\">\(say(T.calledReach))</button></form>"
            : ""
    return """
        <section class="panel"><h2>\(say(title))</h2><p>\(say(next.isStarter ? T.calledNextStarterHelp : T.calledNextHelp))</p>\(dial)\(reached)\(leader)</section>
        """
}

private func pausesView(_ page: CalledPage, _ form: FormView) -> HTML {
    let say = form.say
    let lines = page.pauses.html { pause in
        """
        <li><p>\(say(T.planAway(from: .day(pause.from), until: .day(pause.until)))) · \(say(pause.reason.message))</p>\
        <form method="post" action="\(page.path)/pauses/\(pause.id)/end"><button class="link">\(say(T.calledEnd))</button></form></li>
        """
    }
    let isOpen = !form.problems.isEmpty
    return """
        <section class="panel"><h2>\(say(T.calledPauses))</h2><p>\(say(T.calledPausesHelp))</p>\
        \(lines.bytes.isEmpty ? "" : "<ul class=\"plain-list\">\(lines)</ul>")\
        <details class="more"\(" open", when: isOpen)><summary>\(say(T.calledPause))</summary>\
        <form method="post" action="\(page.path)/pauses" novalidate>\(form.text("from", T.planFrom, type: "date"))\
        \(form.text("until", T.planUntil, type: "date"))\
        \(form.radios("reason", T.calledReason, PauseReason.allCases.map { FormView.Option($0.rawValue, $0.message) }))\
        \(form.radios("told-by", T.calledTeller, PauseTeller.allCases.map { FormView.Option($0.rawValue, $0.message) }))\
        <button class="button wide">\(say(T.calledSave))</button></form></details></section>
        """
}

extension PauseReason {
    var message: Message { Message("calls.called.reason.\(rawValue)") }
}

extension PauseTeller {
    var message: Message { Message("calls.called.teller.\(rawValue)") }
}
