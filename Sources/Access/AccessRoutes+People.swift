import Basics
import HTTPTypes
import Storage
import Web

extension AccessRoutes {
    func putPeople(on site: Site) {
        site.members(.get, "/people", [.administrator, .leader], about: .organisation) { visit in
            try await peoplePage(visit, .none)
        }
        site.members(.post, "/people", [.administrator, .leader], about: .organisation, invite)
        site.members(.post, "/people/:account/end", [.administrator, .leader], about: .organisation, endRole)
    }

    private func invite(_ visit: Visit<Member>) async throws -> Answer {
        var form = FormReader(visit.form)
        let name = form.text("name", max: 80)
        let email = form.email("email")
        let chosen: Role? = form.choice("role")
        if let chosen, !visit.who.rolesToGive.contains(chosen) { form.problems.add("role", T.refusalNotYours) }
        guard let email, let role = chosen, form.problems.isEmpty else {
            return try await peoplePage(visit, visit.form, form.problems)
        }
        let link = try await database.write { transaction in
            try accounts.invite(
                email, name: name, as: role, in: visit.who.organisation, by: visit.reader, in: transaction)
        }
        return visit.page(T.peopleTitle, invitedContent(name, link, visit.say))
    }

    private func endRole(_ visit: Visit<Member>) async throws -> Answer {
        let account = try visit.id("account", of: Account.self)
        guard let role = Role(rawValue: visit.form["role"]) else { throw PageNotFound() }
        guard visit.who.mayEnd(role) else { throw AccessRefusal.notYours }
        guard account != visit.who.account else { throw AccessRefusal.ownRole }
        try await accounts.end(role, of: account, in: visit.who.organisation, by: visit.reader)
        return after(T.doneRoleEnded, "/people")
    }

    private func peoplePage(
        _ visit: Visit<Member>, _ typed: Fields, _ problems: Problems = Problems()
    ) async throws -> Answer {
        let people = try await database.read { try accounts.people(of: visit.who.organisation, in: $0) }
        let page = PeoplePage(
            organisation: visit.who.organisationName,
            lines: people.map { person in
                PeoplePage.Line(
                    person: person, mayEnd: visit.who.mayEnd(person.role) && person.account != visit.who.account)
            }, roles: visit.who.rolesToGive)
        return visit.page(
            T.peopleTitle, status: problems.isEmpty ? 200 : 422, peopleContent(page, visit.form(typed, problems)))
    }
}
