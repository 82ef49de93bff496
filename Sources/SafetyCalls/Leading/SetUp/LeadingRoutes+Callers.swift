import Access
import Basics
import Storage
import Web

extension LeadingRoutes {
    func putCallers(on site: Site) {
        let path = "/calls/activities/:activity/callers"
        site.members(.get, "\(path)/new", Self.roles, about: .organisation) { visit in
            try await newCaller(visit, CallerForm.fields(weekdays: 127, phone: ""))
        }
        site.members(.post, path, Self.roles, about: .organisation) { try await addCaller($0) }
        site.members(.get, "\(path)/:account", Self.roles, about: .organisation) { visit in
            let (activity, caller, phone) = try await caller(visit)
            return try await callerPage(
                visit, activity, caller, CallerForm.fields(weekdays: caller.weekdays, phone: phone))
        }
        site.members(.post, "\(path)/:account", Self.roles, about: .organisation) { visit in
            let (activity, caller, _) = try await caller(visit)
            let form = CallerForm(visit.form, among: nil)
            guard form.problems.isEmpty else {
                return try await callerPage(visit, activity, caller, visit.form, form.problems)
            }
            try await database.write {
                try calls.add(
                    caller: caller.account, weekdays: form.weekdays, phone: form.phone, to: activity.id, in: $0)
            }
            return after(T.setDoneSaved, LeadingAddress.activity(activity.id))
        }
        site.members(.post, "\(path)/:account/end", Self.roles, about: .organisation) { visit in
            let (activity, caller, _) = try await caller(visit)
            try await database.write { try calls.end(caller: caller.account, in: activity.id, on: visit.today, $0) }
            return after(T.setDoneCallerEnded, LeadingAddress.activity(activity.id))
        }
    }

    private func newCaller(
        _ visit: Visit<Member>, _ typed: Fields, _ problems: Problems = Problems()
    ) async throws -> Answer {
        let (activity, people) = try await database.read { transaction in
            let activity = try self.activity(visit, in: transaction)
            return (activity, try choosable(for: activity, in: transaction))
        }
        return visit.page(
            T.setAddCaller, status: problems.isEmpty ? 200 : 422,
            newCallerView(activity, people, visit.form(typed, problems)))
    }

    /// People of the branch who do not call in this activity.
    private func choosable(
        for activity: CallActivityCard, in transaction: Transaction
    ) throws -> [(account: ID<Account>, name: String)] {
        let callers = try calls.callers(of: activity.id, in: transaction).map(\.account)
        return try self.people(of: activity.organisation, in: transaction).filter { !callers.contains($0.account) }
    }

    private func addCaller(_ visit: Visit<Member>) async throws -> Answer {
        let (activity, people) = try await database.read { transaction in
            let activity = try self.activity(visit, in: transaction)
            return (activity, try choosable(for: activity, in: transaction).map(\.account))
        }
        let form = CallerForm(visit.form, among: people)
        guard form.problems.isEmpty else { return try await newCaller(visit, visit.form, form.problems) }
        do {
            return try await add(form, to: activity, visit)
        } catch let problems as Problems {
            return try await newCaller(visit, visit.form, problems)
        }
    }

    private func add(_ form: CallerForm, to activity: CallActivityCard, _ visit: Visit<Member>) async throws -> Answer {
        let invitation = try await database.write { transaction -> Invitation? in
            var (account, invitation) = (form.account, Invitation?.none)
            if let email = form.email {
                (account, invitation) = try typed(email, form.name, visit, in: transaction)
            }
            guard let account else { throw PageNotFound() }
            // The number of somebody who calls already is changed on their own page, and by nobody's slip.
            if try calls.callers(of: activity.id, in: transaction).contains(where: { $0.account == account }) {
                let name = try accounts.names([account], in: transaction)[account] ?? "–"
                throw Problems([Problem("email", T.setProblemCalls(name: .name(name)))])
            }
            try calls.add(
                caller: account, weekdays: form.weekdays, phone: form.phone, to: activity.id, in: transaction)
            return invitation
        }
        switch invitation {
        case .link(let link)?:
            return visit.page(T.setDoneCaller, callerLinkView(form.name, link, activity, visit.say))
        case .letter?: return after(T.setDoneInvited, LeadingAddress.activity(activity.id))
        case .known?: return after(T.setDoneCallerKnown, LeadingAddress.activity(activity.id))
        case nil: return after(T.setDoneCaller, LeadingAddress.activity(activity.id))
        }
    }

    /// Whoever is of the branch already stays as they are, with the household that they may be of; anybody else is invited, and
    /// an account that has a role here gives no link away.
    private func typed(
        _ email: EmailAddress, _ name: String, _ visit: Visit<Member>, in transaction: Transaction
    ) throws -> (ID<Account>?, Invitation) {
        let known = try accounts.account(of: email, in: transaction)
        let roles = try known.map { try CompanyStore().roles(of: $0, in: visit.who.organisation, transaction) } ?? []
        if let known, !roles.isDisjoint(with: CallingRoutes.roles) { return (known, .known) }
        let invitation = try accounts.invite(
            email, name: name, as: .volunteer, by: visit.who, visit.say, in: transaction)
        return (try accounts.account(of: email, in: transaction), roles.isEmpty ? invitation : .known)
    }

    func caller(
        _ visit: Visit<Member>
    ) async throws -> (CallActivityCard, RoundCaller, phone: String) {
        let account = try visit.id("account", of: Account.self)
        return try await database.read { transaction in
            let activity = try self.activity(visit, in: transaction)
            guard
                let caller = try calls.callers(of: activity.id, in: transaction).first(where: { $0.account == account })
            else { throw PageNotFound() }
            return (activity, caller, try calls.phone(of: account, in: activity.id, transaction) ?? "")
        }
    }

    /// - Parameter away: what was typed wrong of an absence.
    func callerPage(
        _ visit: Visit<Member>, _ activity: CallActivityCard, _ caller: RoundCaller, _ typed: Fields,
        _ problems: Problems = Problems(), away: (typed: Fields, problems: Problems)? = nil
    ) async throws -> Answer {
        let (name, absences, alone) = try await database.read { transaction in
            (
                try accounts.names([caller.account], in: transaction)[caller.account] ?? "–",
                try calls.absences(of: caller.account, in: transaction).filter { $0.activity == activity.id },
                activity.form == .chain
                    ? []
                    : try calls.persons(of: activity.id, in: transaction).filter {
                        try calls.setUp.callers(of: $0.id, in: transaction) == [caller.account]
                    }.map(\.name.revealed)
            )
        }
        let path = LeadingAddress.caller(caller.account, activity.id)
        let form = FormView(visit.say, away?.typed ?? .none, away?.problems ?? Problems(), prefix: "away")
        let isRight = problems.isEmpty && away == nil
        return visit.page(
            titled: name, status: isRight ? 200 : 422,
            callerView(
                activity, caller, name, alone: alone, away: awayView(absences, path, form), visit.form(typed, problems))
        )
    }
}
