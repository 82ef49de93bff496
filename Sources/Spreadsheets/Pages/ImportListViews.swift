import Basics
import Organisations
import People
import Web

func importListView(_ page: ImportListPage, _ say: Speech) -> HTML {
    let table: HTML = """
        <table class="list" role="table"><caption class="hidden-visually">\(say(T.listTitle))</caption>
        <thead role="rowgroup"><tr role="row">\([T.listWhen, T.listWhat, T.listActivity, T.listState, T.listBy].html { "<th scope=\"col\" role=\"columnheader\">\(say($0))</th>" })</tr></thead>
        <tbody role="rowgroup">\(page.lines.html { row($0, say) })</tbody></table>
        """
    return """
        <div class="page-head"><h1>\(say(T.listTitle))</h1><div class="actions"><a class="button" href="\(SpreadsheetAddress.new)">\(say(T.listNew))</a></div></div>
        <p class="lead">\(say(T.listLead(days: ImportRules.keepDays)))</p>
        \(page.lines.isEmpty ? "<div class=\"empty\"><p>\(say(T.listNone))</p></div>" : table)
        <h2>\(say(T.saveHeading))</h2><ul>\(Side.allCases.html { side in
            "<li class=\"alone\"><a href=\"\(HouseholdAddress.download(side))\">\(say(T.saveTitle(side: side.rawValue)))</a></li>"
        })</ul>
        """
}

private func row(_ line: ImportListPage.Line, _ say: Speech) -> HTML {
    let found = line.found
    return """
        <tr role="row"><th scope="row" role="rowheader"><a href="\(SpreadsheetAddress.page(found.id))">\(say.shortMoment(found.createdAt))</a></th>
        <td role="cell" data-label="\(say.plain(T.listWhat))">\(say(T.listRows(count: found.rowCount, side: found.side.rawValue)))</td>
        <td role="cell" data-label="\(say.plain(T.listActivity))">\(line.activity)</td>
        <td role="cell" data-label="\(say.plain(T.listState))">\(stateBadge(found, say))</td>
        <td role="cell" data-label="\(say.plain(T.listBy))"><bdi>\(line.by ?? "–")</bdi></td></tr>
        """
}

func stateBadge(_ found: Import, _ say: Speech) -> HTML {
    let look: HTML =
        switch found.state {
        case .done: "good"
        case .ready: "warn"
        case .checking, .importing, .undoing: "waiting"
        case .undone, .ended: "quiet"
        }
    let words = found.state == .done ? T.stateDoneWith(count: found.cameIn) : found.state.message
    return "<span class=\"badge \(look)\">\(say(words))</span>"
}

extension ImportState {
    /// `spreadsheets.state.importing`
    var message: Message { Message("spreadsheets.state.\(rawValue)") }
}

func newImportView(_ activities: [ActivityCard], _ form: FormView) -> HTML {
    let say = form.say
    guard !activities.isEmpty else {
        return "<h1>\(say(T.newTitle))</h1><div class=\"empty\"><p>\(say(T.newNoActivity))</p></div>"
    }
    let side = Side(rawValue: form.typed["side"]) ?? .volunteer
    let sides = Side.allCases.map { FormView.Option($0.rawValue, T.newSide(side: $0.rawValue)) }
    let problem = form.problems.all.first { $0.field == "file" }
    return """
        \(importCrumbs(nil, say))<h1>\(say(T.newTitle))</h1><p class="lead">\(say(T.newLead))</p>
        <form method="post" action="\(SpreadsheetAddress.new)" enctype="multipart/form-data" novalidate>\(form.summary)
        <section class="panel">\(form.radios("side", T.newWho, sides))\(activityField(activities, form))
        <div class="field\(" invalid", when: problem != nil)"><label for="file">\(say(T.newFile))</label><p class="hint" id="file-hint">\(say(T.newFileHint))</p>
        \(problem.map { "<p class=\"error\" id=\"file-error\">\(say($0.message))</p>" })\
        <input type="file" id="file" name="file" accept=".csv,.txt,text/csv" aria-describedby="file-hint\(" file-error", when: problem != nil)"\(" aria-invalid=\"true\"", when: problem != nil)></div>
        </section><div class="actions"><button class="button">\(say(T.newGo))</button>
        <a class="button quiet" href="\(SpreadsheetAddress.list)">\(say(T.pageBack))</a></div></form>
        <h2>\(say(T.newHow))</h2><ol><li>\(say(T.newHowSave))</li><li>\(say(T.newHowHeadings))</li><li>\(say(T.newHowCheck))</li></ol>
        <p class="alone"><a href="\(SpreadsheetAddress.columns(side))">\(say(T.columnsTitle))</a></p>
        <div class="notice calm"><p>\(say(T.newConsent))</p></div>
        """
}

