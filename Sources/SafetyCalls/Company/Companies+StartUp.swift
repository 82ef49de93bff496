import Access
import Basics
import Storage
import Web

extension Companies {
    /// One of the steps that both see (C171).
    package func tick(
        _ step: StartUpStep, offer: CompanyOffer? = nil, of id: ID<CallCompany>, by member: Member,
        in transaction: Transaction
    ) throws {
        let (card, sight) = try acting(id, for: member, in: transaction)
        // The check is more than a tick: what was said stands with it.
        guard step != .check else { throw CompanyRefusal.checkFirst }
        try AgreementRules.tick(step, by: sight.side, situation(of: card, in: transaction))
        try store.store(
            StepTick(step: step, side: sight.side, by: member.account, on: now.today, offer: offer), of: id,
            in: transaction)
    }

    /// The national office has been asked, and this is what it said (C170).
    package func note(
        _ check: NationalCheck, of id: ID<CallCompany>, by member: Member, in transaction: Transaction
    ) throws {
        let (card, sight) = try acting(id, for: member, in: transaction)
        try AgreementRules.tick(.check, by: sight.side, situation(of: card, in: transaction))
        try store.store(check, of: id, in: transaction)
        try store.store(
            StepTick(step: .check, side: sight.side, by: member.account, on: now.today), of: id, in: transaction)
    }

    package func undo(
        _ step: StartUpStep, of id: ID<CallCompany>, by member: Member, in transaction: Transaction
    ) throws {
        let (card, sight) = try acting(id, for: member, in: transaction)
        try AgreementRules.undo(step, by: sight.side, situation(of: card, in: transaction))
        try store.remove(step, of: id, in: transaction)
    }

    // – The budget line (C173) –

    package func spend(
        _ kroner: Int, on day: Day, for what: String, of id: ID<CallCompany>, by member: Member,
        in transaction: Transaction
    ) throws {
        let (card, _) = try company(id, for: member, in: transaction)
        try goesOn(card)
        try store.insert(
            CostLine(id: newID(), on: day, kroner: kroner, what: what), of: id, by: member.account, in: transaction)
    }

    package func remove(
        _ cost: ID<CompanyCost>, of id: ID<CallCompany>, by member: Member, in transaction: Transaction
    ) throws {
        let (card, _) = try company(id, for: member, in: transaction)
        try goesOn(card)
        guard try store.remove(cost, of: id, in: transaction) else { throw PageNotFound() }
    }
}
