import Access
import Basics
import Organisations
import People
import Storage
import Web

extension LeadingRoutes {
    func putSetUp(on site: Site) {
        putLeaderPhone(on: site)
        site.members(.get, LeadingAddress.activities, Self.roles, about: .organisation) { visit in
            try await list(visit, .none)
        }
        site.members(.post, LeadingAddress.activities, Self.roles, about: .organisation) { try await add($0) }
        site.members(.get, "/calls/activities/:activity", Self.roles, about: .organisation) { try await setUp($0) }
        site.members(.post, "/calls/activities/:activity", Self.roles, about: .organisation) { visit in
            let card = try await database.read { try self.activity(visit, in: $0) }
            let form = CallNumbersForm(visit.form, card)
            guard form.problems.isEmpty else { return try await setUp(visit, visit.form, form.problems) }
            try await database.write { try calls.change(form.card, in: $0) }
            return after(T.setDoneSaved, LeadingAddress.activity(card.id))
        }
        site.members(.post, "/calls/activities/:activity/leaders", Self.roles, about: .organisation) {
            try await lead($0)
        }
    }

    // – All of them –

    /// Whoever leads a branch, or looks after it, sets activities up (C162).
    func mayAdd(_ member: Member) -> Bool {
        member.organisationKind == .branch && !member.roles.isDisjoint(with: [.leader, .administrator])
    }

    private func list(
        _ visit: Visit<Member>, _ typed: Fields, _ problems: Problems = Problems()
    ) async throws -> Answer {
        let (lines, people) = try await database.read { transaction in
            (
                try activityLines(for: visit.who, in: transaction),
                try self.people(of: visit.who.organisation, in: transaction)
            )
        }
        guard mayAdd(visit.who) || !lines.isEmpty else { throw PageNotFound() }
        let first = typed.isEmpty ? Fields([("first", visit.who.account.text)]) : typed
        return visit.page(
            T.setTitle, status: problems.isEmpty ? 200 : 422,
            activityListView(lines, mayAdd(visit.who) ? people : nil, visit.form(first, problems)))
    }

    /// Whoever sets activities up sees which there are and who leads them; only those who lead one open it.
    private func activityLines(for member: Member, in transaction: Transaction) throws -> [ActivityLine] {
        try calls.activities(of: member.organisation, in: transaction).compactMap { card in
            let leads = try calls.mayLead(card.id, member, in: transaction)
            guard leads || mayAdd(member) else { return nil }
            let leaders = try calls.leaders(of: card.id, in: transaction)
            let names = try accounts.names(leaders, in: transaction)
            return ActivityLine(card: card, leaders: leaders.compactMap { names[$0] }, leads: leads)
        }
    }

    private func add(_ visit: Visit<Member>) async throws -> Answer {
        guard mayAdd(visit.who) else { throw PageNotFound() }
        let (people, present) = try await database.read { transaction in
            (
                try self.people(of: visit.who.organisation, in: transaction),
                try calls.activities(of: visit.who.organisation, in: transaction).map(\.name)
            )
        }
        func known(_ typed: String) -> ID<Account>? { people.map(\.account).first { $0.text == typed } }
        var form = FormReader(visit.form)
        let name = form.textWithoutCPR("name", max: 80)
        let kind: CallForm? = form.choice("form")
        let first = form.parsed("first", true, known, T.setProblemPerson)
        let second = form.parsed("second", false, known, T.setProblemPerson)
        form.ask(T.setAgain(name: .name(name)), when: present.contains { $0.isLike(name) })
        guard form.problems.isEmpty, let kind, let first else {
            return try await list(visit, visit.form, form.problems)
        }
        let card = CallActivityCard(
            id: calls.newID(), organisation: visit.who.organisation, name: name, form: kind)
        let leads = try await database.write { transaction in
            try calls.add(card, leaders: [first] + [second].compactMap(\.self).filter { $0 != first }, in: transaction)
            return try calls.mayLead(card.id, visit.who, in: transaction)
        }
        return after(T.setDoneAdded, leads ? LeadingAddress.activity(card.id) : LeadingAddress.activities)
    }

    /// Everybody with a role in the branch, once.
    func people(
        of organisation: ID<Organisation>, in transaction: Transaction
    ) throws -> [(account: ID<Account>, name: String)] {
        var seen: Set<ID<Account>> = []
        return try accounts.people(of: organisation, in: transaction).filter { seen.insert($0.account).inserted }
            .map { ($0.account, $0.name) }
    }

