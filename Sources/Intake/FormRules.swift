import Basics

/// Pure decisions about forms.
enum FormRules {
    /// The state and the day it began. Later facts outrank earlier ones; a withdrawal outranks them all.
    static func state(_ facts: FormFacts) -> (FormState, Day) {
        guard let sent = facts.sentAt else { return (.draft, day(facts.savedAt)) }
        if let withdrawn = facts.withdrawnAt { return (.withdrawn, day(withdrawn)) }
        if let left = facts.leftOn { return (.ended, left) }
        if let matched = facts.matchedAt { return (.matched, day(matched)) }
        if let parted = facts.partedAt { return (.ended, day(parted)) }
        if let received = facts.receivedAt { return (.received, day(received)) }
        return (.sent, day(sent))
    }

    /// The last day on which data may be kept: so many months on, or the last day of that month when it has no such day.
    static func keepUntil(from day: Day, months: Int) -> Day {
        let month = day.year * 12 + day.month - 1 + months
        let inMonth = (0..<4).lazy.compactMap { Day(year: month / 12, month: month % 12 + 1, day: day.day - $0) }
        return inMonth.first ?? day
    }

    /// Adults that a form has room for.
    static let mostAdults = 6
    /// Drafts are personal data that nobody agreed to yet: they do not stay.
    static let draftDays = 30

    private static func day(_ instant: Instant) -> Day { Copenhagen.day(of: instant) }
}
