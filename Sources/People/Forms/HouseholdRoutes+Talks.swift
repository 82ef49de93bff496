import Access
import Basics
import Storage
import Web

extension HouseholdRoutes {
    func talk(_ visit: Visit<Member>) async throws -> Answer {
        let card = try await database.read { try active(.newcomer, visit, in: $0) }
        return talkPage(card, visit, Fields([("on", ClearanceForm.written(visit.today))]), Problems())
    }

    func noteTalk(_ visit: Visit<Member>) async throws -> Answer {
        let card = try await database.read { try active(.newcomer, visit, in: $0) }
        let names = try await households.knownNames(for: visit.who, besides: [card.id])
        var form = FormReader(visit.form)
        var kept: [KeptText] = []
        let talk = TalkForm.read(&form, visit.say, today: visit.today, knowing: names, kept: &kept)
        guard form.problems.isEmpty, let talk else { return talkPage(card, visit, visit.form, form.problems) }
        let reasons = kept
        try await database.write { transaction in
            try households.note(talk, with: card.id, by: visit.who, in: transaction)
            try households.keep(reasons, about: card.id, by: visit.who, in: transaction)
        }
        return after(T.doneTalked, HouseholdAddress.card(.newcomer, card.id))
    }

    private func talkPage(
        _ card: HouseholdCard, _ visit: Visit<Member>, _ typed: Fields, _ problems: Problems
    ) -> Answer {
        visit.page(
            T.talkTitle(name: .name(card.called)), status: problems.isEmpty ? 200 : 422,
            talkView(card, visit.form(typed, problems)))
    }
}
