import Access
import Basics
import Consent
import Intake
import MatchLife
import People
import Storage
import Web

/// Mandates as the newcomer gives them, as the caseworker writes them down and reads them, and as their holder uses them.
package struct MandateRoutes: Sendable {
    let desk: MandateDesk
    let intakes: Intakes
    let database: any Database

    var mandates: Mandates { desk.mandates }

    package init(
        mandates: Mandates, accounts: Accounts, households: Households, consents: Consents, matches: Matches,
        intakes: Intakes, database: any Database
    ) {
        desk = MandateDesk(
            mandates: mandates, accounts: accounts, households: households, consents: consents, matches: matches)
        self.intakes = intakes
        self.database = database
    }

    package func putRoutes(on site: Site) {
        putMine(on: site)
        putCases(on: site)
        putHeld(on: site)
    }

    private func putHeld(on site: Site) {
        site.members(.get, MandateAddress.held, [.volunteer], about: .household) { visit in
            let pages = try await database.read { transaction in
                try mandates.held(by: visit.who.account, in: transaction).compactMap { mandate -> HeldPage? in
                    guard try !desk.households.isOnHold(mandate.household, in: transaction) else { return nil }
                    return try desk.held(mandate.id, by: visit.who, showing: false, on: visit.today, in: transaction)
                }
            }
            return visit.page(T.heldTitle, heldListView(pages, visit.say))
        }
        site.members(.get, "\(MandateAddress.held)/:mandate", [.volunteer], about: .household) { visit in
            let id = try visit.id("mandate", of: Mandate.self)
            let page = try await database.write { transaction in
                try desk.held(id, by: visit.who, on: visit.today, in: transaction)
            }
            return visit.page(T.heldTitle, heldView(page, visit.say))
        }
        site.members(.post, "\(MandateAddress.held)/:mandate/ending", [.volunteer], about: .household) { visit in
            let id = try visit.id("mandate", of: Mandate.self)
            try await database.write { try mandates.layDown(id, by: visit.who, in: $0) }
            return after(T.doneLaidDown, MandateAddress.held)
        }
    }
}
