import Access
import Basics
import Storage
import Web

/// Who calls on a day, and from which number.
package struct CalledDay: Sendable {
    package let row: CallDutyRow
    package let phone: Personal<PhoneNumber>?
    /// In a chain: the one before, who calls them.
    let neighbour: Personal<String>?
    let chain: ChainRound?
}

/// Whom somebody in a chain calls: the next of it, or at its end whoever started it.
package struct NextInChain: Sendable {
    package enum Who: Sendable {
        case person(Personal<String>)
        case starter(ID<Account>)
    }

    package let who: Who
    package let phone: Personal<PhoneNumber>?
    /// What is known to be reached when it is called.
    let place: Int
    package let isReached: Bool
    package let isOpen: Bool
    /// Whom to ring when they do not answer.
    package let leader: Personal<PhoneNumber>?
}

extension Calls {
    /// Today and the seven days after it; which number will ring is shown to nobody else.
    package func days(of person: ID<PersonCalled>, in transaction: Transaction) throws -> [CalledDay] {
        let first = now.today
        let rows = try store.duties(
            """
            person_id = \(person) AND on_day BETWEEN \(first) AND \(first.adding(days: 7)) AND phase <> \(PhaseName.calledOff)
            ORDER BY on_day
            """, in: transaction)
        let days = try rows.map { row in
            try row.duty.phase == .inChain
                ? dayInChain(row, in: transaction) : day(row, row.duty.caller, in: transaction)
        }
        for one in Set(days.compactMap { day in day.chain?.before(day.row.id)?.person }).sorted() {
            try log.note(.sawContact, by: .system, why: "called" + .id(person) + .id(one), in: transaction)
        }
        return days
    }

    private func day(
        _ row: CallDutyRow, _ caller: ID<Account>?, _ chain: ChainRound? = nil, in transaction: Transaction
    ) throws -> CalledDay {
        let number = try caller.flatMap { try phone(of: $0, in: row.activity, transaction) }
        var shown = row
        shown.duty.caller = caller
        return CalledDay(
            row: shown, phone: number.flatMap { PhoneNumber($0) }.map { Personal($0) }, neighbour: nil, chain: chain)
    }

    /// Whoever starts the chain calls its first; all others are called by the one before them, whom they have met.
    private func dayInChain(_ row: CallDutyRow, in transaction: Transaction) throws -> CalledDay {
        let round = try chainRound(of: row, in: transaction)
        guard let before = round?.before(row.id)?.person, let card = try person(before, in: transaction) else {
            return try day(row, round?.chain.duty.caller, round, in: transaction)
        }
        return CalledDay(
            row: row, phone: PhoneNumber(card.phone.revealed).map { Personal($0) }, neighbour: card.name, chain: round)
    }

    /// Nil for whoever is in no chain today. They have met each other, and see the number of the next and of nobody else.
    package func next(
        after person: ID<PersonCalled>, in transaction: Transaction
    ) throws -> NextInChain? {
        guard let row = try duty(of: person, on: now.today, in: transaction),
            let round = try chainRound(of: row, in: transaction), round.links.contains(where: { $0.id == row.id })
        else { return nil }
        let chain = round.chain
        // From the start until somebody has closed it, or has taken it over.
        let isOpen = !chain.duty.isClosed && !row.duty.isClosed && now() >= chain.duty.agreedAt.adding(minutes: -60)
        let leader = try leaderToRing(heldBy: chain.duty.holder, in: row.activity, transaction)?.phone.map {
            Personal($0)
        }
        if let id = round.after(row.id)?.person, let card = try self.person(id, in: transaction) {
            try log.note(.sawContact, by: .system, why: "called" + .id(person) + .id(id), in: transaction)
            return NextInChain(
                who: .person(card.name), phone: PhoneNumber(card.phone.revealed).map { Personal($0) },
                place: card.place, isReached: chain.reached >= card.place && chain.reached > 0, isOpen: isOpen,
                leader: leader)
        }
        guard let starter = chain.duty.caller, let card = try self.person(person, in: transaction) else { return nil }
        let number = try phone(of: starter, in: row.activity, transaction).flatMap { PhoneNumber($0) }
        return NextInChain(
            who: .starter(starter), phone: number.map { Personal($0) }, place: card.place,
            isReached: chain.reached >= card.place && chain.reached > 0, isOpen: isOpen, leader: leader)
    }

    /// How far the chain has come. It closes nothing: only whoever started it does, or a leader (E7).
    package func calledOn(from person: ID<PersonCalled>, in transaction: Transaction) throws {
        guard let row = try duty(of: person, on: now.today, in: transaction),
            let next = try next(after: person, in: transaction)
        else { throw CallRefusal.notAChain }
        guard next.isOpen else { throw CallRefusal.notToBeCalled }
        try reached(next.place, in: row.activity, on: row.day, in: transaction)
    }

    /// A pause that came by the private link: it counts at once, and every leader is told until one has seen it (E11).
    @discardableResult
    package func pauseByLink(
        _ person: ID<PersonCalled>, _ days: ClosedRange<Day>, _ reason: PauseReason, toldBy: PauseTeller,
        in transaction: Transaction
    ) throws -> PauseTold {
        guard let activity = try activity(of: person, in: transaction) else { throw PageNotFound() }
        let told = try tellPause(person, days, reason, toldBy: toldBy, notedBy: nil, in: transaction)
        if case .thereAlready = told { return told }
        for leader in try whoAnswers(for: activity, in: transaction) {
            try tell(.pauseTold(person, to: leader), transaction)
        }
        return told
    }

    /// Every leader is told: it may be one that a leader has noted.
    /// - Returns: whether another covers days of it.
    @discardableResult
    package func endPauseByLink(
        _ pause: String, of person: ID<PersonCalled>, in transaction: Transaction
    ) throws -> Bool {
        guard let activity = try activity(of: person, in: transaction),
            let ended = try pauses(of: person, in: transaction).first(where: { $0.id == pause })
        else { return false }
        try endPause(pause, of: person, in: transaction)
        for leader in try whoAnswers(for: activity, in: transaction) {
            try tell(.pauseEnded(person, to: leader), transaction)
        }
        return try isPausedStill(ended, in: transaction)
    }
}
