import Basics

/// Where a mandate stands.
package enum MandateState: String, Sendable, CaseIterable {
    case valid
    case expired
    case ended
}

/// What a mandate opens and to whom: pure, and the only place that decides it.
package enum MandateRules {
    static let monthsAtMost = 12

    package static func state(of mandate: Mandate, on today: Day) -> MandateState {
        if mandate.endedAt != nil { return .ended }
        return mandate.until < today ? .expired : .valid
    }

    /// What this account may see of this household by this mandate today. A companion, somebody without an account, and
    /// what the caseworker may tell open nothing.
    package static func opens(
        _ mandate: Mandate, of household: ID<Household>, to account: ID<Account>, on today: Day
    ) -> Set<MandateScope> {
        guard mandate.household == household, mandate.holder?.account == account,
            state(of: mandate, on: today) == .valid, case .attorney(let scopes, _)? = mandate.content
        else { return [] }
        return scopes.filter { !$0.isTold }
    }

    /// What a mandate says may be seen here, in the order of the form: for words about it, not for opening anything.
    static func scopesSeen(of mandate: Mandate) -> [MandateScope] {
        guard case .attorney(let scopes, _)? = mandate.content else { return [] }
        return MandateScope.allCases.filter { scopes.contains($0) && !$0.isTold }
    }

    /// What the caseworker of this household may tell the holder today.
    package static func tells(
        _ mandate: Mandate, of household: ID<Household>, on today: Day
    ) -> (scopes: Set<MandateScope>, matters: Set<MandateMatter>) {
        guard mandate.household == household, state(of: mandate, on: today) == .valid,
            case .attorney(let scopes, let matters)? = mandate.content
        else { return ([], []) }
        let told = scopes.filter(\.isTold)
        return (told, told.isEmpty ? [] : matters)
    }

    /// Not over, not too far ahead, and something is let.
    package static func check(_ new: NewMandate, on today: Day) throws(MandateRefusal) {
        guard new.until >= today, new.until <= lastDay(from: today) else { throw .tooLong }
        guard case .attorney(let scopes, let matters) = new.content else { return }
        guard !scopes.isEmpty, scopes.contains(where: \.isTold) != matters.isEmpty else { throw .incomplete }
    }

    static func lastDay(from today: Day, months: Int = monthsAtMost) -> Day {
        let month = today.year * 12 + today.month - 1 + months
        let days = (1...today.day).reversed()
        return days.lazy.compactMap { Day(year: month / 12, month: month % 12 + 1, day: $0) }.first ?? today
    }
}
