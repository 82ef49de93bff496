import Access
import Basics
import Storage
import Web

extension MatchRoutes {
    /// What a newcomer answers on the private page, and what their caseworker writes down for them.
    func putNewcomerRoutes(on site: Site) {
        site.newcomers(.post, "/mine/event") { visit in
            guard let id = ID<Match>(visit.form["match"]),
                let event = MatchEvent(typed: visit.form["event"], reason: nil)
            else { throw PageNotFound() }
            try await matches.bring(event, to: id, version: try version(visit), Telling(visit.reader))
            return after(T.doneAnswered, "/mine")
        }
        site.members(.get, "/forms/:form/told", [.caseworker, .coordinator], about: .form) { try await told($0) }
        site.members(.post, "/forms/:form/told", [.caseworker, .coordinator], about: .form) { visit in
            let match = try await openMatch(visit)
            var form = FormReader(visit.form)
            let event = form.parsed("event", true, { MatchEvent(typed: $0, reason: nil) }, T.refusalNotNow)
            let how: Telling.How? = form.choice("how")
            let on = form.day("on", required: false)
            guard form.problems.isEmpty, let match, let event, let how else {
                return try await told(visit, typed: visit.form, problems: form.problems)
            }
            try await matches.bring(
                event, to: match.matchID, version: try version(visit),
                Telling(visit.reader, how: how, on: on ?? visit.today))
            return after(T.doneSaved, "/forms")
        }
    }

    /// The open match behind a form of the own municipality; the caseworker learns nothing of the volunteer.
    private func openMatch(_ visit: Visit<Member>) async throws -> Pairing? {
        let form = try visit.id("form", of: IntakeForm.self)
        return try await database.read { transaction in
            guard let household = try matches.newcomer(behind: form, for: visit.who, in: transaction) else {
                throw PageNotFound()
            }
            return try matches.open(of: household, in: transaction).first
        }
    }

    private func told(
        _ visit: Visit<Member>, typed: Fields = .none, problems: Problems = Problems()
    ) async throws -> Answer {
        let match = try await openMatch(visit)
        let view = toldPageView(match, visit.form(typed, problems), visit.path)
        return visit.page(T.toldTitle, status: problems.isEmpty ? 200 : 422, view)
    }
}

private func toldPageView(_ match: Pairing?, _ view: FormView, _ path: String) -> HTML {
    let say = view.say
    let options = match.map(newcomerEvents) ?? []
    let question: Message? =
        switch match?.state {
        case .askingNewcomer: T.toldAsking
        case .meeting: T.toldMeeting
        case .met: T.toldGoingOn
        case .running, .agreed: T.toldRunning
        default: nil
        }
    let head: HTML = "<h1>\(say(T.toldTitle))</h1><p class=\"lead\">\(say(T.toldLead))</p>"
    guard let match, let question, !options.isEmpty else {
        return head + "<div class=\"empty\"><p>\(say(T.toldNothing))</p></div>"
    }
    let how = [FormView.Option("phone", T.pageHowPhone), FormView.Option("face", T.pageHowFace)]
    return """
        \(head)\(view.summary)<form method="post" action="\(path)" novalidate><input type="hidden" name="version" value="\(match.version)">
        \(view.radios("event", question, options))\(view.radios("how", T.pageHow, how))\(view.text("on", T.pageOn, optional: true))
        <button class="button">\(say(T.pageSave))</button></form>
        """
}

private func newcomerEvents(_ match: Pairing) -> [FormView.Option] {
    let end = FormView.Option("ended.newcomer", T.askedEnd)
    return switch match.state {
    case .askingNewcomer:
        [
            FormView.Option("newcomer-says-yes", T.toldYes), FormView.Option("newcomer-says-no", T.toldNo),
            FormView.Option("newcomer-wants-call", T.toldCall),
        ]
    case .meeting:
        [
            FormView.Option("contact-made", T.askedInContact),
            FormView.Option("cannot-reach.newcomer", T.askedCannotReach),
            FormView.Option("never-started", T.askedNeverStarted), end,
        ]
    case .met where match.newcomerGoesOn == nil:
        [FormView.Option("goes-on.newcomer.yes", T.toldYes), FormView.Option("goes-on.newcomer.no", T.toldNo), end]
    case .met, .running, .agreed: [end]
    default: []
    }
}
