import Basics

/// Where a co-operation stands.
package struct CompanySituation: Sendable, Hashable {
    package var ticked: Set<StartUpStep>
    /// The newest version, signed or not.
    package var newest: AgreementVersion?
    /// Whether any version was signed by both.
    package var isInForce: Bool
    package var hasActivity: Bool
    package var notice: EndingNotice?
    package var isOver: Bool

    package init(
        ticked: Set<StartUpStep> = [], newest: AgreementVersion? = nil, isInForce: Bool = false,
        hasActivity: Bool = false, notice: EndingNotice? = nil, isOver: Bool = false
    ) {
        self.ticked = ticked
        self.newest = newest
        self.isInForce = isInForce
        self.hasActivity = hasActivity
        self.notice = notice
        self.isOver = isOver
    }
}

/// What the two sides may do, and in which order (seed 004, 2.3–2.7; C169–C171).
package enum AgreementRules {
    // – Steps –

    package static func tick(
        _ step: StartUpStep, by side: CompanySide, _ now: CompanySituation
    ) throws(CompanyRefusal) {
        try goesOn(now)
        switch step {
        case .considers, .dialogue: break
        case .looks, .check: guard side == .branch else { throw .otherSide }
        case .agreement: throw .signInstead
        case .run:
            guard side == .branch else { throw .otherSide }
            guard now.isInForce else { throw .unsigned }
            guard now.hasActivity else { throw .noActivity }
        }
    }

    /// Until somebody has signed what stands on it.
    package static func undo(
        _ step: StartUpStep, by side: CompanySide, _ now: CompanySituation
    ) throws(CompanyRefusal) {
        try tick(step, by: side, now)
        guard !now.isInForce, now.newest?.signatures.isEmpty ?? true else { throw .signed }
    }

    // – The agreement –

    /// A signed text is never changed: what is written after a signature is a new version, which nobody has signed.
    package static func next(after newest: AgreementVersion?) -> (number: Int, edits: Int) {
        guard let newest else { return (1, 1) }
        return newest.signatures.isEmpty ? (newest.number, newest.edits + 1) : (newest.number + 1, 1)
    }

    /// What was read is what is signed; nobody signs for both; the national office was asked before (C170).
    package static func sign(
        version: Int, edits: Int, by account: ID<Account>, for side: CompanySide, _ now: CompanySituation
    ) throws(CompanyRefusal) {
        try goesOn(now)
        guard let newest = now.newest, newest.number == version, newest.edits == edits else { throw .changedMeanwhile }
        guard newest.signatures[side] == nil else { throw .signedAlready }
        guard newest.signatures[side.other]?.by != account else { throw .bothSides }
        guard now.ticked.contains(.check) else { throw .checkFirst }
        guard now.ticked.isSuperset(of: [.considers, .looks, .dialogue]) else { throw .stepsFirst }
    }

    // – The ending –

    /// The first day on which it may end.
    package static func earliestEnd(noticeWeeks: Int, from today: Day) -> Day { today.adding(days: noticeWeeks * 7) }

    package static func giveNotice(_ now: CompanySituation) throws(CompanyRefusal) {
        try goesOn(now)
        guard now.isInForce else { throw .unsigned }
        guard now.notice == nil else { throw .noticeGiven }
    }

    package static func takeBackNotice(by side: CompanySide, _ now: CompanySituation) throws(CompanyRefusal) {
        try goesOn(now)
        guard let notice = now.notice else { throw .noNotice }
        guard notice.side == side else { throw .otherSide }
    }

    /// Nobody is left without their daily voice, and no activity without somebody who leads (C169).
    package static func end(
        on today: Day, by side: CompanySide, leavesAlone: Bool, leavesLeader: Bool, _ now: CompanySituation
    ) throws(CompanyRefusal) {
        try goesOn(now)
        guard side == .branch else { throw .otherSide }
        if now.isInForce {
            guard let notice = now.notice else { throw .noNotice }
            guard notice.endsOn <= today else { throw .notYet }
        }
        guard !leavesAlone else { throw .leftAlone }
        guard leavesLeader else { throw .noLeader }
    }

    private static func goesOn(_ now: CompanySituation) throws(CompanyRefusal) {
        guard !now.isOver else { throw .over }
    }
}
