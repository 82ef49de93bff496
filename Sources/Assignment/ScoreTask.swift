/// What is left to decide once `Seniority` is known: every row here must get a place, columns take as many as they can,
/// and the sum of scores counts alone.
///
/// Rows that weigh as much as the level they stand at are interchangeable there: whether one of them is placed or another
/// does not change the sum of weights. Each such level gets a column "without a place" with score 0 and as many places as
/// rows must go without; then all rows are equal, and all columns of a closed level are filled exactly.
struct ScoreTask: ~Copyable {
    let rowCount: Int
    /// All columns of the instance, then one "without a place" for each level.
    let capacities: [Int]
    /// The level each row competes at: 0 in open columns, -1 for rows that take no part.
    let levelOfRow: Buffer<Int>
    /// The "without a place" column of each level.
    let spareColumns: [Int: Int]
    let offsets: Buffer<Int>
    /// The candidates of each row, best score first.
    let candidates: Buffer<Candidate>

    struct Candidate: BitwiseCopyable {
        let column: Int32
        let score: Int32
    }

    init(_ instance: borrowing Instance, _ seniority: borrowing Seniority) {
        rowCount = instance.rowCount
        levelOfRow = Buffer(rowCount, repeating: -1)
        var capacities = instance.capacities
        var spareColumns: [Int: Int] = [:]
        for row in 0..<rowCount {
            let column = seniority.places.columnOfRow[row]
            let weight = instance.weights[row]
            if column >= 0 {
                levelOfRow[row] = seniority.levelOfColumn[column]
            } else if ScoreTask.reaches(weight, from: row, instance, seniority) {
                levelOfRow[row] = weight
                let spare = spareColumns[weight, default: capacities.count]
                if spare == capacities.count {
                    spareColumns[weight] = spare
                    capacities.append(0)
                }
                capacities[spare] += 1
            }
        }
        self.capacities = capacities
        self.spareColumns = spareColumns
        offsets = Buffer(rowCount + 1, repeating: 0)
        candidates = Buffer(instance.columns.count + rowCount, repeating: Candidate(column: -1, score: 0))
        fill(instance, seniority)
    }

    /// Whether a row without a place stands before columns that were closed at its own weight.
    private static func reaches(
        _ level: Int, from row: Int, _ instance: borrowing Instance, _ seniority: borrowing Seniority
    ) -> Bool {
        for index in instance.offsets[row]..<instance.offsets[row + 1]
        where seniority.levelOfColumn[instance.columns[index]] == level {
            return true
        }
        return false
    }

    private func fill(_ instance: borrowing Instance, _ seniority: borrowing Seniority) {
        var end = 0
        let sorting = ScoreSorting(mostCandidates: instance.columnCount + 1)
        instance.columns.withUnsafeBufferPointer { columns in
            instance.scores.withUnsafeBufferPointer { scores in
                for row in 0..<rowCount {
                    let start = end
                    let level = levelOfRow[row]
                    if level >= 0 {
                        for index in instance.offsets[row]..<instance.offsets[row + 1]
                        where seniority.levelOfColumn[columns[index]] == level {
                            candidates[end] = Candidate(column: columns[index], score: Int32(scores[index]))
                            end += 1
                        }
                        sorting.sort(candidates.base + start, end - start)
                        if level > 0 && instance.weights[row] == level, let spare = spareColumns[level] {
                            candidates[end] = Candidate(column: Int32(spare), score: 0)
                            end += 1
                        }
                    }
                    offsets[row + 1] = end
                }
            }
        }
    }
}

/// Sorts the candidates of one row, best score first and otherwise in the order found, in two passes over the digits.
private struct ScoreSorting: ~Copyable {
    let scratch: Buffer<ScoreTask.Candidate>
    let counts = Buffer<Int32>(256, repeating: 0)

    init(mostCandidates: Int) {
        scratch = Buffer(mostCandidates, repeating: ScoreTask.Candidate(column: -1, score: 0))
    }

    func sort(_ candidates: UnsafeMutablePointer<ScoreTask.Candidate>, _ count: Int) {
        if count <= 64 {
            insertionSort(candidates, count)
        } else {
            pass(from: candidates, to: scratch.base, count, shift: 0)
            pass(from: scratch.base, to: candidates, count, shift: 8)
        }
    }

    private func insertionSort(_ candidates: UnsafeMutablePointer<ScoreTask.Candidate>, _ count: Int) {
        for index in 0..<count {
            let candidate = candidates[index]
            var gap = index
            while gap > 0 && candidates[gap - 1].score < candidate.score {
                candidates[gap] = candidates[gap - 1]
                gap -= 1
            }
            candidates[gap] = candidate
        }
    }

    private func pass(
        from source: UnsafeMutablePointer<ScoreTask.Candidate>, to target: UnsafeMutablePointer<ScoreTask.Candidate>,
        _ count: Int, shift: Int32
    ) {
        counts.base.update(repeating: 0, count: 256)
        for index in 0..<count {
            counts[(source[index].score >> shift) & 255] += 1
        }
        var start: Int32 = 0
        for digit in stride(from: Int32(255), through: 0, by: -1) {
            let number = counts[digit]
            counts[digit] = start
            start += number
        }
        for index in 0..<count {
            let digit = (source[index].score >> shift) & 255
            target[Int(counts[digit])] = source[index]
            counts[digit] += 1
        }
    }
}
