import Access
import Basics
import People
import Storage
import Web

/// Where people use their rights.
package enum RightsAddress {
    package static let own = "/account/rights"
    static let restriction = "/account/restriction"
    static let erasure = "/account/erasure"
    static let answers = "/account/answers"
}

/// A volunteer's page of rights, and the pause of all use: by oneself, or by a leader on one's word (GDPR art. 15–18).
package struct RightsRoutes: Sendable {
    let restrictions: Restrictions
    let households: Households
    let database: any Database

    package init(restrictions: Restrictions, households: Households, database: any Database) {
        self.restrictions = restrictions
        self.households = households
        self.database = database
    }

    package func putRoutes(on site: Site) {
        site.members(.get, RightsAddress.own, [.volunteer], about: .oneself) { visit in
            let household = try volunteer(visit)
            let card = try await database.read { try households.card(household, for: visit.reader, in: $0) }
            guard let card, card.endedOn == nil else { throw PageNotFound() }
            return visit.page(T.ownTitle, rightsView(RightsPage(restrictedOn: card.restrictedOn), visit.say))
        }
        putOwnRestriction(on: site)
        for side in Side.allCases { putRestriction(of: side, on: site) }
    }

    private func putOwnRestriction(on site: Site) {
        site.newcomers(.get, "/mine/restriction") { visit in
            visit.page(T.restrictionTitle, restrictionView("/mine/restriction", back: "/mine", visit.say))
        }
        site.newcomers(.post, "/mine/restriction") { visit in
            try await restrictions.restrict(visit.who.household, by: visit.reader)
            return after(T.restrictionDoneRestricted, "/mine")
        }
        site.newcomers(.post, "/mine/restriction/end") { visit in
            try await restrictions.lift(visit.who.household, by: visit.reader)
            return after(T.restrictionDoneLifted, "/mine")
        }
        site.members(.get, RightsAddress.restriction, [.volunteer], about: .oneself) { visit in
            visit.page(
                T.restrictionTitle, restrictionView(RightsAddress.restriction, back: RightsAddress.own, visit.say))
        }
        site.members(.post, RightsAddress.restriction, [.volunteer], about: .oneself) { visit in
            try await restrictions.restrict(volunteer(visit), by: visit.reader)
            return after(T.restrictionDoneRestricted, RightsAddress.own)
        }
        site.members(.post, "\(RightsAddress.restriction)/end", [.volunteer], about: .oneself) { visit in
            try await restrictions.lift(volunteer(visit), by: visit.reader)
            return after(T.restrictionDoneLifted, RightsAddress.own)
        }
    }

    private func putRestriction(of side: Side, on site: Site) {
        let path = "\(HouseholdAddress.list(side))/:household/restriction"
        site.members(.get, path, [.leader], about: .household) { visit in
            let card = try await database.read { try led(side, visit, in: $0) }
            return visit.page(
                T.restrictionTitle,
                restrictionView(
                    visit.path, back: HouseholdAddress.card(side, card.id), onBehalfOf: card.called, visit.say))
        }
        site.members(.post, path, [.leader], about: .household) { visit in
            let card = try await database.read { try led(side, visit, in: $0) }
            try await restrictions.restrict(card.id, by: visit.reader)
            return after(T.restrictionDoneRestricted, HouseholdAddress.card(side, card.id))
        }
        site.members(.post, "\(path)/end", [.leader], about: .household) { visit in
            let card = try await database.read { try led(side, visit, in: $0) }
            try await restrictions.lift(card.id, by: visit.reader)
            return after(T.restrictionDoneLifted, HouseholdAddress.card(side, card.id))
        }
    }

    private func led(_ side: Side, _ visit: Visit<Member>, in transaction: Transaction) throws -> HouseholdCard {
        try households.led(side, visit.id("household"), by: visit.who, in: transaction)
    }
}
