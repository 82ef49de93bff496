import Basics
import People
import Web

/// The leader writes down what somebody told by phone or face to face, or what the leader decides.
func recordPanel(_ page: MatchPage, _ say: Speech) -> HTML {
    let events = recordable(page)
    guard !events.isEmpty else { return "" }
    let view = page.recordForm(say)
    let options = events.map { FormView.Option($0.0, $0.1) }
    let reasons = DeclineReason.allCases.map { FormView.Option($0.rawValue, Message("words.decline.\($0.rawValue)")) }
    let no: HTML =
        page.match.state == .askingVolunteer
        ? view.select("reason", T.eventReason, reasons, optional: true) : ""
    let how = [FormView.Option("phone", T.pageHowPhone), FormView.Option("face", T.pageHowFace)]
    return """
        <section class="panel"><h2>\(say(T.pageRecord(name: recordName(page))))</h2><p>\(say(T.pageRecordLead))</p>
        <form method="post" action="\(page.path)/event" novalidate><input type="hidden" name="version" value="\(page.match.version)">
        \(view.radios("event", T.pageToldWhat, options))\(no)\(view.radios("how", T.pageHow, how))
        \(view.text("on", T.pageOn, optional: true))\(view.staffArea("why", T.pageWhy, optional: true, rows: 2))
        <button class="button">\(say(T.pageSave))</button></form></section>
        """
}

private func recordName(_ page: MatchPage) -> Message.Value {
    switch page.match.state {
    case .askingVolunteer: page.volunteerName
    case .askingNewcomer: page.newcomerName
    default: .text("\(page.card.newcomerCalled) / \(page.card.volunteer.called)")
    }
}

/// What can be written down in this state, as typed and in words.
private func recordable(_ page: MatchPage) -> [(String, Message)] {
    let volunteer = page.volunteerName
    let newcomer = page.newcomerName
    func ending(_ sides: [MatchSide] = MatchSide.allCases) -> [(String, Message)] {
        sides.map { ("ended.\($0.rawValue)", T.eventEnded(name: page.name($0))) }
    }
    switch page.match.state {
    case .askingVolunteer:
        return [
            ("volunteer-says-yes", T.eventVolunteerSaysYes(name: volunteer)),
            ("volunteer-says-no", T.eventVolunteerSaysNo(name: volunteer)),
            ("volunteer-needs-time", T.eventVolunteerNeedsTime(name: volunteer)), ("taken-back", T.eventTakenBack),
        ]
    case .askingNewcomer:
        return [
            ("newcomer-says-yes", T.eventNewcomerSaysYes(name: newcomer)),
            ("newcomer-says-no", T.eventNewcomerSaysNo(name: newcomer)), ("taken-back", T.eventTakenBack),
        ]
    case .agreed: return [("never-started", T.eventNeverStarted), ("taken-back", T.eventTakenBack)] + ending()
    case .meeting:
        return [
            ("contact-made", T.eventContactMade), ("cannot-reach.volunteer", T.eventCannotReach(name: volunteer)),
            ("cannot-reach.newcomer", T.eventCannotReach(name: newcomer)), ("never-started", T.eventNeverStarted),
        ] + ending()
    case .met:
        let open = MatchSide.allCases.filter {
            ($0 == .volunteer ? page.match.volunteerGoesOn : page.match.newcomerGoesOn) == nil
        }
        return open.flatMap { side in
            [
                ("goes-on.\(side.rawValue).yes", T.eventGoesOnYes(name: page.name(side))),
                ("goes-on.\(side.rawValue).no", T.eventGoesOnNo(name: page.name(side))),
            ]
        } + ending()
    case .running: return ending()
    case .ended: return []
    }
}

