import Basics
import MatchLife
import People
import Web

struct VolunteerCardPage {
    let card: HouseholdCard
    let today: Day
    let contact: Contact?
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
    let contact: HTML =
        page.contact.map {
            "<section class=\"panel\"><h2>\(say(T.cardContact))</h2><dl class=\"facts\">\(contactFacts($0, say))</dl></section>"
        } ?? ""
    return """
        <div class="page-head"><h1><bdi>\(card.called)</bdi></h1><p class="soft"><span class="ltr">\(card.reference)</span> \(ready) \(cardBadge(card, say))</p></div>
        <div class="split"><div><p class="lead">\(say(T.cardRoom(count: page.room)))</p>\(page.open.html { openMatchView($0, say) })\
        <section class="panel"><h2>\(say(T.cardAbout))</h2>\(profileFacts(card, say))</section>\(pastView(page.past, say))</div>
        <aside>\(clearanceView(page, say))\(contact)<div class="actions no-print"><a class="button quiet" href="\(page.path)/edit">\(say(T.cardEdit))</a>\
        \(pauseForm(card, page.path, say))<a class="button quiet" href="\(page.path)/account">\(say(T.cardInvite))</a>\(exportLink(page.path, say))</div></aside></div>
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
