import Basics
import HTTPTypes
import Organisations
import Post
import Storage
import Web

extension AccessRoutes {
    func putAccount(on site: Site) {
        site.members(.get, "/account", Role.all, about: .oneself, beforePromise: true) { visit in
            try await accountPage(visit)
        }
        site.members(.post, "/account", Role.all, about: .oneself, beforePromise: true, change)
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

    private func change(_ visit: Visit<Member>) async throws -> Answer {
        let canText = try await database.read { try letters.hasNumber(visit.who.account, in: $0) }
        var form = FormReader(visit.form)
        let language: Language? = form.choice("language")
        let choices = LetterChoiceForm.read(&form, canText: canText)
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
        _ visit: Visit<Member>, _ typed: Fields? = nil, _ problems: Problems = Problems()
    ) async throws -> Answer {
        try await accountPage(visit, typed, problems, phone: .none, Problems())
    }

    /// The same page, with what was typed about a number.
    func accountPage(
        _ visit: Visit<Member>, phone: Fields, _ problems: Problems
    ) async throws -> Answer {
        try await accountPage(visit, nil, Problems(), phone: phone, problems)
    }

    private func accountPage(
        _ visit: Visit<Member>, _ typed: Fields?, _ problems: Problems, phone: Fields, _ phoneProblems: Problems
    ) async throws -> Answer {
        let account = visit.who.account
        let others = try await accounts.organisations(of: account).filter { $0.0 != visit.who.organisation }
        let (choices, number) = try await database.read { transaction in
            (
                try letters.choices(of: account, in: transaction),
                phones.isOffered ? try phones.phone(of: account, in: transaction) : nil
            )
        }
        let canText = number?.isConfirmed == true
        let page = AccountPage(
            organisation: visit.who.organisationName,
            roles: Role.allCases.filter(visit.who.roles.contains).map(\.message), others: others,
            isVolunteer: visit.who.household != nil, phone: number, offersPhone: phones.isOffered, canText: canText)
        let fields =
            typed
            ?? Fields(
                [("language", visit.who.language.rawValue)] + LetterChoiceForm.fields(choices, canText: canText))
        return visit.page(
            T.accountTitle, status: problems.isEmpty && phoneProblems.isEmpty ? 200 : 422,
            accountContent(page, visit.form(fields, problems), phone: visit.form(phone, phoneProblems)))
    }
}
