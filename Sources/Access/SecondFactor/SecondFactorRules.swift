import Basics
import Organisations

package enum FactorLimits {
    /// For so long nobody is asked again.
    package static let hours = 12
    static let attempts = 5
    static let attemptMinutes = 10
    static let wordMinutes = 15
    static let wordAttempts = 5
    static let wrongPins = 5
}

extension Role {
    /// Board and consultant see numbers, never people.
    var seesPeople: Bool { self != .board && self != .consultant }
}

extension Permission {
    /// What is about others is opened only to those who have confirmed lately that it is them.
    func wantsSecondFactor(of member: Member) -> Bool {
        guard about != .nobody, about != .oneself, case .members(let roles) = who else { return false }
        return member.roles.contains { roles.contains($0) && $0.seesPeople }
    }
}

extension Visit where Who == Member {
    /// Whether somebody else may be shown on a page that asks for no second factor by itself: one about oneself.
    package var isConfirmed: Bool { who.isConfirmed(at: now) }
}

extension Member {
    func isConfirmed(at moment: Instant) -> Bool {
        confirmedAt.map { moment < $0.adding(minutes: FactorLimits.hours * 60) } ?? false
    }

    /// Another administrator does; in a branch also a leader, when nobody else is administrator there. Never oneself.
    func mayResetFactor(of account: ID<Account>, among people: RolesHeld) -> Bool {
        guard account != self.account, people.roles[account] != nil else { return false }
        if roles.contains(.administrator) { return true }
        let hasAnother = !people.administrators.subtracting([account]).isEmpty
        return roles.contains(.leader) && organisationKind == .branch && !hasAnother
    }

    /// Who knows the person's voice reads the word aloud. A leader does not let in somebody who may do more.
    func mayGiveWord(to account: ID<Account>, among people: RolesHeld) -> Bool {
        guard account != self.account, let held = people.roles[account] else { return false }
        return mayResetFactor(of: account, among: people)
            || roles.contains(.leader) && !held.contains(.administrator)
    }
}

/// Who is what in one organisation.
struct RolesHeld: Sendable {
    let roles: [ID<Account>: Set<Role>]
    let administrators: Set<ID<Account>>

    init(_ held: [(ID<Account>, Role)]) {
        roles = Dictionary(held.map { ($0, [$1]) }) { $0.union($1) }
        administrators = Set(held.filter { $0.1 == .administrator }.map(\.0))
    }
}

/// Where somebody was going, when that is a page of ours: nobody is sent elsewhere by a link they were given.
func ownPath(_ text: String) -> String? {
    let isPlain = text.utf8.allSatisfy { (0x21...0x7e).contains($0) && $0 != UInt8(ascii: "\\") }
    return isPlain && text.hasPrefix("/") && !text.hasPrefix("//") && text.utf8.count <= 2_000 ? text : nil
}
