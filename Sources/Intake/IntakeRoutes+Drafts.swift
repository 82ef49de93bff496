import Access
import Basics
import Consent
import People
import Web

extension IntakeRoutes {
    func putDrafts(on site: Site) {
        site.members(.get, "/forms/:form", Self.roles, about: .form) { try await show($0) }
        site.members(.post, "/forms/:form", Self.roles, about: .form) { try await save($0) }
        site.members(.get, "/forms/:form/check", Self.roles, about: .form) { try await check($0) }
        site.members(.post, "/forms/:form/check", Self.roles, about: .form) { try await send($0) }
    }

    private func show(_ visit: Visit<Member>) async throws -> Answer {
        let form = try await intakes.form(visit.id("form"), for: visit.who)
        guard form.state == .draft else { return try await sentPage(form.id, visit) }
        return try await draftPage(form, try Fields(decoding: form.fields.revealed.utf8), visit)
    }

    func draftPage(
        _ form: FormCard, _ typed: Fields, _ visit: Visit<Member>, _ problems: Problems = Problems()
    ) async throws -> Answer {
        let page = IntakeFormPage(
            form: form, kind: kind(in: typed), receivers: try await intakes.receivers(for: visit.who),
            wording: try await intakes.wording(of: form, for: visit.who), adults: Set(adultNumbers(in: typed)))
        let view = formInBoth(form.language, typed, problems, visit.say)
        return visit.page(T.formTitle, status: problems.isEmpty ? 200 : 422, intakeFormView(page, view, visit.say))
    }

    /// The first of the two languages is always the one that applies, whatever the reader has menus in.
    func formInBoth(_ language: Language, _ typed: Fields, _ problems: Problems, _ say: Speech) -> FormView {
        let second = language == .danish ? say.language : language
        return FormView(say.in(.danish), typed, problems, beside: second == .danish ? nil : say.in(second))
    }

    private func save(_ visit: Visit<Member>) async throws -> Answer {
        let id = try visit.id("form", of: IntakeForm.self)
        let form = try await intakes.form(id, for: visit.who)
        guard form.state == .draft else { return alreadySent(form, visit) }
        if visit.form["deed"] == "delete" {
            try await intakes.delete(id, by: visit.who)
            return after(T.doneDeleted, IntakeAddress.list)
        }
        let typed = Fields(visit.form.all.filter { $0.name != "deed" })
        var reader = FormReader(typed)
        refuseCPR(&reader)
        do { try reader.finish() } catch { return try await draftPage(form, typed, visit, error) }
        try await intakes.save(id, typed, by: visit.who)
        guard visit.form["deed"] == "check" else { return after(T.doneSaved, IntakeAddress.form(id)) }
        let saved = try await intakes.form(id, for: visit.who)
        do { _ = try await answers(typed, saved, visit) } catch let problems as Problems {
            return try await draftPage(saved, typed, visit, problems)
        }
        return .goTo(IntakeAddress.check(id))
    }

    private func answers(_ typed: Fields, _ form: FormCard, _ visit: Visit<Member>) async throws -> IntakeAnswers {
        let reading = IntakeReading(
            receivers: try await intakes.receivers(for: visit.who),
            isApproved: try await intakes.isApproved(form.language),
            asked: intakes.asked(form.language, on: visit.today))
        return try reading.answers(in: typed)
    }

    private func check(_ visit: Visit<Member>, isChanged: Bool = false) async throws -> Answer {
        let form = try await intakes.form(visit.id("form"), for: visit.who)
        guard form.state == .draft else { return .goTo(IntakeAddress.form(form.id)) }
        let typed = try Fields(decoding: form.fields.revealed.utf8)
        do {
            let answers = try await answers(typed, form, visit)
            guard let wording = try await intakes.wording(of: form, for: visit.who) else { throw PageNotFound() }
            let until = FormRules.keepUntil(from: visit.today, months: wording.months)
            let asked = intakes.asked(form.language, on: visit.today)
            let page = CheckPage(
                form: form, answers: answers, wording: wording,
                card: asked.preview(answers.profile, name: answers.name.revealed),
                until: visit.say.date(until), isChanged: isChanged)
            return visit.page(T.checkTitle, status: isChanged ? 409 : 200, checkView(page, visit.say))
        } catch let problems as Problems {
            return try await draftPage(form, typed, visit, problems)
        }
    }

    /// Answers with the receipt itself: the link in it is shown once and kept nowhere.
    private func send(_ visit: Visit<Member>) async throws -> Answer {
        let form = try await intakes.form(visit.id("form"), for: visit.who)
        guard form.state == .draft else { return alreadySent(form, visit) }
        guard Instant(visit.form["saved"]) == form.facts.savedAt else { return try await check(visit, isChanged: true) }
        let typed = try Fields(decoding: form.fields.revealed.utf8)
        do {
            let receipt = try await intakes.send(form.id, try await answers(typed, form, visit), by: visit.who)
            return visit.page(T.receiptTitle, receiptView(receipt, visit.say))
        } catch let problems as Problems {
            return try await draftPage(form, typed, visit, problems)
        }
    }

    private func alreadySent(_ form: FormCard, _ visit: Visit<Member>) -> Answer {
        visit.page(T.againTitle, status: 409, sentAlreadyView(form, visit.say))
    }
}