    // – One of them –

    func setUp(
        _ visit: Visit<Member>, _ typed: Fields = .none, _ problems: Problems = Problems(), refusal: Message? = nil
    ) async throws -> Answer {
        var page = try await database.read { try setUpPage(activity(visit, in: $0), visit, in: $0) }
        if !problems.isEmpty {
            page.typed = typed
            page.problems = problems
        }
        page.refusal = refusal
        let status = refusal != nil ? 409 : problems.isEmpty ? 200 : 422
        return visit.page(titled: page.activity.name, status: status, setUpView(page, visit.say))
    }

    func setUpPage(
        _ activity: CallActivityCard, _ visit: Visit<Member>, in transaction: Transaction
    ) throws -> SetUpPage {
        let people = try self.people(of: activity.organisation, in: transaction)
        let leaders = try calls.leaders(of: activity.id, in: transaction)
        let callers = try calls.callers(of: activity.id, in: transaction)
        let names = try accounts.names(leaders + callers.map(\.account), in: transaction)
        let persons = try calls.persons(of: activity.id, in: transaction)
        var met: [ID<Account>: [String]] = [:]
        let shown = try persons.map { person in
            let known = try calls.acquaintances(of: person.id, in: transaction).filter { $0.metOn != nil }
            for one in known { met[one.account, default: []].append(person.name.revealed) }
            let (state, isWarning) = try self.state(of: person, activity, visit, in: transaction)
            return SetUpPage.Person(
                id: person.id, name: person.name.revealed,
                clock: activity.form == .chain ? activity.chainClock : person.clock, state: state, isWarning: isWarning)
        }
        return SetUpPage(
            activity: activity, leaders: leaders.map { ($0, names[$0] ?? "–") },
            others: people.filter { !leaders.contains($0.account) },
            // A chain in its order, the others in the order of the day.
            persons: activity.form == .chain ? shown : shown.sorted { $0.clock < $1.clock },
            reader: visit.who.account,
            callers: callers.map {
                SetUpPage.Caller(
                    account: $0.account, name: names[$0.account] ?? "–", weekdays: $0.weekdays,
                    met: met[$0.account] ?? [])
            }, typed: CallNumbersForm.fields(activity), problems: Problems(),
            phones: try calls.leaderPhones(of: activity.id, in: transaction))
    }

    /// How it stands with somebody's calls, in a sentence; and whether somebody should do something about it.
    func state(
        of person: PersonCalledCard, _ activity: CallActivityCard, _ visit: Visit<Member>, in transaction: Transaction
    ) throws -> (Message, Bool) {
        let callers = try calls.setUp.callers(of: person.id, in: transaction)
        if activity.form == .chain ? person.metChainOn == nil : callers.isEmpty {
            if activity.form == .chain { return (T.setStateChain, true) }
            let hasBegun = try calls.setUp.hasBegun(person.id, in: transaction)
            return (hasBegun ? T.setStateNobody : T.setStateNotMet, true)
        }
        if activity.form == .chain, callers.isEmpty, try isFirst(person, in: activity, transaction) {
            return (T.setStateNoStarter, true)
        }
        if let pause = try calls.pauses(of: person.id, in: transaction).first(where: { $0.from <= visit.today }) {
            let until = Message.Value.text(visit.say.shortDate(pause.until))
            let isUnderWay = try calls.isUnderWay(person.id, in: transaction)
            if !isUnderWay { return (T.setStatePaused(until: until), false) }
            if pause.until > visit.today { return (T.setStatePausedNext(until: until), false) }
        }
        if person.beginsOn > visit.today {
            return (T.setStateBegins(day: .text(visit.say.shortDate(person.beginsOn))), false)
        }
        return (T.setStateCalled, false)
    }

    /// Whoever starts the chain must have met the first of it (C165).
    private func isFirst(
        _ person: PersonCalledCard, in activity: CallActivityCard, _ transaction: Transaction
    ) throws -> Bool {
        try calls.persons(of: activity.id, in: transaction).first { $0.metChainOn != nil }?.id == person.id
    }

    /// Of a chain whoever may be its first on some day, since nobody before them is in it.
    func needsCaller(
        _ person: PersonCalledCard, in activity: CallActivityCard, _ transaction: Transaction
    ) throws -> Bool {
        guard activity.form == .chain else { return true }
        return try calls.persons(of: activity.id, in: transaction).first { $0.metChainOn != nil || $0.id == person.id }?
            .id == person.id
    }
}
