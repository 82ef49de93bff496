import Access
import Assembly
import Basics
import Organisations
import Post
import SafetyCalls
import Storage
import TestSupport

/// A branch with an activity of safety calls: a leader, a deputy, and persons whom two callers have met.
struct CallTown {
    let world: World
    let branch: ID<Organisation>
    let activity: ID<CallActivity>
    let leader: ID<Account>
    let deputy: ID<Account>
    let callers: [ID<Account>]
    let persons: [ID<PersonCalled>]

    var calls: Calls { world.assembly.calls }

    /// Ten in the morning is the agreed time of everybody.
    static let clock = 10 * 60

    init(
        _ form: CallForm = .star, persons count: Int = 2, channels: Set<LetterChannel> = [], watchKey: SecretHash? = nil
    ) async throws {
        let world = try await World(channels: channels, watchKey: watchKey)
        let town = try await world.town("Lindby")
        self.world = world
        branch = town.branch
        let today = world.clock.now.today
        let calls = world.assembly.calls
        let activity = ID<CallActivity>(trusted: "calls")
        let persons = (0..<count).map { ID<PersonCalled>(trusted: "person-\($0)") }
        let made = try await world.database.write { transaction in
            func invite(_ name: String, _ role: Role) throws -> ID<Account> {
                guard let email = EmailAddress("\(name)@calls.example") else { throw CallRefusal.closed }
                _ = try world.assembly.accounts.invite(
                    email, name: name, as: role, in: town.branch, by: .system, in: transaction)
                guard let account = try world.assembly.accounts.account(of: email, in: transaction) else {
                    throw CallRefusal.closed
                }
                return account
            }
            let (leader, deputy) = (try invite("lead", .volunteer), try invite("deputy", .volunteer))
            let callers = [try invite("one", .volunteer), try invite("two", .volunteer)]
            try calls.add(
                CallActivityCard(
                    id: activity, organisation: town.branch, name: "Tryghedsopkald", form: form,
                    chainClock: Self.clock), leaders: [leader, deputy], in: transaction)
            for caller in callers {
                try calls.add(caller: caller, weekdays: 127, phone: "+4522334455", to: activity, in: transaction)
            }
            for (place, person) in persons.enumerated() {
                try calls.add(
                    PersonCalledCard(
                        id: person, name: "Person \(place)", phone: "+4533445566", address: "Vej 1",
                        clock: Self.clock, place: place, metChainOn: form == .chain ? today : nil,
                        consentedOn: today, beginsOn: today),
                    contacts: [
                        KeyContactCard(
                            id: ID(trusted: "contact-\(place)"), kind: .relative, hasAccess: true, name: "Datter",
                            phone: "+4544556677")
                    ], to: activity, in: transaction)
                for caller in callers {
                    try calls.acquaint(caller, with: person, metOn: today, in: transaction)
                }
            }
            return (leader, deputy, callers)
        }
        (leader, deputy, callers) = made
        self.activity = activity
        self.persons = persons
    }

    /// Moves the clock to that time of that day, and lets the server do what is due meanwhile, minute by minute.
    func wait(until clock: Int, on day: Day? = nil) async throws {
        let moment = RoundRules.copenhagen(day ?? world.clock.now.today, clock)
        while world.clock.now() < moment {
            let left = Int((moment.milliseconds - world.clock.now().milliseconds) / 1000)
            world.clock.pass(seconds: min(left, left > 7200 ? 3600 : 60))
            try await world.carryOutDue()
        }
    }

    func duty(of person: Int, on day: Day? = nil) async throws -> CallDutyRow? {
        let (day, person) = (day ?? world.clock.now.today, persons[person])
        return try await world.database.read { try calls.duty(of: person, on: day, in: $0) }
    }

    func report(_ report: CallReport, of person: Int, by caller: Int = 0) async throws {
        guard let row = try await duty(of: person) else { throw CallRefusal.notToBeCalled }
        try await world.database.write {
            try calls.report(CallTap(duty: row.id, report: report), by: callers[caller], in: $0)
        }
    }
}
