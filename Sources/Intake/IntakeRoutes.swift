import Access
import Basics
import Consent
import Organisations
import People
import Web

/// Forms of the municipality: begun, filled in, sent, looked after.
package struct IntakeRoutes: Sendable {
    static let roles: Set<Role> = [.caseworker, .coordinator]
    static let pageLength = 50

    let intakes: Intakes
    let newID: NewID

    package init(_ intakes: Intakes, newID: NewID) {
        self.intakes = intakes
        self.newID = newID
    }

    package func add(to site: Site) {
        putLists(on: site)
        putDrafts(on: site)
        putSent(on: site)
        putAsking(on: site)
    }

    private func putLists(on site: Site) {
        site.members(.get, "/forms", Self.roles, about: .form) { try await list($0) }
        site.members(.post, "/forms/search", Self.roles, about: .form) { try await search($0) }
        site.members(.get, "/forms/blank", Self.roles, about: .organisation) { try await blank($0) }
        site.members(.get, "/forms/new", Self.roles, about: .organisation) { try await new($0, $0.query) }
        site.members(.post, "/forms/new", Self.roles, about: .organisation) { try await begin($0) }
    }

    private func list(_ visit: Visit<Member>) async throws -> Answer {
        let state = FormState(rawValue: visit.query["state"])
        let place = FormPlace(visit.query["after"])
        let found = try await intakes.list(for: visit.who, state: state, after: place, limit: Self.pageLength + 1)
        let shown = Array(found.prefix(Self.pageLength))
        let next =
            found.count > shown.count ? shown.last.map { IntakeAddress.list(state: state, after: FormPlace($0)) } : nil
        let page = FormListPage(
            shown, state: state, isWholeMunicipality: visit.who.roles.contains(.coordinator), next: next,
            isFirst: place == nil, recalls: try await intakes.recalls(for: visit.who), visit.say)
        return visit.page(T.listTitle, formListView(page, visit.say))
    }

    private func search(_ visit: Visit<Member>) async throws -> Answer {
        let words = visit.form["q"]
        let found = try await intakes.search(words, for: visit.who)
        let page = FormListPage(found, state: nil, isWholeMunicipality: false, next: nil, isFirst: true, visit.say)
        return visit.page(T.listFound, foundFormsView(page, words, visit.say))
    }

    private func blank(_ visit: Visit<Member>) async throws -> Answer {
        let language = Language(rawValue: visit.query["lang"]) ?? .danish
        let kind = HouseholdKind(rawValue: visit.query["kind"]) ?? .person
        let receivers = try await intakes.receivers(for: visit.who)
        let asked = receivers.first { $0.id.text == visit.query["activity"] } ?? receivers.first
        guard let asked else { return try await new(visit, visit.query) }
        let wording = try await intakes.wording(for: asked, in: language, for: visit.who)
        return visit.page(T.sheetTitle, sheetView(.blank(wording, language, kind), visit.say))
    }

    private func new(_ visit: Visit<Member>, _ typed: Fields, _ problems: Problems = Problems()) async throws -> Answer
    {
        let key = typed["key"].isEmpty ? newID(NewDraft.self).text : typed["key"]
        let page = NewFormPage(receivers: try await intakes.receivers(for: visit.who), key: key)
        return visit.page(
            T.newTitle, status: problems.isEmpty ? 200 : 422,
            newFormView(page, visit.form(typed, problems), visit.say))
    }

    private func begin(_ visit: Visit<Member>) async throws -> Answer {
        var form = FormReader(visit.form)
        let language = form.choice("language", as: Language.self)
        let kind = form.choice("kind", as: HouseholdKind.self)
        let activity = form.id("activity", of: Activity.self)
        do { try form.finish() } catch { return try await new(visit, visit.form, error) }
        guard let language, let kind, let activity else { return try await new(visit, visit.form, form.problems) }
        let key = ID<NewDraft>(visit.form["key"]) ?? newID()
        let fields = Fields([("kind", kind.rawValue), ("language", language.rawValue), ("activity", activity.text)])
        let draft = NewDraft(activity: activity, language: language, fields: fields, key: key.text)
        return .goTo(IntakeAddress.form(try await intakes.begin(draft, by: visit.who)))
    }
}
