import Access
import Basics
import Matching
import People
import Storage
import Web

/// What a household has said of itself, as it corrects it (GDPR art. 16).
struct OwnAnswersPage {
    let card: HouseholdCard
    /// Nil when it has served and is gone.
    let contact: Contact?
    let path: String
    let back: HTML
    var refusal: HouseholdRefusal?

    var typed: Fields {
        let who = card.name == nil ? Fields.none : PeopleForm.typed(card)
        let reach = contact.map(PeopleForm.typed) ?? .none
        return who.setting("version", String(card.version)) + reach + ProfileForm.typed(card.profile)
    }
}

extension OverviewRoutes {
    /// A newcomer's and a volunteer's own answers, name and contact data.
    func putAnswers(on site: Site) {
        site.newcomers(.get, "/mine/answers") { visit in
            try await answers(visit, of: visit.who.household, visit.reader, "/mine/answers", back: backLink(visit.say))
        }
        site.newcomers(.post, "/mine/answers") { visit in
            try await correct(
                visit, of: visit.who.household, visit.reader, "/mine/answers", back: backLink(visit.say), then: "/mine")
        }
        let rights = "/account/rights"
        site.members(.get, "/account/answers", [.volunteer], about: .oneself) { visit in
            guard let household = visit.who.household else { throw PageNotFound() }
            return try await answers(
                visit, of: household, visit.reader, visit.path, back: backLink(to: rights, visit.say))
        }
        site.members(.post, "/account/answers", [.volunteer], about: .oneself) { visit in
            guard let household = visit.who.household else { throw PageNotFound() }
            return try await correct(
                visit, of: household, visit.reader, visit.path, back: backLink(to: rights, visit.say), then: rights)
        }
    }

    private func page(
        of household: ID<Household>, _ reader: Reader, _ path: String, _ back: HTML
    ) async throws -> OwnAnswersPage {
        try await database.read { transaction in
            guard let card = try households.card(household, for: reader, in: transaction), card.endedOn == nil else {
                throw PageNotFound()
            }
            return OwnAnswersPage(
                card: card, contact: try households.ownContact(of: household, for: reader, in: transaction),
                path: path, back: back)
        }
    }

    private func answers<Who>(
        _ visit: Visit<Who>, of household: ID<Household>, _ reader: Reader, _ path: String, back: HTML,
        typed: Fields? = nil, problems: Problems = Problems(), refusal: HouseholdRefusal? = nil
    ) async throws -> Answer {
        var page = try await page(of: household, reader, path, back)
        page.refusal = refusal
        let status = refusal != nil ? 409 : problems.isEmpty ? 200 : 422
        let shown = refusal == nil ? typed : typed?.setting("version", String(page.card.version))
        return visit.page(
            T.mineAnswers, status: status, ownAnswersView(page, visit.form(shown ?? page.typed, problems)))
    }

    private func correct<Who>(
        _ visit: Visit<Who>, of household: ID<Household>, _ reader: Reader, _ path: String, back: HTML,
        then next: String
    ) async throws -> Answer {
        let side = try await page(of: household, reader, path, back).card.side
        var form = FormReader(visit.form)
        let profile = ProfileForm.read(&form, side: side, today: visit.today, postcodes: postcodes)
        let names = visit.form.has("name") ? PeopleForm.names(&form, kind: profile.kind) : nil
        let contact = visit.form.has("phone") ? PeopleForm.contact(&form) : nil
        let version = visit.form.has("version") ? form.number("version", in: 1...Int.max) : nil
        func again(_ problems: Problems, _ refusal: HouseholdRefusal? = nil) async throws -> Answer {
            try await answers(
                visit, of: household, reader, path, back: back, typed: visit.form, problems: problems, refusal: refusal)
        }
        guard form.problems.isEmpty else { return try await again(form.problems) }
        do {
            try await database.write { transaction in
                let isNamed = try households.card(household, for: reader, in: transaction)?.name != nil
                let isReachable = try households.ownContact(of: household, for: reader, in: transaction) != nil
                try households.change(
                    household, to: profile, name: isNamed ? names?.household : nil,
                    adults: isNamed ? names?.adults : nil,
                    contact: isReachable ? contact : nil, version: version, by: reader, in: transaction)
            }
        } catch HouseholdRefusal.changedSince {
            return try await again(Problems(), .changedSince)
        } catch HouseholdRefusal.adultsHaveConsented {
            form.problems.add("adults", HouseholdRefusal.adultsHaveConsented.message)
            return try await again(form.problems)
        }
        return after(T.doneAnswers, next)
    }
}

func ownAnswersView(_ page: OwnAnswersPage, _ form: FormView) -> HTML {
    let say = form.say
    let conflict: HTML =
        page.refusal.map { "<div class=\"notice warn\" role=\"alert\"><p>\(say($0.message))</p></div>" } ?? ""
    let who: HTML = page.card.name == nil ? "" : PeopleForm.nameFields(form)
    let reach: HTML = page.contact == nil ? "" : PeopleForm.contactFields(form)
    let whole: HTML =
        page.card.name == nil && page.contact == nil
        ? "" : "<section class=\"panel\"><h2>\(say(T.mineWho))</h2>\(who)\(reach)</section>"
    return """
        <h1>\(say(T.mineAnswers))</h1><p class="lead">\(say(T.mineSavedAnswers))</p>\(conflict)\(form.summary)
        <form method="post" action="\(page.path)" novalidate><input type="hidden" name="version" value="\(form.typed["version"])">
        \(whole)\(ProfileForm.fields(form, side: page.card.side))
        <button class="button">\(say(T.mineSave))</button></form>\(page.back)
        """
}
