import Basics
import Organisations
import Web

/// A page of a list, or what a search has found.
struct HouseholdListPage {
    let filter: HouseholdFilter
    let activities: [ActivityCard]
    let lines: [HouseholdLine]
    let next: ID<Household>?
    /// What was searched for, and whether more was found than is shown; nil for the list itself.
    let search: (typed: String, hasMore: Bool)?

    var side: Side { filter.side }
}

func householdListView(_ page: HouseholdListPage, _ say: Speech) -> HTML {
    let isNewcomers = page.side == .newcomer
    let add: HTML = "<a class=\"button\" href=\"\(HouseholdAddress.new)\">\(say(T.volunteersAdd))</a>"
    let sheets: HTML = "<a class=\"button quiet\" href=\"\(HouseholdAddress.imports)\">\(say(T.listSpreadsheets))</a>"
    return """
        <div class="page-head"><h1>\(say(isNewcomers ? T.newcomersTitle : T.volunteersTitle))</h1><div class="actions">\(add, when: !isNewcomers)\(sheets)</div></div>
        \(searchForm(page, say))\(page.search == nil ? filterForm(page, say) : foundHead(page, say))
        \(page.lines.isEmpty ? emptyView(page, say) : tableView(page, say))
        \(pagerView(
            first: page.filter.after == nil ? nil : page.filter.continuing(after: nil).path,
            next: page.next.map { page.filter.continuing(after: $0).path }, say))
        """
}

private func searchForm(_ page: HouseholdListPage, _ say: Speech) -> HTML {
    """
    <form class="filters" role="search" method="post" action="\(HouseholdAddress.search(page.side))">
    <div class="field"><label for="q">\(say(T.listSearch))</label><input id="q" name="q" type="search" value="\(page.search?.typed ?? "")" autocomplete="off"></div>
    <button class="button quiet">\(say(T.listSearchGo))</button></form>
    """
}

private func foundHead(_ page: HouseholdListPage, _ say: Speech) -> HTML {
    let more: HTML = " \(say(T.listFoundMore(max: Households.pageSize)))"
    return """
        <p role="status"><strong>\(say(T.listFound(count: page.lines.count)))</strong>\(more, when: page.search?.hasMore == true)
        · <a href="\(HouseholdAddress.list(page.side))">\(say(T.listAll))</a></p>
        """
}

private func filterForm(_ page: HouseholdListPage, _ say: Speech) -> HTML {
    let filter = page.filter
    let states = HouseholdFilter.State.offered(page.side).map {
        ($0.rawValue, say(Message("people.state.\($0.rawValue)")))
    }
    let kinds = HouseholdKind.allCases.map { ($0.rawValue, say(Message("words.kind.\($0.rawValue)"))) }
    let activities = page.activities.map { ($0.id.text, HTML(text: $0.name)) }
    let order: HTML = """
        <input type="hidden" name="sort" value="\(filter.order.rawValue)">\("<input type=\"hidden\" name=\"order\" value=\"down\">", when: filter.isDescending)
        """
    return """
        <details class="more"\(" open", when: !filter.isPlain)><summary>\(say(T.listFilter))</summary>
        <form class="filters" method="get" action="\(HouseholdAddress.list(page.side))">
        \(choice("state", T.listState, T.listAnyState, states, filter.state?.rawValue, say))
        \(choice("kind", T.listKind, T.listAnyKind, kinds, filter.kind?.rawValue, say))
        \(choice("activity", T.listActivity, T.listAnyActivity, activities, filter.activity?.text, say), when: activities.count > 1)
        \(order)<button class="button quiet">\(say(T.listShow))</button></form></details>
        """
}

private func choice(
    _ name: String, _ label: Message, _ any: Message, _ options: [(String, HTML)], _ chosen: String?, _ say: Speech
) -> HTML {
    let lines = options.html { value, words in
        "<option value=\"\(value)\"\(" selected", when: value == chosen)>\(words)</option>"
    }
    return """
        <div class="field"><label for="\(name)">\(say(label))</label>
        <select id="\(name)" name="\(name)"><option value="">\(say(any))</option>\(lines)</select></div>
        """
}

private func emptyView(_ page: HouseholdListPage, _ say: Speech) -> HTML {
    let words: Message =
        switch (page.search != nil, page.filter.isPlain, page.side) {
        case (true, _, _): T.listFoundNone
        case (false, true, .newcomer): T.newcomersNone
        case (false, true, .volunteer): T.volunteersNone
        case (false, false, .newcomer): T.newcomersEmpty
        case (false, false, .volunteer): T.volunteersEmpty
        }
    return "<div class=\"empty\"><p>\(say(words))</p></div>"
}
