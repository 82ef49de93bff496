import Basics
import Statistics
import Web

func callNumbersView(_ page: CallNumbersPage, _ say: Speech) -> HTML {
    let none: HTML = "<div class=\"empty\"><p>\(say(T.numbersNone))</p></div>"
    let older: HTML = """
        <details class="more"><summary>\(say(T.numbersOlder))</summary><p class="soft">\(say(T.numbersOlderLead))</p>\
        \(table(page.older, T.numbersOlder, say))</details>
        """
    // Whoever reads them as they are leads the activity; the others come from the list of companies.
    let back: HTML =
        page.isExact
        ? "<a href=\"\(LeadingAddress.activity(page.activity.id))\"><bdi>\(page.activity.name)</bdi></a>"
        : "<a href=\"\(CompanyAddress.list)\">\(say(T.companyListTitle))</a>"
    return """
        <nav class="crumbs" aria-label="\(say.plain(T.boardHere))"><ol><li>\(back)</li></ol></nav>
        <h1>\(say(T.numbersTitle))</h1><p class="lead"><bdi>\(page.activity.name)</bdi></p>\
        <p>\(say(page.isExact ? T.numbersLead : T.numbersLeadByFives))</p>
        \(page.lines.count > 1 ? table(page.lines, T.numbersYear, say) : none)\(older, when: !page.older.isEmpty)
        <h2>\(say(T.numbersLoad))</h2><p class="soft">\(say(T.numbersLoadLead(days: CallerLoad.days)))</p>
        \(page.isExact ? loadTable(page, say) : loadFigures(page.load, say))
        """
}

private func table(_ lines: [CallNumbersPage.Line], _ caption: Message, _ say: Speech) -> HTML {
    let heads = [T.numbersCalls, T.numbersAnswered, T.numbersEscalated, T.numbersMinutes]
    let rows = lines.html { line in
        let cells = [
            figure(line.calls, say), figure(line.answered, say), figure(line.escalated, say), time(line.time, say),
        ]
        return """
            <tr><th scope="row">\(line.month.map { HTML(text: monthWords($0, say)) } ?? say(T.numbersWhole))</th>\
            \(zip(heads, cells).html { "<td data-label=\"\(say.plain($0))\">\($1)</td>" })</tr>
            """
    }
    return """
        <table class="list"><caption class="hidden-visually">\(say(caption))</caption><thead><tr><th scope="col">\(say(T.numbersMonth))</th>\
        \(heads.html { "<th scope=\"col\">\(say($0))</th>" })</tr></thead><tbody>\(rows)</tbody></table>
        """
}

private func monthWords(_ day: Day, _ say: Speech) -> String {
    "\(say.plain(Message("calls.numbers.month.\(day.month)"))) \(day.year)"
}

private func figure(_ figure: CallNumbersPage.Figure, _ say: Speech) -> HTML {
    switch figure {
    case .exactly(let number): "\(number)"
    case .about(let count): about(count, say)
    case .between(let range): "<span class=\"ltr\" dir=\"ltr\">\(range.lowerBound)–\(range.upperBound)</span>"
    }
}

private func about(_ count: Count, _ say: Speech) -> HTML {
    count.isSmall
        ? say(T.numbersFew) : "<span class=\"ltr\" dir=\"ltr\">\(count.least)–\(count.most)</span>"
}

private func time(_ time: TakingTime?, _ say: Speech) -> HTML {
    switch time {
    case .each(let median, let worst):
        say(T.numbersTime(median: .number(median), worst: .number(worst)))
    case .average(let minutes): say(T.numbersAverage(minutes: minutes))
    case nil: "–"
    }
}

private func loadTable(_ page: CallNumbersPage, _ say: Speech) -> HTML {
    guard !page.loads.isEmpty else { return "<p>\(say(T.numbersNoCallers))</p>" }
    let rows = page.loads.html { load in
        """
        <tr><th scope="row">\(load.name.map { "<bdi>\($0)</bdi>" as HTML } ?? say(T.companyErasedName))</th>\
        <td data-label="\(say.plain(T.numbersCalls))">\(load.calls)</td></tr>
        """
    }
    return """
        <table class="list"><caption class="hidden-visually">\(say(T.numbersLoad))</caption><thead><tr><th scope="col">\(say(T.numbersCaller))</th>\
        <th scope="col">\(say(T.numbersCalls))</th></tr></thead><tbody>\(rows)</tbody></table>
        """
}

private func loadFigures(_ load: BoardLoad, _ say: Speech) -> HTML {
    let figures = [(T.numbersCallers, load.callers), (T.numbersHeavy, load.heavy)]
    return "<dl class=\"figures\">\(figures.html { "<div><dt>\(say($0))</dt><dd>\(about($1, say))</dd></div>" })</dl>"
}
