import Access
import Basics
import Web

/// The administrator's page of wordings: which languages a native reader has approved.
package struct ConsentRoutes: Sendable {
    package static let wordings = "/administration/wordings"
    private let consents: Consents
    private let accounts: Accounts

    package init(_ consents: Consents, _ accounts: Accounts) {
        self.consents = consents
        self.accounts = accounts
    }

    package func add(to site: Site) {
        site.members(.get, Self.wordings, [.administrator], about: .organisation) { visit in
            try await page(visit)
        }
        site.members(.post, Self.wordings, [.administrator], about: .organisation) { visit in
            try await change(visit)
        }
    }

    private func page(_ visit: Visit<Member>, _ problems: Problems = Problems()) async throws -> Answer {
        var pages: [WordingsPage] = []
        for version in ConsentWording.all {
            let (approvals, names) = try await consents.approvals(of: version, accounts)
            let lines = Language.allCases.filter { $0 != .danish }.map { language in
                let approval = approvals.first { $0.language == language }
                return WordingsPage.Line(
                    language: language, approval: approval, approvedBy: approval.flatMap { names[$0.by] })
            }
            pages.append(WordingsPage(version: version, lines: lines))
        }
        return visit.page(
            T.wordingsTitle, status: problems.isEmpty ? 200 : 422,
            wordingsView(pages, visit.form(visit.form, problems), visit.say))
    }

    private func change(_ visit: Visit<Member>) async throws -> Answer {
        var form = FormReader(visit.form)
        let approved = form.choice("approve", required: false, as: Language.self)
        let putBack = form.choice("put-back", required: approved == nil, as: Language.self)
        do { try form.finish() } catch { return try await page(visit, error) }
        guard let version = ConsentWording.all.first(where: { $0 == visit.form["wording"] }) else {
            throw PageNotFound()
        }
        if let approved {
            try await consents.approve(version, in: approved, true, by: visit.who)
            return after(T.wordingsDoneApproved, Self.wordings)
        }
        if let putBack { try await consents.approve(version, in: putBack, false, by: visit.who) }
        return after(T.wordingsDonePutBack, Self.wordings)
    }
}
