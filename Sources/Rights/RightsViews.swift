import Basics
import People
import Web

/// What a volunteer's page of rights shows.
struct RightsPage {
    /// Since when nothing is done with what is known of them.
    let restrictedOn: Day?
}

func rightsView(_ page: RightsPage, _ say: Speech) -> HTML {
    let restriction: HTML =
        page.restrictedOn.map { day in
            """
            <div class="notice warn"><p>\(say(T.restrictionSince(day: .day(day))))</p>\(liftForm(RightsAddress.restriction, say))</div>
            """
        } ?? right(T.ownRestrict, T.ownRestrictLead, RightsAddress.restriction, say)
    return """
        <h1>\(say(T.ownTitle))</h1><p class="lead">\(say(T.ownLead))</p>
        \(right(T.ownExport, T.ownExportLead, "/account/export", say))\(right(T.ownCorrect, T.ownCorrectLead, RightsAddress.answers, say))\(restriction)\
        \(right(T.ownErase, T.ownEraseLead, RightsAddress.erasure, say))
        <p class="alone"><a href="/account">\(say(T.ownBack))</a></p>
        """
}

private func right(_ title: Message, _ lead: Message, _ path: String, _ say: Speech) -> HTML {
    """
    <section class="panel"><h2>\(say(title))</h2><p>\(say(lead))</p>\
    <p class="alone"><a class="button quiet" href="\(path)">\(say(title))</a></p></section>
    """
}

/// What it means that everything is put on hold, before it is.
/// - Parameter name: whom a leader does it for.
func restrictionView(_ path: String, back: String, onBehalfOf name: String? = nil, _ say: Speech) -> HTML {
    let forWhom: HTML = name.map { "<p>\(say(T.restrictionOnBehalf(name: .name($0))))</p>" } ?? ""
    let means = [
        T.restrictionNobodyReads, T.restrictionNobodyAsked, T.restrictionContactCloses, T.restrictionNothingErased,
    ]
    return """
        <h1>\(say(T.restrictionTitle))</h1><p class="lead">\(say(T.restrictionLead))</p>\(forWhom)
        <ul>\(means.html { "<li>\(say($0))</li>" })</ul>
        <div class="actions"><form method="post" action="\(path)"><button class="button">\(say(T.restrictionConfirm))</button></form>\
        <a class="button quiet" href="\(back)">\(say(T.erasureNo))</a></div>
        """
}

func liftForm(_ path: String, _ say: Speech) -> HTML {
    "<form method=\"post\" action=\"\(path)/end\"><button class=\"button\">\(say(T.restrictionLift))</button></form>"
}

/// What goes and what stays, before it is done.
struct ErasurePage {
    let card: HouseholdCard
    let isOwn: Bool
    let preview: ErasurePreview
    let path: String
    let back: String

    /// A newcomer's stop is a withdrawal, and it is kept how it was told.
    var asksHow: Bool { !isOwn && card.side == .newcomer }
}

func erasureView(_ page: ErasurePage, _ form: FormView) -> HTML {
    let say = form.say
    let (title, lead): (Message, Message) =
        switch (page.isOwn, page.card.side) {
        case (true, .newcomer): (T.erasureStopTitle, T.erasureStopLead)
        case (true, .volunteer): (T.erasureOwnTitle, T.erasureOwnLead)
        case (false, .newcomer): (T.erasureTitle(name: .name(page.card.called)), T.erasureLead)
        case (false, .volunteer): (T.erasureVolunteerTitle(name: .name(page.card.called)), T.erasureVolunteerLead)
        }
    let how = [FormView.Option("spoken", T.erasureSpoken), FormView.Option("paper", T.erasurePaper)]
    return """
        <h1>\(say(title))</h1><p class="lead">\(say(lead))</p>\(form.summary)\(goes(page, say))\(stays(page, say))
        <form method="post" action="\(page.path)" novalidate>\(page.asksHow ? form.radios("how", T.erasureHow, how) : "")
        <div class="actions"><button class="button danger">\(say(T.erasureYes))</button>\
        <a class="button quiet" href="\(page.back)">\(say(T.erasureNo))</a></div></form>
        """
}

private func goes(_ page: ErasurePage, _ say: Speech) -> HTML {
    let lines = page.preview.lines.html { kind, _ in "<li>\(say(Message("rights.erasure.kind.\(kind.rawValue)")))</li>"
    }
    return """
        <section class="panel"><h2>\(say(T.erasureGoes))</h2><ul>\(lines)</ul><p>\(say(T.erasureGoesEverywhere))</p></section>
        """
}

private func stays(_ page: ErasurePage, _ say: Speech) -> HTML {
    var kept = [T.erasureStaysNumber(reference: .name(page.card.reference)), T.erasureStaysLog]
    if page.card.side == .newcomer { kept += [T.erasureStaysConsent, T.erasureStaysMunicipality] }
    return """
        <section class="panel calm"><h2>\(say(T.erasureStays))</h2><ul>\(kept.html { "<li>\(say($0))</li>" })</ul></section>
        """
}
