import Basics
import Statistics

/// What became of the calls of one month. Each call stands in one place only: it was answered, or a human had to act.
package struct MonthOfCalls: Sendable, Hashable {
    /// `2026-11`
    package let month: String
    package var answered: Int
    package var escalated: Int
    /// Minutes until a human had it, of each that somebody took; in order.
    package var minutes: [Int]
    /// Of those whose log has been reduced: how many somebody took, and how many minutes it took in all.
    package var reduced: (taken: Int, minutes: Int)?

    package init(_ month: String, answered: Int = 0, escalated: Int = 0, minutes: [Int] = []) {
        self.month = month
        self.answered = answered
        self.escalated = escalated
        self.minutes = minutes.sorted()
    }

    package var taken: Int { minutes.count + (reduced?.taken ?? 0) }

    package static func == (one: Self, other: Self) -> Bool {
        one.month == other.month && one.answered == other.answered && one.escalated == other.escalated
            && one.minutes == other.minutes && one.taken == other.taken
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(month) }
}

/// How long it took until a human had a call that was not answered.
package enum TakingTime: Sendable, Hashable {
    case each(median: Int, worst: Int)
    /// All that is left when the log has been reduced.
    case average(Int)

    init?(_ month: MonthOfCalls) {
        if let reduced = month.reduced {
            guard month.taken > 0 else { return nil }
            self = .average((reduced.minutes + month.minutes.reduce(0, +)) / month.taken)
        } else {
            self.init(month.minutes)
        }
    }

    init?(_ minutes: [Int]) {
        let sorted = minutes.sorted()
        guard let worst = sorted.last else { return nil }
        self = .each(median: sorted[(sorted.count - 1) / 2], worst: worst)
    }
}

/// The numbers of an activity for those who may not see the people (C183): counts by fives, and minutes only where the
/// counts say already that there were many.
///
/// The board may well know how many calls there were, from who is called and the days of the month. So of each month only
/// one part is published, those that reached a leader; how many were answered follows from what is published, and from
/// nothing else. Two parts by fives would pin each other to one to four as soon as their sum is known.
package struct BoardNumbers: Sendable, Hashable {
    package let calls: [Count]
    package let escalated: [Count]
    /// By month; nil where they would tell more than the counts do.
    package let times: [TakingTime?]
    /// Of the months whose times are shown, and of no other: a total that knows more gives the hidden ones away.
    package let whole: TakingTime?

    package init(_ months: [MonthOfCalls], current: String) {
        calls = months.map { Count(of: $0.answered + $0.escalated) }
        escalated = months.map { Count(of: $0.escalated) }
        let shown = months.filter { Self.isShown($0, current: current) }
        times = months.map { Self.isShown($0, current: current) ? TakingTime($0) : nil }
        whole = TakingTime(shown.filter { $0.reduced == nil }.flatMap(\.minutes))
    }

    /// What two published counts say of the rest.
    package static func rest(of all: Count, without some: Count) -> ClosedRange<Int> {
        max(0, all.least - some.most)...max(0, all.most - some.least)
    }

    /// From five on, and when the month is over: what changes from one day to the next tells of a single call.
    private static func isShown(_ month: MonthOfCalls, current: String) -> Bool {
        month.month < current && !Count(of: month.taken).isSmall && !Count(of: month.escalated).isSmall
    }
}

/// How much somebody calls: in the last four weeks.
package struct CallerLoad: Sendable, Hashable {
    package static let days = 28
    package let account: ID<Account>
    package let calls: Int

    package init(account: ID<Account>, calls: Int) {
        self.account = account
        self.calls = calls
    }
}

/// What the board reads of it: whether few carry much, and not who. One part only, as of the calls.
package struct BoardLoad: Sendable, Hashable {
    package let callers: Count
    /// Two calls a day or more.
    package let heavy: Count

    package init(_ loads: [CallerLoad]) {
        callers = Count(of: loads.count)
        heavy = Count(of: loads.count { $0.calls >= 2 * CallerLoad.days })
    }
}
