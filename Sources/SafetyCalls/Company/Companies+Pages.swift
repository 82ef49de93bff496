import Access
import Basics
import Storage
import Web

extension Companies {
    func list(for member: Member, in transaction: Transaction) throws -> CompaniesPage {
        let own = try companies(for: member, in: transaction)
        guard member.standsForBranch || !own.isEmpty else { throw PageNotFound() }
        return CompaniesPage(
            companies: try own.map { card in
                (card, CompanyState(card, try situation(of: card, in: transaction)))
            },
            activities: member.standsForBranch
                ? try calls.activities(of: member.organisation, in: transaction) : [],
            mayAdd: member.standsForBranch)
    }

    func page(_ id: ID<CallCompany>, for member: Member, in transaction: Transaction) throws -> CompanyPage {
        let (card, sight) = try company(id, for: member, in: transaction)
        let situation = try situation(of: card, in: transaction)
        let versions = try store.agreements(of: id, in: transaction)
        let ticks = try store.ticks(of: id, in: transaction)
        let employees = try store.employees(of: id, in: transaction)
        let leaders = try card.activity.map { try calls.leaders(of: $0, in: transaction) } ?? []
        let mentioned =
            [card.contact] + ticks.map(\.by) + employees + leaders + versions.flatMap { $0.signatures.values.map(\.by) }
            + versions.compactMap(\.terms.leader) + (card.notice.map { [$0.by] } ?? [])
        return CompanyPage(
            card: card, sight: sight, state: CompanyState(card, situation),
            activityName: try card.activity.flatMap { try calls.activity($0, in: transaction)?.name },
            steps: StartUpStep.allCases.map { step($0, ticks, versions, sight, situation) },
            check: try store.check(of: id, in: transaction), versions: versions,
            leaders: leaders.map {
                CompanyPage.Leader(
                    account: $0, side: employees.contains($0) || $0 == card.contact ? .company : .branch)
            }, employees: employees, costs: try store.costs(of: id, in: transaction),
            alone: try alone(card, sight, in: transaction), earliestEnd: try earliestEnd(of: id, in: transaction),
            endRefusal: try endRefusal(of: card, by: sight.side, in: transaction),
            names: try accounts.names(mentioned, in: transaction))
    }

    private func step(
        _ step: StartUpStep, _ ticks: [StepTick], _ versions: [AgreementVersion], _ sight: CompanySight,
        _ situation: CompanySituation
    ) -> CompanyPage.Step {
        let tick = ticks.first { $0.step == step }
        let isSigned = step == .agreement && situation.isInForce
        func may(_ rule: (StartUpStep, CompanySide, CompanySituation) throws -> Void) -> Bool {
            sight.acts && (try? rule(step, sight.side, situation)) != nil
        }
        return CompanyPage.Step(
            step: step, tick: tick, doneOn: isSigned ? versions.compactMap(\.inForceOn).first : nil,
            mayTick: tick == nil && may { try AgreementRules.tick($0, by: $1, $2) },
            mayUndo: tick != nil && may { try AgreementRules.undo($0, by: $1, $2) },
            waits: tick == nil && whatRefuses { try AgreementRules.tick(step, by: sight.side, situation) } == .otherSide
        )
    }

    /// Names only for those who lead; the others see that there is somebody.
    private func alone(
        _ card: CompanyCard, _ sight: CompanySight, in transaction: Transaction
    ) throws -> [CompanyPage.Alone] {
        guard card.notice != nil, card.endedOn == nil, let activity = card.activity else { return [] }
        let left = try leftAlone(by: card, in: transaction)
        guard !left.isEmpty else { return [] }
        guard sight.seesNames else { return [CompanyPage.Alone(name: nil, weekdays: 127)] }
        return try calls.persons(of: activity, in: transaction).compactMap { person in
            left[person.id].map { CompanyPage.Alone(name: person.name.revealed, weekdays: $0) }
        }
    }

    func settings(
        _ id: ID<CallCompany>, for member: Member, in transaction: Transaction
    ) throws -> (page: CompanySettingsPage, employees: [ID<Account>]) {
        let (card, sight) = try company(id, for: member, in: transaction)
        guard sight.side == .branch else { throw PageNotFound() }
        let people = try people(of: card.activity, in: transaction)
        let names = try accounts.names(people, in: transaction)
        return (
            CompanySettingsPage(
                card: card,
                activities: try calls.activities(of: card.organisation, in: transaction).map { ($0.id, $0.name) },
                people: people.compactMap { account in names[account].map { (account, $0) } }),
            try store.employees(of: id, in: transaction)
        )
    }

    func writing(
        _ id: ID<CallCompany>, for member: Member, in transaction: Transaction
    ) throws -> AgreementWritingPage {
        let (card, _) = try acting(id, for: member, in: transaction)
        try goesOn(card)
        let employees = [card.contact] + (try store.employees(of: id, in: transaction))
        let branch =
            try store.accounts(of: card.organisation, with: [.leader], in: transaction)
            + people(of: card.activity, in: transaction)
        var sides = Dictionary(branch.map { ($0, CompanySide.branch) }, uniquingKeysWith: { first, _ in first })
        for account in employees { sides[account] = .company }
        let names = try accounts.names(Array(sides.keys), in: transaction)
        return AgreementWritingPage(
            card: card, newest: try store.agreements(of: id, in: transaction).last,
            leaders: sides.compactMap { account, side in names[account].map { (account, $0, side) } }
                .sorted { ($0.side.rawValue, $0.name) < ($1.side.rawValue, $1.name) })
    }

    func agreement(
        _ number: Int, of id: ID<CallCompany>, for member: Member, in transaction: Transaction
    ) throws -> AgreementPage {
        let (card, sight) = try company(id, for: member, in: transaction)
        let versions = try store.agreements(of: id, in: transaction)
        guard let version = versions.first(where: { $0.number == number }) else { throw PageNotFound() }
        let situation = try situation(of: card, in: transaction)
        let refusal = whatRefuses {
            try AgreementRules.sign(
                version: number, edits: version.edits, by: member.account, for: sight.side, situation)
        }
        let named = version.signatures.values.map(\.by) + [version.terms.leader].compactMap(\.self)
        return AgreementPage(
            card: card, sight: sight, branchName: member.organisationName, version: version,
            isNewest: versions.last == version, isInForce: versions.last { $0.inForceOn != nil } == version,
            names: try accounts.names(named, in: transaction), refusal: refusal)
    }
}

/// What a rule says against it; nil when nothing does.
func whatRefuses(_ rule: () throws -> Void) -> CompanyRefusal? {
    do {
        try rule()
        return nil
    } catch { return error as? CompanyRefusal }
}
