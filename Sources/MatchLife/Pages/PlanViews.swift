import Basics
import Organisations
import People
import Web

/// What the page of one plan for all shows.
struct PlanPage {
    let activities: [ActivityCard]
    let activity: ActivityCard
    let plan: ActivityPlan
}

func planView(_ page: PlanPage, _ say: Speech) -> HTML {
    let lines = page.plan.pairs.html { planLine($0, say) }
    let unplaced = page.plan.unplaced.html {
        "<li><a href=\"/newcomers/\($0.id.text)\"><bdi>\($0.called)</bdi></a></li>"
    }
    let rest: HTML =
        page.plan.unplaced.isEmpty
        ? "" : "<section class=\"panel\"><h2>\(say(T.planUnplaced))</h2><ul>\(unplaced)</ul></section>"
    let proved: HTML =
        page.plan.isProved && !page.plan.pairs.isEmpty ? " <span class=\"hint\">\(say(T.planProved))</span>" : ""
    return """
        <h1>\(say(T.planTitle))</h1><p class="lead">\(say(T.planLead))</p>\(activityChoice(page, say))
        <table class="list" role="table"><caption>\(say(T.planPairs(count: page.plan.pairs.count)))\(proved)</caption>
        <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">\(say(T.planNewcomer))</th><th scope="col" role="columnheader">\(say(T.planVolunteer))</th>\
        <th scope="col" role="columnheader">\(say(T.planReasons))</th><th scope="col" role="columnheader">\(say(T.planDeed))</th></tr></thead>
        <tbody role="rowgroup">\(lines)</tbody></table>\(rest)
        """
}

private func planLine(_ pair: PlannedPair, _ say: Speech) -> HTML {
    let reasons = pair.score.reasons.filter { $0.weight == .strong }.map { say($0.words) }.joined(by: " · ")
    return """
        <tr role="row"><th scope="row" role="rowheader"><a href="/newcomers/\(pair.newcomer.id.text)"><bdi>\(pair.newcomer.called)</bdi></a>\
        <span class="hint">\(say(T.planWaited(days: pair.waitedDays)))</span></th>
        <td role="cell" data-label="\(say.plain(T.planVolunteer))"><a href="/volunteers/\(pair.volunteer.id.text)"><bdi>\(pair.volunteer.called)</bdi></a></td>
        <td role="cell" data-label="\(say.plain(T.planReasons))">\(reasons)</td>
        <td role="cell" data-label="\(say.plain(T.planDeed))"><form method="post" action="/newcomers/\(pair.newcomer.id.text)/proposals">\
        <input type="hidden" name="volunteer" value="\(pair.volunteer.id.text)"><input type="hidden" name="plan" value="yes">\
        <button class="button quiet">\(say(T.candidatesAsk(name: .name(pair.volunteer.called))))</button></form></td></tr>
        """
}

private func activityChoice(_ page: PlanPage, _ say: Speech) -> HTML {
    guard page.activities.count > 1 else { return "" }
    let links = page.activities.html { activity in
        "<li><a href=\"/plan?activity=\(activity.id.text)\"\(" aria-current=\"page\"", when: activity.id == page.activity.id)>\(activity.name)</a></li>"
    }
    return "<nav class=\"tabs\" aria-label=\"\(say.plain(T.planActivity))\"><ul>\(links)</ul></nav>"
}
