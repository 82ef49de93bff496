import Basics
import People
import Web

func importPreviewView(
    _ page: ImportPreviewPage, _ words: SheetWords, _ form: FormView, _ refusal: ImportRefusal?
) -> HTML {
    let say = form.say
    let found = page.found
    return """
        \(importCrumbs(found, say))<h1>\(say(T.previewTitle(side: found.side.rawValue)))</h1>\(refusalView(refusal, say))\(form.summary)
        <p class="lead">\(say(T.stateLead(activity: .text(page.activity), count: found.rowCount)))</p>
        \(countsView(page, say))\(startView(page, say))\(firstView(page, say))\(problemsView(page, words, say))
        <form method="post" action="\(SpreadsheetAddress.choices(found.id))" novalidate>
        \(textsView(page, form))\(twinsView(page, form))\(columnsChoice(page, form))
        <div class="actions"><button class="button">\(say(T.previewAgain))</button></div></form>\(endForm(found, say))
        """
}

private func countsView(_ page: ImportPreviewPage, _ say: Speech) -> HTML {
    let report = page.report
    let lines: [(HTML, Message, HTML)] = [
        ("good", T.countComing(count: page.comingIn), ""),
        ("warn", T.countFaulty(count: report.faulty.count), "#faulty"),
        ("warn", T.countTwins(count: report.twins.count), "#twins"),
        ("warn", T.countGuarded(count: report.guarded.count), "#texts"),
    ]
    let counts = [page.comingIn, report.faulty.count, report.twins.count, report.guarded.count]
    let shown = zip(lines, counts).filter { $0.1 > 0 }.map(\.0).html { look, words, place in
        let text: HTML = place.bytes.isEmpty ? say(words) : "<a href=\"\(place)\">\(say(words))</a>"
        return "<li><span class=\"badge \(look)\">\(text)</span></li>"
    }
    let missing = page.found.missing
    let lacking: HTML = """
        <div class="notice calm"><p>\(say(T.previewMissing(what: .list(missing.map(\.message)))))</p></div>
        """
    return "<ul class=\"plain\">\(shown)</ul>\(lacking, when: !missing.isEmpty)"
}

/// What stops everything is said on the button that goes past it.
private func startView(_ page: ImportPreviewPage, _ say: Speech) -> HTML {
    guard page.comingIn > 0 else { return "<p><strong>\(say(T.startNobody))</strong></p>" }
    let stops = page.stopping > 0
    let consent: HTML = "<p>\(say(T.startConsent))</p>"
    return """
        <section class="panel"><h2>\(say(T.startTitle))</h2>\("<p>\(say(T.startStopped(count: page.stopping)))</p>", when: stops)\(consent, when: page.found.side == .newcomer)
        <form method="post" action="\(SpreadsheetAddress.start(page.found.id))">\("<input type=\"hidden\" name=\"leave-out-faulty\" value=\"yes\">", when: stops)
        <button class="button\(" quiet", when: stops)">\(say(stops ? T.startWithout(count: page.comingIn) : T.startAll(count: page.comingIn)))</button></form></section>
        """
}

/// The first as they would stand: whoever looks sees at once when a column is taken for another.
private func firstView(_ page: ImportPreviewPage, _ say: Speech) -> HTML {
    guard !page.first.isEmpty else { return "" }
    let fields = SheetField.all(of: page.found.side).filter { field in
        page.found.choices.fields.contains(field) || field == .kind
            || field == .ageBand && page.found.choices.fields.contains(.birthYear)
    }.filter { $0 != .birthYear }
    let people = page.first.html { household in
        let facts = SheetFacts(household)
        let lines = fields.filter { $0 != .name }.html { field in
            let value = facts.value(field, say)
            return value.isEmpty ? "" : "<div><dt>\(say(field.message))</dt><dd><bdi>\(value)</bdi></dd></div>"
        }
        return "<section class=\"panel\"><h3><bdi>\(facts.name)</bdi></h3><dl class=\"facts\">\(lines)</dl></section>"
    }
    return """
        <details class="more" open><summary>\(say(T.firstTitle(count: page.first.count)))</summary><div class="sheets">\(people)</div></details>
        """
}

private func problemsView(_ page: ImportPreviewPage, _ words: SheetWords, _ say: Speech) -> HTML {
    guard !page.report.faulty.isEmpty else { return "" }
    let heads = [T.problemLine, T.problemColumn, T.problemFound, T.problemExpected]
    let rows = page.faulty.html { row in row.problems.html { problemRow($0, row.line, page.found, words, say) } }
    return """
        <h2 id="faulty">\(say(T.countFaulty(count: page.report.faulty.count)))</h2><p>\(say(T.problemLead))\
        \(" \(say(T.problemMore(max: ImportReport.mostShown)))", when: page.report.faulty.count > page.faulty.count)</p>
        <table class="list" role="table"><caption class="hidden-visually">\(say(T.countFaulty(count: page.report.faulty.count)))</caption>
        <thead role="rowgroup"><tr role="row">\(heads.html { "<th scope=\"col\" role=\"columnheader\">\(say($0))</th>" })</tr></thead>
        <tbody role="rowgroup">\(rows)</tbody></table>
        """
}

