import Assignment

/// Reproducible chance (SplitMix64), so that a failing seed can be run again.
struct Chance: RandomNumberGenerator {
    private var state: UInt64

    init(seed: Int) {
        state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// One of the elements; there must be some.
    mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: elements.indices, using: &self)]
    }
}

extension Instance {
    /// Each row as its candidates: column → score.
    init(rows: [[Int: Int]], weights: [Int], capacities: [Int]) {
        var offsets = [0]
        var columns: [Int32] = []
        var scores: [UInt16] = []
        for row in rows {
            for (column, score) in row.sorted(by: { $0.key < $1.key }) {
                columns.append(Int32(column))
                scores.append(UInt16(score))
            }
            offsets.append(columns.count)
        }
        self.init(offsets: offsets, columns: columns, scores: scores, weights: weights, capacities: capacities)
    }

    /// Sizes, density, ties in weights and scores, and capacities 0–5 all vary with the seed.
    static func random(seed: Int, mostRows: Int = 6, mostColumns: Int = 5) -> Instance {
        var chance = Chance(seed: seed)
        let rowCount = Int.random(in: 1...mostRows, using: &chance)
        let columnCount = Int.random(in: 1...mostColumns, using: &chance)
        let density = chance.pick([0.15, 0.3, 0.6, 1])
        let mostScore = chance.pick([0, 1, 3, 20, 1000])
        let mostWeight = chance.pick([1, 2, 4, 100])
        let capacities = chance.pick([0...1, 1...1, 1...2, 0...5])
        let rows = (0..<rowCount).map { _ in
            var row: [Int: Int] = [:]
            for column in 0..<columnCount where Double.random(in: 0..<1, using: &chance) < density {
                row[column] = Int.random(in: 0...mostScore, using: &chance)
            }
            return row
        }
        return Instance(
            rows: rows, weights: (0..<rowCount).map { _ in Int.random(in: 1...mostWeight, using: &chance) },
            capacities: (0..<columnCount).map { _ in Int.random(in: capacities, using: &chance) })
    }

    func candidates(of row: Int) -> [(column: Int, score: Int)] {
        (offsets[row]..<offsets[row + 1]).map { (Int(columns[$0]), Int(scores[$0])) }
    }

    func worth(of plan: [Int32]) -> Worth {
        var worth = Worth(weight: 0, score: 0)
        for row in plan.indices where plan[row] >= 0 {
            worth.weight += weights[row]
            worth.score += candidates(of: row).first { $0.column == Int(plan[row]) }?.score ?? -1_000_000
        }
        return worth
    }
}

struct Worth: Comparable {
    var weight: Int
    var score: Int

    static func < (one: Worth, other: Worth) -> Bool {
        (one.weight, one.score) < (other.weight, other.score)
    }
}

/// Tries every plan.
enum BruteForce {
    static func best(of instance: Instance) -> Worth {
        var free = instance.capacities
        return best(from: 0, instance, &free)
    }

    private static func best(from row: Int, _ instance: Instance, _ free: inout [Int]) -> Worth {
        guard row < instance.rowCount else { return Worth(weight: 0, score: 0) }
        var best = best(from: row + 1, instance, &free)
        for (column, score) in instance.candidates(of: row) where free[column] > 0 {
            free[column] -= 1
            let rest = self.best(from: row + 1, instance, &free)
            best = max(best, Worth(weight: rest.weight + instance.weights[row], score: rest.score + score))
            free[column] += 1
        }
        return best
    }
}
