import Basics
import Organisations
import People
import Web

/// What the leader's page of one match shows.
struct MatchPage {
    let card: MatchCard
    let today: Day
    var typed = Fields.none
    var problems = Problems()

    var match: Pairing { card.pairing }
    var path: String { "/matches/\(match.id)" }
    var newcomerName: Message.Value { .name(card.newcomerCalled) }
    var volunteerName: Message.Value { .name(card.volunteer.called) }

    func name(_ side: MatchSide) -> Message.Value { side == .volunteer ? volunteerName : newcomerName }

    /// The page has more than one form; what was typed in one stays out of the others.
    var isRecording: Bool { typed.has("event") || typed.has("how") }
    var isArranging: Bool { !typed.isEmpty && !isRecording }

    func recordForm(_ say: Speech) -> FormView { isRecording ? FormView(say, typed, problems) : FormView(say) }

    func arrangeForm(_ say: Speech) -> FormView {
        isArranging ? FormView(say, typed, problems, prefix: "meeting-") : FormView(say, prefix: "meeting-")
    }
}

func matchView(_ page: MatchPage, _ say: Speech) -> HTML {
    let match = page.match
    return """
        <div class="page-head"><h1>\(say(T.pagePair(newcomer: page.newcomerName, volunteer: page.volunteerName)))</h1>\(stateBadge(match.state, match.ending, say))</div>
        <p class="soft">\(say(T.pageMark(mark: .text(Reference.make(match.matchID)))))</p>
        \(page.isRecording ? page.recordForm(say).summary : page.arrangeForm(say).summary)
        <div class="split"><div>\(nextPanel(page, say))\(followUpsPanel(page, say))\(recordPanel(page, say))\(historyPanel(page, say))</div>
        <aside>\(householdPanel(page.card.newcomer, T.pageNewcomer, "/newcomers", newcomerReach(page, say), say))\
        \(householdPanel(page.card.volunteer, T.pageVolunteer, "/volunteers", volunteerReach(page, say), say))</aside></div>
        """
}

private func householdPanel(_ card: HouseholdCard, _ title: Message, _ path: String, _ reach: HTML, _ say: Speech)
    -> HTML
{
    """
    <section class="panel"><h2>\(say(title))</h2><p class="alone"><a href="\(path)/\(card.id.text)"><bdi>\(card.called)</bdi></a></p>\(reach)</section>
    """
}

private func volunteerReach(_ page: MatchPage, _ say: Speech) -> HTML {
    page.card.volunteerContact.map { "<dl class=\"facts\" id=\"contact\">\(contactFacts($0, say))</dl>" }
        ?? (page.card.volunteer.restrictedOn == nil ? showContact(page, say) : "")
}

/// Opening how to reach the two is written down.
private func showContact(_ page: MatchPage, _ say: Speech) -> HTML {
    """
    <form method="post" action="\(page.path)/contact#contact"><button class="button quiet">\(say(T.pageShowContact))</button></form>
    """
}

/// Contact data of newcomers is opened on the card, where opening it is written down.
private func newcomerReach(_ page: MatchPage, _ say: Speech) -> HTML {
    if let kept = page.card.keptContact, let phone = PhoneNumber(kept.phone) {
        return "<p>\(say(T.pageKept(name: .name(kept.firstName), phone: .phone(phone))))</p>"
    }
    if page.card.keptName != nil, page.card.keptContact == nil { return showContact(page, say) }
    guard page.card.newcomerHasContact else { return "" }
    return """
        <form method="post" action="/newcomers/\(page.card.newcomer.id.text)/contact#contact"><button class="button quiet">\(say(T.pageShowContact))</button></form>
        """
}

private func nextPanel(_ page: MatchPage, _ say: Speech) -> HTML {
    let match = page.match
    var lines = whatIsNext(page).html { "<p>\(say($0))</p>" }
    lines += toldView(page, say)
    if match.state == .agreed || match.state == .meeting { lines += arrangeForm(page, say) }
    if match.state == .ended { lines += endedView(page, say) }
    if page.card.canUndo {
        lines +=
            "<form method=\"post\" action=\"\(page.path)/undo\"><input type=\"hidden\" name=\"version\" value=\"\(match.version)\"><button class=\"link\">\(say(T.pageUndo))</button></form>"
    }
    return "<section class=\"panel accent\"><h2>\(say(T.pageNext))</h2>\(lines)</section>"
}

