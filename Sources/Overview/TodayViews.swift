import Basics
import Web

func todayView(_ page: TodayPage, _ say: Speech) -> HTML {
    guard !page.lines.isEmpty else {
        return """
            <h1>\(say(T.todayTitle))</h1><div class="empty"><p><strong>\(say(T.todayEmpty))</strong></p><p>\(say(T.todayEmptyLead))</p></div>
            """
    }
    let all: HTML =
        page.shown.count < page.count
        ? "<p class=\"alone\"><a class=\"button quiet\" href=\"/today?all=yes\">\(say(T.todayMore(count: page.count)))</a></p>"
        : ""
    let plan: HTML =
        page.waitingCount > 1
        ? "<p class=\"alone\"><a href=\"/plan\">\(say(T.todayWaitingAll(count: page.waitingCount)))</a></p>" : ""
    return """
        <h1>\(say(T.todayTitle))</h1><p class="lead">\(say(T.todayLead(count: page.count)))</p>
        <ul class="tasks">\(page.shown.html { lineView($0, page.today, say) })</ul>\(all)\(plan)
        """
}

private func lineView(_ line: TodayLine, _ today: Day, _ say: Speech) -> HTML {
    let urgent: HTML = line.isUrgent ? " <span class=\"badge bad\">\(say(T.todayUrgent))</span>" : ""
    let due: HTML = line.due.map { "<time datetime=\"\($0.description)\">\(say.shortDate($0))</time>" } ?? ""
    return """
        <li class="task\(" urgent", when: line.isUrgent)"><div class="task-what"><a href="\(line.path)">\(say(line.words))</a>\(urgent)\
        <p class="task-why">\(say(line.why))</p></div><div class="task-when">\(due)</div><div class="task-who">\(doneView(line, say))\(claimView(line, say), when: line.isTakenHere)</div></li>
        """
}

private func doneView(_ line: TodayLine, _ say: Speech) -> HTML {
    guard let (path, side) = line.doneHere else { return "" }
    return """
        <form method="post" action="\(path)"><input type="hidden" name="side" value="\(side)"><input type="hidden" name="back" value="today">\
        <button class="button quiet">\(say(T.todayTold))</button></form>
        """
}

private func claimView(_ line: TodayLine, _ say: Speech) -> HTML {
    if let name = line.takenBy, !line.isMine { return "<p>\(say(T.todayTaken(name: .name(name))))</p>" }
    let label = line.isMine ? T.todayRelease : T.todayTake
    let mine: HTML = line.isMine ? "<p>\(say(T.todayMine))</p>" : ""
    return """
        \(mine)<form method="post" action="/today/claims"><input type="hidden" name="task" value="\(line.key)"><button class="link">\(say(label))\
        <span class="hidden-visually">: \(say(line.words))</span></button></form>
        """
}
