import Basics

/// The list of co-operations.
struct CompaniesPage {
    let companies: [(card: CompanyCard, state: CompanyState)]
    /// Of which the branch reads the numbers.
    let activities: [CallActivityCard]
    let mayAdd: Bool
}

/// Where one stands, in a word.
enum CompanyState: String {
    case starting
    /// Signed by both; the calls have not begun.
    case agreed
    case running
    case ending
    case over

    init(_ card: CompanyCard, _ now: CompanySituation) {
        let begun: CompanyState = now.ticked.contains(.run) ? .running : .agreed
        self = card.endedOn != nil ? .over : card.notice != nil ? .ending : now.isInForce ? begun : .starting
    }
}

/// Everything about one co-operation, as one side sees it.
struct CompanyPage {
    struct Step {
        let step: StartUpStep
        let tick: StepTick?
        /// When both have signed.
        let doneOn: Day?
        let mayTick: Bool
        let mayUndo: Bool
        /// The other side is to do it.
        let waits: Bool
        var isDone: Bool { tick != nil || doneOn != nil }
    }

    struct Leader {
        let account: ID<Account>
        let side: CompanySide
    }

    struct Alone {
        /// Nil for whoever may not see who is called.
        let name: String?
        let weekdays: Int
    }

    let card: CompanyCard
    let sight: CompanySight
    let state: CompanyState
    let activityName: String?
    let steps: [Step]
    let check: NationalCheck?
    let versions: [AgreementVersion]
    let leaders: [Leader]
    let employees: [ID<Account>]
    let costs: [CostLine]
    let alone: [Alone]
    let earliestEnd: Day?
    /// Why it cannot end now; nil when it can.
    let endRefusal: CompanyRefusal?
    let names: [ID<Account>: String]
    /// Why what was just pressed is not so.
    var refusal: CompanyRefusal?

    var newest: AgreementVersion? { versions.last }
    var inForce: AgreementVersion? { versions.last { $0.inForceOn != nil } }
    var isOver: Bool { card.endedOn != nil }
    var spent: Int { costs.reduce(0) { $0 + $1.kroner } }
    var isBranch: Bool { sight.side == .branch }
    /// Whether the reader may change what the two sides have said.
    var mayChange: Bool { sight.acts && !isOver }

    func name(_ account: ID<Account>) -> String? { names[account] }
}

/// The page on which the branch says where a company is and who comes from it.
struct CompanySettingsPage {
    let card: CompanyCard
    let activities: [(id: ID<CallActivity>, name: String)]
    /// Who calls or leads in its activity.
    let people: [(account: ID<Account>, name: String)]
}

/// The page on which an agreement is written.
struct AgreementWritingPage {
    let card: CompanyCard
    let newest: AgreementVersion?
    let leaders: [(account: ID<Account>, name: String, side: CompanySide)]
    var startsOver: Bool { !(newest?.signatures.isEmpty ?? true) }
}

/// One version, to read, sign and print.
struct AgreementPage {
    let card: CompanyCard
    let sight: CompanySight
    let branchName: String
    let version: AgreementVersion
    let isNewest: Bool
    let isInForce: Bool
    let names: [ID<Account>: String]
    /// Why nobody can sign it yet.
    let refusal: CompanyRefusal?
    var maySign: Bool { sight.acts && isNewest && version.signatures[sight.side] == nil && card.endedOn == nil }
}
