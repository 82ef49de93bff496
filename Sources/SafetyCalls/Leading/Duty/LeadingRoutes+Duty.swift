import Access
import Basics
import People
import Storage
import Web

extension LeadingRoutes {
    func putDuties(on site: Site) {
        site.members(.get, "/calls/duties/:duty", Self.roles, about: .organisation) { visit in
            if try await isOwnCall(visit) { return .goTo("/calls") }
            return try await show(visit)
        }
        // To say it must not wait for a code, and shows nothing of anybody without one; the page that follows asks for it.
        site.members(.post, "/calls/duties/:duty/take", Self.roles, about: .oneself) { try await take($0) }
        deed("take-over", T.dutyDoneTaken, on: site) { .takenOver(by: $0.who.account) }
        deed("asked", T.dutyDoneAsked, on: site) { visit in
            var form = FormReader(visit.form)
            let answer: ContactAnswer? = form.choice("answer")
            let contact = form.number("contact", in: 1...99)
            try form.finish()
            guard let answer, let contact else { throw form.problems }
            return .asked(contact: contact, answer, by: visit.who.account)
        }
        site.members(.post, "/calls/duties/:duty/hand-over", Self.roles, about: .organisation) {
            try await handOver($0)
        }
        site.members(.post, "/calls/duties/:duty/found", Self.roles, about: .organisation) { try await found($0) }
        site.members(.post, "/calls/duties/:duty/reached", Self.roles, about: .organisation) { try await reached($0) }
        site.members(.post, "/calls/duties/:duty/continue", Self.roles, about: .organisation) {
            try await goOn($0)
        }
    }

    /// Whether nobody else had heard of what was just taken.
    private func toldNobody(_ visit: Visit<Member>, _ answer: Answer) async throws -> Bool {
        guard case .goTo = answer else { return false }
        let duty = try visit.id("duty", of: Duty.self)
        return try await database.read { try calls.steps(of: duty, in: $0).last?.note.kind == .taken }
    }

    /// A deed that is one event, and leads back to the duty.
    private func deed(
        _ name: String, _ done: Message, on site: Site,
        _ event: @escaping @Sendable (Visit<Member>) throws -> CallEvent
    ) {
        site.members(.post, "/calls/duties/:duty/\(name)", Self.roles, about: .organisation) { visit in
            try await leading(visit, done) { duty, transaction in
                try calls.lead(try event(visit), duty, by: visit.who, in: transaction)
            }
        }
    }

    /// Refused or wrong, the page is shown again with why, and with what was typed.
    private func leading(
        _ visit: Visit<Member>, _ done: Message, mayShow: Bool = true,
        _ deed: @escaping @Sendable (ID<Duty>, Transaction) throws -> Void
    ) async throws -> Answer {
        let duty = try visit.id("duty", of: Duty.self)
        do {
            try await database.write { transaction in
                _ = try known(duty, visit.who, in: transaction)
                try deed(duty, transaction)
            }
            return after(done, LeadingAddress.duty(duty))
        } catch let refusal as CallRefusal {
            return mayShow
                ? try await show(visit, refusal: refusal)
                : refused(visit, refusal, T.dutyTitle, see: LeadingAddress.duty(duty))
        } catch let problems as Problems {
            return try await show(visit, problems: problems)
        }
    }

    private func take(_ visit: Visit<Member>) async throws -> Answer {
        let answer = try await leading(visit, T.dutyDoneTaken, mayShow: visit.isConfirmed) { duty, transaction in
            guard try known(duty, visit.who, in: transaction).mayBeTaken(at: visit.now) else {
                throw CallRefusal.tooEarly
            }
            try calls.lead(.taken(by: visit.who.account), duty, by: visit.who, in: transaction)
        }
        return try await toldNobody(visit, answer)
            ? after(T.dutyDoneTakenAlone, LeadingAddress.duty(visit.id("duty", of: Duty.self))) : answer
    }

