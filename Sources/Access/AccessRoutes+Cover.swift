import Basics
import Storage
import Web

extension AccessRoutes {
    /// Who steps in for whom. Everybody with such a role may name who steps in for themselves.
    func putCover(on site: Site) {
        let roles: Set<Role> = [.leader, .caseworker, .coordinator, .administrator]
        site.members(.get, "/people/cover", roles, about: .organisation) { visit in try await coverPage(visit, .none) }
        site.members(.post, "/people/cover", roles, about: .organisation, cover)
        site.members(.post, "/people/cover/end", roles, about: .organisation) { visit in
            let id = visit.form["cover"]
            try await database.write { try accounts.endCover(id, by: visit.who, in: $0) }
            return after(T.coverDoneEnded, "/people/cover")
        }
    }

    private func cover(_ visit: Visit<Member>) async throws -> Answer {
        var form = FormReader(visit.form)
        let absent = PersonAndRole(visit.form["absent"])
        if absent == nil { form.problems.add("absent", T.refusalChoose) }
        let deputy: ID<Account>? = form.id("deputy")
        let from = form.day("from")
        let until = form.day("until")
        if let absent, absent.account == deputy { form.problems.add("deputy", T.refusalOwnDeputy) }
        if let from, let until {
            if until < max(from, visit.today) { form.problems.add("until", T.refusalCoverOver) }
            if from.daysUntil(until) > Coverage.mostDays {
                form.problems.add("until", T.refusalCoverLong(days: Coverage.mostDays))
            }
        }
        guard let absent, let deputy, let from, let until, form.problems.isEmpty else {
            return try await coverPage(visit, visit.form, form.problems)
        }
        try await database.write {
            try accounts.cover(
                absent.role, of: absent.account, by: deputy, from: from, until: until, given: visit.who, in: $0)
        }
        return after(T.coverDoneCovered, "/people/cover")
    }

    private func coverPage(
        _ visit: Visit<Member>, _ typed: Fields, _ problems: Problems = Problems()
    ) async throws -> Answer {
        let (people, covers) = try await database.read { transaction in
            (
                try accounts.people(of: visit.who.organisation, in: transaction),
                try accounts.coverages(of: visit.who.organisation, in: transaction)
            )
        }
        let names = Dictionary(people.map { ($0.account, $0.name) }) { first, _ in first }
        let page = CoverPage(
            absent: people.filter { Coverage.roles.contains($0.role) && visit.who.mayGiveCover(of: $0.account) },
            deputies: names.sorted { $0.value < $1.value }.map { ($0.key, $0.value) },
            lines: covers.map { cover in
                CoverPage.Line(
                    id: cover.id, absent: names[cover.absent] ?? "–", deputy: names[cover.deputy] ?? "–",
                    from: cover.from, until: cover.until, isNow: cover.counts(on: visit.today))
            })
        return visit.page(
            T.coverTitle, status: problems.isEmpty ? 200 : 422, coverContent(page, visit.form(typed, problems)))
    }
}

/// Whose absence, in which role: `leader <id>`.
struct PersonAndRole {
    let role: Role
    let account: ID<Account>

    init?(_ text: String) {
        let parts = text.split(separator: " ").map(String.init)
        guard parts.count == 2, let role = Role(rawValue: parts[0]), let account = ID<Account>(parts[1]) else {
            return nil
        }
        self.role = role
        self.account = account
    }
}
