import Basics
import MatchLife
import People
import Web

struct VolunteerCardPage {
    let card: HouseholdCard
    let today: Day
    /// Only after the leader has asked to see it.
    let contact: Contact?
    let hasContact: Bool
    let open: [Pairing]
    let past: [Pairing]

    var path: String { "/volunteers/\(card.id)" }
    var room: Int { max(0, card.profile.capacity - open.count) }
}

func volunteerCardView(_ page: VolunteerCardPage, _ say: Speech) -> HTML {
    let card = page.card
    let ready: HTML =
        card.clearance.isComplete
        ? "<span class=\"badge good\">\(say(T.cardCleared))</span>"
        : "<span class=\"badge warn\">\(say(T.cardNotCleared))</span>"
    let about: HTML = "<section class=\"panel\"><h2>\(say(T.cardAbout))</h2>\(profileFacts(card, say))</section>"
    return """
        <div class="page-head"><h1><bdi>\(card.called)</bdi></h1><p class="soft"><span class="ltr">\(card.reference)</span> \(ready) \(cardBadge(card, say))</p></div>
        <div class="split"><div>\(card.restrictedOn.map { restrictedView($0, page.path, say) } ?? "")<p class="lead">\(say(T.cardRoom(count: page.room)))</p>\(page.open.html { openMatchView($0, say) })\
        \(about, when: card.restrictedOn == nil)\(pastView(page.past, say))</div>
        <aside>\(clearanceView(page, say))\(contactView(page, say))\(deeds(page, say))</aside></div>
        """
}

private func contactView(_ page: VolunteerCardPage, _ say: Speech) -> HTML {
    let content: HTML
    if let contact = page.contact {
        content = "<dl class=\"facts\">\(contactFacts(contact, say))</dl>"
    } else if page.hasContact, page.card.restrictedOn == nil {
        content = """
            <form method="post" action="\(page.path)/contact#contact"><button class="button quiet">\(say(T.cardContactShow))</button></form>\
            <p class="hint">\(say(T.cardContactLogged))</p>
            """
    } else {
        return ""
    }
    return "<section class=\"panel\" id=\"contact\"><h2>\(say(T.cardContact))</h2>\(content)</section>"
}

private func deeds(_ page: VolunteerCardPage, _ say: Speech) -> HTML {
    guard page.card.endedOn == nil else { return "" }
    let use: HTML =
        page.card.restrictedOn != nil
        ? ""
        : """
        <a class="button quiet" href="\(page.path)/edit">\(say(T.cardEdit))</a>\(pauseForm(page.card, page.path, say))\
        <a class="button quiet" href="\(page.path)/account">\(say(T.cardInvite))</a>\
        \(exportLink(page.path, say))<a class="button quiet" href="\(page.path)/restriction">\(say(T.cardRestrict))</a>
        """
    return """
        <div class="actions no-print">\(use)<a class="button quiet" href="\(page.path)/withdrawal">\(say(T.cardErase))</a></div>
        """
}

private func clearanceView(_ page: VolunteerCardPage, _ say: Speech) -> HTML {
    func line(_ label: HTML, _ day: Day?) -> HTML {
        let value: HTML =
            day.map { HTML(text: say.date($0)) } ?? "<span class=\"badge warn\">\(say(T.cardMissing))</span>"
        return "<div><dt>\(label)</dt><dd>\(value)</dd></div>"
    }
    let card = page.card
    let certificates = card.adults.html { adult in
        line("\(say(T.cardCertificate)) <bdi>\(adult.name?.revealed ?? "")</bdi>", adult.certificateOn)
    }
    return """
        <section class="panel"><h2>\(say(T.cardClearance))</h2><dl class="facts">\(line(say(T.cardInterview), card.clearance.interviewedOn))\
        \(line(say(T.cardAgreement), card.clearance.agreementOn))\(line(say(T.cardGuidelines), card.clearance.guidelinesOn))\(certificates)</dl>\
        <p class="alone"><a class="button quiet" href="\(page.path)/clearance">\(say(T.cardChangeClearance))</a></p></section>
        """
}
