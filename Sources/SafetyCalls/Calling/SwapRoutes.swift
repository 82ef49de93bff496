import Access
import Basics
import Storage
import Web

/// The days ahead of a caller: who calls whom, holidays, weekdays, and swaps with colleagues.
struct SwapRoutes: Sendable {
    let calls: Calls
    let accounts: Accounts
    let database: any Database

    static let calendar = "/calls/calendar"
    static let absences = "/calls/absences"
    static let weekdays = "/calls/weekdays"
    static let swaps = "/calls/swaps"
    private var roles: Set<Role> { CallingRoutes.roles }

    func putRoutes(on site: Site) {
        site.members(.get, Self.calendar, roles, about: .organisation) { visit in
            visit.page(T.planTitle, planView(try await page(visit), visit.form(.none)))
        }
        site.members(.post, Self.absences, roles, about: .oneself) { try await away($0) }
        site.members(.post, "\(Self.absences)/:absence/end", roles, about: .oneself) { visit in
            let id = try visit.id("absence", of: CallerAbsence.self)
            try await database.write { try calls.endAbsence(id.text, of: visit.who.account, in: $0) }
            return after(T.planDoneBack, Self.calendar)
        }
        site.members(.post, Self.weekdays, roles, about: .oneself) { try await setWeekdays($0) }
        site.members(.post, Self.swaps, roles, about: .organisation) { try await swapping($0, ask) }
        site.members(.post, "\(Self.swaps)/answer", roles, about: .organisation) { try await swapping($0, answer) }
    }

    // – Holidays and weekdays –

    private func away(_ visit: Visit<Member>) async throws -> Answer {
        let form = AbsenceForm(visit.form, today: visit.today)
        guard let days = form.days else {
            return visit.page(
                T.planTitle, status: 422, planView(try await ownPage(visit), visit.form(visit.form, form.problems)))
        }
        let account = visit.who.account
        try await database.write { transaction in
            for (activity, _) in try calls.calling(of: account, in: transaction) {
                try calls.away(account, in: activity.id, from: days.lowerBound, until: days.upperBound, transaction)
            }
        }
        return after(T.planDoneAway, Self.calendar)
    }

    private func setWeekdays(_ visit: Visit<Member>) async throws -> Answer {
        let chosen = Set(visit.form.each("weekday").compactMap(Int.init)).filter { (0...6).contains($0) }
        guard let activity = ID<CallActivity>(visit.form["activity"]) else { throw PageNotFound() }
        guard !chosen.isEmpty else {
            var page = try await ownPage(visit)
            page.unchosen = activity
            return visit.page(T.planTitle, status: 422, planView(page, visit.form(.none)))
        }
        let weekdays = chosen.reduce(0) { $0 | 1 << $1 }
        try await database.write {
            try calls.setWeekdays(weekdays, of: visit.who.account, in: activity, $0)
        }
        return after(T.planDoneWeekdays, Self.calendar)
    }

    // – Swaps –

    /// Refused, the calendar is shown again as it is now, with why.
    private func swapping(
        _ visit: Visit<Member>, _ deed: (Visit<Member>) async throws -> Answer
    ) async throws -> Answer {
        do {
            return try await deed(visit)
        } catch let refusal as CallRefusal {
            var page = try await page(visit)
            page.refusal = refusal
            return visit.page(T.planTitle, status: refusal.status, planView(page, visit.form(.none)))
        }
    }

    private func ask(_ visit: Visit<Member>) async throws -> Answer {
        guard let duty = ID<Duty>(visit.form["duty"]) else { throw CallRefusal.anothersCall }
        guard let colleague = ID<Account>(visit.form["to"]) else { throw CallRefusal.notMet }
        try await database.write { try calls.ask(colleague, toCall: duty, by: visit.who, in: $0) }
        return after(T.planDoneAsked, Self.calendar)
    }

