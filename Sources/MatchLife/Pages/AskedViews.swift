import Basics
import Consent
import Matching
import NeedToKnow
import Organisations
import People
import Web

/// What the volunteer's start page shows.
struct AskedPage {
    let name: String
    let matches: [Pairing]
    let recalls: [Recall]
}

func askedView(_ page: AskedPage, _ say: Speech) -> HTML {
    let lines = page.matches.html { match in
        let (words, link): (Message, Message) =
            switch match.state {
            case .askingVolunteer: (T.askedQuestion, T.askedRead)
            case .askingNewcomer: (T.askedWaitingNewcomer, T.askedSee)
            case .agreed: (T.askedAgreed, T.askedSee)
            case .meeting: (T.askedMeeting, T.askedSee)
            case .met: (T.askedGoOn, T.askedSee)
            case .running, .ended: (T.askedRunning, T.askedSee)
            }
        return """
            <section class="panel accent"><h2>\(say(words))</h2><p class="alone"><a class="button" href="/asked/\(match.id)">\(say(link))</a></p></section>
            """
    }
    let nothing: HTML =
        page.matches.isEmpty
        ? "<div class=\"empty\"><p><strong>\(say(T.askedNothing))</strong></p><p>\(say(T.askedNothingLead))</p></div>"
        : ""
    return """
        <h1>\(say(T.askedTitle(name: .name(page.name))))</h1>\(recallNotice(page.recalls, say))\(nothing)\(lines)
        <p class="alone"><a class="button quiet" href="/asked/shown">\(say(T.askedShown))</a></p>
        """
}

/// What the volunteer's page of one match shows.
struct AskedMatchPage {
    let match: Pairing
    /// Gone with the consent; a relation goes on without it.
    let description: AnonymousDescription?
    let contact: (name: String, contact: Contact)?
    let activity: ActivityCard
    let today: Day
    var typed = Fields.none
    var problems = Problems()
}

func askedMatchView(_ page: AskedMatchPage, _ say: Speech) -> HTML {
    let title =
        switch page.match.state {
        case .askingVolunteer: T.askedQuestion
        case .askingNewcomer: T.askedWaitingNewcomer
        case .agreed: T.askedAgreed
        case .meeting: T.askedMeeting
        case .met: T.askedGoOn
        case .running, .ended: T.askedRunning
        }
    let isAsked = page.match.state == .askingVolunteer
    let who: HTML =
        page.description.map { description in
            """
            <section class="panel"><h2>\(say(T.askedWho))</h2>\(descriptionView(description, say))\
            \("<p class=\"hint\">\(say(T.askedAnonymous))</p>", when: page.contact == nil)</section>
            """
        } ?? ""
    return """
        <h1>\(say(title))</h1>\(isAsked ? who + deeds(page, say) : deeds(page, say) + who)
        <p>\(say(T.askedLeader(name: .name(page.activity.contactName), phone: phone(page.activity.contactPhone))))</p>
        """
}

private func phone(_ text: String) -> Message.Value { PhoneNumber(text).map { .phone($0) } ?? .text(text) }

private func deeds(_ page: AskedMatchPage, _ say: Speech) -> HTML {
    let match = page.match
    switch match.state {
    case .askingVolunteer:
        let reasons = DeclineReason.allCases.map {
            FormView.Option($0.rawValue, Message("words.decline.\($0.rawValue)"))
        }
        let select = FormView(say, page.typed, page.problems).select("reason", T.askedNoReason, reasons, optional: true)
        return """
            <p class="lead">\(say(T.askedThink(due: .day(match.volunteerDue ?? page.today))))</p>
            <form method="post" action="/asked/\(match.id)/event" novalidate><input type="hidden" name="version" value="\(match.version)">
            <div class="answer">\(answer("volunteer-says-yes", T.askedYes, T.askedYesHelp, say))\(answer("volunteer-says-no", T.askedNo, T.askedNoHelp, say))\
            \(answer("volunteer-needs-time", T.askedMoreTime, T.askedMoreTimeHelp, say))</div>\(select)</form>
            """
    case .meeting:
        return meetingFacts(match, say) + contactView(page, say)
            + eventForm(
                match,
                answer("contact-made", T.askedInContact, T.askedInContactHelp, say)
                    + answer("cannot-reach.volunteer", T.askedCannotReach, T.askedCannotReachHelp, say)
                    + answer("never-started", T.askedNeverStarted, T.askedNeverStartedHelp, say))
            + (match.cannotReachAt == nil ? "" : "<p class=\"notice calm\">\(say(T.askedToldLeader))</p>")
            + endView(match, say)
    case .met where match.volunteerGoesOn == nil:
        return "<p class=\"lead\">\(say(T.askedGoOnLead))</p>"
            + eventForm(
                match,
                answer("goes-on.volunteer.yes", T.askedGoOnYes, nil, say)
                    + answer("goes-on.volunteer.no", T.askedGoOnNo, nil, say)) + endView(match, say)
    case .met: return "<p class=\"lead\">\(say(T.askedAnswered))</p>" + endView(match, say)
    case .running: return "<p class=\"lead\">\(say(T.askedRunningLead))</p>" + endView(match, say)
    case .agreed: return endView(match, say)
    default: return ""
    }
}

