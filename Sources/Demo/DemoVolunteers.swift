import Access
import Assembly
import Basics
import Matching
import People
import Storage

/// A volunteer of the town, with the account they sign in with.
struct DemoVolunteer: Sendable {
    let household: ID<Household>
    let member: Member
}

extension DemoTown {
    /// 32 volunteers: 20 persons and 12 families; a few are not ready yet.
    func addVolunteers(_ staff: DemoStaff) async throws -> [DemoVolunteer] {
        try await database.write { transaction in
            try DemoNames.volunteers.enumerated().map { number, name in
                let isFamily = number % 8 >= 5
                let profile = volunteerProfile(number, isFamily: isFamily)
                let adults = isFamily ? [name, DemoNames.partners[number % DemoNames.partners.count]] : [name]
                let email = "frivillig\(number + 1)@lindby.example"
                let contact = Contact(
                    phone: PhoneNumber("2\(String(1_000_000 + number * 137_911).suffix(7))"),
                    email: EmailAddress(email),
                    address: "Lindevej \(number + 3)")
                let household = try assembly.households.add(
                    .volunteer, profile, name: isFamily ? "Familien \(name.split(separator: " ").last ?? "")" : name,
                    adults: adults, contact: contact, to: isFamily ? staff.families : staff.activity, of: staff.branch,
                    waitingSince: nil, in: transaction)
                try clear(household, number, by: staff.carl, in: transaction)
                let member = try invite(name, email, .volunteer, staff.branch, household: household, in: transaction)
                return DemoVolunteer(household: household, member: member)
            }
        }
    }

    private func clear(_ id: ID<Household>, _ number: Int, by leader: Member, in transaction: Transaction) throws {
        guard number % 11 != 7 else { return }
        let day = clock.now.today
        let card = try assembly.households.card(id, for: .member(leader), in: transaction)
        let certificates = (card?.adults ?? []).map { ($0.id, number % 9 == 4 ? nil : Optional(day)) }
        try assembly.households.setClearance(
            id, Clearance(interviewedOn: day, agreementOn: day, guidelinesOn: day),
            certificates: Dictionary(uniqueKeysWithValues: certificates), by: .member(leader), in: transaction)
    }

    private func volunteerProfile(_ number: Int, isFamily: Bool) -> Profile {
        var profile = Profile(kind: isFamily ? .family : .person)
        let year = clock.now.today.year
        profile.gender = isFamily ? nil : number % 2 == 0 ? .woman : .man
        profile.children = isFamily ? [year - 5 - number % 7, year - 9 - number % 5] : []
        profile.languages = [["da", "en"], ["da", "en", "de"], ["da", "en", "ar"], ["da", "en", "fr"]][number % 4]
        profile.interests = Interests(pick(Interest.allCases, number, 4))
        profile.hopes = Hopes(pick(Hope.allCases, number, 3))
        profile.times = MeetingTimes(pick(MeetingTime.allCases, number, 6))
        profile.postcode = ["8660", "8680", "8362", "8464"][number % 4]
        profile.reach = [20, 30, 15, 25][number % 4]
        profile.capacity = number % 6 == 0 ? 2 : 1
        profile.ageBand = AgeBand.allCases[(number * 3) % AgeBand.allCases.count]
        profile.ownWords = Personal(DemoNames.ownWords[number % DemoNames.ownWords.count])
        return profile
    }
}

/// Some of a list, spread evenly, the same for the same number.
func pick<Listed>(_ all: [Listed], _ number: Int, _ count: Int) -> [Listed] {
    (0..<count).map { all[(number * 7 + $0 * (all.count / count + 1)) % all.count] }
}