extension MatchEvent {
    /// As typed in a form: `volunteer-says-no`, `goes-on.newcomer.yes`, `ended.volunteer`.
    init?(typed: String, reason: DeclineReason?) {
        let parts = typed.split(separator: ".").map(String.init)
        guard let first = parts.first, let kind = Kind(rawValue: first) else { return nil }
        let side = parts.dropFirst().first.flatMap(MatchSide.init(rawValue:))
        switch (kind, side) {
        case (.volunteerSaysYes, _): self = .volunteerSaysYes
        case (.volunteerSaysNo, _): self = .volunteerSaysNo(reason ?? .other)
        case (.volunteerNeedsTime, _): self = .volunteerNeedsTime
        case (.newcomerSaysYes, _): self = .newcomerSaysYes
        case (.newcomerSaysNo, _): self = .newcomerSaysNo
        case (.newcomerWantsCall, _): self = .newcomerWantsCall
        case (.contactMade, _): self = .contactMade
        case (.cannotReach, let side?): self = .cannotReach(side)
        case (.neverStarted, _): self = .neverStarted
        case (.goesOn, let side?) where parts.count == 3 && ["yes", "no"].contains(parts[2]):
            self = .goesOn(side, parts[2] == "yes")
        case (.ended, let side?): self = .ended(by: side)
        case (.takenBack, _): self = .takenBack
        default: return nil
        }
    }
}

func followUpsPanel(_ page: MatchPage, _ say: Speech) -> HTML {
    guard !page.card.followUps.isEmpty else { return "" }
    let going = FollowUp.Going.allCases.map { FormView.Option($0.rawValue, Message("match.going.\($0.rawValue)")) }
    let how = [FormView.Option("phone", T.pageHowPhone), FormView.Option("face", T.pageHowFace)]
    let lines = page.card.followUps.html { followUp in
        let title = say(T.pageFollowUp(due: .day(followUp.dueOn), name: page.name(followUp.side)))
        if let done = followUp.going {
            return
                "<li>\(title): \(say(Message("match.going.\(done.rawValue)"))) <bdi>\(followUp.note.revealed)</bdi></li>"
        }
        let typed = page.typed["follow-up"] == followUp.id ? page.typed : .none
        let view = FormView(say, typed, typed.isEmpty ? Problems() : page.problems, prefix: "\(followUp.id)-")
        return """
            <li><details class="more"\(" open", when: !typed.isEmpty || followUp.dueOn <= page.today)><summary>\(title)</summary>
            <form method="post" action="\(page.path)/follow-ups" novalidate><input type="hidden" name="follow-up" value="\(followUp.id)">
            \(view.radios("going", T.pageGoing, going))\(view.radios("how", T.pageHow, how))\(view.staffArea("note", T.pageWhy, optional: true, rows: 2))
            <button class="button">\(say(T.pageFollowUpSave))</button></form></details></li>
            """
    }
    return "<section class=\"panel\"><h2>\(say(T.pageFollowUps))</h2><ul class=\"plain-list\">\(lines)</ul></section>"
}

func historyPanel(_ page: MatchPage, _ say: Speech) -> HTML {
    let lines = page.card.steps.reversed().html { step in
        let who: Message =
            switch step.actor {
            case .volunteer: T.stepByVolunteer
            case .newcomer: T.stepByNewcomer
            case .system: T.stepBySystem
            case .leader, .municipality: T.stepBy(name: .name(step.actorName ?? "?"))
            }
        let told: HTML =
            step.how == "page"
            ? "" : ", \(say(T.stepTold(day: step.toldOn.map { .day($0) } ?? .text(""), how: step.how)))"
        let why: HTML = step.why.isEmpty ? "" : "<br>\(say(T.pageWhyOther(why: whyWords(step.why))))"
        let undone: HTML = step.undoneAt == nil ? "" : " – \(say(T.stepUndone))"
        return """
            <li><span class="when">\(say.moment(step.at))</span><p>\(say(Message("match.step.\(step.what)"))) <span class="soft">· \(say(who))\(told)\(undone)</span>\(why)</p></li>
            """
    }
    return "<section class=\"panel\"><h2>\(say(T.pageHistory))</h2><ol class=\"timeline\">\(lines)</ol></section>"
}

/// A reason from the list in its words; a line that somebody wrote as it is.
private func whyWords(_ why: String) -> Message.Value {
    DeclineReason(rawValue: why).map { .message(Message("words.decline.\($0.rawValue)")) } ?? .name(why)
}
