/// A hard rule that stands between a newcomer and a volunteer. These are all the rules there are: a shared language or an
/// interpreter is not one of them, for language is what many come to learn.
public enum Obstacle: Sendable, Hashable {
    /// Interview, agreement or guidelines of the volunteer are missing.
    case notCleared
    case volunteerPaused
    /// The volunteer has as many households as they can take.
    case noCapacity
    case newcomerPaused
    case noConsent
    /// The two have been matched before, or one of them has said no.
    case excluded
    /// A family is involved and the volunteer has no valid child certificate (C033).
    case noChildCertificate
    /// One of them is a person who will only meet a person of the same gender (C070).
    case genderRequired
    /// The volunteer does not go that far; whole kilometres.
    case tooFar(kilometres: Int, reach: Int)
    /// The score is below the least that is offered.
    case belowLeast(score: Int, least: Int)
}

/// Earlier matches and refusals: which volunteers a newcomer is not to meet (again), by index.
public struct Exclusions: Sendable {
    private var volunteersOfNewcomer: [Int: Set<Int>] = [:]

    public init() {}

    public mutating func exclude(volunteer: Int, newcomer: Int) {
        volunteersOfNewcomer[newcomer, default: []].insert(volunteer)
    }

    public func contains(volunteer: Int, newcomer: Int) -> Bool {
        volunteersOfNewcomer[newcomer]?.contains(volunteer) ?? false
    }

    public func volunteers(excludedFor newcomer: Int) -> Set<Int> {
        volunteersOfNewcomer[newcomer] ?? []
    }
}
