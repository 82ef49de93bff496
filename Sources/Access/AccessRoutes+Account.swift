import Basics
import HTTPTypes
import Organisations
import Post
import Storage
import Web

extension AccessRoutes {
    func putAccount(on site: Site) {
        site.members(.get, "/account", Role.all, about: .oneself, beforePromise: true) { visit in
            try await accountPage(visit, nil)
        }
        site.members(.post, "/account", Role.all, about: .oneself, beforePromise: true, changeLanguage)
        site.members(.post, "/account/organisation", Role.all, about: .oneself, beforePromise: true) { visit in
            guard let organisation = ID<Organisation>(visit.form["organisation"]) else { throw PageNotFound() }
            try await accounts.work(in: organisation, visit.who)
            return .goTo("/")
        }
        site.members(.post, "/account/sign-out", Role.all, about: .oneself, beforePromise: true) { visit in
            try await accounts.signOut(visit.who.session)
            return signedOut
        }
        site.members(.post, "/account/sign-out-everywhere", Role.all, about: .oneself, beforePromise: true) { visit in
            try await accounts.signOutEverywhere(visit.who.account)
            return signedOut
        }
    }

    private var signedOut: Answer {
        .cookies([(Cookies.session(gate.settings.isSecure), "")], then: .goTo("/sign-in"))
    }

    private func changeLanguage(_ visit: Visit<Member>) async throws -> Answer {
        var form = FormReader(visit.form)
        let language: Language? = form.choice("language")
        let choices = LetterChoiceForm.read(&form, canText: false)
        guard let language, form.problems.isEmpty else {
            return try await accountPage(visit, visit.form, form.problems)
        }
        try await accounts.speak(language, to: visit.who.account)
        try await database.write { transaction in
            for (kind, choice) in choices {
                try letters.choose(choice, for: kind, visit.who.account, in: transaction)
            }
        }
        return after(T.doneSaved, "/account")
    }

    private func accountPage(
        _ visit: Visit<Member>, _ typed: Fields?, _ problems: Problems = Problems()
    ) async throws -> Answer {
        let choices = try await database.read { try letters.choices(of: visit.who.account, in: $0) }
        let typed =
            typed ?? Fields([("language", visit.who.language.rawValue)] + LetterChoiceForm.fields(choices, canText: false))
        let others = try await accounts.organisations(of: visit.who.account).filter { $0.0 != visit.who.organisation }
        let page = AccountPage(
            organisation: visit.who.organisationName,
            roles: Role.allCases.filter(visit.who.roles.contains).map(\.message), others: others,
            isVolunteer: visit.who.household != nil)
        return visit.page(
            T.accountTitle, status: problems.isEmpty ? 200 : 422, accountContent(page, visit.form(typed, problems)))
    }
}
