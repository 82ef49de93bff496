/// Every volunteer as one newcomer would meet them: whom they can be introduced to, best first, and who cannot be asked
/// and why.
public struct Ranking: Sendable {
    public struct Candidate: Sendable {
        /// Index in the list given.
        public var volunteer: Int
        public var score: Score
    }

    public struct Unavailable: Sendable {
        /// Index in the list given.
        public var volunteer: Int
        /// At least one; in the order of the rules.
        public var obstacles: [Obstacle]
    }

    /// By falling score, equal scores by id.
    public private(set) var candidates: [Candidate] = []
    /// In the order given.
    public private(set) var unavailable: [Unavailable] = []

    /// Looks at all volunteers for one newcomer.
    ///
    /// - Parameters:
    ///   - excluded: Indexes of volunteers the newcomer is not to meet (again).
    ///   - least: A pair with a lower score is not offered; 0–1000.
    public init(
        of newcomer: NewcomerProfile, among volunteers: [VolunteerProfile], excluding excluded: Set<Int> = [],
        least: Int = 0
    ) {
        for (index, volunteer) in volunteers.enumerated() {
            var obstacles = Eligibility.obstacles(
                between: newcomer, and: volunteer, isExcluded: excluded.contains(index))
            if obstacles.isEmpty {
                let score = Score(newcomer, volunteer)
                if score.total >= least {
                    candidates.append(Candidate(volunteer: index, score: score))
                } else {
                    obstacles = [.belowLeast(score: score.total, least: least)]
                }
            }
            if !obstacles.isEmpty { unavailable.append(Unavailable(volunteer: index, obstacles: obstacles)) }
        }
        let keys = candidates.map { (candidate: $0, total: $0.score.total, id: volunteers[$0.volunteer].id) }
        candidates = keys.sorted { one, other in
            one.total != other.total ? one.total > other.total : one.id.utf8.lexicographicallyPrecedes(other.id.utf8)
        }.map(\.candidate)
    }
}

extension Planning {
    /// All volunteers of the planning for one newcomer.
    public func ranking(of newcomer: Int) -> Ranking {
        Ranking(
            of: newcomers[newcomer], among: volunteers, excluding: exclusions.volunteers(excludedFor: newcomer),
            least: least)
    }
}
