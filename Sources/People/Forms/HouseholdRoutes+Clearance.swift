import Access
import Basics
import Storage
import Web

extension HouseholdRoutes {
    func clearance(_ visit: Visit<Member>) async throws -> Answer {
        let card = try await database.read { try active(.volunteer, visit, in: $0) }
        return clearancePage(card, visit, ClearanceForm.typed(card), Problems())
    }

    func clear(_ visit: Visit<Member>) async throws -> Answer {
        let card = try await database.read { try active(.volunteer, visit, in: $0) }
        var form = FormReader(visit.form)
        let read = ClearanceForm.read(&form, card, today: visit.today)
        guard form.problems.isEmpty else { return clearancePage(card, visit, visit.form, form.problems) }
        try await database.write { transaction in
            try households.setClearance(
                card.id, read.clearance, certificates: read.certificates, by: visit.reader, in: transaction)
        }
        return after(T.doneCleared, HouseholdAddress.card(.volunteer, card.id))
    }

    private func clearancePage(
        _ card: HouseholdCard, _ visit: Visit<Member>, _ typed: Fields, _ problems: Problems
    ) -> Answer {
        visit.page(
            T.clearanceTitle(name: .name(card.called)), status: problems.isEmpty ? 200 : 422,
            clearanceView(card, visit.form(typed, problems), today: visit.today))
    }
}
