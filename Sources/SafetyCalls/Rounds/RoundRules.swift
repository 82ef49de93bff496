import Basics

/// Somebody who is called, as far as plans go.
package struct RoundPerson: Sendable, Hashable {
    package let id: ID<PersonCalled>
    /// Minutes after midnight in Copenhagen.
    package var clock: Int
    /// In a chain: who is called first, second …
    package var place: Int
    package var begins: Day
    package var ends: Day?
    package var pauses: [ClosedRange<Day>]
    /// Those who have met the person, in the order in which they are asked; empty before anybody has.
    package var callers: [ID<Account>]
    /// Has met a caller once; whoever has is called every day, also when no caller is left.
    package var hasBegun: Bool
    /// In a chain: has met the others.
    package var hasMetChain: Bool

    package init(
        id: ID<PersonCalled>, clock: Int, place: Int = 0, begins: Day, ends: Day? = nil,
        pauses: [ClosedRange<Day>] = [], callers: [ID<Account>] = [], hasBegun: Bool = false, hasMetChain: Bool = false
    ) {
        self.id = id
        self.clock = clock
        self.place = place
        self.begins = begins
        self.ends = ends
        self.pauses = pauses
        self.callers = callers
        self.hasBegun = hasBegun
        self.hasMetChain = hasMetChain
    }

    func isCalled(on day: Day) -> Bool { begins <= day && ends.map { day < $0 } ?? true }
    func isPaused(on day: Day) -> Bool { pauses.contains { $0.contains(day) } }
}

package struct RoundCaller: Sendable, Hashable {
    package let account: ID<Account>
    /// Bit 0 is Monday.
    package var weekdays: Int
    package var begun: Day
    package var ended: Day?
    package var absences: [ClosedRange<Day>]

    package init(
        account: ID<Account>, weekdays: Int = 127, begun: Day, ended: Day? = nil, absences: [ClosedRange<Day>] = []
    ) {
        self.account = account
        self.weekdays = weekdays
        self.begun = begun
        self.ended = ended
        self.absences = absences
    }

    package func can(on day: Day) -> Bool {
        begun <= day && ended.map { day < $0 } ?? true && weekdays >> day.weekday & 1 == 1
            && !absences.contains { $0.contains(day) }
    }
}

extension Day {
    /// 0 is Monday. The first day of 1970 was a Thursday.
    package var weekday: Int { ((daysSinceEpoch + 3) % 7 + 7) % 7 }
}

/// What is to be done about one subject on one day.
package struct PlannedDuty: Sendable, Hashable {
    package enum Subject: Sendable, Hashable {
        case person(ID<PersonCalled>)
        case chain
        case canary
    }

    package let subject: Subject
    package let at: Instant
    package let caller: ID<Account>?
    package let isPaused: Bool
    /// Waits for the round of its chain.
    package let isInChain: Bool
}

/// What rounds are made of (C162–C166, C174): every day of the year, by those whom the person has met.
package struct RoundRules: Sendable {
    /// How far ahead rounds are made, today included.
    package static let days = 14
    /// When nobody answers the canary, in minutes after midnight.
    package static let canaryClock = 6 * 60

    package let form: CallForm
    package let chainClock: Int
    /// The moment of a local time; passed in, so that a simulation can get it wrong (E10).
    package let moment: @Sendable (Day, Int) -> Instant

    package init(
        form: CallForm, chainClock: Int = 9 * 60,
        moment: @escaping @Sendable (Day, Int) -> Instant = RoundRules.copenhagen
    ) {
        self.form = form
        self.chainClock = chainClock
        self.moment = moment
    }

    package static let copenhagen: @Sendable (Day, Int) -> Instant = { day, clock in
        Copenhagen.instant(on: day, hour: clock / 60, minute: clock % 60)
    }

    package func round(on day: Day, _ persons: [RoundPerson], _ callers: [RoundCaller]) -> [PlannedDuty] {
        let called = persons.filter { $0.isCalled(on: day) && hasMet($0) }
        guard !called.isEmpty else { return [] }
        let canary = PlannedDuty(
            subject: .canary, at: moment(day, Self.canaryClock), caller: nil, isPaused: false, isInChain: false)
        return called.map { duty(of: $0, on: day, callers) } + chain(called, on: day, callers) + [canary]
    }

    /// No meeting, no duty (C165).
    package func hasMet(_ person: RoundPerson) -> Bool {
        form == .chain ? person.hasMetChain : person.hasBegun || !person.callers.isEmpty
    }

    private func duty(of person: RoundPerson, on day: Day, _ callers: [RoundCaller]) -> PlannedDuty {
        let inChain = form == .chain
        return PlannedDuty(
            subject: .person(person.id), at: moment(day, inChain ? chainClock : person.clock),
            caller: inChain ? nil : caller(of: person, on: day, callers), isPaused: person.isPaused(on: day),
            isInChain: inChain)
    }

    /// The first of theirs who can: stability is what makes people feel safe (seed 004, 2.3).
    package func caller(of person: RoundPerson, on day: Day, _ callers: [RoundCaller]) -> ID<Account>? {
        person.callers.first { account in callers.contains { $0.account == account && $0.can(on: day) } }
    }

    private func chain(_ called: [RoundPerson], on day: Day, _ callers: [RoundCaller]) -> [PlannedDuty] {
        guard form == .chain, called.contains(where: { !$0.isPaused(on: day) }) else { return [] }
        // Whoever starts has met the first; where none of theirs can, the leaders have it at its time.
        let first = called.filter { !$0.isPaused(on: day) }.min { $0.place < $1.place }
        let starter = first.flatMap { caller(of: $0, on: day, callers) }
        return [
            PlannedDuty(
                subject: .chain, at: moment(day, chainClock), caller: starter, isPaused: false, isInChain: false)
        ]
    }
}
