import Access
import Basics
import Consent
import Organisations
import People
import Storage
import Web

extension MatchRoutes {
    /// The volunteer's own pages: what is asked of me, my match, what is shown of me.
    func putVolunteerRoutes(on site: Site) {
        site.members(.get, "/asked", [.volunteer], about: .match) { try await asked($0) }
        site.members(.get, "/asked/shown", [.volunteer], about: .oneself) { try await shown($0) }
        site.members(.post, "/asked/shown", [.volunteer], about: .oneself) { visit in
            let chosen = visit.form.each("shown").compactMap(Shown.init(rawValue:))
            try await matches.show(Set(chosen), of: try own(visit))
            return after(T.doneShown, "/asked/shown")
        }
        site.members(.get, "/asked/:match", [.volunteer], about: .match) { try await askedMatch($0) }
        site.members(.post, "/asked/:match/event", [.volunteer], about: .match) { try await answer($0) }
    }

    private func own(_ visit: Visit<Member>) throws -> ID<Household> {
        guard let household = visit.who.household else { throw PageNotFound() }
        return household
    }

    private func asked(_ visit: Visit<Member>) async throws -> Answer {
        let household = try own(visit)
        let page = try await database.read { transaction in
            AskedPage(
                name: visit.who.name, matches: try matches.open(of: household, in: transaction),
                recalls: try matches.consents.recalls.open(for: visit.who, in: transaction))
        }
        return visit.page(T.askedTitle(name: .name(visit.who.name)), askedView(page, visit.say))
    }

    private func askedMatch(_ visit: Visit<Member>) async throws -> Answer {
        let household = try own(visit)
        let id = try visit.id("match", of: Match.self)
        // Reading contact data writes the log, so this page is a write when contact is open.
        let page: AskedMatchPage? = try await database.write { transaction in
            guard let match = try matches.pairing(id, of: household, in: transaction), match.endedAt == nil,
                let activity = try organisations.activity(match.activityID, in: transaction)
            else { return nil }
            let description = try matches.description(of: match, in: transaction)
            let isAsking = match.state == .askingVolunteer || match.state == .askingNewcomer
            if isAsking && description == nil { return nil }
            return AskedMatchPage(
                match: match, description: description,
                contact: try matches.openContact(of: match, for: visit.reader, in: transaction), activity: activity,
                today: visit.today)
        }
        guard let page else { throw PageNotFound() }
        try await matches.markSeen(.volunteer, of: id, by: visit.reader)
        return visit.page(T.askedQuestion, askedMatchView(page, visit.say))
    }

    private func answer(_ visit: Visit<Member>) async throws -> Answer {
        let id = try visit.id("match", of: Match.self)
        let reason = DeclineReason(rawValue: visit.form["reason"])
        guard let event = MatchEvent(typed: visit.form["event"], reason: reason) else { throw MatchRefusal.notNow }
        try await matches.bring(
            event, to: id, version: try version(visit), Telling(visit.reader, why: reason?.rawValue ?? ""))
        let stays = event == .volunteerNeedsTime || event == .cannotReach(.volunteer)
        return after(T.doneAnswered, stays ? "/asked/\(id)" : "/asked")
    }

    private func shown(_ visit: Visit<Member>) async throws -> Answer {
        let household = try own(visit)
        let page: ShownPage? = try await database.read { transaction in
            guard let card = try households.card(household, for: visit.reader, in: transaction) else { return nil }
            let shown = try matches.shown(of: household, in: transaction)
            return ShownPage(
                preview: VolunteerPresentation(of: card, showing: shown, kilometres: nil, year: visit.today.year),
                shown: shown)
        }
        guard let page else { throw PageNotFound() }
        return visit.page(T.shownTitle, shownView(page, visit.say))
    }
}
