import Assignment

/// Who is proposed to whom so that nobody waits on because another pair would look nicer, and the scores are the best that
/// this allows.
public struct Plan: Sendable {
    public struct Pair: Sendable, Hashable {
        /// Index of the newcomer in the planning.
        public var newcomer: Int
        /// Index of the volunteer in the planning.
        public var volunteer: Int
        /// 0–1000.
        public var score: Int
    }

    /// One for each newcomer who is placed, by newcomer id.
    public let pairs: [Pair]
    /// Sum of (days waited + 1) over the newcomers who are placed.
    public let waitedSum: Int
    public let scoreSum: Int
    let optimum: Optimum

    public func volunteer(of newcomer: Int) -> Int? {
        pairs.first { $0.newcomer == newcomer }?.volunteer
    }
}

extension CandidatePairs {
    /// The best plan.
    public func plan() -> Plan {
        plan(instance.optimum())
    }

    /// Whether the plan is proven to be the best by its prices, in a check that shares no code with what made it.
    public func proves(_ plan: Plan) -> Bool {
        Certificate.flaws(of: plan.optimum, for: instance).isEmpty
    }

    func plan(_ optimum: Optimum) -> Plan {
        var pairs: [Plan.Pair] = []
        var waitedSum = 0
        for row in optimum.columnOfRow.indices where optimum.columnOfRow[row] >= 0 {
            pairs.append(pair(row, Int(optimum.columnOfRow[row])))
            waitedSum += instance.weights[row]
        }
        let ids = planning.newcomers
        return Plan(
            pairs: pairs.sorted { ids[$0.newcomer].id.utf8.lexicographicallyPrecedes(ids[$1.newcomer].id.utf8) },
            waitedSum: waitedSum, scoreSum: pairs.reduce(0) { $0 + $1.score }, optimum: optimum)
    }

    private func pair(_ row: Int, _ column: Int) -> Plan.Pair {
        let range = instance.offsets[row]..<instance.offsets[row + 1]
        let index = range.first { Int(instance.columns[$0]) == column }
        return Plan.Pair(
            newcomer: newcomerOfRow[row], volunteer: volunteerOfColumn[column],
            score: index.map { Int(instance.scores[$0]) } ?? 0)
    }
}
