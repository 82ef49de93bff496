import Basics

/// Whose daily voice goes when some of the callers go (C169).
package enum VoiceRules {
    /// Everybody who has a caller on some day of the week, and would have none on it any more; the bits of those days.
    /// - Parameter day: from which those who leave no longer call. Holidays pass, and do not count.
    package static func lost(
        _ form: CallForm, _ persons: [RoundPerson], _ callers: [RoundCaller], leaving: Set<ID<Account>>, on day: Day
    ) -> [ID<PersonCalled>: Int] {
        let there = callers.filter { $0.begun <= day && ($0.ended.map { day < $0 } ?? true) }
        let called = persons.filter { $0.ends.map { day < $0 } ?? true }
        // In a chain the voice of everybody begins with whoever starts it, and has met the first.
        let chain = called.filter(\.hasMetChain)
        let first = (chain.isEmpty ? called : chain).min { $0.place < $1.place }
        let starters = Set(first?.callers ?? [])
        var lost: [ID<PersonCalled>: Int] = [:]
        for person in called {
            let known = form == .chain ? starters : Set(person.callers)
            let days = weekdays(there.filter { known.contains($0.account) })
            let left = weekdays(there.filter { known.contains($0.account) && !leaving.contains($0.account) })
            if days & ~left != 0 { lost[person.id] = days & ~left }
        }
        return lost
    }

    private static func weekdays(_ callers: [RoundCaller]) -> Int { callers.reduce(0) { $0 | $1.weekdays } }
}
