import Basics
import Consent
import Intake
import MatchLife
import People
import Web

/// Everything the leader needs about a newcomer, without searching.
struct NewcomerCardPage {
    let card: HouseholdCard
    let today: Day
    let consents: [ConsentRecord]
    let isConsentValid: Bool
    let usualWait: Int?
    let talks: [Talk]
    let hasContact: Bool
    /// Only after the leader has asked to see it.
    let contact: Contact?
    /// First name and phone that follow-up keeps are there.
    let hasKept: Bool
    let kept: (firstName: String, phone: String)?
    let open: Pairing?
    let past: [Pairing]
    let candidates: CandidateList?
    var typed = Fields.none
    var problem: Message?

    var path: String { "/newcomers/\(card.id)" }
    var adultNames: [ID<Adult>: String] {
        Dictionary(uniqueKeysWithValues: card.adults.map { ($0.id, $0.name?.revealed ?? card.reference) })
    }
}

func newcomerCardView(_ page: NewcomerCardPage, _ say: Speech) -> HTML {
    let card = page.card
    let isOnHold = card.restrictedOn != nil && card.endedOn == nil
    let rest =
        isOnHold
        ? "\(consentPanel(page, say))\(deeds(page, say))"
        : """
        \(waitView(page, say))\(consentPanel(page, say))\(contactPanel(page, say))
        <section class="panel"><h2>\(say(T.cardAbout))</h2>\(profileFacts(card, say))</section>\(deeds(page, say))
        """ as HTML
    let main =
        (page.open.map { openMatchView($0, say) } ?? candidatesPart(page, say))
        + (isOnHold ? "" : talksView(page, say)) + pastView(page.past, say)
    return """
        <div class="page-head"><h1><bdi>\(card.called)</bdi></h1><p class="soft"><span class="ltr">\(card.reference)</span> \(cardBadge(card, say))</p></div>
        <div class="split"><div>\(main)</div><aside>\(rest)</aside></div>
        """
}

func cardBadge(_ card: HouseholdCard, _ say: Speech) -> HTML {
    if card.endedOn != nil { return "<span class=\"badge quiet\">\(say(T.cardEnded))</span>" }
    if card.restrictedOn != nil { return "<span class=\"badge warn\">\(say(T.cardOnHold))</span>" }
    return card.pausedOn == nil ? "" : "<span class=\"badge warn\">\(say(T.cardPaused))</span>"
}

/// What leaders see instead while everything is on hold.
func restrictedView(_ day: Day, _ path: String, _ say: Speech) -> HTML {
    """
    <div class="notice warn"><p>\(say(T.cardRestricted(day: .day(day))))</p>\
    <div class="actions"><form method="post" action="\(path)/restriction/end"><button class="button quiet">\(say(T.cardUnrestrict))</button></form></div></div>
    """
}

private func candidatesPart(_ page: NewcomerCardPage, _ say: Speech) -> HTML {
    if page.card.endedOn != nil { return "" }
    if let day = page.card.restrictedOn { return restrictedView(day, page.path, say) }
    guard page.isConsentValid else { return noConsentView(page, say) }
    guard let list = page.candidates else {
        return "<div class=\"notice warn\"><p>\(say(T.cardPlaceUnknown))</p></div>"
    }
    return candidatesView(list, of: page.card, say, typed: page.typed, problem: page.problem)
}

/// The branch itself asks whoever it knows by name; the names of others are erased.
private func noConsentView(_ page: NewcomerCardPage, _ say: Speech) -> HTML {
    let ask: HTML = """
        <div class="actions"><a class="button" href="\(AskingPage.consent(page.card.id))">\(say(T.cardConsentAsk))</a></div>
        """
    return """
        <div class="notice warn"><p>\(say(T.cardConsentNone))</p>\(ask, when: page.card.adults.allSatisfy { $0.name != nil })</div>
        """
}

func openMatchView(_ match: Pairing, _ say: Speech) -> HTML {
    """
    <section class="panel accent"><h2>\(say(T.cardMatch))</h2><p>\(say(Message("match.state.\(match.state.rawValue)")))</p>\
    <p class="alone"><a class="button" href="/matches/\(match.id)">\(say(T.cardMatch))</a></p></section>
    """
}

func pastView(_ past: [Pairing], _ say: Speech) -> HTML {
    guard !past.isEmpty else { return "" }
    let lines = past.html { match in
        let ending = Message("match.ending.\((match.ending ?? .takenBack).rawValue)")
        let day = match.endedAt.flatMap { Instant($0) }.map { say.shortDate(Copenhagen.day(of: $0)) } ?? ""
        return "<li><a href=\"/matches/\(match.id)\">\(say(ending))</a> <span class=\"soft\">\(day)</span></li>"
    }
    return "<section class=\"panel\"><h2>\(say(T.cardPast))</h2><ul>\(lines)</ul></section>"
}

