import Access
import Basics
import Storage
import Web

extension CompanyRoutes {
    func putStartUp(on site: Site) {
        let root = "\(CompanyAddress.list)/:company"
        site.members(.post, "\(root)/steps/:step", Self.both, about: .organisation) { visit in
            let (step, offer) = (try step(visit), CompanyOffer(rawValue: visit.form["offer"]))
            return try await deed(visit, T.companyDoneTicked) { id, transaction in
                try companies.tick(step, offer: offer, of: id, by: visit.who, in: transaction)
            }
        }
        site.members(.post, "\(root)/steps/:step/undone", Self.both, about: .organisation) { visit in
            let step = try step(visit)
            return try await deed(visit, T.companyDoneUndone) {
                try companies.undo(step, of: $0, by: visit.who, in: $1)
            }
        }
        site.members(.get, "\(root)/check", Self.branch, about: .organisation) { try await checkPage($0) }
        site.members(.post, "\(root)/check", Self.branch, about: .organisation) { try await check($0) }
        site.members(.post, "\(root)/costs", Self.both, about: .organisation) { try await spend($0) }
        site.members(.post, "\(root)/costs/:cost/removal", Self.both, about: .organisation) { visit in
            let cost = try visit.id("cost", of: CompanyCost.self)
            return try await deed(visit, T.companyDoneCostRemoved) {
                try companies.remove(cost, of: $0, by: visit.who, in: $1)
            }
        }
    }

    private func step(_ visit: Visit<Member>) throws -> StartUpStep {
        guard let step = StartUpStep(rawValue: visit.text("step")) else { throw PageNotFound() }
        return step
    }

    private func checkPage(_ visit: Visit<Member>, _ problems: Problems = Problems()) async throws -> Answer {
        let id = try id(visit)
        let page = try await companies.database.read { try companies.page(id, for: visit.who, in: $0) }
        guard page.isBranch else { throw PageNotFound() }
        let typed = problems.isEmpty ? CheckForm.fields(page.check) : visit.form
        return visit.page(
            T.companyStepCheck, status: problems.isEmpty ? 200 : 422, checkView(page.card, visit.form(typed, problems)))
    }

    private func check(_ visit: Visit<Member>) async throws -> Answer {
        let id = try id(visit)
        do {
            let said = try CheckForm.read(visit.form, on: visit.today)
            try await companies.database.write { try companies.note(said, of: id, by: visit.who, in: $0) }
            return after(T.companyDoneTicked, CompanyAddress.page(id))
        } catch let problems as Problems {
            return try await checkPage(visit, problems)
        } catch let refusal as CompanyRefusal {
            return try await page(visit, refusal: refusal)
        }
    }

    private func spend(_ visit: Visit<Member>) async throws -> Answer {
        try await deed(visit, T.companyDoneCost) { id, transaction in
            let cost = try CostForm(visit.form, on: visit.today)
            try companies.spend(cost.kroner, on: cost.on, for: cost.what, of: id, by: visit.who, in: transaction)
        }
    }
}
