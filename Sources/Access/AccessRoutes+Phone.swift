import Basics
import HTTPTypes
import Web

extension AccessRoutes {
    static var phone: String { "/account/phone" }

    func putPhone(on site: Site) {
        site.members(.post, Self.phone, Role.all, about: .oneself, beforePromise: true) { visit in
            guard phones.isOffered else { throw PageNotFound() }
            var form = FormReader(visit.form)
            let number = form.phone("phone")
            return try await answer(visit, form.problems, "phone", T.doneCodeSent) {
                if let number { try await phones.give(number, by: visit.who) }
            }
        }
        site.members(.post, Self.phone + "/code", Role.all, about: .oneself, beforePromise: true) { visit in
            guard phones.isOffered else { throw PageNotFound() }
            var form = FormReader(visit.form)
            let code = form.parsed("code", true, { sixDigits($0) }, T.factorProblemDigits)
            return try await answer(visit, form.problems, "code", T.doneNumberConfirmed) {
                if let code { try await phones.confirm(code, by: visit.who) }
            }
        }
        site.members(.post, Self.phone + "/end", Role.all, about: .oneself, beforePromise: true) { visit in
            try await phones.end(visit.who)
            return after(T.doneNumberRemoved, "/account")
        }
    }

    private func answer(
        _ visit: Visit<Member>, _ problems: Problems, _ field: String, _ done: Message, _ deed: () async throws -> Void
    ) async throws -> Answer {
        guard problems.isEmpty else { return try await accountPage(visit, phone: visit.form, problems) }
        do {
            try await deed()
            return after(done, "/account")
        } catch let refusal as AccessRefusal {
            // Codes are not shown again.
            let typed = field == "code" ? Fields.none : visit.form
            return try await accountPage(visit, phone: typed, Problems([Problem(field, refusal.message)]))
        }
    }
}
