import Access
import Basics
import Storage
import Web

extension MandateRoutes {
    /// On the newcomer's private page.
    func putMine(on site: Site) {
        site.newcomers(.get, MandateAddress.mine) { visit in
            let lines = try await database.read {
                try desk.lines(of: visit.who.household, on: visit.today, in: $0)
            }
            return visit.page(T.mandateTitle, mineMandatesView(lines, visit.say))
        }
        for kind in MandateKind.allCases {
            site.newcomers(.get, MandateAddress.mine(kind)) { try await giving(kind, $0, .none) }
            site.newcomers(.post, MandateAddress.mine(kind)) { try await give(kind, $0) }
        }
        site.newcomers(.post, "\(MandateAddress.mine)/:mandate/revocation") { visit in
            let id = try visit.id("mandate", of: Mandate.self)
            try await database.write {
                try mandates.revoke(id, of: visit.who.household, by: visit.reader, in: $0)
            }
            return after(T.doneRevoked, MandateAddress.mine)
        }
    }

    private func form(_ kind: MandateKind, _ visit: Visit<NewcomerReader>) async throws -> MandateForm {
        try await database.read { transaction in
            try desk.form(
                kind, of: visit.who.household, isWitnessed: false, for: visit.reader, visit.say.language,
                in: transaction)
        }
    }

    private func giving(
        _ kind: MandateKind, _ visit: Visit<NewcomerReader>, _ problems: Problems?
    ) async throws -> Answer {
        let page = GivingPage(
            form: try await form(kind, visit), action: MandateAddress.mine(kind), back: MandateAddress.mine)
        return visit.page(
            page.title, status: problems == nil ? 200 : 422,
            givingView(page, visit.form(visit.form, problems ?? Problems())))
    }

    private func give(_ kind: MandateKind, _ visit: Visit<NewcomerReader>) async throws -> Answer {
        let new: NewMandate
        do {
            new = try await form(kind, visit).read(visit.form, witness: nil, on: visit.today)
        } catch let problems as Problems {
            return try await giving(kind, visit, problems)
        }
        _ = try await database.write {
            try mandates.give(new, of: visit.who.household, by: visit.reader, in: $0)
        }
        return after(T.doneGiven, MandateAddress.mine)
    }
}
