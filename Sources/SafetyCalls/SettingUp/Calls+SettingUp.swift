import Access
import Basics
import Organisations
import Storage
import Web

extension Calls {
    // – Activities and who leads them (C162, C172) –

    /// Set up by a leader or administrator of the branch; whoever is named leads, in this order, whichever side they are from.
    package func add(
        _ activity: CallActivityCard, leaders: [ID<Account>], in transaction: Transaction
    ) throws {
        try setUp.insert(activity, at: now(), in: transaction)
        try setUp.store(leaders: leaders, of: activity.id, in: transaction)
        try plan(activity.id, in: transaction)
    }

    package func change(_ activity: CallActivityCard, in transaction: Transaction) throws {
        try setUp.store(activity, in: transaction)
        try plan(activity.id, in: transaction)
    }

    /// At least one leads: an activity without anybody is nobody's.
    package func setLeaders(
        _ leaders: [ID<Account>], of activity: ID<CallActivity>, in transaction: Transaction
    ) throws {
        guard !leaders.isEmpty else { throw CallRefusal.inUse }
        try setUp.store(leaders: leaders, of: activity, in: transaction)
    }

    package func leaders(of activity: ID<CallActivity>, in transaction: Transaction) throws -> [ID<Account>] {
        try setUp.leaders(of: activity, in: transaction)
    }

    package func activity(_ id: ID<CallActivity>, in transaction: Transaction) throws -> CallActivityCard? {
        try setUp.activity(id, in: transaction)
    }

    package func activities(of organisation: ID<Organisation>, in transaction: Transaction) throws -> [CallActivityCard]
    {
        try setUp.activities("organisation_id = \(organisation) AND ended_on IS NULL", in: transaction)
    }

    /// It ends when nothing is open; everybody is told by their leader before (C169).
    package func end(_ activity: ID<CallActivity>, on day: Day, in transaction: Transaction) throws {
        let open = try store.duties(
            """
            activity_id = \(activity) AND kind <> 'canary'
              AND \(CallDutyStore.isOpenOrUnderWay(at: moment(in: transaction)))
            """, in: transaction)
        guard open.isEmpty else { throw CallRefusal.stillOpen }
        for person in try setUp.persons("activity_id = \(activity) AND ended_on IS NULL", in: transaction) {
            try end(person.id, on: day, because: .activity, in: transaction)
        }
        try setUp.storeEnd(of: activity, on: day, in: transaction)
        try plan(activity, in: transaction)
    }

    // – Who is called (C163, C174) –

    package func add(
        _ person: PersonCalledCard, contacts: [KeyContactCard], to activity: ID<CallActivity>,
        in transaction: Transaction
    ) throws {
        try setUp.insert(person, in: activity, at: now(), transaction)
        try setUp.store(contacts: contacts, of: person.id, in: transaction)
        try plan(activity, in: transaction)
    }

    package func change(
        _ person: PersonCalledCard, contacts: [KeyContactCard], in transaction: Transaction
    ) throws {
        try setUp.store(person, in: transaction)
        try setUp.store(contacts: contacts, of: person.id, in: transaction)
        try planAround(person.id, in: transaction)
    }

    package func person(_ id: ID<PersonCalled>, in transaction: Transaction) throws -> PersonCalledCard? {
        try setUp.persons("id = \(id)", in: transaction).first
    }

    package func persons(of activity: ID<CallActivity>, in transaction: Transaction) throws -> [PersonCalledCard] {
        try setUp.persons("activity_id = \(activity) AND ended_on IS NULL", in: transaction)
    }

    package func activity(of person: ID<PersonCalled>, in transaction: Transaction) throws -> ID<CallActivity>? {
        try setUp.activity(of: person, in: transaction)
    }

    package func contacts(of person: ID<PersonCalled>, in transaction: Transaction) throws -> [KeyContactCard] {
        try setUp.contacts(of: person, in: transaction)
    }

    /// From that day nobody calls; what is open stays with whoever has it (E15).
    package func end(
        _ person: ID<PersonCalled>, on day: Day, because why: EndOfCalls, in transaction: Transaction
    ) throws {
        try setUp.storeEnd(of: person, on: day, why, in: transaction)
        try planErasure(of: person, ending: day, why, in: transaction)
        try planAround(person, in: transaction)
    }

