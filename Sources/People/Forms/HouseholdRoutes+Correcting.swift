import Access
import Basics
import Consent
import Storage
import Web

extension HouseholdRoutes {
    /// Looking at a newcomer's contact data is noted, so this page writes.
    func edit(_ side: Side, _ visit: Visit<Member>) async throws -> Answer {
        let page = try await database.write { try editPage(side, visit, in: $0) }
        var typed = PeopleForm.typed(page.card) + ProfileForm.typed(page.card.profile)
        if let contact = page.contact { typed = typed + PeopleForm.typed(contact) }
        return answer(page, visit, typed)
    }

    func correct(_ side: Side, _ visit: Visit<Member>) async throws -> Answer {
        var form = FormReader(visit.form)
        let profile = ProfileForm.read(&form, side: side, today: visit.today, postcodes: households.postcodes)
        let hasNames = visit.form.has("name")
        let names = hasNames ? PeopleForm.names(&form, kind: profile.kind) : nil
        let contact = visit.form.has("phone") ? PeopleForm.contact(&form) : nil
        let version = form.number("version", in: 1...Int.max)
        guard form.problems.isEmpty, let version else { return try await again(side, visit, form.problems) }
        do {
            let id = try await database.write { transaction in
                let card = try active(side, visit, in: transaction)
                try households.change(
                    card.id, to: profile, name: card.name == nil ? nil : names?.household,
                    adults: card.name == nil ? nil : names?.adults,
                    contact: try mayReach(card, in: transaction) ? contact : nil, version: version, by: visit.reader,
                    in: transaction)
                return card.id
            }
            return after(T.doneChanged, HouseholdAddress.card(side, id))
        } catch HouseholdRefusal.changedSince {
            return try await again(side, visit, Problems(), refusal: .changedSince)
        } catch HouseholdRefusal.adultsHaveConsented {
            form.problems.add("adults", T.refusalAdultsHaveConsented)
            return try await again(side, visit, form.problems)
        }
    }

    /// What was typed stands there still; saving it again is a choice made with open eyes.
    private func again(
        _ side: Side, _ visit: Visit<Member>, _ problems: Problems, refusal: HouseholdRefusal? = nil
    ) async throws -> Answer {
        var page = try await database.write { try editPage(side, visit, in: $0) }
        page.refusal = refusal
        let typed = refusal == nil ? visit.form : visit.form.setting("version", String(page.card.version))
        return answer(page, visit, typed, problems)
    }

    private func answer(
        _ page: EditPage, _ visit: Visit<Member>, _ typed: Fields, _ problems: Problems = Problems()
    ) -> Answer {
        let status = page.refusal != nil ? 409 : problems.isEmpty ? 200 : 422
        return visit.page(
            T.editTitle(name: .name(page.card.called)), status: status, editView(page, visit.form(typed, problems)))
    }

    private func editPage(_ side: Side, _ visit: Visit<Member>, in transaction: Transaction) throws -> EditPage {
        let card = try active(side, visit, in: transaction)
        guard side == .newcomer else {
            let contact = try households.volunteerContact(of: card.id, for: visit.reader, in: transaction)
            return EditPage(card: card, contact: contact ?? Contact(phone: nil, email: nil, address: ""))
        }
        let contact = try consents.contactPermit(for: card.id, in: transaction).flatMap { permit in
            try households.contact(of: card.id, against: permit, for: visit.reader, match: nil, in: transaction)
        }
        return EditPage(card: card, contact: contact)
    }

    /// A newcomer's contact data is there only while a consent covers it (C053, C057).
    private func mayReach(_ card: HouseholdCard, in transaction: Transaction) throws -> Bool {
        try card.side == .volunteer || consents.contactPermit(for: card.id, in: transaction) != nil
    }
}
