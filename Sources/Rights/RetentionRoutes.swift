import Access
import Basics
import Web

/// The administrator's page of how long each kind of record is kept.
package struct RetentionRoutes: Sendable {
    package static let page = "/administration/retention"
    private let retention: Retention

    package init(_ retention: Retention) {
        self.retention = retention
    }

    package func add(to site: Site) {
        site.members(.get, Self.page, [.administrator], about: .organisation) { visit in
            try await page(visit, typed: RetentionForm.fields(try await retention.periods()))
        }
        site.members(.post, Self.page, [.administrator], about: .organisation) { try await change($0) }
    }

    private func page(
        _ visit: Visit<Member>, typed: Fields, _ problems: Problems = Problems()
    ) async throws -> Answer {
        let shown = RetentionPage(
            periods: try await retention.periods(), forecast: RetentionForecast(try await retention.preview()))
        return visit.page(
            T.retentionTitle, status: problems.isEmpty ? 200 : 422,
            retentionView(shown, visit.form(typed, problems), visit.say))
    }

    /// What would go earlier is shown first, and saved by a second press; the rest is saved at once.
    private func change(_ visit: Visit<Member>) async throws -> Answer {
        let present = try await retention.periods()
        let form = RetentionForm(visit.form, present)
        if visit.form.has("back") { return try await page(visit, typed: visit.form) }
        guard form.problems.isEmpty else { return try await page(visit, typed: visit.form, form.problems) }
        let shortened = present.shortened(in: form.chosen)
        guard shortened.isEmpty || form.hasSeen(shortened, of: present) else {
            let check = RetentionCheckPage(
                from: present, to: form.chosen, preview: try await retention.preview(form.chosen), today: visit.today)
            return visit.page(T.retentionCheck, retentionCheckView(check, visit.say))
        }
        if shortened.isEmpty && present.lengthened(in: form.chosen).isEmpty {
            return after(T.retentionDoneUnchanged, Self.page)
        }
        try await retention.change(to: form.chosen, by: visit.who)
        return after(T.retentionDoneSaved, Self.page)
    }
}
