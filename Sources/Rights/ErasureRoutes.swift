import Access
import Basics
import Consent
import People
import Storage
import Web

/// Erasing, by the people themselves and by a leader on their word, with what goes and what stays shown before (C056; GDPR
/// art. 17).
package struct ErasureRoutes: Sendable {
    let erasures: Erasures
    let households: Households
    let consents: Consents
    let database: any Database

    package init(erasures: Erasures, households: Households, consents: Consents, database: any Database) {
        self.erasures = erasures
        self.households = households
        self.consents = consents
        self.database = database
    }

    package func putRoutes(on site: Site) {
        site.newcomers(.get, "/mine/stop") { visit in
            let page = try await own(visit.who.household, visit.reader, "/mine/stop", back: "/mine")
            return visit.page(T.erasureStopTitle, erasureView(page, visit.form(.none)))
        }
        site.newcomers(.post, "/mine/stop") { visit in
            try await database.write {
                try consents.withdraw(visit.who.household, how: .screen, by: visit.reader, in: $0)
            }
            return .goTo("/mine")
        }
        site.members(.get, RightsAddress.erasure, [.volunteer], about: .oneself) { visit in
            let page = try await own(volunteer(visit), visit.reader, RightsAddress.erasure, back: RightsAddress.own)
            return visit.page(T.erasureOwnTitle, erasureView(page, visit.form(.none)))
        }
        site.members(.post, RightsAddress.erasure, [.volunteer], about: .oneself) { try await eraseOwn($0) }
        for side in Side.allCases {
            let path = "\(HouseholdAddress.list(side))/:household/withdrawal"
            site.members(.get, path, [.leader], about: .household) { try await onBehalf(side, $0) }
            site.members(.post, path, [.leader], about: .household) { try await eraseOnBehalf(side, $0) }
        }
    }

    private func own(
        _ household: ID<Household>, _ reader: Reader, _ path: String, back: String
    ) async throws -> ErasurePage {
        try await database.read { transaction in
            guard let card = try households.card(household, for: reader, in: transaction), card.endedOn == nil else {
                throw PageNotFound()
            }
            return ErasurePage(
                card: card, isOwn: true, preview: try erasures.preview(of: household, in: transaction), path: path,
                back: back)
        }
    }

    private func eraseOwn(_ visit: Visit<Member>) async throws -> Answer {
        let household = try volunteer(visit)
        try await database.write { transaction in
            guard let card = try households.card(household, for: visit.reader, in: transaction), card.endedOn == nil
            else { throw PageNotFound() }
            try erasures.erase(household, by: visit.reader, in: transaction)
        }
        // Whoever had no other role has no account any more, and is asked to sign in.
        return after(T.erasureDoneErased, "/sign-in")
    }

    private func onBehalf(
        _ side: Side, _ visit: Visit<Member>, problems: Problems = Problems()
    ) async throws -> Answer {
        let page = try await database.read { transaction in
            let card = try led(side, visit, in: transaction)
            return ErasurePage(
                card: card, isOwn: false, preview: try erasures.preview(of: card.id, in: transaction),
                path: visit.path, back: HouseholdAddress.card(side, card.id))
        }
        return visit.page(
            T.erasureTitle(name: .name(page.card.called)), status: problems.isEmpty ? 200 : 422,
            erasureView(page, visit.form(visit.form, problems)))
    }

    private func eraseOnBehalf(_ side: Side, _ visit: Visit<Member>) async throws -> Answer {
        var form = FormReader(visit.form)
        let how: ConsentHow? = form.choice("how", required: side == .newcomer)
        guard form.problems.isEmpty else { return try await onBehalf(side, visit, problems: form.problems) }
        try await database.write { transaction in
            let card = try led(side, visit, in: transaction)
            switch side {
            case .newcomer: try consents.withdraw(card.id, how: how ?? .spoken, by: visit.reader, in: transaction)
            case .volunteer: try erasures.erase(card.id, by: visit.reader, in: transaction)
            }
        }
        return after(T.erasureDoneErased, HouseholdAddress.list(side))
    }

    private func led(_ side: Side, _ visit: Visit<Member>, in transaction: Transaction) throws -> HouseholdCard {
        try households.led(side, visit.id("household"), by: visit.who, in: transaction)
    }
}

/// The volunteer's own household.
func volunteer(_ visit: Visit<Member>) throws -> ID<Household> {
    guard let household = visit.who.household else { throw PageNotFound() }
    return household
}
