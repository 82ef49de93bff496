import Basics
import Web

struct MatchListPage {
    let filter: MatchFilter
    let lines: [MatchLine]
    /// Where the next page begins; nil on the last.
    let next: String?
    let isFirst: Bool
}

func matchListView(_ page: MatchListPage, _ say: Speech) -> HTML {
    let choices = MatchFilter.allCases.html { filter in
        "<li><a href=\"/matches?show=\(filter.rawValue)\"\(" aria-current=\"page\"", when: filter == page.filter)>\(say(Message("match.filter.\(filter.rawValue)")))</a></li>"
    }
    let lines = page.lines.html { line in
        """
        <tr role="row"><th scope="row" role="rowheader"><a href="/matches/\(line.id.text)"><bdi>\(line.newcomer)</bdi> &amp; <bdi>\(line.volunteer)</bdi></a></th>
        <td role="cell" data-label="\(say.plain(T.listState))">\(stateBadge(line.state, line.ending, say))</td>
        <td role="cell" data-label="\(say.plain(T.listChanged))">\(say.shortDate(Copenhagen.day(of: line.changedAt)))</td></tr>
        """
    }
    let table: HTML =
        page.lines.isEmpty
        ? "<div class=\"empty\"><p>\(say(T.listEmpty))</p></div>"
        : """
        <table class="list" role="table"><caption>\(say(T.listCaption))</caption><thead role="rowgroup"><tr role="row">\
        <th scope="col" role="columnheader">\(say(T.listPair))</th><th scope="col" role="columnheader">\(say(T.listState))</th>\
        <th scope="col" role="columnheader">\(say(T.listChanged))</th></tr></thead><tbody role="rowgroup">\(lines)</tbody></table>
        """
    let pager: HTML = pagerView(
        first: page.isFirst ? nil : "/matches?show=\(page.filter.rawValue)",
        next: page.next.map { "/matches?show=\(page.filter.rawValue)&before=\(urlEncoded($0))" }, say)
    return """
        <div class="page-head"><h1>\(say(T.listTitle))</h1><div class="actions"><a class="button quiet" href="/plan">\(say(T.planOpen))</a></div></div>
        <nav class="tabs" aria-label="\(say.plain(T.filterLabel))"><ul>\(choices)</ul></nav>\(table)\(pager)
        """
}

func stateBadge(_ state: MatchState, _ ending: Ending?, _ say: Speech) -> HTML {
    let look =
        switch state {
        case .askingVolunteer, .askingNewcomer: "waiting"
        case .agreed, .meeting, .met: "warn"
        case .running: "good"
        case .ended: "quiet"
        }
    let words = ending.map { Message("match.ending.\($0.rawValue)") } ?? Message("match.state.\(state.rawValue)")
    return "<span class=\"badge \(look)\">\(say(words))</span>"
}
