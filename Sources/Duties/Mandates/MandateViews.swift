import Basics
import Web

/// On the private page: what is given, with one press to take it back, and two ways to give.
func mineMandatesView(_ lines: [MandateLine], _ say: Speech) -> HTML {
    let valid = lines.filter { $0.state == .valid }
    let former = lines.filter { $0.state != .valid }
    return """
        <h1>\(say(T.mandateTitle))</h1><p class="lead">\(say(T.mandateLead))</p>
        \(valid.html { mineLine($0, say) })\("<div class=\"empty\"><p>\(say(T.mandateNone))</p></div>", when: valid.isEmpty)
        <div class="actions"><a class="button" href="\(MandateAddress.mine(.attorney))">\(say(T.mandateGiveAttorney))</a>
        <a class="button quiet" href="\(MandateAddress.mine(.companion))">\(say(T.mandateGiveCompanion))</a></div>
        \(formerView(former, say))<p class="alone"><a class="button quiet" href="/mine">\(say(T.formBack))</a></p>
        """
}

private func mineLine(_ line: MandateLine, _ say: Speech) -> HTML {
    """
    <section class="panel">\(lineHead(line, say))\(contentList(line.mandate, say))
    <form method="post" action="\(MandateAddress.mineRevocation(line.mandate.id))">
    <button class="button quiet">\(say(T.mandateRevoke))</button></form></section>
    """
}

func lineHead(_ line: MandateLine, _ say: Speech) -> HTML {
    """
    <h2>\(holder(line, say))</h2><p><span class="badge good">\(say(Message("duties.kind.\(line.mandate.kind.rawValue)")))</span> \
    \(say(untilWords(line.mandate)))</p>
    """
}

func holder(_ line: MandateLine, _ say: Speech) -> HTML {
    line.holderName.map { "<bdi>\($0.revealed)</bdi>" } ?? say(T.mandateErasedName)
}

func untilWords(_ mandate: Mandate) -> Message {
    mandate.kind == .attorney ? T.mandateUntil(day: .day(mandate.until)) : T.mandateOn(day: .day(mandate.until))
}

/// What is let, in the order of the form.
func contentWords(_ mandate: Mandate) -> (lines: [Message], matters: [Message]) {
    switch mandate.content {
    case .attorney(let scopes, let matters)?:
        (
            MandateScope.allCases.filter(scopes.contains).map { Message("duties.scope.\($0.rawValue)") },
            matterWords(matters)
        )
    case .companion(let meeting)?: ([Message("duties.meeting.\(meeting.rawValue)")], [])
    case nil: ([], [])
    }
}

func matterWords(_ matters: Set<MandateMatter>) -> [Message] {
    MandateMatter.allCases.filter(matters.contains).map { Message("duties.matter.\($0.rawValue)") }
}

private func contentList(_ mandate: Mandate, _ say: Speech) -> HTML {
    let (lines, matters) = contentWords(mandate)
    let tags: HTML =
        matters.isEmpty ? "" : "<ul class=\"tags\">\(matters.html { "<li class=\"tag\">\(say($0))</li>" })</ul>"
    return "<ul>\(lines.html { "<li>\(say($0))</li>" })</ul>\(tags)"
}

func formerView(_ lines: [MandateLine], _ say: Speech) -> HTML {
    guard !lines.isEmpty else { return "" }
    let all = lines.html { line in
        """
        <li>\(holder(line, say)) · \(say(Message("duties.kind.\(line.mandate.kind.rawValue)"))) · \(say(endWords(line)))</li>
        """
    }
    return "<details class=\"more\"><summary>\(say(T.mandateFormer))</summary><ul>\(all)</ul></details>"
}

private func endWords(_ line: MandateLine) -> Message {
    guard let ended = line.mandate.endedAt, let ending = line.mandate.ending else { return T.stateExpired }
    let day = Message.Value.day(Copenhagen.day(of: ended))
    switch ending {
    case .revoked: return T.endingRevoked(day: day)
    case .laidDown: return T.endingLaidDown(day: day)
    case .erased: return T.endingErased(day: day)
    }
}

/// The form, alone on the private page or in two languages beside the caseworker.
func givingView(_ page: GivingPage, _ form: FormView) -> HTML {
    """
    <h1>\(form.both(page.title))</h1>\(paragraph(T.mandateLead, form))\(paragraph(T.mandateLimits, form))
    \("<p class=\"notice calm\">\(form.say(T.casesTogether))</p>", when: page.form.isWitnessed)
    <form method="post" action="\(page.action)" novalidate>\(form.summary)\(mandateFields(page.form, form))
    <div class="actions"><button class="button">\(form.both(page.deed))</button>
    <a class="button quiet" href="\(page.back)">\(form.say(T.formBack))</a></div></form>
    """
}

private func paragraph(_ message: Message, _ form: FormView) -> HTML { "<p>\(form.both(message))</p>" }
