import Basics
import Web

func tableView(_ page: HouseholdListPage, _ say: Speech) -> HTML {
    let isNewcomers = page.side == .newcomer
    let last = isNewcomers ? T.listWaited : T.listAdded
    let plain = [T.listState, T.listKind, T.listPlace] + (isNewcomers ? [] : [T.listRoom])
    return """
        <table class="list" role="table"><caption class="hidden-visually">\(say(isNewcomers ? T.newcomersTitle : T.volunteersTitle))</caption>
        <thead role="rowgroup"><tr role="row">\(sortHead(.name, T.listName, page, say))
        \(plain.html { "<th scope=\"col\" role=\"columnheader\">\(say($0))</th>" })\(sortHead(.since, last, page, say))</tr></thead>
        <tbody role="rowgroup">\(page.lines.html { row($0, isNewcomers, say) })</tbody></table>
        """
}

/// A search stands in no order of its own.
private func sortHead(_ order: HouseholdFilter.Order, _ label: Message, _ page: HouseholdListPage, _ say: Speech)
    -> HTML
{
    guard page.search == nil else { return "<th scope=\"col\" role=\"columnheader\">\(say(label))</th>" }
    let isChosen = page.filter.order == order
    let direction: HTML = page.filter.isDescending ? " aria-sort=\"descending\"" : " aria-sort=\"ascending\""
    return """
        <th class="sort" scope="col" role="columnheader"\(direction, when: isChosen)><a href="\(page.filter.sorted(by: order).path)">\(say(label))</a></th>
        """
}

private func row(_ line: HouseholdLine, _ isNewcomers: Bool, _ say: Speech) -> HTML {
    let side: Side = isNewcomers ? .newcomer : .volunteer
    let since = isNewcomers ? line.roll.waitingSince : line.roll.addedOn
    let place: HTML =
        line.roll.town.map { "<bdi>\($0)</bdi>" } ?? "<span class=\"soft\">\(say(T.listUnknownPlace))</span>"
    let reference: HTML = " <span class=\"soft small ltr\" dir=\"ltr\">\(line.roll.reference)</span>"
    return """
        <tr role="row"><th scope="row" role="rowheader"><a href="\(HouseholdAddress.card(side, line.id))"><bdi>\(line.roll.called)</bdi></a>\
        \(reference, when: line.roll.name != nil)</th>
        <td role="cell" data-label="\(say.plain(T.listState))">\(isNewcomers ? newcomerBadge(line, say) : volunteerBadges(line, say))</td>
        <td role="cell" data-label="\(say.plain(T.listKind))">\(say(whoWords(line.roll.who)))</td>
        <td role="cell" data-label="\(say.plain(T.listPlace))">\(place)</td>\(isNewcomers ? "" : roomCell(line, say))
        <td role="cell" data-label="\(say.plain(isNewcomers ? T.listWaited : T.listAdded))">\(since.map { HTML(text: say.shortDate($0)) } ?? "–")</td></tr>
        """
}

private func roomCell(_ line: HouseholdLine, _ say: Speech) -> HTML {
    """
    <td role="cell" data-label="\(say.plain(T.listRoom))">\(say(T.listRoomOf(count: line.openMatches, max: line.roll.who.capacity)))</td>
    """
}

private func badge(_ look: HTML, _ words: Message, _ say: Speech) -> HTML {
    "<span class=\"badge \(look)\">\(say(words))</span>"
}

private func newcomerBadge(_ line: HouseholdLine, _ say: Speech) -> HTML {
    if line.roll.isEnded { return badge("quiet", T.stateEnded, say) }
    if line.roll.isRestricted { return badge("warn", HouseholdWords.restricted, say) }
    if let state = line.matchState {
        return badge(state == "running" ? "good" : "", Message("people.match.\(state)"), say)
    }
    return line.roll.isPaused ? badge("quiet", T.statePaused, say) : badge("waiting", T.stateWaiting, say)
}

private func volunteerBadges(_ line: HouseholdLine, _ say: Speech) -> HTML {
    if line.roll.isEnded { return badge("quiet", T.stateEnded, say) }
    if line.roll.isRestricted { return badge("warn", HouseholdWords.restricted, say) }
    if line.roll.isPaused { return badge("quiet", T.statePaused, say) }
    guard line.roll.isCleared else { return badge("warn", T.stateNotCleared, say) }
    let certificate: HTML = " \(badge("warn", T.stateCertificate, say))"
    return "\(badge("good", T.stateCleared, say))\(certificate, when: line.missingCertificates > 0)"
}