private func waitView(_ page: NewcomerCardPage, _ say: Speech) -> HTML {
    guard page.card.endedOn == nil, let since = page.card.waitingSince, page.open == nil else { return "" }
    let usual = page.usualWait.map { T.cardUsual(days: $0) } ?? T.cardUsualUnknown
    return
        "<section class=\"panel\"><h2>\(say(T.cardWaiting))</h2><p>\(say(T.cardWaited(day: .day(since))))</p><p>\(say(usual))</p></section>"
}

private func consentPanel(_ page: NewcomerCardPage, _ say: Speech) -> HTML {
    let names = page.adultNames
    let lines = page.consents.html { consent in
        let name = Message.Value.name(names[consent.adult] ?? page.card.reference)
        let given = Message.Value.day(Copenhagen.day(of: consent.givenAt))
        let words =
            consent.withdrawnAt.map { T.cardConsentWithdrawn(day: .day(Copenhagen.day(of: $0)), name: name) }
            ?? T.cardConsentGiven(day: given, name: name, until: .day(consent.keepUntil))
        let part = consent.purpose == .followUp ? "follow-up" : consent.municipality == nil ? "branch" : "municipality"
        return "<li>\(say(words)) <span class=\"soft\">(\(say(Message("consent.part.\(part)"))))</span></li>"
    }
    let state = page.isConsentValid ? T.cardConsentValid : T.cardConsentNone
    let counts: HTML = page.card.restrictedOn == nil ? "<p>\(say(state))</p>" : ""
    // Whom a municipality asked gets another link from their caseworker.
    let asked = page.consents.last { $0.purpose == .match }
    let receipt: HTML = """
        <p class="alone no-print"><a class="button quiet" href="\(AskingPage.consent(page.card.id))">\(say(T.cardConsentReceipt))</a></p>
        """
    let hasReceipt = page.isConsentValid && asked.map { $0.municipality == nil } ?? false
    return """
        <section class="panel"><h2>\(say(T.cardConsent))</h2>\(counts)\("<ul>\(lines)</ul>", when: !page.consents.isEmpty)\(receipt, when: hasReceipt)</section>
        """
}

private func contactPanel(_ page: NewcomerCardPage, _ say: Speech) -> HTML {
    let content: HTML
    if let contact = page.contact {
        content = "<dl class=\"facts\">\(contactFacts(contact, say))</dl>"
    } else if let kept = page.kept {
        content =
            "<p>\(say(T.cardKept(name: .name(kept.firstName), phone: PhoneNumber(kept.phone).map { .phone($0) } ?? .text(kept.phone))))</p>"
    } else if page.hasKept || page.hasContact && page.isConsentValid {
        content = """
            <form method="post" action="\(page.path)/contact"><button class="button quiet">\(say(T.cardContactShow))</button></form>\
            <p class="hint">\(say(T.cardContactLogged))</p>
            """
    } else {
        content = "<p>\(say(page.hasContact ? T.cardContactUnasked : T.cardContactGone))</p>"
    }
    return "<section class=\"panel\" id=\"contact\"><h2>\(say(T.cardContact))</h2>\(content)</section>"
}

private func talksView(_ page: NewcomerCardPage, _ say: Speech) -> HTML {
    let lines = page.talks.html { talk in
        let told: HTML = talk.toldWaiting ? " <span class=\"soft\">\(say(T.cardTalkTold))</span>" : ""
        return "<li><span class=\"when\">\(say.date(talk.on))</span><p><bdi>\(talk.note.revealed)</bdi>\(told)</p></li>"
    }
    return """
        <section class="panel"><h2>\(say(T.cardTalks))</h2><ol class="timeline">\(lines)</ol>\
        <p class="alone"><a class="button quiet" href="\(page.path)/talk">\(say(T.cardTalk))</a></p></section>
        """
}

private func deeds(_ page: NewcomerCardPage, _ say: Speech) -> HTML {
    guard page.card.endedOn == nil else {
        return "<div class=\"actions no-print\">\(exportLink(page.path, say))</div>"
    }
    let use: HTML =
        page.card.restrictedOn != nil
        ? ""
        : """
        <a class="button quiet" href="\(page.path)/edit">\(say(T.cardEdit))</a>\(pauseForm(page.card, page.path, say))\
        \(exportLink(page.path, say))<a class="button quiet" href="\(page.path)/restriction">\(say(T.cardRestrict))</a>
        """
    return """
        <div class="actions no-print">\(use)\
        <a class="button quiet" href="\(page.path)/withdrawal">\(say(T.cardWithdraw))</a></div>
        """
}

func exportLink(_ path: String, _ say: Speech) -> HTML {
    "<a class=\"button quiet\" href=\"\(path)/export\">\(say(T.cardExport))</a>"
}

func pauseForm(_ card: HouseholdCard, _ path: String, _ say: Speech) -> HTML {
    let (deed, label) = card.pausedOn == nil ? ("pause", T.cardPause) : ("resume", T.cardResume)
    return
        "<form method=\"post\" action=\"\(path)/\(deed)\"><button class=\"button quiet\">\(say(label))</button></form>"
}
