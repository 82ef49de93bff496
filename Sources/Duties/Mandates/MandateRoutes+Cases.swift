import Access
import Basics
import Intake
import People
import Storage
import Web

extension MandateRoutes {
    private static let roles: Set<Role> = [.caseworker, .coordinator]

    /// Beside the caseworker's form: whom they may tell what, and what the newcomer says while they sit together.
    func putCases(on site: Site) {
        let root = "/forms/:form/mandates"
        site.members(.get, root, Self.roles, about: .form) { visit in
            let (form, household) = try await household(visit)
            let lines = try await database.read { try desk.lines(of: household, on: visit.today, in: $0) }
            let page = CasesPage(form: form.id, canGive: form.state != .withdrawn, lines: lines, today: visit.today)
            return visit.page(T.casesTitle, casesView(page, visit.say))
        }
        for kind in MandateKind.allCases {
            site.members(.get, "\(root)/\(kind.rawValue)", Self.roles, about: .form) {
                try await writing(kind, $0, nil)
            }
            site.members(.post, "\(root)/\(kind.rawValue)", Self.roles, about: .form) { try await write(kind, $0) }
        }
        site.members(.post, "\(root)/:mandate/revocation", Self.roles, about: .form) { visit in
            let (form, household) = try await household(visit)
            let id = try visit.id("mandate", of: Mandate.self)
            try await database.write { try mandates.revoke(id, of: household, by: visit.reader, in: $0) }
            return after(T.doneRevoked, MandateAddress.cases(form.id))
        }
        site.members(.get, "\(root)/:mandate/sheet", Self.roles, about: .form) { try await sheet($0) }
    }

    /// The caseworker's own form, or the municipality's for the co-ordinator; anything else is no page.
    private func household(_ visit: Visit<Member>) async throws -> (FormCard, ID<Household>) {
        let form = try await intakes.form(try visit.id("form"), for: visit.who)
        guard let household = form.household else { throw PageNotFound() }
        return (form, household)
    }

    private func form(
        _ kind: MandateKind, _ household: ID<Household>, _ language: Language, _ visit: Visit<Member>
    ) async throws -> MandateForm {
        try await database.read { transaction in
            try desk.form(
                kind, of: household, isWitnessed: true, for: visit.reader, language, in: transaction)
        }
    }

    private func writing(
        _ kind: MandateKind, _ visit: Visit<Member>, _ problems: Problems?
    ) async throws -> Answer {
        let (card, household) = try await household(visit)
        let page = GivingPage(
            form: try await form(kind, household, card.language, visit), action: MandateAddress.cases(card.id, kind),
            back: MandateAddress.cases(card.id))
        let beside = card.language == visit.say.language ? nil : visit.say.in(card.language)
        return visit.page(
            page.title, status: problems == nil ? 200 : 422,
            givingView(page, visit.form(visit.form, problems ?? Problems(), beside: beside)))
    }

    private func write(_ kind: MandateKind, _ visit: Visit<Member>) async throws -> Answer {
        let (card, household) = try await household(visit)
        let new: NewMandate
        do {
            new = try await form(kind, household, card.language, visit)
                .read(visit.form, witness: visit.who.account, on: visit.today)
        } catch let problems as Problems {
            return try await writing(kind, visit, problems)
        }
        _ = try await database.write { try mandates.give(new, of: household, by: visit.reader, in: $0) }
        return after(T.doneGiven, MandateAddress.cases(card.id))
    }

    private func sheet(_ visit: Visit<Member>) async throws -> Answer {
        let (form, household) = try await household(visit)
        let id = try visit.id("mandate", of: Mandate.self)
        let page = try await database.write { transaction in
            guard let mandate = try mandates.mandate(id, of: household, in: transaction), mandate.endedAt == nil else {
                throw PageNotFound()
            }
            let card = try desk.households.card(household, for: visit.reader, in: transaction)
            try mandates.notePrinted(mandate, by: visit.reader, in: transaction)
            return MandateSheet(
                line: try desk.line(mandate, on: visit.today, in: transaction),
                giver: card?.adults.first { $0.id == mandate.adult }?.name, branch: form.branchName,
                activity: form.activityName, municipality: visit.who.organisationName,
                back: MandateAddress.cases(form.id))
        }
        return visit.page(T.casesSheet, mandateSheetView(page, visit.say))
    }
}
