import Basics
import HTTPTypes
import Web

extension AccessRoutes {
    func putSignIn(on site: Site) {
        site.open(.get, "/sign-in") { visit in visit.page(T.signInTitle, signInContent(visit.form(.none))) }
        site.open(.post, "/sign-in", sendCode)
        site.open(.get, "/sign-in/code") { _ in .goTo("/sign-in") }
        site.open(.post, "/sign-in/code", useCode)
        site.open(.get, "/sign-in/link/:secret") { visit in
            visit.page(T.linkTitle, linkContent(visit.text("secret"), visit.form(.none)))
        }
        site.open(.post, "/sign-in/link/:secret", useLink)
    }

    /// The same answer whether anybody has that address or not.
    private func sendCode(_ visit: Visit<Member?>) async throws -> Answer {
        try gate.limiter.attempt("code to \(visit.address)", atMost: 40, minutes: 10)
        var form = FormReader(visit.form)
        let email = form.email("email")
        guard let email, form.problems.isEmpty else {
            return visit.page(T.signInTitle, status: 422, signInContent(visit.form(visit.form, form.problems)))
        }
        try gate.limiter.attempt("code for \(email.text)", atMost: 10, minutes: 10)
        try await accounts.sendCode(to: email) { language in signInLetter(visit.say.in(language)) }
        return codePage(visit, Fields([("email", email.text)]))
    }

    private func useCode(_ visit: Visit<Member?>) async throws -> Answer {
        try gate.limiter.attempt("try code from \(visit.address)", atMost: 60, minutes: 10)
        var form = FormReader(visit.form)
        let email = form.email("email")
        let code = form.text("code", max: 20)
        guard let email, form.problems.isEmpty else { return codePage(visit, visit.form, form.problems) }
        try gate.limiter.attempt("try code for \(email.text)", atMost: 20, minutes: 10)
        do {
            let digits = code.filter { !$0.isWhitespace }
            let session = try await accounts.signIn(email, code: digits, sharedComputer: form.ticked("shared"))
            return try await begin(session, visit)
        } catch AccessRefusal.wrongCode {
            form.problems.add("code", T.refusalWrongCode)
            return codePage(visit, visit.form.setting("code", ""), form.problems)
        }
    }

    private func useLink(_ visit: Visit<Member?>) async throws -> Answer {
        try gate.limiter.attempt("try link from \(visit.address)", atMost: 60, minutes: 10)
        let isShared = FormReader(visit.form).ticked("shared")
        return try await begin(try await accounts.signIn(link: visit.text("secret"), sharedComputer: isShared), visit)
    }

    /// A new session each time; the one this browser had before ends with it.
    func begin(_ session: Secret, _ visit: Visit<Member?>) async throws -> Answer {
        if let earlier = visit.who?.session { try await accounts.signOut(earlier) }
        return .cookies([(Cookies.session(gate.settings.isSecure), session.text)], then: .goTo("/"))
    }

    private func codePage(_ visit: Visit<Member?>, _ typed: Fields, _ problems: Problems = Problems()) -> Answer {
        visit.page(
            T.codeTitle, status: problems.isEmpty ? 200 : 422,
            codeContent(visit.form(typed, problems), isDemo: gate.settings.isDemo))
    }
}

private func signInLetter(_ say: Speech) -> SignInLetter {
    SignInLetter(subject: say.plain(T.letterSubject)) { code, link in
        say.plain(T.letterBody(code: .text(code), link: .text(link)))
    }
}