private func whatIsNext(_ page: MatchPage) -> [Message] {
    let match = page.match
    let overdue =
        (match.state == .askingVolunteer ? match.volunteerDue : match.newcomerDue).map { $0 < page.today } ?? false
    switch match.state {
    case .askingVolunteer:
        return [T.pageAskingVolunteer(due: .day(match.volunteerDue ?? page.today), name: page.volunteerName)]
            + (overdue ? [T.pageOverdue] : [])
    case .askingNewcomer:
        return [T.pageAskingNewcomer(due: .day(match.newcomerDue ?? page.today), name: page.newcomerName)]
            + (match.newcomerWantsCall ? [T.pageWantsCall(name: page.newcomerName)] : overdue ? [T.pageOverdue] : [])
    case .agreed: return [T.pageAgreed]
    case .meeting: return [meetingWords(page)] + (match.cannotReachAt == nil ? [] : [T.pageCannotReach])
    case .met: return [T.pageMet]
    case .running: return [T.pageRunning]
    case .ended:
        return [T.pageEnded(ending: .message(Message("match.ending.\((match.ending ?? .takenBack).rawValue)")))]
    }
}

private func meetingWords(_ page: MatchPage) -> Message {
    let match = page.match
    guard match.meetingForm == .themselves else {
        let day = match.meetingOn.map { Message.Value.day($0) } ?? .text("")
        return T.pageMeetingOther(
            at: .message(Message("match.meeting.moment", ["day": day, "clock": .text(match.meetingAt)])),
            form: .message(Message("words.meeting.\((match.meetingForm ?? .leader).rawValue)")),
            place: .text(match.meetingPlace))
    }
    guard match.contactIsOpen(on: page.today), let until = match.contactUntil else { return T.pageMeetingSelfClosed }
    return T.pageMeetingSelf(until: .day(until))
}

/// Nobody gets mail: somebody tells them, and says so here.
private func toldView(_ page: MatchPage, _ say: Speech) -> HTML {
    let match = page.match
    let sides: [MatchSide] =
        switch match.state {
        case .askingVolunteer: [.volunteer]
        case .askingNewcomer: [.newcomer]
        case .meeting: [.volunteer, .newcomer]
        default: []
        }
    return sides.html { side in
        let seen = side == .volunteer ? match.volunteerSeenAt : match.newcomerSeenAt
        let told = side == .volunteer ? match.volunteerToldAt : match.newcomerToldAt
        if seen != nil { return "<p class=\"soft\">\(say(T.pageSeen(name: page.name(side))))</p>" }
        if told != nil { return "<p class=\"soft\">\(say(T.pageToldYes(name: page.name(side))))</p>" }
        return """
            <form class="actions" method="post" action="\(page.path)/told"><input type="hidden" name="side" value="\(side.rawValue)">\
            <p>\(say(T.pageTold(name: page.name(side))))</p><button class="button quiet">\(say(T.pageToldYes(name: page.name(side))))</button></form>
            """
    }
}

private func endedView(_ page: MatchPage, _ say: Speech) -> HTML {
    let ask: HTML =
        page.match.newcomerDue == nil
        ? ""
        : page.match.askedAboutNew
            ? "<p class=\"soft\">\(say(T.pageBothAsked))</p>"
            : """
            <p>\(say(T.pageAskedNewLead))</p><form method="post" action="\(page.path)/asked-about-new"><button class="button">\(say(T.pageAskedNew))</button></form>
            """
    let lift: HTML =
        page.card.isKeptApart
        ? "<form method=\"post\" action=\"\(page.path)/lift\"><button class=\"button quiet\">\(say(T.pageLift))</button></form>"
        : ""
    return ask + lift
}

private func arrangeForm(_ page: MatchPage, _ say: Speech) -> HTML {
    let view = page.arrangeForm(say)
    let forms = MeetingForm.allCases.filter { $0 != .themselves || page.card.newcomerHasContact }
    let options = forms.map { FormView.Option($0.rawValue, Message("words.meeting-help.\($0.rawValue)")) }
    let fields =
        view.radios("form", T.arrangeForm, options)
        + view.text("place", T.arrangePlace, hint: T.arrangePlaceHint, optional: true) + view.staffReason("place")
        + "<div class=\"two\">\(view.text("on", T.arrangeOn, optional: true))\(view.text("at", T.arrangeAt, optional: true))</div>"
    let none: HTML = page.card.newcomerHasContact ? "" : "<p class=\"hint\">\(say(T.arrangeNoContact))</p>"
    let form: HTML = """
        <form method="post" action="\(page.path)/arrangement" novalidate><input type="hidden" name="version" value="\(page.match.version)">\
        <h3>\(say(T.arrangeTitle))</h3>\(none)\(fields)<button class="button">\(say(T.arrangeSave))</button></form>
        """
    guard page.match.state == .meeting, !page.isArranging else { return form }
    return "<details class=\"more\"><summary>\(say(T.arrangeAgain))</summary>\(form)</details>"
}
