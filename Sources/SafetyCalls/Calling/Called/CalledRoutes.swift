import Access
import Basics
import Storage
import Web

/// The page of somebody who is called, or of a relative, behind a private link.
package struct CalledRoutes: Sendable {
    let calls: Calls
    let accounts: Accounts
    let database: any Database
    let limiter: RateLimiter

    package init(calls: Calls, accounts: Accounts, database: any Database, limiter: RateLimiter) {
        self.calls = calls
        self.accounts = accounts
        self.database = database
        self.limiter = limiter
    }

    package func putRoutes(on site: Site) {
        let own = "\(Calls.linkRoot)/:secret"
        site.open(.get, own) { try await shown($0, $0.form(.none)) }
        site.open(.post, "\(own)/pauses") { try await pause($0) }
        site.open(.post, "\(own)/pauses/:pause/end") { visit in
            let pause = try visit.id("pause", of: PersonPause.self)
            let isPaused = try await write(visit) { person, transaction in
                try countDeed(of: person)
                return try calls.endPauseByLink(pause.text, of: person, in: transaction)
            }
            return after(isPaused ? T.calledDoneEndedOne : T.calledDoneEnded, path(visit))
        }
        site.open(.post, "\(own)/reached") { visit in
            try await write(visit) { person, transaction in
                try countDeed(of: person)
                try calls.calledOn(from: person, in: transaction)
            }
            return after(T.calledDoneReached, path(visit))
        }
    }

    private func path(_ visit: Visit<Member?>) -> String { "\(Calls.linkRoot)/\(visit.text("secret"))" }

    /// Whether there never was such a link, or it has ended, the answer is the same; wrong ones are counted.
    private func write<Done: Sendable>(
        _ visit: Visit<Member?>, _ deed: @escaping @Sendable (ID<PersonCalled>, Transaction) throws -> Done
    ) async throws -> Done {
        let done: Done? = try await database.write { transaction in
            try calls.person(holding: visit.text("secret"), in: transaction).map { try deed($0, transaction) }
        }
        guard let done else {
            try limiter.attempt("called from \(visit.address)", atMost: 120, minutes: 10)
            throw PageNotFound()
        }
        return done
    }

    /// Every deed may write to every leader.
    private func countDeed(of person: ID<PersonCalled>) throws {
        try limiter.attempt("called \(person)", atMost: 20, minutes: 60)
    }

    private func shown(_ visit: Visit<Member?>, _ form: FormView, status: Int = 200) async throws -> Answer {
        let page: CalledPage = try await write(visit) { try self.page(of: $0, visit, in: $1) }
        var frame = visit.frame
        frame.audience = .newcomer
        frame.languages = frame.languages.filter { [.danish, .english].contains($0.0) }
        let title = visit.say.plain(T.calledTitle(name: .name(firstName(page.name.revealed))))
        return .page(layout(frame, visit.say, title: title, calledView(page, form)), status: status)
    }

    private func pause(_ visit: Visit<Member?>) async throws -> Answer {
        let form = PauseForm(visit.form, today: visit.today)
        guard let days = form.days, let reason = form.reason, let teller = form.teller else {
            return try await shown(visit, visit.form(visit.form, form.problems), status: 422)
        }
        let told = try await write(visit) { person, transaction in
            try countDeed(of: person)
            return try calls.pauseByLink(person, days, reason, toldBy: teller, in: transaction)
        }
        return after(told.doneByLink, path(visit))
    }

    private func page(
        of person: ID<PersonCalled>, _ visit: Visit<Member?>, in transaction: Transaction
    ) throws -> CalledPage {
        guard let card = try calls.person(person, in: transaction) else { throw PageNotFound() }
        let days = try calls.days(of: person, in: transaction)
        let next = try calls.next(after: person, in: transaction)
        var accounts = days.compactMap(\.row.duty.caller)
        if case .starter(let starter) = next?.who { accounts.append(starter) }
        let names = try self.accounts.names(accounts, in: transaction).mapValues(firstName)
        return CalledPage(
            path: path(visit), name: card.name, today: visit.today, days: days.map { line($0, names) },
            next: next.map { shown($0, names) }, pauses: try calls.pauses(of: person, in: transaction))
    }

    private func line(_ day: CalledDay, _ names: [ID<Account>: String]) -> CalledPage.Line {
        let duty = day.row.duty
        let state: CalledPage.State =
            if duty.phase == .paused {
                .paused
            } else if duty.isClosed {
                .done
            } else if duty.isOpenTrouble {
                .missed
            } else if let chain = day.chain {
                inChain(day, chain, names)
            } else if let caller = duty.caller {
                .called(by: names[caller] ?? "", from: day.phone?.revealed)
            } else {
                .nobody
            }
        // A chain that goes on has a new time.
        let at = day.chain?.continued?.at ?? duty.agreedAt
        return CalledPage.Line(day: day.row.day, at: at, state: state)
    }

    private func inChain(
        _ day: CalledDay, _ chain: ChainRound, _ names: [ID<Account>: String]
    ) -> CalledPage.State {
        if chain.chain.duty.isOpenTrouble { return .stopped }
        if chain.hasPassed(day.row.id) { return .passed }
        if let neighbour = day.neighbour {
            return .calledByNeighbour(
                name: firstName(neighbour.revealed), from: day.phone?.revealed, isAgain: chain.continued != nil)
        }
        return day.row.duty.caller.map { .called(by: names[$0] ?? "", from: day.phone?.revealed) } ?? .nobody
    }

    private func shown(_ next: NextInChain, _ names: [ID<Account>: String]) -> CalledPage.Next {
        switch next.who {
        case .person(let name):
            CalledPage.Next(
                name: firstName(name.revealed), isStarter: false, phone: next.phone?.revealed,
                isReached: next.isReached, mayReach: next.isOpen, leader: next.leader?.revealed)
        case .starter(let starter):
            CalledPage.Next(
                name: names[starter] ?? "", isStarter: true, phone: next.phone?.revealed, isReached: next.isReached,
                mayReach: next.isOpen, leader: next.leader?.revealed)
        }
    }
}

extension PauseTold {
    fileprivate var doneByLink: Message {
        switch self {
        case .counts: T.calledDonePaused
        case .fromTomorrow: T.calledDonePausedTomorrow
        case .notToday: T.calledDonePausedNot
        case .thereAlready: T.calledDonePausedAlready
        }
    }
}
