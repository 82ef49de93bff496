import Access
import Basics
import Consent
import People
import Web

extension IntakeRoutes {
    func putSent(on site: Site) {
        site.members(.get, "/forms/:form/receipt", Self.roles, about: .form) { try await receipt($0) }
        site.members(.post, "/forms/:form/link", Self.roles, about: .form) { try await reissue($0) }
        site.members(.get, "/forms/:form/correct", Self.roles, about: .form) { try await correcting($0) }
        site.members(.post, "/forms/:form/correct", Self.roles, about: .form) { try await correct($0) }
        site.members(.post, "/forms/:form/withdrawal", Self.roles, about: .form) { try await withdraw($0) }
        site.members(.get, "/forms/:form/print", Self.roles, about: .form) { try await printed($0) }
    }

    func sentPage(
        _ id: ID<IntakeForm>, _ visit: Visit<Member>, _ problems: Problems = Problems()
    ) async throws -> Answer {
        let page = SentFormPage(shown: try await intakes.sentForm(id, for: visit.who), today: visit.today)
        return visit.page(
            titled: page.shown.card.called, status: problems.isEmpty ? 200 : 422,
            sentFormView(page, visit.form(visit.form, problems), visit.say))
    }

    private func receipt(_ visit: Visit<Member>) async throws -> Answer {
        let receipt = try await intakes.receipt(of: visit.id("form"), for: visit.who)
        return visit.page(T.receiptTitle, receiptView(receipt, visit.say))
    }

    private func reissue(_ visit: Visit<Member>) async throws -> Answer {
        let receipt = try await intakes.reissueLink(
            of: visit.id("form"), insteadOf: Instant(visit.form["made"]), by: visit.who)
        return visit.page(T.receiptTitle, receiptView(receipt, visit.say))
    }

    private func correcting(_ visit: Visit<Member>) async throws -> Answer {
        let sent = try await intakes.sentForm(visit.id("form"), for: visit.who)
        guard sent.canCorrect else { throw IntakeRefusal.contactMade }
        return correctPage(sent, typed(of: sent), visit)
    }

    private func correctPage(
        _ sent: SentForm, _ typed: Fields, _ visit: Visit<Member>, _ problems: Problems = Problems()
    ) -> Answer {
        let page = CorrectPage(form: sent.form, kind: sent.card.profile.kind, adults: sent.card.adults.count)
        return visit.page(
            T.correctTitle, status: problems.isEmpty ? 200 : 422,
            correctView(page, visit.form(typed, problems), visit.say))
    }

    private func correct(_ visit: Visit<Member>) async throws -> Answer {
        let id = try visit.id("form", of: IntakeForm.self)
        let sent = try await intakes.sentForm(id, for: visit.who)
        guard sent.canCorrect else { throw IntakeRefusal.contactMade }
        let correction: Correction
        do {
            correction = try readCorrection(visit.form, of: sent, intakes.asked(sent.form.language, on: visit.today))
        } catch {
            return correctPage(sent, visit.form, visit, error)
        }
        try await intakes.correct(id, to: correction, by: visit.who)
        return after(T.doneCorrected, IntakeAddress.form(id))
    }

    private func withdraw(_ visit: Visit<Member>) async throws -> Answer {
        let id = try visit.id("form", of: IntakeForm.self)
        guard let how = ConsentHow(rawValue: visit.form["how"]) else {
            return try await sentPage(id, visit, Problems([Problem("how", T.problemHowTold)]))
        }
        try await intakes.withdraw(id, told: how, by: visit.who)
        return after(T.doneWithdrawn, IntakeAddress.form(id))
    }

    /// A draft prints as far as it is filled in: it is signed on paper before it is sent.
    private func printed(_ visit: Visit<Member>) async throws -> Answer {
        let form = try await intakes.form(visit.id("form"), for: visit.who)
        guard let wording = try await intakes.wording(of: form, for: visit.who) else {
            throw IntakeRefusal.unknownActivity
        }
        guard form.state == .draft else {
            let page = SheetPage(try await intakes.printed(form.id, for: visit.who), wording)
            return visit.page(T.sheetTitle, sheetView(page, visit.say))
        }
        let typed = try Fields(decoding: form.fields.revealed.utf8)
        return visit.page(
            T.sheetTitle, sheetView(SheetPage(typed, wording, intakes.asked(form.language, on: visit.today)), visit.say)
        )
    }
}
