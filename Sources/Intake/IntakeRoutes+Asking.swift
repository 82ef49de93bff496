import Access
import Basics
import People
import Web

extension IntakeRoutes {
    func putAsking(on site: Site) {
        site.members(.get, "/newcomers/:household/consent", [.leader], about: .household) { visit in
            try await ask(visit, in: visit.query["in"], visit.query)
        }
        site.members(.post, "/newcomers/:household/consent", [.leader], about: .household) { try await give($0) }
        site.members(.post, "/newcomers/:household/link", [.leader], about: .household) { visit in
            let receipt = try await intakes.reissueBranchLink(
                of: visit.id("household"), insteadOf: Instant(visit.form["made"]), by: visit.who)
            return visit.page(T.receiptTitle, receiptView(receipt, visit.say))
        }
    }

    /// Whoever has said yes has a receipt instead, for another link.
    private func ask(
        _ visit: Visit<Member>, in language: String, _ typed: Fields, _ problems: Problems = Problems()
    ) async throws -> Answer {
        let id = try visit.id("household", of: Household.self)
        guard let page = try await intakes.asking(id, in: Language(rawValue: language), for: visit.who) else {
            return visit.page(
                T.receiptTitle,
                receiptView(try await intakes.branchReceipt(of: id, for: visit.who), visit.say))
        }
        return visit.page(
            T.askTitle(name: .name(page.card.called)), status: problems.isEmpty ? 200 : 422,
            askingView(page, formInBoth(page.language, typed, problems, visit.say), visit.say))
    }

    /// Answers with the receipt itself: the link in it is shown once and kept nowhere.
    private func give(_ visit: Visit<Member>) async throws -> Answer {
        let id = try visit.id("household", of: Household.self)
        let language = Language(rawValue: visit.form["in"])
        guard let page = try await intakes.asking(id, in: language, for: visit.who) else {
            return .goTo(AskingPage.consent(id))
        }
        let given: BranchConsent
        do { given = try BranchConsent(visit.form, of: page) } catch {
            return try await ask(visit, in: visit.form["in"], visit.form, error)
        }
        guard let receipt = try await intakes.give(given, of: id, by: visit.who) else {
            return .goTo(AskingPage.consent(id))
        }
        return visit.page(T.receiptTitle, receiptView(receipt, visit.say))
    }
}
