/// What a plan would cost if one pair were made whatever else: the counterfactual that explains why it was not chosen.
public struct PlanChange: Sendable {
    /// A newcomer who would stand elsewhere.
    public struct Move: Sendable, Hashable {
        /// Index of the newcomer in the planning.
        public var newcomer: Int
        /// Index of the volunteer before, or `nil` without a place.
        public var from: Int?
        /// Index of the volunteer after, or `nil` without a place.
        public var to: Int?
    }

    /// How the sum of (days waited + 1) changes; never above 0.
    public var waitedSum: Int
    /// How the sum of scores changes.
    public var scoreSum: Int
    /// The newcomer of the forced pair first, then everybody who has to move for it.
    public var moves: [Move]
}

extension CandidatePairs {
    /// What changes in the plan when this pair is forced and everything else is planned anew; `nil` when the pair cannot
    /// be made.
    public func change(to plan: Plan, forcing newcomer: Int, with volunteer: Int) -> PlanChange? {
        guard let forced = self.plan(forcing: newcomer, with: volunteer) else { return nil }
        var chain = MoveChain(from: plan, to: forced, newcomerCount: planning.newcomers.count)
        return PlanChange(
            waitedSum: forced.waitedSum - plan.waitedSum, scoreSum: forced.scoreSum - plan.scoreSum,
            moves: chain.moves(startingWith: newcomer))
    }
}

/// Picks out of the difference of two plans the moves that hang together with one newcomer.
///
/// Both plans are the best of their kind, so moves that do not hang together with the forced pair neither gain nor lose
/// anything: they come from ties, and nobody needs to hear of them.
private struct MoveChain {
    private let before: [Int: Int]
    private let after: [Int: Int]
    /// Newcomers who leave or enter each volunteer, still to be followed.
    private var leaving: [Int: [Int]] = [:]
    private var entering: [Int: [Int]] = [:]

    init(from plan: Plan, to forced: Plan, newcomerCount: Int) {
        before = Dictionary(uniqueKeysWithValues: plan.pairs.map { ($0.newcomer, $0.volunteer) })
        after = Dictionary(uniqueKeysWithValues: forced.pairs.map { ($0.newcomer, $0.volunteer) })
        for newcomer in (0..<newcomerCount).reversed() where before[newcomer] != after[newcomer] {
            if let volunteer = before[newcomer] { leaving[volunteer, default: []].append(newcomer) }
            if let volunteer = after[newcomer] { entering[volunteer, default: []].append(newcomer) }
        }
    }

    mutating func moves(startingWith start: Int) -> [PlanChange.Move] {
        var moved = [start]
        if let volunteer = before[start] { leaving[volunteer]?.removeAll { $0 == start } }
        if let volunteer = after[start] { entering[volunteer]?.removeAll { $0 == start } }
        // Whoever makes room goes on to another volunteer, where again somebody makes room.
        var next = start
        var isClosed = false
        while let volunteer = after[next] {
            if let displaced = leaving[volunteer]?.popLast() {
                next = displaced
                if let target = after[next] { entering[target]?.removeAll { $0 == next } }
                moved.append(next)
            } else {
                isClosed = volunteer == before[start]
                break
            }
        }
        // The place that the newcomer leaves is taken by somebody, whose place is taken by somebody.
        next = start
        while !isClosed, let volunteer = before[next], let successor = entering[volunteer]?.popLast() {
            next = successor
            if let source = before[next] { leaving[source]?.removeAll { $0 == next } }
            moved.append(next)
        }
        return moved.map { PlanChange.Move(newcomer: $0, from: before[$0], to: after[$0]) }
    }
}
