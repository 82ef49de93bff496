import Access
import Basics
import MatchLife
import Organisations
import Storage
import Web

/// What the settings of one activity show.
struct ActivitySettingsPage {
    let activity: ActivityCard
    let municipalities: [OrganisationCard]
    let sending: Set<ID<Organisation>>
    var typed: Fields
    var problems = Problems()

    static func typed(_ activity: ActivityCard, _ sending: Set<ID<Organisation>>) -> Fields {
        Fields(
            [
                ("name", activity.name), ("volunteer-name", activity.volunteerName),
                ("reflection-days", String(activity.reflectionDays)), ("keep-months", String(activity.keepMonths)),
                ("contact-name", activity.contactName), ("contact-phone", activity.contactPhone),
                ("premises", activity.premises),
            ] + sending.map { ("municipality", $0.text) })
    }
}

extension OverviewRoutes {
    /// What a branch decides for its activities: reflection time, names, whom to ask, and who may send newcomers.
    func putSettings(on site: Site) {
        let roles: Set<Role> = [.leader, .administrator]
        site.members(.get, "/activities", roles, about: .organisation) { visit in
            let activities = try await database.read {
                try organisations.activities(of: visit.who.organisation, in: $0)
            }
            return visit.page(T.settingsTitle, activitiesView(activities, visit.form(visit.form), visit.say))
        }
        site.members(.post, "/activities", roles, about: .organisation) { try await addActivity($0) }
        site.members(.get, "/activities/:activity", roles, about: .organisation) { visit in
            let page = try await settingsPage(visit)
            return visit.page(titled: page.activity.name, settingsView(page, visit.say))
        }
        site.members(.post, "/activities/:activity", roles, about: .organisation) { try await change($0) }
    }

    private func settingsPage(_ visit: Visit<Member>) async throws -> ActivitySettingsPage {
        let id = try visit.id("activity", of: Activity.self)
        let page: ActivitySettingsPage? = try await database.read { transaction in
            guard let activity = try organisations.activity(id, in: transaction),
                activity.organisation == visit.who.organisation
            else { return nil }
            let sending = try organisations.senders(to: id, in: transaction)
            return ActivitySettingsPage(
                activity: activity,
                municipalities: try organisations.organisations(in: transaction).filter { $0.kind == .municipality },
                sending: sending, typed: ActivitySettingsPage.typed(activity, sending))
        }
        guard let page else { throw PageNotFound() }
        return page
    }

    private func addActivity(_ visit: Visit<Member>) async throws -> Answer {
        var form = FormReader(visit.form)
        let name = form.text("name", max: 80)
        guard form.problems.isEmpty else {
            let activities = try await database.read {
                try organisations.activities(of: visit.who.organisation, in: $0)
            }
            return visit.page(
                T.settingsTitle, status: 422,
                activitiesView(activities, visit.form(visit.form, form.problems), visit.say))
        }
        let id = try await database.write { transaction in
            try organisations.add(
                activityNamed: name, volunteerName: visit.say.plain(T.settingsVolunteer), of: visit.who.organisation,
                contactName: visit.who.name, in: transaction)
        }
        return after(T.doneSettings, "/activities/\(id)")
    }

    private func change(_ visit: Visit<Member>) async throws -> Answer {
        var page = try await settingsPage(visit)
        var form = FormReader(visit.form)
        let phone = form.phone("contact-phone", required: false)
        let changed = ActivityCard(
            id: page.activity.id, organisation: page.activity.organisation,
            organisationName: page.activity.organisationName,
            name: form.text("name", max: 80), volunteerName: form.text("volunteer-name", max: 40),
            reflectionDays: form.number("reflection-days", in: 1...30) ?? 3,
            keepMonths: form.number("keep-months", in: 1...24) ?? 6,
            contactName: form.text("contact-name", max: 80), contactPhone: phone?.text ?? "",
            premises: form.text("premises", required: false, max: 120))
        let chosen = Set(visit.form.each("municipality"))
        guard form.problems.isEmpty else {
            page.typed = visit.form
            page.problems = form.problems
            return visit.page(titled: page.activity.name, status: 422, settingsView(page, visit.say))
        }
        let known = page.municipalities
        try await database.write { transaction in
            try organisations.change(changed, in: transaction)
            for municipality in known {
                if chosen.contains(municipality.id.text) {
                    try organisations.letSend(municipality.id, to: changed.id, in: transaction)
                } else {
                    try organisations.stopSending(municipality.id, to: changed.id, in: transaction)
                }
            }
        }
        return after(T.doneSettings, "/activities/\(changed.id)")
    }
}

private func activitiesView(_ activities: [ActivityCard], _ view: FormView, _ say: Speech) -> HTML {
    let lines = activities.html { "<li><a href=\"/activities/\($0.id)\">\($0.name)</a></li>" }
    return """
        <h1>\(say(T.settingsTitle))</h1><p class="lead">\(say(T.settingsLead))</p><section class="panel"><ul>\(lines)</ul></section>
        <p class="alone"><a href="/calls/activities">\(say(T.settingsCalls))</a></p>
        <section class="panel"><h2>\(say(T.settingsAdd))</h2>\(view.summary)<form method="post" action="/activities" novalidate>\
        \(view.text("name", T.settingsName))<button class="button">\(say(T.settingsAdd))</button></form></section>
        """
}

private func settingsView(_ page: ActivitySettingsPage, _ say: Speech) -> HTML {
    let view = FormView(say, page.typed, page.problems)
    let senders = page.municipalities.html { municipality in
        """
        <label><input type="checkbox" name="municipality" value="\(municipality.id)"\(" checked", when: page.typed.each("municipality").contains(municipality.id.text))> \
        <span>\(municipality.name)</span></label>
        """
    }
    let sending: HTML =
        page.municipalities.isEmpty
        ? ""
        : "<fieldset class=\"field\"><legend>\(say(T.settingsSenders))</legend><div class=\"choices\">\(senders)</div></fieldset>"
    return """
        <h1>\(page.activity.name)</h1><p><a href="\(ReminderRoutes.path(page.activity.id))">\(say(MatchWords.reminders))</a></p>\(view.summary)<form method="post" action="/activities/\(page.activity.id)" novalidate>
        \(view.text("name", T.settingsName))\(view.text("volunteer-name", T.settingsVolunteerName, hint: T.settingsVolunteerHint))
        <div class="two">\(view.text("reflection-days", T.settingsReflection, hint: T.settingsReflectionHint, mode: "numeric"))\
        \(view.text("keep-months", T.settingsKeep, hint: T.settingsKeepHint, mode: "numeric"))</div>
        <div class="two">\(view.text("contact-name", T.settingsContact, hint: T.settingsContactHint))\
        \(view.text("contact-phone", T.settingsPhone, type: "tel", optional: true))</div>
        \(view.text("premises", T.settingsPremises, optional: true))\(sending)<button class="button">\(say(T.settingsSave))</button></form>
        """
}
