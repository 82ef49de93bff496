import Access
import Basics
import Storage
import Web

extension LeadingRoutes {
    func putPerson(on site: Site) {
        site.members(.get, "/calls/persons/:person", Self.roles, about: .organisation) { try await showPerson($0) }
        site.members(.post, "/calls/persons/:person/chain-met", Self.roles, about: .organisation) { visit in
            try await meetChain(visit)
        }
        site.members(.post, "/calls/persons/:person/callers", Self.roles, about: .organisation) {
            try await acquaint($0)
        }
        site.members(.post, "/calls/persons/:person/callers/end", Self.roles, about: .organisation) { visit in
            guard let caller = ID<Account>(visit.form["caller"]) else { throw PageNotFound() }
            let id = try await database.write { transaction in
                let (card, _) = try self.person(visit, in: transaction)
                try calls.part(caller, from: card.id, in: transaction)
                return card.id
            }
            return after(T.personDoneParted, LeadingAddress.person(id))
        }
        site.members(.post, "/calls/persons/:person/pauses", Self.roles, about: .organisation) { try await pause($0) }
        site.members(.post, "/calls/persons/:person/pauses/:pause/:deed", Self.roles, about: .organisation) { visit in
            let (id, deed) = (visit.text("pause"), visit.text("deed"))
            guard ["seen", "end"].contains(deed) else { throw PageNotFound() }
            let (person, done) = try await database.write { transaction in
                let (card, _) = try self.person(visit, in: transaction)
                guard let pause = try calls.pauses(of: card.id, in: transaction).first(where: { $0.id == id }) else {
                    throw PageNotFound()
                }
                if deed == "seen" {
                    try calls.see(id, by: visit.who.account, in: transaction)
                    return (card.id, T.boardDoneSeen)
                }
                try calls.endPause(id, of: card.id, in: transaction)
                let isPaused = try calls.isPausedStill(pause, in: transaction)
                return (card.id, isPaused ? T.personDonePausedStill : T.personDoneUnpaused)
            }
            return after(done, LeadingAddress.person(person))
        }
    }

    /// Not before they had said yes to it: what is earlier is a slip.
    private func dayOfMeeting(
        _ name: String, _ form: inout FormReader, required: Bool, _ visit: Visit<Member>
    ) async throws -> Day? {
        let (person, _) = try await database.read { try self.person(visit, in: $0) }
        let met = form.day(name, required: required)
        if let met, met > visit.today { form.problems.add(name, T.personProblemFuture) }
        if let met, met < person.consentedOn {
            form.problems.add(name, T.personProblemBeforeYes(day: .day(person.consentedOn)))
        }
        return met
    }

    private func meetChain(_ visit: Visit<Member>) async throws -> Answer {
        var form = FormReader(visit.form)
        let met = try await dayOfMeeting("chain-met-on", &form, required: true, visit)
        guard let met, form.problems.isEmpty else { return try await showPerson(visit, visit.form, form.problems) }
        let id = try await database.write { transaction in
            var (card, _) = try self.person(visit, in: transaction)
            card.metChainOn = met
            try calls.change(card, contacts: calls.contacts(of: card.id, in: transaction), in: transaction)
            return card.id
        }
        return after(T.personDoneMet, LeadingAddress.person(id))
    }

    /// They are to meet, or have met: only then may the caller call (C165).
    private func acquaint(_ visit: Visit<Member>) async throws -> Answer {
        var form = FormReader(visit.form)
        let caller: ID<Account>? = form.id("caller")
        let met = try await dayOfMeeting("met-on", &form, required: false, visit)
        guard let caller, form.problems.isEmpty else { return try await showPerson(visit, visit.form, form.problems) }
        do {
            let id = try await database.write { transaction in
                let (card, activity) = try person(visit, in: transaction)
                guard try calls.callers(of: activity.id, in: transaction).contains(where: { $0.account == caller })
                else { throw PageNotFound() }
                try calls.acquaint(caller, with: card.id, metOn: met, in: transaction)
                return card.id
            }
            return after(met == nil ? T.personDonePlanned : T.personDoneMet, LeadingAddress.person(id))
        } catch CallRefusal.threeCallers {
            return try await showPerson(
                visit, visit.form, Problems([Problem("caller", CallRefusal.threeCallers.message)]))
        }
    }