    /// Counts at once, whoever says so; what came by the private link a leader still has to see (E11).
    /// - Parameter leader: who noted it; nil when it came by the private link.
    package func pause(
        _ person: ID<PersonCalled>, from: Day, until: Day, _ reason: PauseReason, toldBy: PauseTeller,
        notedBy leader: ID<Account>?, in transaction: Transaction
    ) throws {
        let pause = PersonPause(
            id: newID(PersonPause.self).text, person: person, from: from, until: until, reason: reason, toldBy: toldBy,
            leader: leader)
        try setUp.insert(pause, at: now(), in: transaction)
        try planAround(person, in: transaction)
    }

    package func pauses(of person: ID<PersonCalled>, in transaction: Transaction) throws -> [PersonPause] {
        try setUp.pauses("person_id = \(person) AND until_on >= \(now.today)", in: transaction)
    }

    package func see(_ pause: String, by leader: ID<Account>, in transaction: Transaction) throws {
        try setUp.storeSeen(pause, by: leader, in: transaction)
    }

    package func endPause(_ pause: String, of person: ID<PersonCalled>, in transaction: Transaction) throws {
        try setUp.storeEnd(ofPause: pause, of: person, at: now(), in: transaction)
        try planAround(person, in: transaction)
    }

    // – Who calls (C165, C166) –

    package func add(
        caller account: ID<Account>, weekdays: Int, phone: String, to activity: ID<CallActivity>,
        in transaction: Transaction
    ) throws {
        try setUp.insert(caller: account, weekdays, phone, on: now.today, in: activity, transaction)
        try plan(activity, in: transaction)
    }

    package func callers(of activity: ID<CallActivity>, in transaction: Transaction) throws -> [RoundCaller] {
        try setUp.callers(of: activity, in: transaction).filter { $0.ended == nil }
    }

    package func end(
        caller account: ID<Account>, in activity: ID<CallActivity>, on day: Day, _ transaction: Transaction
    ) throws {
        try setUp.storeEnd(ofCaller: account, in: activity, on: day, transaction)
        try plan(activity, in: transaction)
    }

    /// The number that rings at those who are called.
    package func phone(
        of caller: ID<Account>, in activity: ID<CallActivity>, _ transaction: Transaction
    ) throws -> String? {
        try setUp.phone(of: caller, in: activity, transaction)
    }

    /// They are to meet, or have met on that day; from then on the caller may call. Three at most share a call.
    package func acquaint(
        _ account: ID<Account>, with person: ID<PersonCalled>, metOn: Day?, in transaction: Transaction
    ) throws {
        let known = try setUp.acquaintances("person_id = \(person)", in: transaction)
        let place =
            known.first { $0.account == account }?.place
            ?? (1...3).first { place in
                !known.contains { $0.place == place }
            }
        guard let place else { throw CallRefusal.threeCallers }
        try setUp.store(
            Acquaintance(person: person, account: account, place: place, metOn: metOn), in: transaction)
        try planAround(person, in: transaction)
    }

    package func acquaintances(of person: ID<PersonCalled>, in transaction: Transaction) throws -> [Acquaintance] {
        try setUp.acquaintances("person_id = \(person)", in: transaction)
    }

    package func part(
        _ account: ID<Account>, from person: ID<PersonCalled>, in transaction: Transaction
    ) throws {
        try setUp.removeAcquaintance(of: account, with: person, in: transaction)
        try planAround(person, in: transaction)
    }

    /// A holiday, planned ahead: others call meanwhile, and where there is nobody it shows at once.
    package func away(
        _ account: ID<Account>, in activity: ID<CallActivity>, from: Day, until: Day, _ transaction: Transaction
    ) throws {
        try setUp.insert(
            absenceOf: account, newID(RoundCaller.self).text, from, until, at: now(), in: activity, transaction)
        try plan(activity, in: transaction)
    }

    func planAround(_ person: ID<PersonCalled>, in transaction: Transaction) throws {
        guard let activity = try setUp.activity(of: person, in: transaction) else { return }
        try plan(activity, in: transaction)
    }
}
