import Access
import Basics
import Organisations
import Storage
import Web

extension HouseholdRoutes {
    func new(_ visit: Visit<Member>) async throws -> Answer {
        try await newPage(visit, ProfileForm.typed(Profile(kind: .person)), Problems())
    }

    func add(_ visit: Visit<Member>) async throws -> Answer {
        let activities = try await activities(visit)
        var form = FormReader(visit.form)
        let activity = form.id("activity", of: Activity.self)
        if let activity, !activities.contains(where: { $0.id == activity }) {
            form.problems.add("activity", Message("web.problem.choice"))
        }
        let profile = ProfileForm.read(&form, side: .volunteer, today: visit.today, postcodes: households.postcodes)
        let names = PeopleForm.names(&form, kind: profile.kind)
        let contact = PeopleForm.contact(&form)
        guard form.problems.isEmpty, let activity else { return try await newPage(visit, visit.form, form.problems) }
        let id = try await database.write { transaction in
            try households.add(
                .volunteer, profile, name: names.household, adults: names.adults, contact: contact, to: activity,
                of: visit.who.organisation, by: visit.reader, in: transaction)
        }
        return after(T.doneAdded, HouseholdAddress.card(.volunteer, id))
    }

    private func newPage(_ visit: Visit<Member>, _ typed: Fields, _ problems: Problems) async throws -> Answer {
        let page = NewVolunteerPage(activities: try await activities(visit))
        return visit.page(
            T.newTitle, status: problems.isEmpty ? 200 : 422, newVolunteerView(page, visit.form(typed, problems)))
    }

    private func activities(_ visit: Visit<Member>) async throws -> [ActivityCard] {
        try await database.read { try organisations.activities(of: visit.who.organisation, in: $0) }
    }
}
