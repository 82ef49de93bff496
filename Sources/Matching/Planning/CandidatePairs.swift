import Assignment
import Dispatch

/// Every pair that can be made, with its score.
public struct CandidatePairs: Sendable {
    public let planning: Planning
    /// Rows and columns stand in the order of neighbourhoods, which the solver is quicker with.
    public let instance: Instance
    /// The newcomer of each row of the instance.
    public let newcomerOfRow: [Int]
    /// The volunteer of each column of the instance; volunteers who cannot be asked have none.
    public let volunteerOfColumn: [Int]

    public var count: Int { instance.columns.count }

    /// Finds and scores all pairs of the planning.
    public init(_ planning: Planning) {
        self.planning = planning
        let marks = LanguageMarks(planning.newcomers, planning.volunteers)
        let index = VolunteerIndex(planning.volunteers, planning.newcomers, marks)
        let scoring = PairScoring(
            index: index, marks: marks, volunteers: planning.volunteers, least: planning.least,
            genderPoints: PairingClass.genderPoints())
        let rows = Neighbourhood.order(planning.newcomers.indices) { planning.newcomers[$0].household.place }
        newcomerOfRow = rows
        volunteerOfColumn = index.volunteers.map { Int($0) }
        let stretches = Stretch.all(rows, planning, scoring)
        instance = Stretch.joined(
            stretches, weights: rows.map { planning.newcomers[$0].daysWaited(on: planning.today) + 1 },
            capacities: volunteerOfColumn.map { planning.volunteers[$0].capacity })
    }
}

/// The candidates of some rows next to each other: the piece of work that one thread takes at a time.
private struct Stretch: Sendable {
    var counts: [Int] = []
    var columns: [Int32] = []
    var scores: [UInt16] = []

    private static let length = 256

    static func all(_ rows: [Int], _ planning: Planning, _ scoring: PairScoring) -> [Stretch] {
        let starts = Array(stride(from: 0, to: rows.count, by: length))
        var stretches = Array(repeating: Stretch(), count: starts.count)
        stretches.withUnsafeMutableBufferPointer { stretches in
            // Each thread writes elements of its own only.
            nonisolated(unsafe) let stretches = stretches
            DispatchQueue.concurrentPerform(iterations: starts.count) { number in
                let end = min(starts[number] + length, rows.count)
                stretches[number] = Stretch(rows[starts[number]..<end], planning, scoring)
            }
        }
        return stretches
    }

    private init() {}

    private init(_ newcomers: ArraySlice<Int>, _ planning: Planning, _ scoring: PairScoring) {
        let mostCandidates = scoring.index.volunteers.count + 1
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: mostCandidates * 2) { numbers in
            let columns = UnsafeMutableBufferPointer(rebasing: numbers[..<mostCandidates])
            let scratch = UnsafeMutableBufferPointer(rebasing: numbers[mostCandidates...])
            withUnsafeTemporaryAllocation(of: UInt16.self, capacity: mostCandidates) { scores in
                for newcomer in newcomers {
                    let count = scoring.candidates(
                        of: planning.newcomers[newcomer],
                        excluding: planning.exclusions.volunteers(excludedFor: newcomer),
                        into: columns, scores, scratch)
                    counts.append(count)
                    self.columns.append(contentsOf: columns[0..<count])
                    self.scores.append(contentsOf: scores[0..<count])
                }
            }
        }
    }

    static func joined(_ stretches: [Stretch], weights: [Int], capacities: [Int]) -> Instance {
        var offsets = [0]
        offsets.reserveCapacity(weights.count + 1)
        var columns: [Int32] = []
        var scores: [UInt16] = []
        let total = stretches.reduce(0) { $0 + $1.columns.count }
        columns.reserveCapacity(total)
        scores.reserveCapacity(total)
        for stretch in stretches {
            for count in stretch.counts { offsets.append(offsets[offsets.count - 1] + count) }
            columns.append(contentsOf: stretch.columns)
            scores.append(contentsOf: stretch.scores)
        }
        return Instance(offsets: offsets, columns: columns, scores: scores, weights: weights, capacities: capacities)
    }
}
