import Basics
import Organisations
import Web

/// One wording in every language, and which are still drafts.
struct WordingsPage {
    struct Line {
        let language: Language
        let approval: WordingApproval?
        /// Nil when there is no such person any more.
        let approvedBy: String?
    }

    let version: String
    let lines: [Line]
}

func wordingsView(_ pages: [WordingsPage], _ form: FormView, _ say: Speech) -> HTML {
    """
    <h1>\(say(T.wordingsTitle))</h1><p class="lead">\(say(T.wordingsLead))</p>\(form.summary)
    \(pages.html { page in
        let asks = page.version == ConsentWording.ofBranch ? T.wordingsByBranch : T.wordingsByMunicipality
        return "<h2>\(say(asks))</h2><p class=\"soft\">\(say(T.wordingsVersion(id: page.version)))</p>\(page.lines.html { wordingLine($0, of: page.version, say) })"
    })
    """
}

private func wordingLine(_ line: WordingsPage.Line, of version: String, _ say: Speech) -> HTML {
    let language = line.language
    let name: Message.Value = .name(language.ownName)
    let badge: HTML =
        line.approval == nil
        ? "<span class=\"badge warn\">\(say(T.wordingsDraft))</span>"
        : "<span class=\"badge good\">\(say(T.wordingsApplies))</span>"
    let approved: HTML? = line.approval.map { approval in
        let day: Message.Value = .day(Copenhagen.day(of: approval.at))
        return
            "<p>\(say(line.approvedBy.map { T.wordingsApproved(day: day, name: .name($0)) } ?? T.wordingsApprovedOn(day: day)))</p>"
    }
    return """
        <section class="panel"><h3><bdi lang="\(language.rawValue)" dir="\(language.direction)">\(language.ownName)</bdi> \(badge)</h3>\(approved)
        <details class="more"><summary>\(say(T.wordingsRead))</summary>
        \(wordingView(sample(version, isDraft: line.approval == nil, say), say.in(.danish), beside: say.in(language)))</details>
        <form method="post" action="\(ConsentRoutes.wordings)"><input type="hidden" name="wording" value="\(version)">\(deed(line, name, say))</form></section>
        """
}

private func deed(_ line: WordingsPage.Line, _ name: Message.Value, _ say: Speech) -> HTML {
    guard line.approval == nil else {
        return """
            <button class="link" name="put-back" value="\(line.language.rawValue)">\(say(T.wordingsPutBack(language: name)))</button>
            """
    }
    return """
        <p class="hint">\(say(T.wordingsApproveHint))</p>
        <button class="button quiet" name="approve" value="\(line.language.rawValue)">\(say(T.wordingsApprove(language: name)))</button>
        """
}

/// The wording with general words where an activity's own names will stand.
private func sample(_ version: String, isDraft: Bool, _ say: Speech) -> ConsentWording {
    let danish = say.in(.danish)
    let activity = ActivityCard(
        id: ID(trusted: "sample"), organisation: ID(trusted: "sample"), organisationName: danish.plain(T.holderBranch),
        name: "…", volunteerName: "…", reflectionDays: 3, keepMonths: 6, contactName: "…", contactPhone: "…",
        premises: "")
    let municipality = version == ConsentWording.ofBranch ? nil : danish.plain(T.wordingsSampleMunicipality)
    return ConsentWording(for: activity, from: municipality, isDraft: isDraft)
}
