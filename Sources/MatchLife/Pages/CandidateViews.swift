import Basics
import Matching
import People
import Web

/// The ranked list on a newcomer's card, with who cannot be asked and why.
package func candidatesView(
    _ list: CandidateList, of newcomer: HouseholdCard, _ say: Speech, typed: Fields = .none, problem: Message? = nil
) -> HTML {
    let shown = 5
    let first = list.ranked.prefix(shown).enumerated().html { candidate($1, $0 + 1, newcomer, say, typed, problem) }
    let rest = list.ranked.dropFirst(shown).prefix(45).enumerated().html {
        candidate($1, $0 + shown + 1, newcomer, say, typed, problem)
    }
    let more: HTML =
        list.ranked.count > shown
        ? "<details class=\"more\"><summary>\(say(T.candidatesMore))</summary><ol class=\"candidates\" start=\"\(shown + 1)\">\(rest)</ol></details>"
        : ""
    let empty: HTML = list.ranked.isEmpty ? "<div class=\"empty\"><p>\(say(T.candidatesEmpty))</p></div>" : ""
    return """
        <section class="panel" id="candidates"><h2>\(say(T.candidatesTitle))</h2><p>\(say(T.candidatesLead))</p>
        \(empty)<ol class="candidates">\(first)</ol>\(more)\(othersView(list.others, newcomer, say))</section>
        """
}

private func candidate(
    _ candidate: Candidate, _ rank: Int, _ newcomer: HouseholdCard, _ say: Speech, _ typed: Fields, _ problem: Message?
) -> HTML {
    let name = candidate.volunteer.called
    return """
        <li class="candidate\(" first", when: rank == 1)"><div><h3><span class="rank">\(rank)</span> <a href="/volunteers/\(candidate.volunteer.id.text)"><bdi>\(name)</bdi></a></h3>
        \(scoreView(candidate.score.total, say))</div>
        <div class="actions">\(askForm(candidate.volunteer, newcomer, say, needsWhy: rank > 1, typed, problem))</div>
        \(reasonsView(candidate.score, say))</li>
        """
}

private func askForm(
    _ volunteer: HouseholdCard, _ newcomer: HouseholdCard, _ say: Speech, needsWhy: Bool, _ typed: Fields,
    _ problem: Message?,
    _ label: Message? = nil
) -> HTML {
    let name = Message.Value.name(volunteer.called)
    let mine = typed["volunteer"] == volunteer.id.text
    let problems = mine ? Problems(problem.map { [Problem("why", $0)] } ?? []) : Problems()
    let view = FormView(say, mine ? typed : .none, problems, prefix: "\(volunteer.id.text)-")
    let why: HTML = needsWhy ? view.staffArea("why", T.candidatesWhy(name: name), rows: 2) : ""
    let form: HTML = """
        <form method="post" action="/newcomers/\(newcomer.id.text)/proposals" novalidate><input type="hidden" name="volunteer" value="\(volunteer.id.text)">\
        \(why)<button class="button\(" quiet", when: needsWhy)">\(say(label ?? T.candidatesAsk(name: name)))</button></form>
        """
    guard needsWhy else { return form }
    return
        "<details class=\"more\"\(" open", when: mine)><summary>\(say(T.candidatesAsk(name: name)))</summary>\(form)</details>"
}

private func othersView(_ others: [Unaskable], _ newcomer: HouseholdCard, _ say: Speech) -> HTML {
    guard !others.isEmpty else { return "" }
    let lines = others.prefix(200).html { other in
        let reasons = other.obstacles.map { say($0.words) }.joined(by: " · ")
        let ask: HTML =
            other.obstacles.allSatisfy(\.mayBeOverridden)
            ? askForm(other.volunteer, newcomer, say, needsWhy: true, .none, nil, T.candidatesAskAnyway) : ""
        return
            "<li><a href=\"/volunteers/\(other.volunteer.id.text)\"><bdi>\(other.volunteer.called)</bdi></a>: \(reasons)\(ask)</li>"
    }
    return
        "<details class=\"more\"><summary>\(say(T.candidatesOthers(count: others.count)))</summary><ul>\(lines)</ul></details>"
}
