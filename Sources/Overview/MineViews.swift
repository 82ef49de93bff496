import Basics
import MatchLife
import Organisations
import People
import Web

func mineView(_ page: MinePage, _ say: Speech) -> HTML {
    let hello: HTML = page.name.map { "<p>\(say(T.mineHello(name: .name($0))))</p>" } ?? ""
    let notice: HTML =
        page.erasedOn.map {
            "<section class=\"panel accent\"><p>\(say(T.mineErasedOn(day: .day($0))))</p><p>\(say(T.mineErasedOnHelp))</p></section>"
        } ?? ""
    return "\(hello)\(notice)\(situation(page, say))\(more(page, say))\(askLine(page.activity, say))"
}

private func situation(_ page: MinePage, _ say: Speech) -> HTML {
    switch page.now {
    case .waiting(let days):
        return title(T.mineWaiting, T.mineWaitingLead, say)
            + "<p>\(say(days.map { T.mineUsual(days: $0) } ?? T.mineUsualUnknown))</p>"
    case .asked(let match, let volunteer): return asked(match, volunteer, page.today, say)
    case .agreed(let match, let volunteer):
        return title(T.mineAgreed, T.mineAgreedLead, say) + presentationView(volunteer, say) + endView(match, say)
    case .meeting(let match, let volunteer, let contact): return meeting(match, volunteer, contact, say)
    case .met(let match, let volunteer): return met(match, volunteer, say)
    case .running(let match, let volunteer):
        return title(T.mineRunning(name: .name(volunteer.firstName)), T.mineRunningLead, say) + endView(match, say)
    case .paused:
        return title(T.minePaused, T.minePausedLead, say)
            + "<form method=\"post\" action=\"/mine/resume\"><button class=\"button\">\(say(T.mineResume))</button></form>"
    case .volunteerOnHold(let match):
        return title(T.mineVolunteerOnHold, T.mineVolunteerOnHoldLead, say) + endView(match, say)
    case .restricted(let day):
        return title(T.mineRestricted, T.mineRestrictedLead, say) + happened(day, say)
            + "<form method=\"post\" action=\"/mine/restriction/end\"><button class=\"button\">\(say(T.mineUnrestrict))</button></form>"
    case .withdrawn(let day): return title(T.mineWithdrawn, T.mineWithdrawnLead, say) + happened(day, say)
    case .expired(let day): return title(T.mineExpired, T.mineExpiredLead, say) + happened(day, say)
    }
}

private func happened(_ day: Day?, _ say: Speech) -> HTML {
    day.map { "<p>\(say(T.mineWithdrawnOn(day: .day($0))))</p>" } ?? ""
}

private func title(_ title: Message, _ lead: Message, _ say: Speech) -> HTML {
    "<h1>\(say(title))</h1><p class=\"lead\">\(say(lead))</p>"
}

private func asked(_ match: Pairing, _ volunteer: VolunteerPresentation, _ today: Day, _ say: Speech) -> HTML {
    let due = T.mineThink(due: .day(match.newcomerDue ?? today))
    let call: HTML = match.newcomerWantsCall ? "<p class=\"notice calm\">\(say(T.mineCallWanted))</p>" : ""
    return title(T.mineAsked, due, say) + call + presentationView(volunteer, say)
        + answers(
            match,
            [
                ("newcomer-says-yes", T.mineYes, T.mineYesHelp), ("newcomer-says-no", T.mineNo, T.mineNoHelp),
                ("newcomer-wants-call", T.mineCall, T.mineCallHelp),
            ], say)
}

private func meeting(_ match: Pairing, _ volunteer: VolunteerPresentation, _ contact: Contact?, _ say: Speech) -> HTML {
    let contactPart: HTML =
        contact.map {
            "<section class=\"panel accent\"><h2>\(say(T.mineContact(name: .name(volunteer.firstName))))</h2><dl class=\"facts\">\(contactFacts($0, say))</dl></section>"
        } ?? ""
    let help: HTML = match.cannotReachAt == nil ? "" : "<p class=\"notice calm\">\(say(T.mineHelpComes))</p>"
    return "<h1>\(say(T.mineMeeting))</h1>" + help + meetingFacts(match, say) + contactPart
        + answers(
            match,
            [
                ("contact-made", T.mineInContact, T.mineInContactHelp),
                ("cannot-reach.newcomer", T.mineCannotReach, T.mineCannotReachHelp),
                ("never-started", T.mineNeverStarted, T.mineNeverStartedHelp),
            ], say) + presentationView(volunteer, say) + endView(match, say)
}

