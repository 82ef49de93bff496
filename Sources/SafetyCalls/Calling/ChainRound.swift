import Basics
import Storage

/// The round of a chain on one day: who calls whom, and how it goes.
struct ChainRound: Sendable {
    struct Continued: Sendable {
        let by: ID<Account>?
        let at: Instant
        /// The call of whoever was asked to call the next.
        let from: ID<Duty>?
    }

    let chain: CallDutyRow
    /// Those who are called in it, in the order in which they call each other.
    let links: [CallDutyRow]
    /// How a leader set it going again.
    let continued: Continued?
    /// Another was asked to start it anew.
    let isHandedOver: Bool

    init(_ chain: CallDutyRow, _ links: [CallDutyRow], _ steps: [CallNoted]) {
        self.chain = chain
        self.links = links
        let last = steps.last { $0.note.kind == .continued || $0.note.kind == .handedOver }
        isHandedOver = last?.note.kind == .handedOver
        continued = last.flatMap { step in
            guard step.note.kind == .continued else { return nil }
            return Continued(by: step.note.by, at: step.at, from: step.note.word.flatMap(ID<Duty>.init))
        }
    }

    /// Whoever does not answer is a leader's, and calls nobody: the one before them calls the next.
    private var calling: [CallDutyRow] { links.filter { !$0.duty.isOpenTrouble && $0.duty.phase != .found } }

    /// Whoever rings the one who started it.
    var last: CallDutyRow? { calling.last }

    func before(_ link: ID<Duty>) -> CallDutyRow? {
        guard let own = links.firstIndex(where: { $0.id == link }) else { return nil }
        return links[..<own].last { one in calling.contains { $0.id == one.id } }
    }

    func after(_ link: ID<Duty>) -> CallDutyRow? {
        guard let own = links.firstIndex(where: { $0.id == link }) else { return nil }
        return links[(own + 1)...].first { one in calling.contains { $0.id == one.id } }
    }

    /// The round of somebody has been when it goes on from after them.
    func hasPassed(_ link: ID<Duty>) -> Bool {
        guard let from = continued?.from, let place = links.firstIndex(where: { $0.id == from }) else { return false }
        return links[...place].contains { $0.id == link }
    }

    /// Nobody need start it: it goes on, or somebody in it says so.
    func isGoing(at now: Instant) -> Bool {
        guard now >= chain.duty.agreedAt, chain.duty.isAwaited else { return false }
        return continued != nil || chain.reached > 0 && !isHandedOver
    }

    /// Whom the starter calls: the first, whom they have met, unless a leader has that one.
    var toCall: ID<PersonCalled>? { links.first.flatMap { $0.duty.isOpenTrouble ? nil : $0.person } }
}

extension Calls {
    /// Of whoever is in a chain, or starts it.
    func chainRound(of row: CallDutyRow, in transaction: Transaction) throws -> ChainRound? {
        guard
            let chain = try row.duty.kind == .chain
                ? row : chain(of: row.activity, on: row.day, in: transaction)
        else { return nil }
        return ChainRound(
            chain, try roundOfChain(row.activity, on: row.day, in: transaction),
            try steps(of: chain.id, in: transaction))
    }

    /// Who must be met by whoever starts a chain: the first of that day, whomever a leader has spoken with meanwhile (C165).
    func firstInChain(of chain: CallDutyRow, in transaction: Transaction) throws -> ID<PersonCalled>? {
        try roundOfChain(chain.activity, on: chain.day, in: transaction).first?.person
    }

    /// Those who are called in a chain on that day, in the order in which they call each other.
    func roundOfChain(
        _ activity: ID<CallActivity>, on day: Day, in transaction: Transaction
    ) throws -> [CallDutyRow] {
        let places = try Dictionary(
            uniqueKeysWithValues: setUp.roundPersons(of: activity, in: transaction).enumerated().map { ($1.id, $0) })
        let rows = try round(of: activity, on: day, in: transaction).filter {
            $0.duty.kind == .person && $0.duty.phase != .paused && $0.duty.phase != .calledOff
        }
        func place(_ row: CallDutyRow) -> Int { row.person.flatMap { places[$0] } ?? .max }
        return rows.sorted { place($0) < place($1) }
    }
}
