import Basics
import People
import Web

func importStateView(_ page: ImportStatePage, _ refusal: ImportRefusal?, _ say: Speech) -> HTML {
    let found = page.found
    return """
        \(importCrumbs(found, say))<h1>\(say(T.previewTitle(side: found.side.rawValue)))</h1>\(refusalView(refusal, say))
        <p class="lead">\(say(T.stateLead(activity: .text(page.activity), count: found.rowCount))) \(stateBadge(found, say))</p>
        \(found.state.isAtWork ? progressView(page, say) : overView(page, say))
        """
}

func refusalView(_ refusal: ImportRefusal?, _ say: Speech) -> HTML {
    guard let refusal else { return "" }
    return
        "<div class=\"error-summary\" role=\"alert\" tabindex=\"-1\" id=\"problems\"><p>\(say(refusal.message))</p></div>"
}

/// The page is asked for again every few seconds; whoever is disturbed by that stops it by a link (WCAG 2.2.2).
private func progressView(_ page: ImportStatePage, _ say: Speech) -> HTML {
    let found = page.found
    let done = min(found.progress, found.whole)
    let path = SpreadsheetAddress.page(found.id)
    let follow: HTML =
        page.isFollowed
        ? "<p class=\"soft\">\(say(T.progressFollowed))</p><p class=\"alone\"><a href=\"\(path)?still=yes\">\(say(T.progressStop))</a></p>"
        : "<p class=\"alone\"><a class=\"button quiet\" href=\"\(path)\">\(say(T.progressLook))</a></p>"
    return """
        <section class="panel"><h2 id="progress-label">\(say(found.state.message))</h2>
        <progress aria-labelledby="progress-label" max="\(max(1, found.whole))" value="\(done)"></progress>
        <p role="status">\(say(T.progressDone(count: found.whole, done: done)))</p>\(follow)
        <p>\(say(T.progressAway))</p></section>\(endForm(found, say))
        """
}

private func overView(_ page: ImportStatePage, _ say: Speech) -> HTML {
    let found = page.found
    switch found.state {
    case .done:
        let left = found.rowCount - found.cameIn
        let undo: HTML = """
            <section class="panel"><h2>\(say(T.undoTitle))</h2><p>\(say(T.undoLead(days: ImportRules.undoDays)))</p>
            <form method="post" action="\(SpreadsheetAddress.undoing(found.id))"><button class="button danger">\(say(T.undoGo(count: found.cameIn)))</button></form></section>
            """
        return """
            <div class="notice"><p>\(say(T.doneCameIn(count: found.cameIn)))</p>\("<p>\(say(T.doneLeft(count: left)))</p>", when: left > 0)</div>
            <div class="actions"><a class="button" href="\(HouseholdAddress.list(found.side))">\(say(T.doneLook(side: found.side.rawValue)))</a></div>\(undo, when: page.mayUndo)
            """
    case .undone:
        let stayed: HTML = """
            <h2>\(say(T.undoneStayed(count: page.stayed.count)))</h2><ul>\(page.stayed.html { "<li class=\"ltr\" dir=\"ltr\">\($0)</li>" })</ul>
            """
        return "<div class=\"notice\"><p>\(say(T.undoneAll))</p></div>\(stayed, when: !page.stayed.isEmpty)"
    default:
        return "<div class=\"notice calm\"><p>\(say(T.endedLead))</p></div>"
    }
}

func endForm(_ found: Import, _ say: Speech) -> HTML {
    guard found.state.hasRows else { return "" }
    return """
        <form method="post" action="\(SpreadsheetAddress.end(found.id))"><button class="button quiet">\(say(T.endGo))</button> <span class="soft">\(say(T.endHint))</span></form>
        """
}