    private func pause(_ visit: Visit<Member>) async throws -> Answer {
        var form = FormReader(visit.form)
        let from = form.day(
            "from", from: visit.today.adding(days: -PersonForm.justNow),
            until: visit.today.adding(days: PersonForm.ahead))
        let until = form.day("until")
        let reason: PauseReason? = form.choice("reason")
        let teller: PauseTeller? = form.choice("told-by")
        if let from, let until, !(from...from.adding(days: 365) ~= until) {
            form.problems.add("until", T.personProblemUntil)
        }
        if let until, until < visit.today { form.problems.add("until", T.personProblemOver) }
        guard let from, let until, let reason, let teller, form.problems.isEmpty else {
            return try await showPerson(visit, visit.form, form.problems)
        }
        let (id, told) = try await database.write { transaction in
            let (card, _) = try self.person(visit, in: transaction)
            let told = try calls.tellPause(
                card.id, from...until, reason, toldBy: teller, notedBy: visit.who.account, in: transaction)
            return (card.id, told)
        }
        return after(told.done, LeadingAddress.person(id))
    }

    /// Showing how to reach somebody is noted.
    func showPerson(
        _ visit: Visit<Member>, _ typed: Fields = .none, _ problems: Problems = Problems()
    ) async throws -> Answer {
        var page = try await database.write { transaction in
            let (person, activity) = try anybody(visit, in: transaction)
            try calls.log.note(.sawContact, by: visit.reader, why: .id(person.id), in: transaction)
            return try personPage(person, activity, visit, in: transaction)
        }
        page.typed = typed
        page.problems = problems
        page.wrong = problems.isEmpty ? "" : String(visit.path.split(separator: "/").last ?? "")
        return visit.page(
            titled: page.person.name.revealed, status: problems.isEmpty ? 200 : 422, personView(page, visit.say))
    }

    private func personPage(
        _ person: PersonCalledCard, _ activity: CallActivityCard, _ visit: Visit<Member>, in transaction: Transaction
    ) throws -> PersonPage {
        let known = try calls.acquaintances(of: person.id, in: transaction)
        let callers = try calls.callers(of: activity.id, in: transaction).map(\.account)
        let names = try accounts.names(known.map(\.account) + callers, in: transaction)
        let (state, isWarning) = try self.state(of: person, activity, visit, in: transaction)
        let last = visit.today.adding(days: RoundRules.days - 1)
        let lines = { (rows: [CallDutyRow]) in
            let who = try accounts.names(rows.compactMap { $0.duty.caller }, in: transaction)
            return rows.map { PersonPage.Line(row: $0, words: words(of: $0, who)) }
        }
        let ended = try person.endedOn.map { day in
            try calls.leading.ended(of: activity.id, since: day, in: transaction).first { $0.person == person.id }?.why
        }
        return PersonPage(
            person: person, activity: activity, state: state, isWarning: isWarning, ended: ended ?? nil,
            contacts: try calls.contacts(of: person.id, in: transaction),
            acquainted: try known.map { one in
                PersonPage.Acquainted(
                    account: one.account, name: names[one.account] ?? "–",
                    phone: try calls.phone(of: one.account, in: activity.id, transaction) ?? "", metOn: one.metOn,
                    calls: callers.contains(one.account))
            },
            needsCaller: try needsCaller(person, in: activity, transaction),
            others: callers.filter { caller in !known.contains { $0.account == caller } }.map {
                ($0, names[$0] ?? "–")
            },
            pauses: try calls.pauses(of: person.id, in: transaction),
            ahead: try lines(calls.duties(of: person.id, visit.today...last, in: transaction).reversed()),
            past: try lines(
                calls.duties(
                    of: person.id, visit.today.adding(days: -14)...visit.today.adding(days: -1), in: transaction)),
            today: visit.today, hasLink: try calls.hasLink(person.id, in: transaction), typed: .none,
            problems: Problems(), wrong: "")
    }

    private func words(of row: CallDutyRow, _ names: [ID<Account>: String]) -> Message {
        let name = Message.Value.name(row.duty.caller.flatMap { names[$0] } ?? "–")
        return switch row.duty.phase {
        case .expected, .retrying: row.duty.caller == nil ? T.personDayNobody : T.personDayCaller(name: name)
        case .inChain: T.dutyInChain
        case .alerting, .exhausted: T.dutyNobody
        case .held, .looking: T.personDayHeld
        case .well: row.duty.caller == nil ? T.personDayWellChain : T.personDayWell(name: name)
        case .found: T.personDayFound
        case .paused: T.personDayPaused
        case .calledOff: T.dutyCalledOff
        }
    }
}

extension PauseTold {
    fileprivate var done: Message {
        switch self {
        case .counts: T.personDonePaused
        case .fromTomorrow: T.personDonePausedTomorrow
        case .notToday: T.personDonePausedNot
        case .thereAlready: T.personDonePausedAlready
        }
    }
}
