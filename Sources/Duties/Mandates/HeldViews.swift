import Basics
import Consent
import MatchLife
import People
import Web

func heldListView(_ pages: [HeldPage], _ say: Speech) -> HTML {
    """
    <h1>\(say(T.heldTitle))</h1><p class="lead">\(say(T.heldLead))</p>
    \(pages.html { heldLine($0, say) })\("<div class=\"empty\"><p>\(say(T.heldNone))</p></div>", when: pages.isEmpty)
    """
}

private func heldLine(_ page: HeldPage, _ say: Speech) -> HTML {
    let mandate = page.line.mandate
    let opens = !MandateRules.scopesSeen(of: mandate).isEmpty
    let see: HTML = """
        <a class="button" href="\(MandateAddress.held(mandate.id))">\(say(T.heldOpen))<span class="hidden-visually"> – <bdi>\(page.called)</bdi></span></a>
        """
    return """
        <section class="panel"><h2><bdi>\(page.called)</bdi></h2>
        <p><span class="badge good">\(say(Message("duties.kind.\(mandate.kind.rawValue)")))</span> \(say(untilWords(mandate)))</p>
        \(told(mandate, say))\("<p>\(say(T.heldOnlyTold))</p>", when: !opens)
        <div class="actions">\(see, when: opens)<form method="post" action="\(MandateAddress.layDown(mandate.id))">
        <button class="button quiet">\(say(T.heldLayDown))<span class="hidden-visually"> – <bdi>\(page.called)</bdi></span></button></form></div></section>
        """
}

private func told(_ mandate: Mandate, _ say: Speech) -> HTML {
    switch mandate.content {
    case .companion(let meeting)?:
        "<p>\(say(T.heldComes(meeting: .message(Message("duties.meeting.\(meeting.rawValue)")))))</p>"
    case .attorney(_, let matters)? where !matters.isEmpty:
        "<p>\(say(T.heldTells(matters: .list(matterWords(matters)))))</p>"
    default: ""
    }
}

/// Only what is in the mandate is in the page, so nothing else can be shown.
func heldView(_ page: HeldPage, _ say: Speech) -> HTML {
    let standing: HTML =
        page.standing.map { section(T.heldMine, "<p>\(say(Message("duties.stands.\($0.rawValue)")))</p>", say) } ?? ""
    let answers: HTML = page.answers.map { section(T.heldForm, formPart($0, page.contact, say), say) } ?? ""
    let ledger: HTML = page.ledger.map { section(T.heldLedger, ledgerView($0, page.volunteers, say), say) } ?? ""
    let mandate = page.line.mandate
    return """
        <h1><bdi>\(page.called)</bdi></h1><p><span class="badge good">\(say(Message("duties.kind.\(mandate.kind.rawValue)")))</span> \
        \(say(untilWords(mandate)))</p>\(told(mandate, say))
        \(standing)\(answers)\(ledger)
        \("<p>\(say(T.heldOnlyTold))</p>", when: MandateRules.scopesSeen(of: mandate).isEmpty)
        <p class="alone"><a class="button quiet" href="\(MandateAddress.held)">\(say(T.heldBack))</a></p>
        """
}

private func formPart(_ card: HouseholdCard, _ contact: Contact?, _ say: Speech) -> HTML {
    let reach: HTML =
        contact.map { "<dl class=\"facts\">\(contactFacts($0, say))</dl>" } ?? "<p>\(say(T.heldGone))</p>"
    return reach + profileFacts(card, say)
}

private func section(_ title: Message, _ content: HTML, _ say: Speech) -> HTML {
    "<section class=\"panel\"><h2>\(say(title))</h2>\(content)</section>"
}
