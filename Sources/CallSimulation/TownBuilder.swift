import Access
import Basics
import Organisations
import SafetyCalls
import Storage

/// Invents the town of a seed, and sets it up as leaders do.
struct TownBuilder {
    let calls: Calls
    let accounts: Accounts
    let organisations: Organisations
    let store: TownStore
    let settings: SimulationSettings
    let setUpAt: Instant
    var chance: Chance
    var town = Town()
    private var names = 0

    init(
        calls: Calls, accounts: Accounts, organisations: Organisations, store: TownStore,
        settings: SimulationSettings, setUpAt: Instant, chance: Chance
    ) {
        self.calls = calls
        self.accounts = accounts
        self.organisations = organisations
        self.store = store
        self.settings = settings
        self.setUpAt = setUpAt
        self.chance = chance
    }

    /// Everybody; returns whose inbox the canaries reach.
    mutating func build(in transaction: Transaction) throws -> ID<Account> {
        var branch = try organisations.add(.branch, name: "Branch", in: transaction)
        let canary = try invite(.volunteer, to: branch, in: transaction)
        try store.insert(canary: canary, in: transaction)
        var administrator = try invite(.administrator, to: branch, in: transaction)
        while town.persons.count < settings.people {
            let number = town.activities.count
            if number > 0, number % 5 == 0 {
                branch = try organisations.add(.branch, name: "Branch", in: transaction)
                administrator = try invite(.administrator, to: branch, in: transaction)
            }
            try addActivity(number, branch, administrator, in: transaction)
        }
        return canary
    }

    private mutating func invite(
        _ role: Role, to branch: ID<Organisation>, in transaction: Transaction
    ) throws -> ID<Account> {
        names += 1
        guard let email = EmailAddress("person\(names)@calls.example") else { throw CallRefusal.closed }
        _ = try accounts.invite(email, name: "Person \(names)", as: role, in: branch, by: .system, in: transaction)
        guard let account = try accounts.account(of: email, in: transaction) else { throw CallRefusal.closed }
        return account
    }

    private mutating func addActivity(
        _ number: Int, _ branch: ID<Organisation>, _ administrator: ID<Account>, in transaction: Transaction
    ) throws {
        // Most people are called in stars; every fourth activity is of pairs, every fifth a chain.
        let form: CallForm = settings.clock != nil ? .star : number % 5 == 1 ? .chain : number % 4 == 2 ? .pairs : .star
        var leaders: [ID<Account>] = []
        for _ in 0..<chance.from(2...3) {
            leaders.append(try invite(.volunteer, to: branch, in: transaction))
            if chance.happens(600), let leader = leaders.last {
                try store.insert(phoneOf: leader, at: setUpAt, in: transaction)
            }
        }
        let activity = Town.Activity(
            id: ID(trusted: "activity-\(number)"), organisation: branch, form: form,
            clock: 9 * 60 + chance.below(4) * 15,
            leaders: leaders, administrator: administrator)
        town.activityIndex[activity.id] = number
        town.activities.append(activity)
        try calls.add(
            CallActivityCard(
                id: activity.id, organisation: branch, name: "Calls", form: form, chainClock: activity.clock),
            leaders: leaders, in: transaction)
        let persons = form == .chain ? chance.from(5...8) : form == .pairs ? chance.from(6...9) : chance.from(9...14)
        for _ in 0..<(form == .star ? 4 : form == .pairs ? persons : 3) {
            try addCaller(to: number, branch, in: transaction)
        }
        for place in 0..<min(persons, settings.people - town.persons.count) {
            try addPerson(to: number, place, in: transaction)
        }
    }

    private mutating func addCaller(
        to activity: Int, _ branch: ID<Organisation>, in transaction: Transaction
    ) throws {
        let account = try invite(.volunteer, to: branch, in: transaction)
        let weekdays = chance.happens(600) ? 127 : 127 & ~(1 << chance.below(7))
        town.callerIndex[account] = town.callers.count
        town.activities[activity].callers.append(town.callers.count)
        town.callers.append(Town.Caller(account: account, activity: activity, weekdays: weekdays))
        try calls.add(
            caller: account, weekdays: weekdays, phone: "+4522334455", to: town.activities[activity].id, in: transaction
        )
    }

    /// Most in the morning, on the quarter; some by night, where the clocks change.
    private mutating func agreedClock() -> Int {
        if chance.happens(20) { return 150 }
        return chance.happens(800) ? 8 * 60 + chance.below(13) * 15 : 720 + chance.below(33) * 15
    }

    private mutating func addPerson(to activity: Int, _ place: Int, in transaction: Transaction) throws {
        let form = town.activities[activity].form
        let number = town.persons.count
        let clock = settings.clock ?? agreedClock()
        var person = Town.Person(
            id: ID(trusted: "person-\(number)"), activity: activity, clock: clock,
            begins: settings.begins.adding(days: settings.clock == nil && chance.happens(100) ? chance.below(20) : 0),
            contacts: chance.below(4))
        let callers = town.activities[activity].callers
        for offset in 0..<min(3, callers.count) {
            // Some meet their third caller later.
            let isMet = offset < 2 || chance.happens(700)
            person.met.append(
                (callers[(place + offset) % callers.count], isMet ? settings.begins.adding(days: -15) : nil))
        }
        town.personIndex[person.id] = number
        town.activities[activity].persons.append(number)
        town.persons.append(person)
        try calls.add(
            PersonCalledCard(
                id: person.id, name: "Person", phone: "+4533445566", address: "Vej 1", clock: clock, place: place,
                metChainOn: form == .chain ? settings.begins.adding(days: -15) : nil,
                consentedOn: settings.begins.adding(days: -15), beginsOn: person.begins),
            contacts: (0..<person.contacts).map {
                KeyContactCard(
                    id: ID(trusted: "contact-\(number)-\($0)"), kind: .relative, hasAccess: true, name: "Contact",
                    phone: "+4544556677")
            }, to: town.activities[activity].id, in: transaction)
        for one in person.met {
            try calls.acquaint(town.callers[one.caller].account, with: person.id, metOn: one.on, in: transaction)
        }
    }
}
