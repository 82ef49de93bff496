import Basics
import Storage

/// The co-operation of a branch with a company about safety calls (C169–C173).
package enum CallCompany {}
package enum CompanyCost {}

package enum CompanySide: String, Sendable, CaseIterable, SQLStorable {
    case branch
    case company

    var other: CompanySide { self == .branch ? .company : .branch }
}

/// The six steps of the start (seed 004, 2.7; C171).
package enum StartUpStep: String, Sendable, CaseIterable, SQLStorable {
    /// The company considers what it can offer.
    case considers
    /// The branch considers which companies are near.
    case looks
    case dialogue
    /// The national office knows of other agreements; it is asked before anybody signs (C170).
    case check
    /// Done by signing, and by nothing else.
    case agreement
    case run
}

/// What a company can offer.
package enum CompanyOffer: String, Sendable, CaseIterable, SQLStorable {
    case ownLeader = "own-leader"
    case callersOnly = "callers-only"
}

/// The paragraphs of an agreement, in their order.
package enum AgreementTerm: String, Sendable, CaseIterable, SQLStorable {
    case purpose, target, calls
    case leaderDuties = "leader-duties"
    case callerDuties = "caller-duties"
    case meeting, sharing, values, insurance, costs, duration, ending
}

/// What somebody may be told of a co-operation, and from which side they look at it.
package struct CompanySight: Sendable, Hashable {
    package let side: CompanySide
    /// Whether they see who is called, by name: those who lead or set up the calls, and nobody else.
    package let seesNames: Bool
    /// Whether they speak for their side. The leader of the calls sees how it stands, and keeps the budget (C172).
    package let acts: Bool
}
