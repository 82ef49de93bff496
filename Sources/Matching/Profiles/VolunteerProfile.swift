/// A volunteer household as the rules of matching see it (C069).
public struct VolunteerProfile: Sendable, Hashable {
    public var household: MatchProfile
    /// How far the volunteer will go: whole kilometres, 1–200.
    public var reach: Int
    /// How many more households the volunteer can take now; 0 is not offered.
    public var capacity: Int
    /// Interview, agreement and guidelines are in place.
    public var isCleared: Bool
    /// A valid child certificate; for a family, every adult's (C033).
    public var hasChildCertificate: Bool

    public static let reachWhenUnknown = 20

    public init(
        household: MatchProfile, reach: Int = VolunteerProfile.reachWhenUnknown, capacity: Int = 1, isCleared: Bool,
        hasChildCertificate: Bool
    ) {
        self.household = household
        self.reach = reach
        self.capacity = capacity
        self.isCleared = isCleared
        self.hasChildCertificate = hasChildCertificate
    }

    public var id: String { household.id }
}
