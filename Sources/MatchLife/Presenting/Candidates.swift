import Access
import Basics
import Consent
import Matching
import People
import Storage

/// One volunteer who could be asked, with how well the two fit.
package struct Candidate: Sendable {
    package let volunteer: HouseholdCard
    package let score: Score
}

/// One volunteer who cannot be asked, and every rule that stands between.
package struct Unaskable: Sendable {
    package let volunteer: HouseholdCard
    package let obstacles: [Obstacle]
}

/// Everybody in the activity, as seen from one newcomer.
package struct CandidateList: Sendable {
    package let ranked: [Candidate]
    package let others: [Unaskable]
}

/// One pair of a plan.
package struct PlannedPair: Sendable {
    package let newcomer: HouseholdCard
    package let volunteer: HouseholdCard
    package let score: Score
    package let waitedDays: Int
}

/// One plan for all who wait, with those who could not be placed.
package struct ActivityPlan: Sendable {
    package let pairs: [PlannedPair]
    package let unplaced: [HouseholdCard]
    package let isProved: Bool
}

extension Matches {
    /// Ranked volunteers for one newcomer, by remaining capacity; nil when the reader may not know of the newcomer.
    package func candidates(
        for newcomer: HouseholdCard, in transaction: Transaction
    ) throws -> CandidateList? {
        guard let profile = try newcomerProfile(newcomer, in: transaction) else { return nil }
        // The engine compares all; whoever may see the newcomer's card is shown them.
        let volunteers = try volunteerProfiles(newcomer.activity, for: .system, in: transaction)
        let apart = try keptApart(from: newcomer.id, in: transaction)
        let ranking = Ranking(
            of: profile, among: volunteers.map(\.1),
            excluding: Set(volunteers.indices.filter { apart.contains(volunteers[$0].0.id) }))
        return CandidateList(
            ranked: ranking.candidates.map { Candidate(volunteer: volunteers[$0.volunteer].0, score: $0.score) },
            others: ranking.unavailable.map {
                Unaskable(volunteer: volunteers[$0.volunteer].0, obstacles: $0.obstacles)
            })
    }

    /// One plan for all in an activity who wait and whom the reader may know of: waiting first, then how well they fit.
    package func plan(
        _ activity: ID<Activity>, for reader: Reader, in transaction: Transaction
    ) throws -> ActivityPlan {
        let open = Set(
            try transaction.rows(
                "SELECT newcomer_id FROM pairing WHERE activity_id = \(activity) AND ended_at IS NULL"
            ) { try $0("newcomer_id", as: ID<Household>.self) })
        let waiting = try households.cards(.newcomer, ofActivity: activity, for: reader, in: transaction).filter {
            !open.contains($0.id)
        }
        let newcomers = try waiting.compactMap { card in
            try newcomerProfile(card, in: transaction).map { (card, $0) }
        }
        let volunteers = try volunteerProfiles(activity, for: reader, in: transaction)
        var planning = Planning(
            newcomers: newcomers.map(\.1), volunteers: volunteers.map(\.1), today: now.today)
        let places = Dictionary(uniqueKeysWithValues: volunteers.enumerated().map { ($1.0.id, $0) })
        for (index, newcomer) in newcomers.enumerated() {
            for apart in try keptApart(from: newcomer.0.id, in: transaction) {
                if let place = places[apart] { planning.exclusions.exclude(volunteer: place, newcomer: index) }
            }
        }
        let candidates = CandidatePairs(planning)
        let plan = candidates.plan()
        let placed = Set(plan.pairs.map(\.newcomer))
        return ActivityPlan(
            pairs: plan.pairs.map { pair in
                let (newcomer, newcomerProfile) = newcomers[pair.newcomer]
                let (volunteer, volunteerProfile) = volunteers[pair.volunteer]
                return PlannedPair(
                    newcomer: newcomer, volunteer: volunteer, score: Score(newcomerProfile, volunteerProfile),
                    waitedDays: newcomerProfile.daysWaited(on: now.today))
            }.sorted { $0.waitedDays > $1.waitedDays },
            unplaced: newcomers.enumerated().filter { !placed.contains($0.offset) && !$0.element.1.household.isPaused }
                .map(\.element.0),
            isProved: candidates.proves(plan))
    }

    func newcomerProfile(_ card: HouseholdCard, in transaction: Transaction) throws -> NewcomerProfile? {
        guard card.endedOn == nil, let profile = households.matchProfile(card), let since = card.waitingSince else {
            return nil
        }
        let permit = try consents.presentationPermit(for: card.id, in: transaction)
        return NewcomerProfile(household: profile, hasConsent: permit != nil, waitingSince: min(since, now.today))
    }

    func volunteerProfiles(
        _ activity: ID<Activity>, for reader: Reader, in transaction: Transaction
    ) throws -> [(HouseholdCard, VolunteerProfile)] {
        let taken = Dictionary(
            try transaction.rows(
                """
                SELECT volunteer_id, COUNT(*) AS taken FROM pairing
                WHERE activity_id = \(activity) AND ended_at IS NULL GROUP BY volunteer_id
                """
            ) { (try $0("volunteer_id", as: ID<Household>.self), try $0("taken", as: Int.self)) }
        ) { $0 + $1 }
        return try households.cards(.volunteer, ofActivity: activity, for: reader, in: transaction).compactMap { card in
            guard let profile = households.matchProfile(card) else { return nil }
            return (
                card,
                VolunteerProfile(
                    household: profile, reach: card.profile.reach,
                    capacity: max(0, card.profile.capacity - (taken[card.id] ?? 0)),
                    isCleared: card.clearance.isComplete,
                    hasChildCertificate: card.hasChildCertificate(on: now.today))
            )
        }
    }

    func keptApart(from newcomer: ID<Household>, in transaction: Transaction) throws -> Set<ID<Household>> {
        Set(
            try transaction.rows(
                "SELECT volunteer_id FROM kept_apart WHERE newcomer_id = \(newcomer) AND lifted_at IS NULL"
            ) { try $0("volunteer_id", as: ID<Household>.self) })
    }

    /// How long it has lately taken in this activity: the median of the last ten matches; nil when we do not know yet (C072 step 2).
    package func usualWait(in activity: ID<Activity>, _ transaction: Transaction) throws -> Int? {
        let days = try transaction.rows(
            """
            SELECT waited_days FROM pairing
            WHERE activity_id = \(activity) AND (contact_made_at IS NOT NULL OR state IN ('agreed', 'meeting'))
            ORDER BY created_at DESC LIMIT 10
            """
        ) { try $0("waited_days", as: Int.self) }.sorted()
        return days.count < 3 ? nil : days[days.count / 2]
    }
}
