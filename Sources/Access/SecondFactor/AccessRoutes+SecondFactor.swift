import Basics
import HTTPTypes
import Web

extension AccessRoutes {
    private var factors: SecondFactors { gate.factors }

    func putSecondFactor(on site: Site) {
        site.members(.get, FactorAddress.root, Role.all, about: .oneself) { visit in
            try await factorPage(visit, visit.query, Problems())
        }
        site.members(.post, FactorAddress.confirm, Role.all, about: .oneself, confirm)
        site.members(.get, FactorAddress.app, Role.all, about: .oneself) { visit in
            try await appPage(visit, visit.query, Problems())
        }
        site.members(.post, FactorAddress.app, Role.all, about: .oneself) { visit in
            try await factors.beginApp(for: visit.who)
            return .goTo(FactorAddress.app + "?" + Fields([("next", visit.form["next"])]).encoded)
        }
        site.members(.post, FactorAddress.app + "/code", Role.all, about: .oneself, confirmApp)
        site.members(.post, FactorAddress.app + "/end", Role.all, about: .oneself) { visit in
            try await factors.endApp(of: visit.who)
            return after(T.doneFactorRemoved, FactorAddress.root)
        }
        site.members(.post, FactorAddress.root + "/device", Role.all, about: .oneself, confirmDevice)
        site.members(.post, FactorAddress.root + "/devices/:device/end", Role.all, about: .oneself) { visit in
            try await factors.endDevice(visit.text("device"), of: visit.who)
            return after(T.doneFactorRemoved, FactorAddress.root)
        }
    }

    /// On to the page that one was on the way to.
    private func confirm(_ visit: Visit<Member>) async throws -> Answer {
        let next = ownPath(visit.form["next"]) ?? "/"
        if factors.isFresh(visit.who) { return .goTo(next) }
        guard let problem = try await gate.problem(visit.form[Gate.factorField], visit.device, visit.who) else {
            return .goTo(next)
        }
        let kept = Fields([("next", next)])
        let question = FactorQuestion(
            ways: try await factors.ways(of: visit.who.account, device: visit.device), action: FactorAddress.confirm,
            kept: kept, isDeed: false, setUp: FactorAddress.root + "?" + kept.encoded)
        return visit.page(
            T.factorAskTitle, status: 422,
            factorQuestionContent(question, visit.form(.none, Problems([Problem(Gate.factorField, problem)]))))
    }

    private func confirmApp(_ visit: Visit<Member>) async throws -> Answer {
        do {
            guard let code = sixDigits(visit.form["code"]) else { throw Problem("code", T.factorProblemDigits) }
            try await factors.confirmApp(code, by: visit.who)
            return onward(visit)
        } catch let problem as Problem {
            return try await appPage(visit, visit.form, Problems([problem]))
        } catch let refusal as FactorRefusal {
            return try await appPage(visit, visit.form, Problems([Problem("code", refusal.message)]))
        }
    }

    private func confirmDevice(_ visit: Visit<Member>) async throws -> Answer {
        let word = sixDigits(visit.form["word"])
        let pin = sixDigits(visit.form["pin"])
        var problems = Problems()
        if word == nil { problems.add("word", T.factorProblemDigits) }
        if pin == nil { problems.add("pin", T.factorProblemDigits) }
        if pin.map(Pin.isEasy) == true { problems.add("pin", T.factorProblemEasy) }
        if pin != sixDigits(visit.form["again"]) { problems.add("again", T.factorProblemPins) }
        guard let word, let pin, problems.isEmpty else { return try await factorPage(visit, visit.form, problems) }
        // One browser is one device, whoever of the family uses it.
        let device = visit.device ?? Secret.random().text
        do {
            try await factors.confirmDevice(word, pin: pin, by: visit.who, device: device)
        } catch let refusal as FactorRefusal {
            return try await factorPage(visit, visit.form, Problems([Problem("word", refusal.message)]))
        }
        return .cookies([(Cookies.device(gate.settings.isSecure), device)], then: onward(visit))
    }

    private func onward(_ visit: Visit<Member>) -> Answer {
        ownPath(visit.form["next"]).map { .goTo($0) } ?? after(T.doneFactorAdded, FactorAddress.root)
    }

    /// Codes are not shown again.
    private func factorPage(_ visit: Visit<Member>, _ typed: Fields, _ problems: Problems) async throws -> Answer {
        let ways = try await factors.ways(of: visit.who.account, device: visit.device)
        let isConfirmed = factors.isFresh(visit.who)
        let page = FactorPage(
            ways: ways, mayChange: isConfirmed || ways.isEmpty, isConfirmed: isConfirmed,
            next: ownPath(typed["next"]) ?? "")
        return visit.page(
            T.factorTitle, status: problems.isEmpty ? 200 : 422, factorContent(page, visit.form(.none, problems)))
    }

    private func appPage(_ visit: Visit<Member>, _ typed: Fields, _ problems: Problems) async throws -> Answer {
        guard let secret = try await factors.begunApp(of: visit.who) else { return .goTo(FactorAddress.root) }
        return visit.page(
            T.factorAppTitle, status: problems.isEmpty ? 200 : 422,
            factorAppContent(
                secret, name: visit.who.name, next: ownPath(typed["next"]) ?? "", visit.form(.none, problems)))
    }
}