/// Local names of activities are data; with only one there is nothing to choose.
private func activityField(_ activities: [ActivityCard], _ form: FormView) -> HTML {
    if activities.count == 1, let only = activities.first {
        return "<input type=\"hidden\" name=\"activity\" value=\"\(only.id)\">"
    }
    let options = activities.html { activity in
        "<option value=\"\(activity.id)\"\(" selected", when: form.typed["activity"] == activity.id.text)>\(activity.name)</option>"
    }
    return """
        <div class="field"><label for="activity">\(form.say(T.newActivity))</label><select id="activity" name="activity">\(options)</select></div>
        """
}

func importCrumbs(_ found: Import?, _ say: Speech) -> HTML {
    """
    <nav class="crumbs" aria-label="\(say.plain(T.pageCrumbs))"><ol><li><a href="\(SpreadsheetAddress.list)">\(say(T.listTitle))</a></li></ol></nav>
    """
}

func columnsView(_ side: Side, _ words: SheetWords, _ say: Speech) -> HTML {
    let other: Side = side == .volunteer ? .newcomer : .volunteer
    let rows = SheetField.all(of: side).html { field in
        let offered = words.offered(field, say)
        let listed: HTML =
            "<details class=\"more\"><summary>\(say(T.columnsWords(count: offered.count)))</summary><p>\(offered.joined(separator: ", "))</p></details>"
        let few: HTML = "<p class=\"small\">\(offered.joined(separator: " · "))</p>"
        return """
            <tr role="row" id="\(field.rawValue)"><th scope="row" role="rowheader">\(say(field.message))\(" <span class=\"badge\">\(say(T.columnsNeeded))</span>", when: field.isNeeded)</th>
            <td role="cell" data-label="\(say.plain(T.columnsHolds))">\(say(field.holds))\(offered.isEmpty ? "" : offered.count > 8 ? listed : few)</td></tr>
            """
    }
    return """
        \(importCrumbs(nil, say))<h1>\(say(T.columnsTitle))</h1><p class="lead">\(say(T.columnsLead))</p>
        <p class="alone"><a href="\(SpreadsheetAddress.columns(other))">\(say(T.columnsOther(side: other.rawValue)))</a></p>
        <table class="list" role="table"><caption>\(say(T.columnsOf(side: side.rawValue)))</caption>
        <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">\(say(T.columnsColumn))</th><th scope="col" role="columnheader">\(say(T.columnsHolds))</th></tr></thead>
        <tbody role="rowgroup">\(rows)</tbody></table>
        """
}

extension SheetField {
    /// What may stand in it: `spreadsheets.holds.gender-wish`
    var holds: Message { Message("spreadsheets.holds.\(rawValue)") }
}

func downloadView(_ side: Side, _ count: Int, _ say: Speech) -> HTML {
    """
    \(importCrumbs(nil, say))<h1>\(say(T.saveTitle(side: side.rawValue)))</h1><p class="lead">\(say(T.saveLead(count: count, side: side.rawValue)))</p>
    <div class="notice calm"><p>\(say(T.saveNoted))</p>\("<p>\(say(T.saveConsent))</p>", when: side == .newcomer)</div>
    <form method="post" action="\(HouseholdAddress.download(side))"><div class="actions"><button class="button">\(say(T.saveGo))</button>
    <a class="button quiet" href="\(HouseholdAddress.list(side))">\(say(T.pageBack))</a></div></form>
    """
}
