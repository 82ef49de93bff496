import Access
import Basics
import Consent
import MatchLife
import Organisations
import People
import Storage
import Web

extension OverviewRoutes {
    /// The newcomer's private pages.
    func putMineRoutes(on site: Site) {
        site.newcomers(.get, "/mine") { try await mine($0) }
        site.newcomers(.get, "/mine/ledger") { try await ledger($0) }
        site.newcomers(.get, "/mine/genuine") { try await genuine($0) }
        site.newcomers(.post, "/mine/pause") { visit in
            try await pause(visit, on: visit.today)
            return after(T.donePaused, "/mine")
        }
        site.newcomers(.post, "/mine/resume") { visit in
            try await pause(visit, on: nil)
            return after(T.doneResumed, "/mine")
        }
    }

    private func own(_ visit: Visit<NewcomerReader>, in transaction: Transaction) throws -> (
        HouseholdCard, ActivityCard
    ) {
        guard let card = try households.card(visit.who.household, for: visit.reader, in: transaction),
            let activity = try organisations.activity(card.activity, in: transaction)
        else { throw PageNotFound() }
        return (card, activity)
    }

    private func mine(_ visit: Visit<NewcomerReader>) async throws -> Answer {
        let open = try await database.read { try matches.open(of: visit.who.household, in: $0).first }
        let build: @Sendable (Transaction) throws -> MinePage = { transaction in
            let (card, activity) = try self.own(visit, in: transaction)
            return MinePage(
                name: card.name?.revealed, now: try situation(card, visit, in: transaction), activity: activity,
                today: visit.today,
                erasedOn: card.endedOn == nil ? try erasedOn(card.id, transaction) : nil)
        }
        // Showing the volunteer's number is written down.
        let page =
            open?.contactIsOpen(on: visit.today) == true
            ? try await database.write(build) : try await database.read(build)
        if let open, open.state != .askingVolunteer {
            try await matches.markSeen(.newcomer, of: open.matchID, by: visit.reader)
        }
        return visit.page(T.mineTitle, mineView(page, visit.say))
    }

    private func situation(
        _ card: HouseholdCard, _ visit: Visit<NewcomerReader>, in transaction: Transaction
    ) throws -> MinePage.Now {
        if card.endedOn != nil {
            let isWithdrawn = try consents.history(of: card.id, in: transaction).contains { $0.withdrawnAt != nil }
            return isWithdrawn ? .withdrawn(card.endedOn) : .expired(card.endedOn)
        }
        if let day = card.restrictedOn { return .restricted(day) }
        // A proposal that the volunteer has not answered yet is unripe: it is not shown.
        guard let open = try matches.open(of: card.id, in: transaction).first, open.state != .askingVolunteer else {
            return try waiting(card, in: transaction)
        }
        guard let volunteer = try matches.presentation(of: open, in: transaction) else {
            return open.state == .askingNewcomer ? try waiting(card, in: transaction) : .volunteerOnHold(open)
        }
        switch open.state {
        case .askingNewcomer: return .asked(open, volunteer)
        case .agreed: return .agreed(open, volunteer)
        case .meeting:
            return .meeting(open, volunteer, try matches.volunteerContact(of: open, for: visit.who, in: transaction))
        case .met: return .met(open, volunteer)
        case .running, .ended, .askingVolunteer: return .running(open, volunteer)
        }
    }

    private func waiting(_ card: HouseholdCard, in transaction: Transaction) throws -> MinePage.Now {
        card.pausedOn == nil ? .waiting(usualDays: try matches.usualWait(in: card.activity, transaction)) : .paused
    }

    private func pause(_ visit: Visit<NewcomerReader>, on day: Day?) async throws {
        try await database.write { transaction in
            try households.pause(visit.who.household, on: day, by: visit.reader, in: transaction)
        }
    }

    private func ledger(_ visit: Visit<NewcomerReader>) async throws -> Answer {
        let (records, lines, names) = try await database.read { transaction in
            let lines = try consents.ledger(of: visit.who.household, for: visit.reader, in: transaction)
            return (
                try consents.history(of: visit.who.household, in: transaction), lines,
                try households.names(lines.compactMap(\.volunteer), in: transaction)
            )
        }
        let say = visit.say
        return visit.page(
            T.mineLedger,
            "<h1>\(say(T.mineLedger))</h1>\(ledgerView(lines, names, say))<h2>\(say(T.mineGiven))</h2>\(consentView(records, on: visit.today, say))\(backLink(say))"
        )
    }

    private func genuine(_ visit: Visit<NewcomerReader>) async throws -> Answer {
        let (activity, municipality) = try await database.read { transaction in
            let (_, activity) = try own(visit, in: transaction)
            let sender = try consents.history(of: visit.who.household, in: transaction).first?.municipality
            return (activity, try sender.flatMap { try organisations.organisation($0, in: transaction) }?.name)
        }
        let wording = ConsentWording(for: activity, from: municipality, isDraft: false)
        let say = visit.say
        return visit.page(
            T.mineGenuine,
            "<h1>\(say(T.mineGenuine))</h1><p class=\"lead\">\(say(wording.genuine))</p>\(askLine(activity, say))\(backLink(say))"
        )
    }
}
