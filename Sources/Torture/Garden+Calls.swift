import Access
import Assembly
import Basics
import SafetyCalls
import Storage
import TestSupport

extension Garden {
    /// Somebody who is called every day by the volunteer, with a key contact, and words about a call that was not answered.
    func call(_ words: Words, by caller: Member) async throws -> Planted {
        let calls = world.assembly.calls
        let (activity, person) = (
            ID<CallActivity>(trusted: "calls-\(words.number)"), ID<PersonCalled>(trusted: "called-\(words.number)")
        )
        let today = world.clock.now.today
        try await world.database.write { transaction in
            try calls.add(
                CallActivityCard(id: activity, organisation: cast.branch, name: "Tryghedsopkald", form: .pairs),
                leaders: [leader.account, caller.account], in: transaction)
            let phone = Words(number: words.number, side: "v").accountPhone
            try calls.setPhone(PhoneNumber(phone), ofLeader: caller.account, in: activity, transaction)
            try calls.add(caller: caller.account, weekdays: 127, phone: phone, to: activity, in: transaction)
            let contact = KeyContactCard(
                id: ID(trusted: "contact-\(words.number)"), kind: .relative, hasAccess: true, name: words("relative"),
                phone: words.phone)
            try calls.add(
                PersonCalledCard(
                    id: person, name: words("called"), phone: words.phone, address: words("called-vej"),
                    clock: 23 * 60, consentedOn: today, beginsOn: today),
                contacts: [contact], to: activity, in: transaction)
            try calls.acquaint(caller.account, with: person, metOn: today, in: transaction)
            guard let duty = try calls.duty(of: person, on: today, in: transaction) else {
                throw TortureFault("nobody calls")
            }
            try calls.lead(.taken(by: leader.account), duty.id, by: leader, in: transaction)
            try calls.lead(
                .found(.helped, by: leader.account), duty.id, words: words("found"), by: leader, in: transaction)
        }
        return Planted(household: ID(trusted: person.text), values: [words("called"), words.phone])
    }
}
