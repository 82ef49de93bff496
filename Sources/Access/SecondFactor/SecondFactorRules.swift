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

extension Member {
    func isConfirmed(at moment: Instant) -> Bool {
        confirmedAt.map { moment < $0.adding(minutes: FactorLimits.hours * 60) } ?? false
    }

    /// Another administrator does; in a branch also a leader, when nobody else is administrator there. Never oneself.
    func mayResetFactor(of account: ID<Account>, among people: [PersonWithRole]) -> Bool {
        guard account != self.account, people.contains(where: { $0.account == account }) else { return false }
        if roles.contains(.administrator) { return true }
        let hasAnother = people.contains { $0.role == .administrator && $0.account != account }
        return roles.contains(.leader) && organisationKind == .branch && !hasAnother
    }

    /// Who knows the person's voice reads the word aloud. A leader does not let in somebody who may do more.
    func mayGiveWord(to account: ID<Account>, among people: [PersonWithRole]) -> Bool {
        let held = Set(people.filter { $0.account == account }.map(\.role))
        guard account != self.account, !held.isEmpty else { return false }
        return mayResetFactor(of: account, among: people)
            || roles.contains(.leader) && !held.contains(.administrator)
    }
}

/// Where somebody was going, when that is a page of ours: nobody is sent elsewhere by a link they were given.
func ownPath(_ text: String) -> String? {
    let isPlain = text.utf8.allSatisfy { (0x21...0x7e).contains($0) && $0 != UInt8(ascii: "\\") }
    return isPlain && text.hasPrefix("/") && !text.hasPrefix("//") && text.utf8.count <= 2_000 ? text : nil
}
