import Basics

/// What is done to the servers, the channels and the clocks.
package enum CallFault: String, Sendable, CaseIterable {
    /// A process dies: what it has not committed is rolled back, and it remembers nothing.
    case crash
    /// The same report, or the same deed, twice.
    case duplicate
    /// A report that was made without a connection and comes later.
    case late
    /// The clock of the machine is set wrong for a time.
    case jump
    /// Mail or SMS are down for hours, or take a letter and do not say so.
    case channel
    /// Two nodes serve at once, and one of them is slow.
    case nodes
    /// Nothing serves at all.
    case outage

    /// `all`, `none`, or some of them with commas between; nil for a word that is none of them.
    package static func list(_ text: String) -> Set<CallFault>? {
        if text == "all" { return Set(allCases) }
        if text == "none" { return [] }
        let words = text.split(separator: ",", omittingEmptySubsequences: false).map { CallFault(rawValue: String($0)) }
        return words.contains(nil) ? nil : Set(words.compactMap { $0 })
    }
}

/// A rule of `reliability.md` 3 that is taken away, to see that the simulation notices.
package enum RemovedRule: String, Sendable, CaseIterable {
    /// A step and its letters are one transaction.
    case oneTransaction = "E2"
    /// A letter has been sent when the channel has taken it.
    case sentWhenTaken = "E3"
    /// Due has no upper limit.
    case dueIsDue = "E5"
    /// The latest moment that was seen is kept.
    case highWater = "E9"
    /// An agreed time is a local time.
    case localTime = "E10"
}

package struct SimulationSettings: Sendable {
    package var people: Int
    package var days: Int
    package var seed: UInt64
    package var faults: Set<CallFault>
    package var without: RemovedRule?
    /// The first day on which anybody is called.
    package var begins: Day

    /// Before the clocks change in the autumn of 2027: 500 days from there hold three changes and a leap day.
    package static let usualBeginning = Day(daysSinceEpoch: 21_116)

    /// When everybody is called, in minutes after midnight; nil for as people like it.
    var clock: Int?

    package init(
        people: Int, days: Int, seed: UInt64, faults: Set<CallFault>, without: RemovedRule? = nil,
        begins: Day = usualBeginning
    ) {
        self.people = people
        self.days = days
        self.seed = seed
        self.faults = faults
        self.without = without
        self.begins = begins
    }
}
