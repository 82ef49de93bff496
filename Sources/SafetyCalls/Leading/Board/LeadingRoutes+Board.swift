import Access
import Basics
import Storage
import Web

extension LeadingRoutes {
    func putBoard(on site: Site) {
        site.members(.get, LeadingAddress.board, Self.roles, about: .organisation) { visit in
            let (pages, judged) = try await database.read { transaction in
                let led = try led(by: visit.who, in: transaction)
                guard !led.isEmpty else { throw PageNotFound() }
                let pages = try led.map { try board(of: $0, visit, in: transaction) }
                // The most urgent first, also among several activities; otherwise by their names.
                let sorted = (0...4).flatMap { urgency in pages.filter { $0.urgency == urgency } }
                return (sorted, try calls.judgedUntil(in: transaction))
            }
            var frame = visit.frame
            frame.refreshSeconds = 30
            let title = visit.say.plain(T.boardTitle)
            return .page(layout(frame, visit.say, title: title, boardView(pages, visit.now, judged, visit.say)))
        }
        site.members(.post, "/calls/board/pauses/:pause", Self.roles, about: .organisation) { visit in
            try await database.write { transaction in
                let person = try person(typed: visit, in: transaction)
                guard try calls.hasPause(visit.text("pause"), person, in: transaction) else { throw PageNotFound() }
                try calls.see(visit.text("pause"), by: visit.who.account, in: transaction)
            }
            return after(T.boardDoneSeen, LeadingAddress.board)
        }
    }

    /// The person named in the form, of an activity that the member leads.
    private func person(typed visit: Visit<Member>, in transaction: Transaction) throws -> ID<PersonCalled> {
        guard let person = ID<PersonCalled>(visit.form["person"]),
            let activity = try calls.activity(of: person, in: transaction),
            try calls.mayLead(activity, visit.who, in: transaction)
        else { throw PageNotFound() }
        return person
    }

    private func board(
        of activity: CallActivityCard, _ visit: Visit<Member>, in transaction: Transaction
    ) throws -> BoardPage {
        let persons = Dictionary(
            try calls.setUp.persons("activity_id = \(activity.id)", in: transaction).map { ($0.id, $0) }
        ) { first, _ in first }
        let open = try calls.open(of: activity.id, in: transaction).filter { $0.duty.isOpenTrouble }
        let told = try open.map { row in
            try calls.steps(of: row.id, in: transaction).last { $0.note.isAlert }?.note.to
        }
        let names = try accounts.names(open.compactMap(\.duty.holder) + told.compactMap(\.self), in: transaction)
        let matters = zip(open, told).map { row, told in
            matter(row, of: activity, told, row.person.flatMap { persons[$0]?.name.revealed }, names, visit)
        }
        let round = try calls.round(of: activity.id, on: visit.today, in: transaction)
        let people = round.filter { $0.duty.kind == .person }
        let called = people.filter { $0.duty.phase != .calledOff }.compactMap(\.person)
        let chain = round.first { $0.duty.kind == .chain }
        let waiting = people.filter { $0.duty.phase == .inChain }
        let calledOn = waiting.filter { row in
            row.person.flatMap { persons[$0]?.place }.map { $0 < chain?.reached ?? 0 } ?? false
        }
        return BoardPage(
            activity: activity, matters: matters,
            called: people.count { $0.duty.phase == .well || $0.duty.phase == .found },
            waiting: people.count { $0.duty.isAwaited }, paused: people.count { $0.duty.phase == .paused },
            inChain: waiting.count - calledOn.count, calledOn: calledOn.count,
            withLeaders: people.count { $0.duty.isOpenTrouble },
            chain: try chain.map { try self.chain($0, called.compactMap { persons[$0] }, visit, in: transaction) },
            notices: try notices(of: activity, persons, visit, in: transaction))
    }

    private func matter(
        _ row: CallDutyRow, of activity: CallActivityCard, _ told: ID<Account>?, _ name: String?,
        _ names: [ID<Account>: String], _ visit: Visit<Member>
    ) -> BoardPage.Matter {
        let say = visit.say
        let named = { (account: ID<Account>?) in Message.Value.name(account.flatMap { names[$0] } ?? "–") }
        let since = Message.Value.text(row.alertedAt.map(say.hour) ?? "–")
        let words: Message
        switch row.duty.phase {
        case .alerting(let until): words = T.boardTold(name: named(told), until: .text(say.hour(until)))
        case .held(let holder, _):
            words = T.boardHeld(name: named(holder), since: .text(row.takenAt.map(say.hour) ?? "–"))
        case .looking(let holder, let contact, _): words = T.boardLooking(name: named(holder), number: contact)
        default: words = T.boardNobody(since: since)
        }
        var isAlarm = false
        if case .exhausted = row.duty.phase { isAlarm = true }
        return BoardPage.Matter(
            duty: row.id, activity: activity.name, name: name, words: words,
            why: row.duty.why(told != nil) ?? CallTrouble.unreadable.message,
            isMine: row.duty.holder == visit.who.account, isHeld: row.duty.holder != nil, isAlarm: isAlarm)
    }

    private func chain(
        _ row: CallDutyRow, _ persons: [PersonCalledCard], _ visit: Visit<Member>, in transaction: Transaction
    ) throws -> BoardPage.Chain {
        let words: Message
        let last = persons.first { $0.place == row.reached && row.reached > 0 }
        if row.duty.isClosed {
            words = T.boardChainClosed
        } else if let round = try calls.chainRound(of: row, in: transaction), let goesOn = round.continued,
            row.duty.isAwaited
        {
            let from = round.links.first { $0.id == goesOn.from }?.person
            words = continued(goesOn, persons.first { $0.id == from }, last, visit.say)
        } else if row.duty.isAwaited, row.duty.agreedAt > visit.now {
            words = T.boardChainBegins(at: .text(visit.say.hour(row.duty.agreedAt)))
        } else {
            words =
                last.map { T.boardChainReached(name: .name($0.name.revealed), number: $0.place) } ?? T.boardChainUnknown
        }
        return BoardPage.Chain(duty: row.id, words: words)
    }

    /// From whom it goes on, until it is known to have come further.
    private func continued(
        _ goesOn: ChainRound.Continued, _ from: PersonCalledCard?, _ last: PersonCalledCard?, _ say: Speech
    ) -> Message {
        if let last, let from, last.place > from.place {
            return T.boardChainReached(name: .name(last.name.revealed), number: last.place)
        }
        let at = Message.Value.text(say.hour(goesOn.at))
        return from.map { T.boardChainContinued(at: at, name: .name($0.name.revealed)) } ?? T.boardChainAgain(at: at)
    }
}

extension CallDuty {
    /// To be called, and nothing is wrong.
    var isAwaited: Bool {
        switch phase {
        case .expected, .retrying: true
        default: false
        }
    }
}

extension PauseTeller {
    var noted: Message { Message("calls.person.teller-\(rawValue)") }
}

extension EndOfCalls {
    var message: Message { Message("calls.person.end-\(rawValue)") }
}