private func met(_ match: Pairing, _ volunteer: VolunteerPresentation, _ say: Speech) -> HTML {
    guard match.newcomerGoesOn == nil else {
        return title(T.mineRunning(name: .name(volunteer.firstName)), T.mineAnswered, say) + endView(match, say)
    }
    return title(T.mineMet, T.mineMetLead, say)
        + answers(
            match, [("goes-on.newcomer.yes", T.mineGoOnYes, nil), ("goes-on.newcomer.no", T.mineGoOnNo, nil)], say)
        + endView(match, say)
}

private func answers(_ match: Pairing, _ choices: [(String, Message, Message?)], _ say: Speech) -> HTML {
    let buttons = choices.html { event, label, help in
        "<button name=\"event\" value=\"\(event)\"><strong>\(say(label))</strong>\(help.map { "<span>\(say($0))</span>" } as HTML?)</button>"
    }
    return "<form class=\"answer\" method=\"post\" action=\"/mine/event\">\(hidden(match))\(buttons)</form>"
}

private func hidden(_ match: Pairing) -> HTML {
    "<input type=\"hidden\" name=\"match\" value=\"\(match.id)\"><input type=\"hidden\" name=\"version\" value=\"\(match.version)\">"
}

private func endView(_ match: Pairing, _ say: Speech) -> HTML {
    """
    <details class="more"><summary>\(say(T.mineEnd))</summary><p>\(say(T.mineEndLead))</p><form method="post" action="/mine/event">\(hidden(match))\
    <button class="button quiet" name="event" value="ended.newcomer">\(say(T.mineEnd))</button></form></details>
    """
}

private func more(_ page: MinePage, _ say: Speech) -> HTML {
    switch page.now {
    case .withdrawn, .expired:
        return
            "<nav class=\"panel\" aria-label=\"\(say.plain(T.mineMore))\"><ul class=\"plain-list\">\(link("/mine/ledger", T.mineLedger, say))\(link("/mine/export", T.mineExport, say))</ul></nav>"
    default: break
    }
    let canPause = if case .waiting = page.now { true } else { false }
    let isRestricted = if case .restricted = page.now { true } else { false }
    let pause: HTML =
        canPause
        ? "<li><form method=\"post\" action=\"/mine/pause\"><button class=\"link\">\(say(T.minePause))</button></form></li>"
        : ""
    return """
        <nav class="panel" aria-label="\(say.plain(T.mineMore))"><ul class="plain-list">\(link("/mine/answers", T.mineAnswers, say))\(link("/mine/ledger", T.mineLedger, say))\
        \(link("/mine/calendar", T.mineCalendar, say))\(link("/mine/export", T.mineExport, say))\(link("/mine/mandates", T.mineMandates, say))\(link("/mine/genuine", T.mineGenuine, say))\(pause)\
        \(isRestricted ? "" : link("/mine/restriction", T.mineRestrict, say))\(link("/mine/stop", T.mineStop, say))\
        <li><form method="post" action="/mine/leave"><button class="link">\(say(T.mineLeave))</button></form></li></ul></nav>
        """
}

private func link(_ path: String, _ label: Message, _ say: Speech) -> HTML {
    "<li><a href=\"\(path)\">\(say(label))</a></li>"
}

/// Help stands in the same place on every page of the newcomer (WCAG 3.2.6).
func askLine(_ activity: ActivityCard, _ say: Speech) -> HTML {
    let phone = PhoneNumber(activity.contactPhone)
    let number: HTML =
        phone.map {
            "<p class=\"alone\"><a class=\"button quiet\" href=\"tel:\($0.text)\"><span class=\"ltr\" dir=\"ltr\">\($0.shown)</span></a></p>"
        } ?? ""
    return """
        <p>\(say(T.mineAsk(name: .name(activity.contactName), phone: phone.map { .phone($0) } ?? .text(activity.contactPhone))))</p>\(number)
        """
}

func backLink(to path: String = "/mine", _ say: Speech) -> HTML {
    "<p class=\"alone\"><a class=\"button quiet\" href=\"\(path)\">\(say(T.mineBack))</a></p>"
}