    /// A call that is still to come is given to another; one that a leader has is made anew.
    private func handOver(_ visit: Visit<Member>) async throws -> Answer {
        var form = FormReader(visit.form)
        let caller: ID<Account>? = form.id("caller")
        let (wrong, member) = (form.problems, visit.who)
        return try await leading(visit, T.dutyDoneHandedOver) { duty, transaction in
            guard let caller else { throw wrong }
            let row = try known(duty, member, in: transaction)
            guard row.duty.canBeSwapped else {
                return try calls.lead(.handedOver(to: caller, by: member.account), duty, by: member, in: transaction)
            }
            try calls.give(row, to: caller, in: transaction)
        }
    }

    private func found(_ visit: Visit<Member>) async throws -> Answer {
        var form = FormReader(visit.form)
        let finding: CallFinding? = form.choice("finding")
        // What happened to somebody is what is to be written here (C167); only a number that nobody needs is refused.
        let expected = Set(FreeTextGuard.Kind.allCases).subtracting([.cpr])
        var kept: [KeptText] = []
        let words = form.staffText("found-words", max: 1000, allowing: expected, knowing: .none, kept: &kept)
        let (wrong, account) = (form.problems, visit.who.account)
        return try await leading(visit, T.dutyDoneFound) { duty, transaction in
            guard let finding, wrong.isEmpty else { throw wrong }
            try calls.lead(.found(finding, by: account), duty, words: words, by: visit.who, in: transaction)
        }
    }

    /// Said of one in the chain, on the page of its round: heard, or no answer, which is then a matter of its own.
    private func reached(_ visit: Visit<Member>) async throws -> Answer {
        var form = FormReader(visit.form)
        let of: ID<Duty>? = form.id("of")
        let isWell = visit.form["heard"] == "yes"
        let (wrong, account) = (form.problems, visit.who.account)
        let answer = try await leading(visit, isWell ? T.dutyDoneHeard : T.dutyDoneUnheard) { duty, transaction in
            guard let of else { throw wrong }
            let round = try known(duty, visit.who, in: transaction)
            guard let link = try calls.duty(of, in: transaction), link.activity == round.activity,
                link.day == round.day
            else { throw PageNotFound() }
            try calls.lead(.reachedInChain(isWell, by: account), of, by: visit.who, in: transaction)
            guard isWell, let person = try link.person.flatMap({ try calls.person($0, in: transaction) }) else {
                return
            }
            try calls.reached(person.place, in: round.activity, on: round.day, in: transaction)
        }
        // Whoever does not answer has key contacts; they are next.
        guard case .goTo = answer, !isWell, let of else { return answer }
        return after(T.dutyDoneUnheard, LeadingAddress.duty(of))
    }

    /// The chain goes on from somebody who now calls the next.
    private func goOn(_ visit: Visit<Member>) async throws -> Answer {
        var form = FormReader(visit.form)
        let place = form.number("place", in: 0...999)
        let wrong = form.problems
        return try await leading(visit, T.dutyDoneContinued) { duty, transaction in
            guard let place else { throw wrong }
            try calls.goOn(
                known(duty, visit.who, in: transaction), from: place, by: visit.who, in: transaction)
        }
    }

    private func isOwnCall(_ visit: Visit<Member>) async throws -> Bool {
        let duty = try visit.id("duty", of: Duty.self)
        return try await database.read { transaction in
            guard let row = try calls.duty(duty, in: transaction) else { throw PageNotFound() }
            return try !calls.mayLead(row.activity, visit.who, in: transaction)
                && row.duty.caller == visit.who.account
        }
    }

    /// A duty that the member leads; a canary is nobody's business.
    func known(_ duty: ID<Duty>, _ member: Member, in transaction: Transaction) throws -> CallDutyRow {
        guard let row = try calls.duty(duty, in: transaction),
            try calls.mayLead(row.activity, member, in: transaction)
        else { throw PageNotFound() }
        return row
    }
}
