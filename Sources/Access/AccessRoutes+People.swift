import Basics
import HTTPTypes
import Post
import Storage
import Web

extension AccessRoutes {
    func putPeople(on site: Site) {
        site.members(.get, "/people", [.administrator, .leader], about: .organisation) { visit in
            try await peoplePage(visit, .none)
        }
        site.members(.post, "/people", [.administrator, .leader], about: .organisation, invite)
        site.members(.post, "/people/:account/end", [.administrator, .leader], about: .organisation, endRole)
        site.members(.post, "/people/:account/device-word", [.administrator, .leader], about: .organisation, giveWord)
        site.members(
            .post, "/people/:account/second-factor/end", [.administrator, .leader], about: .organisation, resetFactor)
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
        let invitation = try await database.write { transaction in
            try accounts.invite(email, name: name, as: role, by: visit.who, visit.say, in: transaction)
        }
        return visit.page(T.peopleTitle, invitedContent(name, invitation, visit.say))
    }

    private func endRole(_ visit: Visit<Member>) async throws -> Answer {
        let account = try visit.id("account", of: Account.self)
        guard let role = Role(rawValue: visit.form["role"]) else { throw PageNotFound() }
        guard visit.who.mayEnd(role) else { throw AccessRefusal.notYours }
        guard account != visit.who.account else { throw AccessRefusal.ownRole }
        try await accounts.end(role, of: account, in: visit.who.organisation, by: visit.reader)
        return after(T.doneRoleEnded, "/people")
    }

    private func giveWord(_ visit: Visit<Member>) async throws -> Answer {
        let account = try visit.id("account", of: Account.self)
        let (name, word) = try await database.write { transaction in
            let held = try accounts.rolesHeld(in: visit.who.organisation, in: transaction)
            guard held.roles[account] != nil else { throw PageNotFound() }
            guard visit.who.mayGiveWord(to: account, among: held) else { throw AccessRefusal.notYours }
            let name = try accounts.names([account], in: transaction)[account] ?? ""
            return (name, try gate.factors.giveWord(to: account, by: visit.who, in: transaction))
        }
        return visit.page(T.factorWordTitle, deviceWordContent(word, for: name, visit.say))
    }

    private func resetFactor(_ visit: Visit<Member>) async throws -> Answer {
        let account = try visit.id("account", of: Account.self)
        try await database.write { transaction in
            let held = try accounts.rolesHeld(in: visit.who.organisation, in: transaction)
            guard held.roles[account] != nil else { throw PageNotFound() }
            guard visit.who.mayResetFactor(of: account, among: held) else { throw AccessRefusal.notYours }
            try gate.factors.reset(account, by: visit.reader, in: transaction)
        }
        return after(T.doneFactorReset, "/people")
    }

    private func peoplePage(
        _ visit: Visit<Member>, _ typed: Fields, _ problems: Problems = Problems()
    ) async throws -> Answer {
        let isOfVolunteers = visit.query["show"] == "volunteers"
        let (people, held, holders, unreachable) = try await database.read { transaction in
            (
                try accounts.people(of: visit.who.organisation, volunteers: isOfVolunteers, in: transaction),
                try accounts.rolesHeld(in: visit.who.organisation, in: transaction),
                try gate.factors.holders(in: visit.who.organisation, in: transaction),
                try letters.unreachable(in: visit.who.organisation, in: transaction)
            )
        }
        let page = PeoplePage(
            organisation: visit.who.organisationName, isOfVolunteers: isOfVolunteers,
            hasVolunteers: held.roles.values.contains { $0.contains(.volunteer) },
            lines: people.map { person in
                PeoplePage.Line(
                    person: person, mayEnd: visit.who.mayEnd(person.role) && person.account != visit.who.account,
                    mayGiveWord: visit.who.mayGiveWord(to: person.account, among: held),
                    mayReset: holders.contains(person.account)
                        && visit.who.mayResetFactor(of: person.account, among: held),
                    isUnreachable: unreachable.contains(person.account))
            }, roles: visit.who.rolesToGive)
        return visit.page(
            T.peopleTitle, status: problems.isEmpty ? 200 : 422, peopleContent(page, visit.form(typed, problems)))
    }
}
