import Access
import Basics
import Storage
import Web

extension CompanyRoutes {
    func putSettings(on site: Site) {
        site.members(.get, "\(CompanyAddress.list)/:company/settings", Self.branch, about: .organisation) {
            try await settings($0)
        }
        site.members(.post, "\(CompanyAddress.list)/:company/settings", Self.branch, about: .organisation) {
            try await change($0)
        }
        site.members(.post, "\(CompanyAddress.list)/:company/contact", Self.branch, about: .organisation) {
            try await changeContact($0)
        }
    }

    private func settings(_ visit: Visit<Member>, _ problems: Problems = Problems()) async throws -> Answer {
        let id = try id(visit)
        let (page, employees) = try await companies.database.read {
            try companies.settings(id, for: visit.who, in: $0)
        }
        let fields = CompanySettings.fields(page.card, employees)
        // Two forms stand on this page: what is not typed in the one that was sent is as it is.
        let typed =
            problems.isEmpty
            ? fields : Fields(visit.form.all + fields.all.filter { field in !visit.form.has(field.name) })
        return visit.page(
            T.companySettingsTitle, status: problems.isEmpty ? 200 : 422,
            companySettingsView(page, visit.form(typed, problems)))
    }

    private func change(_ visit: Visit<Member>) async throws -> Answer {
        let id = try id(visit)
        do {
            let typed = try CompanySettings(visit.form)
            try await companies.database.write { transaction in
                if let other = try companies.other(than: id, in: typed.activity, transaction) {
                    throw Problems([Problem("activity", T.companyProblemTaken(name: .name(other.name)))])
                }
                try companies.change(
                    id, name: typed.name, address: typed.address, activity: typed.activity,
                    employees: typed.employees, by: visit.who, in: transaction)
            }
            return after(T.companyDoneSaved, CompanyAddress.page(id))
        } catch let problems as Problems {
            return try await settings(visit, problems)
        } catch let refusal as CompanyRefusal {
            return try await page(visit, refusal: refusal)
        }
    }

    private func changeContact(_ visit: Visit<Member>) async throws -> Answer {
        let id = try id(visit)
        do {
            let card = try await companies.database.read { try companies.company(id, for: visit.who, in: $0).card }
            let new = try CompanyForm.readContact(visit.form, of: card)
            let invitation = try await companies.database.write {
                try companies.change(contact: new, of: id, by: visit.who, visit.say, in: $0)
            }
            return invited(new.contactName, invitation, id, visit)
        } catch let problems as Problems {
            return try await settings(visit, problems)
        } catch CompanyRefusal.bothSides {
            return try await settings(visit, Problems([Problem("email", CompanyRefusal.bothSides.message)]))
        } catch let refusal as CompanyRefusal {
            return try await page(visit, refusal: refusal)
        }
    }
}
