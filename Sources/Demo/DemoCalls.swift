import Access
import Assembly
import Basics
import SafetyCalls
import Storage
import Web

/// Safety calls of the town: a star together with a company, a chain of six and a one-to-one, forty days of them, and a
/// morning that is always today's: in the star a call that nobody has taken yet, and a chain that has stopped after the third.
struct DemoCalls: Sendable {
    static let days = 40

    let town: DemoTown
    let staff: DemoStaff
    let today: Day
    /// Minutes after midnight.
    let clock: Int

    var calls: Calls { town.assembly.calls }

    init(town: DemoTown, staff: DemoStaff) {
        self.town = town
        self.staff = staff
        town.clock.comeHome()
        let now = town.clock.now()
        today = Copenhagen.day(of: now)
        clock = Int((now.milliseconds - Copenhagen.instant(on: today, hour: 0, minute: 0).milliseconds) / 60_000)
    }

    func tell() async throws {
        let cast = try await DemoCallCast.move(into: self)
        let company = DemoCompany(calls: self, cast: cast)
        try await company.agree()
        try await setUp(cast)
        try await company.run()
        for ago in (1..<Self.days).reversed() { try await live(ago, cast) }
        try await liveToday(cast)
        town.clock.comeHome()
        try await planAhead(cast)
    }

    // – Agreed times, a while before or after now, on the clock's fives –

    /// The one that is not answered.
    var missed: Int { max(0, (clock - 15) / 5 * 5) }
    var early: [Int] { [max(0, (clock - 120) / 5 * 5), max(0, (clock - 75) / 5 * 5)] }
    var late: [Int] { [min(1410, (clock + 150) / 5 * 5), min(1425, (clock + 210) / 5 * 5)] }
    /// Within the hour in which they can be called already.
    var soon: [Int] { [25, 35, 45].map { min(1430, (clock + $0) / 5 * 5) } }
    var chainClock: Int { max(0, (clock - 62) / 5 * 5) }
    /// As long as there has been today, so that it has stalled by now.
    var chainMinutes: Int { min(60, max(CallTimes.chainRange.lowerBound, clock - chainClock - 2)) }

    func moment(_ minutes: Int, daysAgo: Int = 0) -> Instant {
        Copenhagen.instant(on: today.adding(days: -daysAgo), hour: 0, minute: 0).adding(minutes: minutes)
    }

    // – Setting up –

    /// Whoever tries the ladder has time to look round.
    private func times() -> CallTimes {
        var times = CallTimes.usual
        times.take = 30
        times.find = 120
        times.chain = chainMinutes
        return times
    }

    private func setUp(_ cast: DemoCallCast) async throws {
        town.clock.go(to: moment(8 * 60, daysAgo: Self.days))
        try await town.database.write { transaction in
            for (id, name, form) in [
                (cast.star, "Tryghedsopkald med Fjordglas", CallForm.star),
                (cast.chain, "Telefonkæden i Lindby", .chain),
                (cast.pair, "Én til én", .pairs),
            ] {
                try calls.add(
                    CallActivityCard(
                        id: id, organisation: staff.branch, name: name, form: form, chainClock: chainClock,
                        times: times()),
                    leaders: cast.leaders.map(\.account), in: transaction)
            }
            for (index, leader) in cast.leaders.enumerated() {
                for activity in cast.activities {
                    try calls.setPhone(
                        PhoneNumber("+452355\(4200 + index)"), ofLeader: leader.account, in: activity, transaction)
                }
            }
            for (index, caller) in cast.callers.enumerated() {
                try calls.add(
                    caller: caller.member.account, weekdays: 127, phone: "+452355\(4100 + index)",
                    to: caller.activity, in: transaction)
            }
            for person in cast.persons { try add(person, cast, in: transaction) }
        }
    }

    private func add(_ person: DemoCalled, _ cast: DemoCallCast, in transaction: Transaction) throws {
        let day = today.adding(days: -Self.days)
        let contacts: [(KeyContactKind, String)] = [(.relative, "Datter"), (.homeCare, "Hjemmeplejen i Lindby")]
        try calls.add(
            PersonCalledCard(
                id: person.id, name: person.name, phone: "+4586\(820_000 + person.number * 137)",
                address: "Enghaven \(person.number + 1), 8660 Lindby", clock: person.clock, place: person.place,
                metChainOn: person.activity == cast.chain ? day : nil, consentedOn: day,
                beginsOn: day.adding(days: 1)),
            contacts: contacts.enumerated().map { index, contact in
                KeyContactCard(
                    id: ID(trusted: "\(person.id)-\(index)"), kind: contact.0, hasAccess: index == 1, name: contact.1,
                    phone: "+4586\(830_000 + person.number * 137 + index)")
            }, to: person.activity, in: transaction)
        for caller in person.callers {
            try calls.acquaint(caller, with: person.id, metOn: day, in: transaction)
        }
    }

    // – What comes –

    private func planAhead(_ cast: DemoCallCast) async throws {
        try await town.database.write { transaction in
            let pair = cast.callers.filter { $0.activity == cast.pair }.map(\.member.account)
            // On the day between, nobody can.
            try calls.away(
                pair[0], in: cast.pair, from: today.adding(days: 6), until: today.adding(days: 10), transaction)
            try calls.away(
                pair[1], in: cast.pair, from: today.adding(days: 8), until: today.adding(days: 8), transaction)
            try calls.pause(
                cast.persons[0].id, from: today.adding(days: 1), until: today.adding(days: 5), .holiday,
                toldBy: .relative, notedBy: nil, in: transaction)
            try calls.pause(
                cast.persons[7].id, from: today.adding(days: 2), until: today.adding(days: 9), .hospital,
                toldBy: .homeCare, notedBy: cast.leaders[0].account, in: transaction)
            for activity in cast.activities { try calls.plan(activity, in: transaction) }
        }
    }
}