private func problemRow(
    _ problem: CellProblem, _ line: Int, _ found: Import, _ words: SheetWords, _ say: Speech
) -> HTML {
    let place: HTML =
        problem.column.map { "\(columnLetter($0)) · <bdi>\($0 < found.headings.count ? found.headings[$0] : "")</bdi>" }
        ?? problem.field.map { "\(say(T.problemNoColumn(field: .message($0.message))))" } ?? "–"
    let offered = problem.field.map { words.offered($0, say) } ?? []
    let choice: HTML =
        offered.isEmpty
        ? ""
        : offered.count <= 8
            ? " \(offered.joined(separator: " · "))"
            : " <a href=\"\(SpreadsheetAddress.columns(found.side))#\(problem.field?.rawValue ?? "")\">\(say(T.problemWords))</a>"
    return """
        <tr role="row"><th scope="row" role="rowheader">\(say(T.problemLineOf(line: .number(line))))</th>
        <td role="cell" data-label="\(say.plain(T.problemColumn))">\(place)</td>
        <td role="cell" data-label="\(say.plain(T.problemFound))">\(problem.typed.isEmpty ? say(T.problemNothing) : "<bdi>\(String(problem.typed.prefix(120)))</bdi>")</td>
        <td role="cell" data-label="\(say.plain(T.problemExpected))">\(say(problem.expected))\(choice)</td></tr>
        """
}

/// The same rule as for what staff write: it is written differently, or stands for a reason that is kept with who and when.
private func textsView(_ page: ImportPreviewPage, _ form: FormView) -> HTML {
    guard !page.report.guarded.isEmpty else { return hiddenChoice("texts", form) }
    let say = form.say
    let rows = page.guarded.html { row in
        let found = row.household?.findings ?? []
        let what = Message.Value.list(
            Array(Set(found.map(\.kind))).sorted { $0.rawValue < $1.rawValue }.map {
                Message("people.guard.kind.\($0.rawValue)")
            })
        return """
            <li>\(say(T.textsLine(line: .number(row.line), what: what))): <bdi>\(found.map(\.words).joined(separator: ", "))</bdi></li>
            """
    }
    let options = TextChoice.allCases.map { FormView.Option($0.rawValue, Message("spreadsheets.texts.\($0.rawValue)")) }
    return """
        <section class="panel" id="texts"><h2>\(say(T.countGuarded(count: page.report.guarded.count)))</h2><p>\(say(T.textsLead))</p>
        <ul>\(rows)</ul>\(form.radios("texts", T.textsChoice, options))\(form.text("reason", T.textsReason, hint: T.textsReasonHint, optional: true))</section>
        """
}

private func twinsView(_ page: ImportPreviewPage, _ form: FormView) -> HTML {
    guard !page.report.twins.isEmpty else { return hiddenChoice("leave-out-twins", form) }
    let say = form.say
    let rows = page.report.firstTwins.html { twin in
        let by = Message.Value.message(Message("spreadsheets.twin.\(twin.by)"))
        let words =
            twin.reference.map { T.twinsHousehold(by: by, line: .number(twin.line), reference: .text($0)) }
            ?? T.twinsRow(by: by, line: .number(twin.line), other: .number(twin.otherLine ?? 0))
        return "<li>\(say(words))</li>"
    }
    return """
        <section class="panel" id="twins"><h2>\(say(T.countTwins(count: page.report.twins.count)))</h2><p>\(say(T.twinsLead))</p>
        <ul>\(rows)</ul>\("<p>\(say(T.problemMore(max: ImportReport.mostShown)))</p>", when: page.report.twins.count > page.report.firstTwins.count)
        \(form.tick("leave-out-twins", T.twinsLeaveOut))</section>
        """
}

/// What is not asked now stays as it was said.
private func hiddenChoice(_ name: String, _ form: FormView) -> HTML {
    let reason: HTML = "<input type=\"hidden\" name=\"reason\" value=\"\(form.typed["reason"])\">"
    let own: HTML = "<input type=\"hidden\" name=\"\(name)\" value=\"\(form.typed[name])\">"
    return "\(own, when: !form.typed[name].isEmpty)\(reason, when: name == "texts")"
}

private func columnsChoice(_ page: ImportPreviewPage, _ form: FormView) -> HTML {
    let say = form.say
    let options = SheetField.all(of: page.found.side).map { FormView.Option($0.rawValue, $0.message) }
    let columns = page.found.headings.enumerated().html { column, heading in
        let sample = page.samples[column]
        let hint: Message? = sample.isEmpty ? nil : T.columnSample(text: String(sample.prefix(60)))
        return form.select(
            ImportForm.field(column), T.columnOf(heading: .name(heading), text: columnLetter(column)),
            [FormView.Option("", T.columnNone)] + options, hint: hint)
    }
    return """
        <section class="panel"><h2>\(say(T.columnsChoice))</h2><p>\(say(T.columnsChoiceLead))</p><div class="two">\(columns)</div>
        <p class="alone"><a href="\(SpreadsheetAddress.columns(page.found.side))">\(say(T.columnsTitle))</a></p></section>
        """
}
