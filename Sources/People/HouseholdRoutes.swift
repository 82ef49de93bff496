import Access
import Basics
import Consent
import HTTPTypes
import Organisations
import Storage
import Web

/// The leader's pages of newcomers and volunteers: lists, adding, correcting, clearance, talks, access.
package struct HouseholdRoutes: Sendable {
    let households: Households
    let consents: Consents
    let organisations: Organisations
    let accounts: Accounts

    package init(households: Households, consents: Consents, organisations: Organisations, accounts: Accounts) {
        self.households = households
        self.consents = consents
        self.organisations = organisations
        self.accounts = accounts
    }

    var database: any Database { households.database }

    package func add(to site: Site) {
        for side in Side.allCases {
            addLists(of: side, to: site)
            addCorrecting(of: side, to: site)
        }
        addVolunteers(to: site)
        site.members(.get, "/newcomers/:household/talk", [.leader], about: .household) { try await talk($0) }
        site.members(.post, "/newcomers/:household/talk", [.leader], about: .household) { try await noteTalk($0) }
    }

    private func addLists(of side: Side, to site: Site) {
        site.members(.get, HouseholdAddress.list(side), [.leader], about: .organisation) { try await list(side, $0) }
        site.members(.post, HouseholdAddress.search(side), [.leader], about: .organisation) {
            try await search(side, $0)
        }
    }

    private func addCorrecting(of side: Side, to site: Site) {
        let record = "\(HouseholdAddress.list(side))/:household"
        site.members(.get, "\(record)/edit", [.leader], about: .household) { try await edit(side, $0) }
        site.members(.post, "\(record)/edit", [.leader], about: .household) { try await correct(side, $0) }
        site.members(.post, "\(record)/pause", [.leader], about: .household) { visit in
            try await pause(side, visit, on: visit.today)
        }
        site.members(.post, "\(record)/resume", [.leader], about: .household) { try await pause(side, $0, on: nil) }
    }

    private func addVolunteers(to site: Site) {
        site.members(.get, HouseholdAddress.new, [.leader], about: .organisation) { try await new($0) }
        site.members(.post, HouseholdAddress.new, [.leader], about: .organisation) { try await add($0) }
        site.members(.get, "/volunteers/:household/clearance", [.leader], about: .household) { try await clearance($0) }
        site.members(.post, "/volunteers/:household/clearance", [.leader], about: .household) { try await clear($0) }
        site.members(.get, "/volunteers/:household/account", [.leader], about: .household) { try await account($0) }
        site.members(.post, "/volunteers/:household/account", [.leader], about: .household) { try await invite($0) }
    }

    private func list(_ side: Side, _ visit: Visit<Member>) async throws -> Answer {
        let filter = HouseholdFilter(side, visit.query)
        let page = try await database.read { transaction in
            let found = try households.list(filter, for: visit.reader, in: transaction)
            let activities = try organisations.activities(of: visit.who.organisation, in: transaction)
            return HouseholdListPage(
                filter: filter, activities: activities, lines: found.lines, next: found.next, search: nil)
        }
        return listPage(page, visit)
    }

    private func search(_ side: Side, _ visit: Visit<Member>) async throws -> Answer {
        let typed = String(visit.form["q"].prefix(120))
        guard !typed.isEmpty else { return .goTo(HouseholdAddress.list(side)) }
        let page = try await database.read { transaction in
            let found = try households.search(side, typed, for: visit.reader, in: transaction)
            return HouseholdListPage(
                filter: HouseholdFilter(side), activities: [], lines: found.lines, next: nil,
                search: (typed, found.hasMore))
        }
        return listPage(page, visit)
    }

    private func listPage(_ page: HouseholdListPage, _ visit: Visit<Member>) -> Answer {
        visit.page(page.side == .newcomer ? T.newcomersTitle : T.volunteersTitle, householdListView(page, visit.say))
    }

    private func pause(_ side: Side, _ visit: Visit<Member>, on day: Day?) async throws -> Answer {
        let id = try visit.id("household", of: Household.self)
        try await database.write { transaction in
            _ = try own(side, id, visit, in: transaction)
            try households.pause(id, on: day, by: visit.reader, in: transaction)
        }
        return after(day == nil ? T.doneResumed : T.donePaused, HouseholdAddress.card(side, id))
    }

    /// The household of the path, when it is of that side and the leader's own organisation.
    func own(
        _ side: Side, _ id: ID<Household>, _ visit: Visit<Member>, in transaction: Transaction
    ) throws -> HouseholdCard {
        try households.led(side, id, by: visit.who, in: transaction)
    }

    /// The same, of those that take part.
    func active(
        _ side: Side, _ visit: Visit<Member>, in transaction: Transaction
    ) throws -> HouseholdCard {
        let card = try own(side, try visit.id("household", of: Household.self), visit, in: transaction)
        guard card.endedOn == nil else { throw HouseholdRefusal.ended }
        return card
    }
}
