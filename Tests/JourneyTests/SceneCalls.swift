import Access
import Assembly
import Basics
import SafetyCalls
import Storage
import TestSupport

/// Safety calls of a town: its volunteer calls and leads, and its administrator looks after them.
struct SceneCalls {
    let activity = ID<CallActivity>(trusted: "calls-of-lindby")
    let person = ID<PersonCalled>(trusted: "called-in-lindby")
    let caller: ID<Account>
    let duty: ID<Duty>
    let tomorrow: ID<Duty>
    let pause: String

    init(_ world: World, _ cast: Cast) async throws {
        let caller = try require_(cast.people[.volunteer])
        let (activity, person) = (activity, person)
        let calls = world.assembly.calls
        let today = world.clock.now.today
        (duty, tomorrow, pause) = try await world.database.write { transaction in
            try calls.add(
                CallActivityCard(id: activity, organisation: cast.branch, name: "Tryghedsopkald", form: .star),
                leaders: [caller], in: transaction)
            try calls.add(caller: caller, weekdays: 127, phone: "+4522334455", to: activity, in: transaction)
            try calls.add(
                PersonCalledCard(
                    id: person, name: "Ejnar", phone: "+4533445566", address: "Møllevej 4", clock: 10 * 60,
                    consentedOn: today, beginsOn: today),
                contacts: [
                    KeyContactCard(
                        id: ID(trusted: "contact-in-lindby"), kind: .relative, hasAccess: true, name: "Datter",
                        phone: "+4544556677")
                ], to: activity, in: transaction)
            try calls.acquaint(caller, with: person, metOn: today, in: transaction)
            try calls.pause(
                person, from: today.adding(days: 3), until: today.adding(days: 4), .visit, toldBy: .person,
                notedBy: nil,
                in: transaction)
            let duty = try calls.duty(of: person, on: today, in: transaction)
            let tomorrow = try calls.duty(of: person, on: today.adding(days: 1), in: transaction)
            return (
                try require_(duty).id, try require_(tomorrow).id,
                try require_(calls.pauses(of: person, in: transaction).first).id
            )
        }
        self.caller = caller
    }

    /// What paths under `/calls` name.
    var records: [String: String] {
        [
            "activity": activity.text, "person": person.text, "duty": duty.text, "account": caller.text, "pause": pause,
            "deed": "seen",
        ]
    }

    var forms: [String: [(String, String)]] {
        [
            "POST /calls/board/pauses/:pause": [("person", person.text)],
            "POST /calls/persons/:person/end": [("why", "moved")],
            "POST /calls/persons/:person/callers/end": [("caller", caller.text)],
        ]
    }
}
