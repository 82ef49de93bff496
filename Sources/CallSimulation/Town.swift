import Access
import Basics
import Organisations
import SafetyCalls

/// Who takes part, as everybody knows it themselves: the truth that plans are compared with.
struct Town {
    struct Activity {
        let id: ID<CallActivity>
        let organisation: ID<Organisation>
        let form: CallForm
        let clock: Int
        let leaders: [ID<Account>]
        let administrator: ID<Account>
        /// Within which a call, and a round of a chain, is reported.
        var reportMinutes = 15
        var chainMinutes = 60
        var callers: [Int] = []
        var persons: [Int] = []
    }

    struct Caller {
        let account: ID<Account>
        let activity: Int
        let weekdays: Int
        var absences: [ClosedRange<Day>] = []
        var ended: Day?

        func can(on day: Day) -> Bool {
            (ended.map { day < $0 } ?? true) && weekdays >> ((day.daysSinceEpoch + 3) % 7) & 1 == 1
                && !absences.contains { $0.contains(day) }
        }
    }

    struct Person {
        let id: ID<PersonCalled>
        let activity: Int
        let clock: Int
        let begins: Day
        var ended: Day?
        let contacts: Int
        var pauses: [ClosedRange<Day>] = []
        /// Callers in their order, and when they met.
        var met: [(caller: Int, on: Day?)] = []
        /// Has met somebody who calls no more.
        var hasBegun = false
    }

    var activities: [Activity] = []
    var callers: [Caller] = []
    var persons: [Person] = []
    var personIndex: [ID<PersonCalled>: Int] = [:]
    var callerIndex: [ID<Account>: Int] = [:]
    var activityIndex: [ID<CallActivity>: Int] = [:]

    func isCalled(_ person: Int, on day: Day) -> Bool {
        let one = persons[person]
        guard one.begins <= day, one.ended.map({ day < $0 }) ?? true else { return false }
        return activities[one.activity].form == .chain || one.hasBegun || one.met.contains { $0.on != nil }
    }

    func isPaused(_ person: Int, on day: Day) -> Bool { persons[person].pauses.contains { $0.contains(day) } }

    /// The first of theirs who can.
    func caller(of person: Int, on day: Day) -> Int? {
        persons[person].met.first { $0.on != nil && callers[$0.caller].can(on: day) }?.caller
    }

    func haveMet(_ person: Int, _ caller: Int) -> Bool {
        persons[person].met.contains { $0.caller == caller && $0.on != nil }
    }

    func minutes(of activity: Int, isChain: Bool) -> Int {
        isChain ? activities[activity].chainMinutes : activities[activity].reportMinutes
    }

    func haveMet(_ person: Int, _ caller: ID<Account>, by day: Day) -> Bool {
        persons[person].met.contains { $0.on.map { $0 <= day } ?? false && callers[$0.caller].account == caller }
    }

    /// Who is called in a chain on a day, in their order.
    func called(in activity: Int, on day: Day) -> [Int] {
        activities[activity].persons.filter { isCalled($0, on: day) }
    }

    func member(_ account: ID<Account>, of activity: Int) -> Member {
        let one = activities[activity]
        return Member(
            account: account, name: "Leader", language: .danish, organisation: one.organisation,
            organisationKind: .branch, organisationName: "Branch",
            roles: account == one.administrator ? [.administrator] : [.volunteer], household: nil,
            session: SecretHash(of: account.text))
    }
}
