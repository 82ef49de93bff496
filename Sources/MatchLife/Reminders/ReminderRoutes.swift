import Access
import Basics
import Organisations
import Storage
import Web

/// The page on which a branch decides who is reminded of what.
package struct ReminderRoutes: Sendable {
    let matches: Matches
    let organisations: Organisations
    let database: any Database

    package init(matches: Matches, organisations: Organisations, database: any Database) {
        self.matches = matches
        self.organisations = organisations
        self.database = database
    }

    package static func path(_ activity: ID<Activity>) -> String { "/activities/\(activity)/reminders" }

    package func putRoutes(on site: Site) {
        let roles: Set<Role> = [.leader, .administrator]
        site.members(.get, "/activities/:activity/reminders", roles, about: .organisation) { visit in
            let page = try await page(visit)
            return visit.page(
                T.reminderTitle, reminderView(page, visit.form(ReminderForm.fields(page.settings))))
        }
        site.members(.post, "/activities/:activity/reminders", roles, about: .organisation) { try await change($0) }
    }

    private func page(_ visit: Visit<Member>) async throws -> ReminderPage {
        let id = try visit.id("activity", of: Activity.self)
        let page: ReminderPage? = try await database.read { transaction in
            guard let activity = try organisations.activity(id, in: transaction),
                activity.organisation == visit.who.organisation
            else { return nil }
            return ReminderPage(
                activity: activity, settings: try matches.reminderSettings(of: id, in: transaction),
                coming: try matches.comingReminders(atMost: 10, of: id, for: visit.who, in: transaction))
        }
        guard let page else { throw PageNotFound() }
        return page
    }

    private func change(_ visit: Visit<Member>) async throws -> Answer {
        let page = try await page(visit)
        let form = ReminderForm(visit.form, page.settings)
        guard form.problems.isEmpty else {
            return visit.page(
                T.reminderTitle, status: 422, reminderView(page, visit.form(visit.form, form.problems)))
        }
        try await database.write { try matches.change(form.settings, of: page.activity.id, in: $0) }
        return after(T.reminderDoneSaved, Self.path(page.activity.id))
    }
}
