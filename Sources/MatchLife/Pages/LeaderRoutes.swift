import Access
import Basics
import Organisations
import People
import Storage
import Timers
import Web

/// The leader's pages about matches.
package struct MatchRoutes: Sendable {
    let matches: Matches
    let organisations: Organisations
    let households: Households
    let database: any Database
    let now: Now

    package init(
        matches: Matches, organisations: Organisations, households: Households, database: any Database, now: Now
    ) {
        self.matches = matches
        self.organisations = organisations
        self.households = households
        self.database = database
        self.now = now
    }

    package func putRoutes(on site: Site) {
        site.members(.get, "/matches", [.leader], about: .organisation) { try await list($0) }
        site.members(.get, "/plan", [.leader], about: .organisation) { try await plan($0) }
        site.members(.get, "/matches/:match", [.leader], about: .match) { try await show($0) }
        site.members(.post, "/matches/:match/contact", [.leader], about: .match) { visit in
            try await show(visit, showsContact: true)
        }
        site.members(.post, "/matches/:match/event", [.leader], about: .match) { try await record($0) }
        site.members(.post, "/matches/:match/arrangement", [.leader], about: .match) { try await arrange($0) }
        site.members(.post, "/matches/:match/follow-ups", [.leader], about: .match) { try await follow($0) }
        site.members(.post, "/matches/:match/told", [.leader], about: .match) { visit in
            let side: MatchSide = visit.form["side"] == "newcomer" ? .newcomer : .volunteer
            try await matches.markTold(side, of: try await known(visit), by: visit.who)
            return after(T.doneTold, visit.form["back"] == "today" ? "/today" : path(visit))
        }
        site.members(.post, "/matches/:match/undo", [.leader], about: .match) { visit in
            try await matches.undo(try await known(visit), version: try version(visit), by: visit.who)
            return after(T.doneUndone, path(visit))
        }
        site.members(.post, "/matches/:match/asked-about-new", [.leader], about: .match) { visit in
            try await matches.markAskedAboutNew(try await known(visit), by: visit.who)
            return after(T.doneSaved, path(visit))
        }
        site.members(.post, "/matches/:match/lift", [.leader], about: .match) { visit in
            let card = try await card(visit)
            try await matches.liftKeptApart(volunteer: card.volunteer.id, newcomer: card.newcomer.id, by: visit.who)
            return after(T.doneLifted, path(visit))
        }
        putVolunteerRoutes(on: site)
        putNewcomerRoutes(on: site)
    }

    private func path(_ visit: Visit<Member>) -> String { "/matches/\(visit.text("match"))" }

    func card(_ visit: Visit<Member>) async throws -> MatchCard {
        let id = try visit.id("match", of: Match.self)
        guard let card = try await database.read({ try matches.card(id, for: visit.who, in: $0) }) else {
            throw PageNotFound()
        }
        return card
    }

    /// Showing how to reach the two is noted.
    private func cardWithContact(_ visit: Visit<Member>) async throws -> MatchCard {
        let id = try visit.id("match", of: Match.self)
        let card = try await database.write {
            try matches.card(id, for: visit.who, showsContact: true, in: $0)
        }
        guard let card else { throw PageNotFound() }
        return card
    }

    private func known(_ visit: Visit<Member>) async throws -> ID<Match> { try await card(visit).id }

    private func show(
        _ visit: Visit<Member>, showsContact: Bool = false, typed: Fields = .none, problems: Problems = Problems()
    ) async throws -> Answer {
        let card = showsContact ? try await cardWithContact(visit) : try await card(visit)
        let page = MatchPage(card: card, today: visit.today, typed: typed, problems: problems)
        return visit.page(titled: page.card.called, status: problems.isEmpty ? 200 : 422, matchView(page, visit.say))
    }

    private func list(_ visit: Visit<Member>) async throws -> Answer {
        let filter = MatchFilter(rawValue: visit.query["show"]) ?? .open
        let before = visit.query["before"]
        let lines = try await matches.list(filter, before: before.isEmpty ? nil : before, count: 51, for: visit.who)
        let page = MatchListPage(
            filter: filter, lines: Array(lines.prefix(50)),
            next: lines.count > 50 ? lines[49].changedAt.description : nil, isFirst: before.isEmpty)
        return visit.page(T.listTitle, matchListView(page, visit.say))
    }

    private func plan(_ visit: Visit<Member>) async throws -> Answer {
        let page: PlanPage? = try await database.read { transaction in
            let activities = try organisations.activities(of: visit.who.organisation, in: transaction)
            guard let activity = activities.first(where: { $0.id.text == visit.query["activity"] }) ?? activities.first
            else {
                return nil
            }
            return PlanPage(
                activities: activities, activity: activity,
                plan: try matches.plan(activity.id, for: visit.reader, in: transaction))
        }
        guard let page else { throw PageNotFound() }
        return visit.page(T.planTitle, planView(page, visit.say))
    }

    /// What somebody told the leader, or what the leader decides.
    private func record(_ visit: Visit<Member>) async throws -> Answer {
        let card = try await card(visit)
        let names = try await otherNames(card, visit)
        var form = FormReader(visit.form)
        var kept: [KeptText] = []
        let reason: DeclineReason? = form.choice("reason", required: false)
        let event = form.parsed("event", true, { MatchEvent(typed: $0, reason: reason) }, T.refusalNotNow)
        let isOwn = event == .takenBack
        let how: Telling.How? = form.choice("how", required: !isOwn)
        let on = form.day("on", required: false)
        let why = form.staffText("why", required: false, max: 300, knowing: names, kept: &kept)
        guard form.problems.isEmpty, let event else {
            return try await show(visit, typed: visit.form, problems: form.problems)
        }
        let telling = Telling(
            visit.reader, how: isOwn ? .page : how ?? .phone, on: isOwn ? nil : on ?? visit.today,
            why: why.isEmpty ? reason?.rawValue ?? "" : why)
        try await households.keep(kept, about: card.newcomer.id, by: visit.who)
        try await matches.bring(event, to: card.id, version: try version(visit), telling)
        return after(T.doneSaved, path(visit))
    }

    private func arrange(_ visit: Visit<Member>) async throws -> Answer {
        let card = try await card(visit)
        let names = try await otherNames(card, visit)
        var form = FormReader(visit.form)
        var kept: [KeptText] = []
        let chosen: MeetingForm? = form.choice("form")
        let others = chosen != nil && chosen != .themselves
        let place = form.staffText(
            "place", required: others, max: 200, allowing: [.address], knowing: names, kept: &kept)
        let on = form.day("on", required: others)
        let at = form.text("at", required: false, max: 20)
        guard form.problems.isEmpty, let chosen else {
            return try await show(visit, typed: visit.form, problems: form.problems)
        }
        try await households.keep(kept, about: card.newcomer.id, by: visit.who)
        try await matches.bring(
            .arranged(chosen), to: card.id, version: try version(visit), Telling(visit.reader),
            arrangement: Arrangement(form: chosen, place: place, at: at, on: on))
        return after(T.doneArranged, path(visit))
    }

    private func follow(_ visit: Visit<Member>) async throws -> Answer {
        let card = try await card(visit)
        let names = try await otherNames(card, visit)
        var form = FormReader(visit.form)
        var kept: [KeptText] = []
        let id = form.text("follow-up")
        let going: FollowUp.Going? = form.choice("going")
        let how: Telling.How? = form.choice("how")
        let note = form.staffText("note", required: false, max: 500, knowing: names, kept: &kept)
        guard form.problems.isEmpty, let going, let how else {
            return try await show(visit, typed: visit.form, problems: form.problems)
        }
        try await households.keep(kept, about: card.newcomer.id, by: visit.who)
        try await matches.hold(followUp: id, of: card.pairing, going: going, how: how, note: note, by: visit.who)
        return after(T.doneSaved, path(visit))
    }

    /// A note about a match may name the two, and nobody else.
    private func otherNames(_ card: MatchCard, _ visit: Visit<Member>) async throws -> KnownNames {
        try await households.knownNames(for: visit.who, besides: [card.newcomer.id, card.volunteer.id])
    }

    /// The version that the page was made from; a form without one is too old to act on.
    func version<Who>(_ visit: Visit<Who>) throws -> Int {
        guard let version = Int(visit.form["version"]) else { throw MatchRefusal.movedOn }
        return version
    }
}

extension Matches {
    package func hold(
        followUp id: String, of match: Pairing, going: FollowUp.Going, how: Telling.How, note: String, by member: Member
    ) async throws {
        try await database.write {
            try followUps.hold(id, of: match, going: going, how: how, note: note, by: member, in: $0)
            try timers.set(.matchReminders, for: match.id, at: now(), in: $0)
        }
    }
}
