import Access
import Basics
import Consent
import Intake
import MatchLife
import Organisations
import People
import Storage
import Web

/// Today, the cards, the numbers and the newcomer's own page: reads the fronts of others, has no tables.
package struct OverviewRoutes: Sendable {
    let database: any Database
    let households: Households
    let consents: Consents
    let matches: Matches
    let intakes: Intakes
    let organisations: Organisations
    let claims: TaskClaims
    let postcodes: Postcodes
    /// The day on which a household is erased, when it has been told.
    let erasedOn: @Sendable (ID<Household>, Transaction) throws -> Day?
    /// How many safety calls wait for the member, or another leader, to take them.
    let untakenCalls: @Sendable (Member, Transaction) throws -> Int

    package init(
        database: any Database, households: Households, consents: Consents, matches: Matches, intakes: Intakes,
        organisations: Organisations, claims: TaskClaims, postcodes: Postcodes,
        erasedOn: @escaping @Sendable (ID<Household>, Transaction) throws -> Day?,
        untakenCalls: @escaping @Sendable (Member, Transaction) throws -> Int
    ) {
        self.database = database
        self.households = households
        self.consents = consents
        self.matches = matches
        self.intakes = intakes
        self.organisations = organisations
        self.claims = claims
        self.postcodes = postcodes
        self.erasedOn = erasedOn
        self.untakenCalls = untakenCalls
    }

    package func putRoutes(on site: Site) {
        site.members(.get, "/today", [.leader], about: .organisation) { try await today($0) }
        site.members(.post, "/today/claims", [.leader], about: .organisation) { visit in
            let task = visit.form["task"]
            guard (1...120).contains(task.utf8.count) else { throw PageNotFound() }
            try await claims.toggle(task, by: visit.who)
            return after(T.doneClaimed, "/today")
        }
        site.members(.get, "/newcomers/:household", [.leader], about: .household) { try await newcomer($0) }
        site.members(.post, "/newcomers/:household/contact", [.leader], about: .household) { visit in
            try await newcomer(visit, showsContact: true)
        }
        site.members(.post, "/newcomers/:household/proposals", [.leader], about: .household) { try await propose($0) }
        site.members(.get, "/volunteers/:household", [.leader], about: .household) { try await volunteer($0) }
        site.members(.post, "/volunteers/:household/contact", [.leader], about: .household) { visit in
            try await volunteer(visit, showsContact: true)
        }
        site.members(.get, "/overview", [.leader, .board, .consultant], about: .organisation) { visit in
            let counts = try await database.read { try matches.numbers(of: visit.who.organisation, in: $0) }
            let page = NumbersPage(counts, showsEveryone: visit.who.roles.contains(.leader))
            return visit.page(T.numbersTitle, numbersView(page, visit.say))
        }
        putSettings(on: site)
        putMineRoutes(on: site)
        putAnswers(on: site)
    }

    private func today(_ visit: Visit<Member>) async throws -> Answer {
        let page = try await database.read { transaction in
            let atOnce = visit.query.has("all") ? Int.max : TodayPage.atOnce
            let all = try matches.tasks(for: visit.who, in: transaction)
            let tasks = try matches.named(all.prefix(atOnce), for: visit.who, in: transaction)
            let received = try intakes.notOpened(for: visit.who, naming: atOnce, in: transaction)
            let waiting = try matches.waiting(atMost: 5, for: visit.who, in: transaction)
            let expiring = try matches.consentsEnding(within: 30, naming: atOnce, for: visit.who, in: transaction)
            let fresh = Set(received.map(\.household))
            let taken = try claims.all(for: visit.who, in: transaction)
            let recalls = [
                TodayLine(toDelete: try consents.recalls.open(for: visit.who, in: transaction)),
                TodayLine(unconfirmed: try consents.recalls.unconfirmed(for: visit.who, in: transaction).map(\.recall)),
            ].compactMap { $0 }
            let calls = TodayLine(untakenCalls: try untakenCalls(visit.who, transaction), today: visit.today)
            let lines =
                [calls].compactMap(\.self) + tasks.filter { $0.kind.isUrgent }.map(TodayLine.init) + recalls
                + received.map(TodayLine.init)
                + tasks.filter { !$0.kind.isUrgent }.map(TodayLine.init) + expiring.map(TodayLine.init)
                + waiting.longest.filter { !fresh.contains($0.id) }.map(TodayLine.init)
            return TodayPage(
                lines: lines.map { line in
                    var line = line
                    line.takenBy = taken[line.key]?.1
                    line.isMine = taken[line.key]?.0 == visit.who.account
                    return line
                }, count: lines.count + all.count - tasks.count, today: visit.today, waitingCount: waiting.count,
                showsAll: visit.query.has("all"))
        }
        return visit.page(T.todayTitle, todayView(page, visit.say))
    }

    private func card(_ visit: Visit<Member>, _ side: Side, in transaction: Transaction) throws -> HouseholdCard {
        let id = try visit.id("household", of: Household.self)
        guard let card = try households.card(id, for: visit.reader, in: transaction), card.side == side else {
            throw PageNotFound()
        }
        return card
    }

    private func newcomer(
        _ visit: Visit<Member>, showsContact: Bool = false, problem: Message? = nil
    ) async throws -> Answer {
        let read: @Sendable (Transaction) throws -> NewcomerCardPage = { transaction in
            try newcomerPage(visit, showsContact: showsContact, problem: problem, in: transaction)
        }
        let id = try visit.id("household", of: Household.self)
        let writes = try await database.read { try intakes.isNotOpened(id, in: $0) }
        let page = showsContact || writes ? try await database.write(read) : try await database.read(read)
        return visit.page(
            titled: page.card.called, status: problem == nil ? 200 : 422, newcomerCardView(page, visit.say))
    }

    private func newcomerPage(
        _ visit: Visit<Member>, showsContact: Bool, problem: Message?, in transaction: Transaction
    ) throws -> NewcomerCardPage {
        let card = try self.card(visit, .newcomer, in: transaction)
        if try intakes.isNotOpened(card.id, in: transaction) {
            try intakes.markReceived(card.id, by: visit.reader, in: transaction)
        }
        let open = try matches.open(of: card.id, in: transaction).first
        var contact: Contact?
        if showsContact, let permit = try consents.contactPermit(for: card.id, in: transaction) {
            contact = try households.contact(
                of: card.id, against: permit, for: visit.reader, match: nil, in: transaction)
        }
        return NewcomerCardPage(
            card: card, today: visit.today, consents: try consents.history(of: card.id, in: transaction),
            isConsentValid: try consents.presentationPermit(for: card.id, in: transaction) != nil,
            usualWait: try matches.usualWait(in: card.activity, transaction),
            talks: try households.talks(with: card.id, for: visit.reader, in: transaction),
            hasContact: try households.hasContact(card.id, in: transaction), contact: contact,
            hasKept: try households.keptName(of: card.id, for: visit.reader, in: transaction) != nil,
            kept: showsContact ? try households.keptContact(of: card.id, for: visit.reader, in: transaction) : nil,
            open: open,
            past: try matches.past(of: card.id, in: transaction),
            candidates: open == nil ? try matches.candidates(for: card, in: transaction) : nil, typed: visit.form,
            problem: problem)
    }

    private func propose(_ visit: Visit<Member>) async throws -> Answer {
        let newcomer = try visit.id("household", of: Household.self)
        guard let volunteer = ID<Household>(visit.form["volunteer"]) else { throw PageNotFound() }
        let names = try await households.knownNames(for: visit.who, besides: [newcomer, volunteer])
        var form = FormReader(visit.form)
        var kept: [KeptText] = []
        let typed = form.staffText("why", required: false, max: 300, knowing: names, kept: &kept)
        if let problem = form.problems.all.first { return try await self.newcomer(visit, problem: problem.message) }
        let why = visit.form["plan"] == "yes" ? visit.say.in(.danish).plain(MatchWords.byPlan) : typed
        do {
            try await households.keep(kept, about: newcomer, by: visit.who)
            let match = try await matches.propose(volunteer, to: newcomer, why: why, by: visit.who)
            return after(MatchWords.proposed, "/matches/\(match)")
        } catch MatchRefusal.whyMissing {
            return try await self.newcomer(visit, problem: MatchRefusal.whyMissing.message)
        }
    }

    /// Showing how to reach somebody is written down.
    private func volunteer(_ visit: Visit<Member>, showsContact: Bool = false) async throws -> Answer {
        let read: @Sendable (Transaction) throws -> VolunteerCardPage = { transaction in
            let card = try self.card(visit, .volunteer, in: transaction)
            return VolunteerCardPage(
                card: card, today: visit.today,
                contact: showsContact
                    ? try households.volunteerContact(of: card.id, for: visit.reader, in: transaction) : nil,
                hasContact: try households.hasContact(card.id, in: transaction),
                open: try matches.open(of: card.id, in: transaction),
                past: try matches.past(of: card.id, in: transaction))
        }
        let page = showsContact ? try await database.write(read) : try await database.read(read)
        return visit.page(titled: page.card.called, volunteerCardView(page, visit.say))
    }
}
