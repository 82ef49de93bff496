import Access
import Basics
import Storage
import Web

/// The pages of co-operations with companies: the branch's leaders, administrators and board, and the company's contact
/// person, who is a volunteer of the branch; the front says who of them.
package struct CompanyRoutes: Sendable {
    let companies: Companies
    static let branch: Set<Role> = [.leader, .administrator, .board]
    static let both: Set<Role> = [.leader, .administrator, .board, .volunteer]

    package init(_ companies: Companies) {
        self.companies = companies
    }

    package func putRoutes(on site: Site) {
        site.members(.get, CompanyAddress.list, Self.both, about: .organisation) { visit in
            let page = try await companies.database.read { try companies.list(for: visit.who, in: $0) }
            return visit.page(T.companyListTitle, companiesView(page, visit.say))
        }
        site.members(.get, CompanyAddress.new, Self.branch, about: .organisation) { visit in
            guard visit.who.standsForBranch else { throw PageNotFound() }
            return visit.page(T.companyNewTitle, newCompanyView(visit.form(.none)))
        }
        site.members(.post, CompanyAddress.new, Self.branch, about: .organisation) { try await add($0) }
        site.members(.get, "\(CompanyAddress.list)/:company", Self.both, about: .organisation) {
            try await page($0)
        }
        putSettings(on: site)
        putStartUp(on: site)
        putAgreement(on: site)
        putEnding(on: site)
    }

    func id(_ visit: Visit<Member>) throws -> ID<CallCompany> { try visit.id("company") }

    /// The page itself, also with what was typed wrong in one of its forms.
    func page(
        _ visit: Visit<Member>, _ typed: Fields = .none, _ problems: Problems = Problems(),
        refusal: CompanyRefusal? = nil
    ) async throws -> Answer {
        let id = try id(visit)
        var page = try await companies.database.read { try companies.page(id, for: visit.who, in: $0) }
        page.refusal = refusal
        let refused = refusal.map { $0.kind == .notAllowed ? 403 : 409 }
        return visit.page(
            titled: page.card.name, status: refused ?? (problems.isEmpty ? 200 : 422),
            companyView(page, visit.form(typed, problems)))
    }

    /// A deed that leads back to the page; refused or wrong, the page is shown again with why.
    func deed(
        _ visit: Visit<Member>, _ done: Message,
        _ work: @escaping @Sendable (ID<CallCompany>, Transaction) throws -> Void
    ) async throws -> Answer {
        let id = try id(visit)
        do {
            try await companies.database.write { try work(id, $0) }
            return after(done, CompanyAddress.page(id))
        } catch let refusal as CompanyRefusal {
            return try await page(visit, refusal: refusal)
        } catch let problems as Problems {
            return try await page(visit, visit.form, problems)
        }
    }

    private func add(_ visit: Visit<Member>) async throws -> Answer {
        do {
            let present = try await companies.database.read {
                try companies.companies(for: visit.who, in: $0).filter { $0.endedOn == nil }.map(\.name)
            }
            let new = try CompanyForm.read(visit.form, present: present)
            let (company, invitation) = try await companies.database.write {
                try companies.add(new, by: visit.who, visit.say, in: $0)
            }
            return invited(new.contactName, invitation, company, visit)
        } catch let problems as Problems {
            return visit.page(T.companyNewTitle, status: 422, newCompanyView(visit.form(visit.form, problems)))
        } catch CompanyRefusal.bothSides {
            let problems = Problems([Problem("email", CompanyRefusal.bothSides.message)])
            return visit.page(T.companyNewTitle, status: 422, newCompanyView(visit.form(visit.form, problems)))
        }
    }

    /// Where no letters leave the house the link is shown, this once.
    func invited(
        _ name: String, _ invitation: Invitation, _ company: ID<CallCompany>, _ visit: Visit<Member>
    ) -> Answer {
        guard case .link(let link) = invitation else {
            return after(T.companyDoneInvited, CompanyAddress.page(company))
        }
        return visit.page(T.companyInvitedTitle, invitedCompanyView(name, link, company, visit.say))
    }
}
