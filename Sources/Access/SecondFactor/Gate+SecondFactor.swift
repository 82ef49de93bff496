import Basics
import Web

/// What the page that asks is shown.
struct FactorQuestion: Sendable {
    let ways: FactorWays
    /// Where the answer goes: the deed itself, or a page of ours that leads on.
    let action: String
    /// Everything that was typed, or where one was going: sent along with the answer.
    let kept: Fields
    /// A deed waits, not a page.
    let isDeed: Bool
    let setUp: String
}

extension Gate {
    /// The field in which the answer comes with a form that was asked about.
    static let factorField = "second-factor"

    enum Passage {
        case goOn(Opened, Member)
        case ask(Answer)
    }

    /// Lets through whoever has confirmed lately. Others are asked on the spot, and nothing they typed is lost: it lies in
    /// the page that asks, and the deed is done when the answer is right.
    func secondFactor(_ opened: Opened, _ member: Member, for permission: Permission) async throws -> Passage {
        guard permission.wantsSecondFactor(of: member) else { return .goOn(opened, member) }
        let typed = opened.form.all.first { $0.name == Self.factorField }?.value
        let plain = opened.with(form: Fields(opened.form.all.filter { $0.name != Self.factorField }))
        guard !factors.isFresh(member) else { return .goOn(plain, member) }
        guard let typed, plain.isDeed else { return .ask(try await question(plain, member)) }
        if let problem = try await problem(typed, plain.device, member) {
            return .ask(try await question(plain, member, problem))
        }
        return .goOn(plain, member.confirmed(at: now()))
    }

    /// What is wrong with the answer; nil when the session is confirmed now.
    func problem(_ typed: String, _ device: String?, _ member: Member) async throws -> Message? {
        guard let code = sixDigits(typed) else { return T.factorProblemDigits }
        do {
            try await factors.confirm(code, by: member, device: device)
            return nil
        } catch let refusal as FactorRefusal {
            return refusal.message
        }
    }

    private func question(_ opened: Opened, _ member: Member, _ problem: Message? = nil) async throws -> Answer {
        let going = Fields([("next", opened.whole)])
        let question = FactorQuestion(
            ways: try await factors.ways(of: member.account, device: opened.device),
            action: opened.isDeed ? opened.whole : FactorAddress.confirm,
            kept: opened.isDeed ? opened.form : going, isDeed: opened.isDeed,
            setUp: FactorAddress.root + (opened.isDeed ? "" : "?" + going.encoded))
        return page(question, opened, member, problem)
    }

    func page(_ question: FactorQuestion, _ opened: Opened, _ member: Member, _ problem: Message?) -> Answer {
        let visit = visit(opened, member, audience: .staff)
        var problems = Problems()
        if let problem { problems.add(Self.factorField, problem) }
        return visit.page(
            T.factorAskTitle, status: problem == nil ? 403 : 422,
            factorQuestionContent(question, visit.form(.none, problems)))
    }
}

enum FactorAddress {
    static let root = "/account/second-factor"
    static let confirm = "/account/second-factor/confirm"
    static let app = "/account/second-factor/app"
}