    private func answer(_ visit: Visit<Member>) async throws -> Answer {
        guard let duty = ID<Duty>(visit.form["duty"]) else { throw CallRefusal.anothersCall }
        let isYes = visit.form["answer"] == "yes"
        try await database.write { try calls.answer(duty, isYes, by: visit.who, in: $0) }
        return after(
            isYes ? T.planDoneTaken : T.planDoneDeclined,
            visit.form["back"] == CallingRoutes.root ? CallingRoutes.root : Self.calendar)
    }

    // – What is shown –

    func asked(of member: Member, in transaction: Transaction) throws -> [AskedShown] {
        let asked = try calls.asked(of: member.account, in: transaction)
        let names = try accounts.names(asked.map(\.from), in: transaction)
        return asked.map { one in
            AskedShown(
                duty: one.duty.id, colleague: firstName(names[one.from] ?? ""), at: one.duty.duty.agreedAt,
                name: one.name)
        }
    }

    /// Without a second factor, which one's own days do not ask for, nobody else stands on it.
    private func ownPage(_ visit: Visit<Member>) async throws -> PlanPage {
        var page = try await page(visit)
        guard !visit.isConfirmed else { return page }
        (page.asked, page.days) = ([], nil)
        return page
    }

    private func page(_ visit: Visit<Member>) async throws -> PlanPage {
        let account = visit.who.account
        return try await database.read { transaction in
            let coming = try calls.coming(to: account, in: transaction)
            let calling = try calls.calling(of: account, in: transaction)
            let names = try accounts.names(
                coming.flatMap { $0.colleagues + $0.asked + [$0.row.duty.caller].compactMap { $0 } }, in: transaction)
            let lines = Dictionary(grouping: coming, by: \.row.day).mapValues { calls in
                calls.map { line($0, account, names) }
            }
            return PlanPage(
                now: visit.now, asked: try asked(of: visit.who, in: transaction),
                days: lines.sorted { $0.key < $1.key }.map { ($0.key, $0.value) },
                absences: try calls.absences(of: account, in: transaction).map { absence in
                    try shown(absence, calling.first { $0.activity.id == absence.activity }?.activity, in: transaction)
                },
                calling: calling.map {
                    PlanPage.Calling(activity: $0.activity.id, name: $0.activity.name, weekdays: $0.weekdays)
                })
        }
    }

    private func line(_ call: ComingCall, _ account: ID<Account>, _ names: [ID<Account>: String]) -> PlanPage.Line {
        let caller = call.row.duty.caller
        return PlanPage.Line(
            duty: call.row.id, at: call.row.duty.agreedAt, name: call.name,
            isPaused: call.row.duty.phase == .paused,
            caller: caller.map { $0 == account ? .oneself : .colleague(firstName(names[$0] ?? "")) } ?? .nobody,
            colleagues: call.colleagues.filter { !call.asked.contains($0) }.map { ($0, firstName(names[$0] ?? "")) },
            asked: call.asked.map { firstName(names[$0] ?? "") })
    }

    private func shown(
        _ absence: CallerAbsence, _ activity: CallActivityCard?, in transaction: Transaction
    ) throws -> PlanPage.Absence {
        let days = max(absence.from, calls.now.today)...absence.until
        return PlanPage.Absence(
            absence: absence, activity: activity?.name ?? "",
            uncovered: try calls.uncovered(days, in: absence.activity, transaction))
    }
}

/// From one day until another, both included.
struct AbsenceForm {
    let days: ClosedRange<Day>?
    let problems: Problems

    static let longest = 92

    init(_ fields: Fields, today: Day) {
        var form = FormReader(fields)
        let (from, until) = (form.day("from"), form.day("until"))
        if let from, let until {
            if until < from { form.problems.add("until", T.planProblemOrder) }
            if until < today { form.problems.add("until", T.planProblemPast) }
            if from.daysUntil(until) >= Self.longest {
                form.problems.add("until", T.planProblemLong(days: Self.longest))
            }
        }
        problems = form.problems
        days = form.problems.isEmpty ? from.flatMap { from in until.map { from...$0 } } : nil
    }
}
