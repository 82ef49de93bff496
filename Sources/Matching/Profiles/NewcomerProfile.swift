import Basics

/// A newcomer household as the rules of matching see it (C069).
public struct NewcomerProfile: Sendable, Hashable {
    public var household: MatchProfile
    /// A valid consent to pass data on.
    public var hasConsent: Bool
    public var waitingSince: Day

    public init(household: MatchProfile, hasConsent: Bool, waitingSince: Day) {
        self.household = household
        self.hasConsent = hasConsent
        self.waitingSince = waitingSince
    }

    public var id: String { household.id }

    /// Whole days the newcomer has waited on that day.
    public func daysWaited(on today: Day) -> Int {
        max(0, waitingSince.daysUntil(today))
    }
}
