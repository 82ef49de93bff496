import Assignment
import Basics

/// All that a plan is made from: two lists of households, pairs that are ruled out, and a day.
///
/// Households are named by their index in the lists given here; ids are only looked at where equal scores are put in order.
public struct Planning: Sendable {
    public var newcomers: [NewcomerProfile]
    public var volunteers: [VolunteerProfile]
    public var exclusions: Exclusions
    /// A pair whose score is below this is not offered; 0–1000.
    public var least: Int
    public var today: Day

    public init(
        newcomers: [NewcomerProfile], volunteers: [VolunteerProfile], exclusions: Exclusions = Exclusions(),
        least: Int = 0, today: Day
    ) {
        self.newcomers = newcomers
        self.volunteers = volunteers
        self.exclusions = exclusions
        self.least = least
        self.today = today
    }
}
