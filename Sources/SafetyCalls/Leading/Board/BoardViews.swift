import Basics
import Web

/// What waits for somebody first, the most urgent on top. Nothing is typed here, so the page may be fetched anew at any moment.
/// - Parameter judged: every call that was due until then has been followed up.
func boardView(_ pages: [BoardPage], _ now: Instant, _ judged: Instant, _ say: Speech) -> HTML {
    let open = pages.reduce(0) { $0 + $1.matters.count }
    let calm = pages.allSatisfy(\.notices.isEmpty) ? T.boardCalm : T.boardQuiet
    let until = Copenhagen.day(of: judged) == Copenhagen.day(of: now) ? say.hour(judged) : "\(say.shortMoment(judged))"
    return """
        <div data-live="20"><div class="page-head"><h1>\(say(T.boardTitle))</h1>\
        <p class="small soft">\(say(T.boardSeen(at: .text(say.hour(now)), until: .text(until))))</p></div>
        <p class="lead" aria-live="polite" data-live-words>\(say(open == 0 ? calm : T.boardOpen(count: open)))</p>
        \(mattersView(pages, say))\(pages.html { activityView($0, say) })</div>
        <p class="notice warn" role="status" data-live-lost hidden>\(say(T.boardLost))</p>
        <p class="alone"><a href="\(LeadingAddress.activities)">\(say(T.setTitle))</a></p>
        """
}

private func mattersView(_ pages: [BoardPage], _ say: Speech) -> HTML {
    let matters = pages.flatMap(\.matters)
    guard !matters.isEmpty else { return "" }
    let isOne = pages.count == 1
    let alarms = matters.filter(\.isAlarm).html { alarmView($0, isOne: isOne, say) }
    let open = (1...3).flatMap { urgency in matters.filter { $0.urgency == urgency } }
    let list: HTML =
        open.isEmpty ? "" : "<ul class=\"tasks\">\(open.html { matterView($0, isOne: isOne, say) })</ul>"
    return """
        <section aria-labelledby="open"><h2 id="open">\(say(T.boardMatters))</h2>\(alarms)\(list)</section>
        """
}

private func activityView(_ page: BoardPage, _ say: Speech) -> HTML {
    """
    <section aria-labelledby="a-\(page.activity.id)"><h2 id="a-\(page.activity.id)">\(page.activity.name)</h2>
    \(roundView(page, say))\(noticesView(page, say))
    <p class="alone"><a href="\(LeadingAddress.activity(page.activity.id))">\(say(T.boardSetUp))</a></p>
    <p class="alone"><a href="\(LeadingAddress.sheet(page.activity.id))">\(say(T.boardSheet))</a></p>
    <p class="alone"><a href="\(CallNumbersRoutes.path(page.activity.id))">\(say(T.numbersTitle))</a></p></section>
    """
}

private func alarmView(_ matter: BoardPage.Matter, isOne: Bool, _ say: Speech) -> HTML {
    """
    <div class="notice bad"><h3>\(nameView(matter, say))</h3>\(whereView(matter), when: !isOne)<p><strong>\(say(matter.words))</strong> \(say(matter.why))</p>\
    \(takeView(matter, say))</div>
    """
}

private func nameView(_ matter: BoardPage.Matter, _ say: Speech) -> HTML {
    let name: HTML = matter.name.map { "<bdi>\($0)</bdi>" } ?? say(T.boardChain)
    return "<a href=\"\(LeadingAddress.duty(matter.duty))\">\(name)</a>"
}

/// Of which of several activities it is.
private func whereView(_ matter: BoardPage.Matter) -> HTML {
    "<p class=\"small soft\"><bdi>\(matter.activity)</bdi></p>"
}

private func takeView(_ matter: BoardPage.Matter, _ say: Speech) -> HTML {
    """
    <form method="post" action="\(LeadingAddress.duty(matter.duty))/take"><button class="button">\(say(T.dutyTake))\
    <span class="hidden-visually">: \(matter.name.map { "<bdi>\($0)</bdi>" } ?? say(T.boardChain))</span></button></form>
    """
}

private func matterView(_ matter: BoardPage.Matter, isOne: Bool, _ say: Speech) -> HTML {
    let badge: HTML =
        matter.isMine
        ? "<span class=\"badge\">\(say(T.boardYours))</span>"
        : matter.isHeld ? "" : "<span class=\"badge bad\">\(say(T.boardWaits))</span>"
    return """
        <li class="task\(" urgent", when: !matter.isHeld)"><div class="task-what">\(nameView(matter, say))\(badge)\(whereView(matter), when: !isOne)\
        <p class="task-why">\(say(matter.why)) \(say(matter.words))</p></div>\
        <div class="task-who">\(takeView(matter, say), when: !matter.isHeld)</div></li>
        """
}

private func roundView(_ page: BoardPage, _ say: Speech) -> HTML {
    let figures = [
        (T.boardCalled, page.called), (T.boardWaiting, page.waiting), (T.boardWithLeaders, page.withLeaders),
        (T.boardCalledOn, page.calledOn), (T.boardInChain, page.inChain), (T.boardPaused, page.paused),
    ].filter { $0.0 == T.boardCalled || $0.1 > 0 }
    let chain: HTML =
        page.chain.map {
            "<p><a href=\"\(LeadingAddress.duty($0.duty))\">\(say(T.boardChain))</a>: \(say($0.words))</p>"
        }
        ?? ""
    guard figures.contains(where: { $0.1 > 0 }) else {
        return "<p class=\"soft\">\(say(T.boardNoRound))</p>"
    }
    return """
        <h3>\(say(T.boardToday))</h3><dl class="figures">\(figures.html { "<div><dt>\(say($0.0))</dt><dd>\($0.1)</dd></div>" })</dl>\(chain)
        """
}

private func noticesView(_ page: BoardPage, _ say: Speech) -> HTML {
    guard !page.notices.isEmpty else { return "" }
    let lines = page.notices.html { notice in
        let seen: HTML =
            notice.pause.map { pause in
                """
                <form method="post" action="/calls/board/pauses/\(pause.id)"><input type="hidden" name="person" value="\(pause.person)">\
                <button class="button quiet">\(say(T.boardSee))</button></form>
                """
            } ?? ""
        return """
            <li class="task"><div class="task-what"><a href="\(notice.path)">\(say(notice.words))</a></div><div class="task-who">\(seen)</div></li>
            """
    }
    return "<h3>\(say(T.boardAhead))</h3><ul class=\"tasks\">\(lines)</ul>"
}