/// Either may end at any time, and need not say why (C089).
private func endView(_ match: Pairing, _ say: Speech) -> HTML {
    """
    <details class="more"><summary>\(say(T.askedEnd))</summary><p>\(say(T.askedEndLead))</p>
    <form method="post" action="/asked/\(match.id)/event"><input type="hidden" name="version" value="\(match.version)">\
    <button class="button quiet" name="event" value="ended.volunteer">\(say(T.askedEnd))</button></form></details>
    """
}

private func eventForm(_ match: Pairing, _ buttons: HTML) -> HTML {
    """
    <form class="answer" method="post" action="/asked/\(match.id)/event"><input type="hidden" name="version" value="\(match.version)">\(buttons)</form>
    """
}

private func answer(_ event: String, _ label: Message, _ help: Message?, _ say: Speech) -> HTML {
    "<button name=\"event\" value=\"\(event)\"><strong>\(say(label))</strong>\(help.map { "<span>\(say($0))</span>" } as HTML?)</button>"
}

/// Form, place and time of the first meeting.
package func meetingFacts(_ match: Pairing, _ say: Speech) -> HTML {
    guard let form = match.meetingForm else { return "" }
    let day = match.meetingOn.map { say.weekday($0) } ?? ""
    let when = [day, match.meetingAt].filter { !$0.isEmpty }.joined(separator: " · ")
    let whenLine: HTML = when.isEmpty ? "" : "<div><dt>\(say(T.arrangeOn))</dt><dd>\(when)</dd></div>"
    let place: HTML =
        match.meetingPlace.isEmpty
        ? "" : "<div><dt>\(say(T.arrangePlace))</dt><dd><bdi>\(match.meetingPlace)</bdi></dd></div>"
    return
        "<p class=\"lead\">\(say(Message("words.meeting-help.\(form.rawValue)")))</p><dl class=\"facts\">\(whenLine)\(place)</dl>"
}

private func contactView(_ page: AskedMatchPage, _ say: Speech) -> HTML {
    guard let (name, contact) = page.contact, let until = page.match.contactUntil else { return "" }
    return """
        <section class="panel accent"><h2>\(say(T.askedContact))</h2><p>\(say(T.askedContactLead(until: .day(until))))</p>
        <dl class="facts"><div><dt>\(say(T.askedName))</dt><dd><bdi>\(name)</bdi></dd></div>\(contactFacts(contact, say))</dl></section>
        """
}

/// Telephone, mail and address as facts; the telephone can be tapped.
package func contactFacts(_ contact: Contact, _ say: Speech) -> HTML {
    let phone: HTML? = contact.phone.revealed.map {
        "<div><dt>\(say(T.askedPhone))</dt><dd><a class=\"ltr\" dir=\"ltr\" href=\"tel:\($0.text)\">\($0.shown)</a></dd></div>"
    }
    let email: HTML? = contact.email.revealed.map {
        "<div><dt>\(say(T.askedEmail))</dt><dd><a class=\"ltr\" dir=\"ltr\" href=\"mailto:\($0.text)\">\($0.text)</a></dd></div>"
    }
    let address: HTML =
        contact.address.revealed.isEmpty
        ? "" : "<div><dt>\(say(T.askedAddress))</dt><dd><bdi>\(contact.address.revealed)</bdi></dd></div>"
    return "\(phone)\(email)\(address)"
}

private func descriptionView(_ description: AnonymousDescription, _ say: Speech) -> HTML {
    let children: HTML =
        description.kind == .person
        ? ""
        : fact(
            T.askedChildren,
            description.children.isEmpty ? say(T.askedNoChildren) : childBands(description.children, say), say)
    let distance: HTML = description.distance.map { say(T.askedKilometres(km: $0.kilometres)) } ?? say(T.askedUnknown)
    return """
        <dl class="facts">\(fact(T.askedHousehold, say(description.kind == .person ? T.askedPerson : T.askedFamily), say))\(children)
        \(fact(T.askedInterests, wordTags("interest", description.sharedInterests.map(\.rawValue), say, none: T.askedNoneKnown), say))
        \(fact(T.askedLanguages, description.sharedLanguages.isEmpty ? say(T.askedNoLanguages) : wordTags("language", description.sharedLanguages.map(\.code), say), say))
        \(fact(T.askedHopes, wordTags("hope", description.hopes.map(\.rawValue), say), say))
        \(fact(T.askedTimes, wordTags("time", description.times.map(\.rawValue), say), say))\(fact(T.askedDistance, distance, say))</dl>
        """
}

func fact(_ label: Message, _ value: HTML, _ say: Speech) -> HTML {
    "<div><dt>\(say(label))</dt><dd>\(value)</dd></div>"
}

func childBands(_ bands: [ChildAgeBand], _ say: Speech) -> HTML {
    HTML(
        text: bands.map { say.plain($0 == .grown ? T.childGrown : Message("words.child-age-band.\($0.rawValue)")) }
            .joined(separator: ", "))
}

func wordTags(_ list: String, _ codes: [String], _ say: Speech, none: Message = T.askedUnknown) -> HTML {
    guard !codes.isEmpty else { return say(none) }
    return "<ul class=\"tags\">\(codes.html { "<li class=\"tag\">\(say(Message("words.\(list).\($0)")))</li>" })</ul>"
}
