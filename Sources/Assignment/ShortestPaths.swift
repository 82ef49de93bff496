/// The exact part of the score task: each unplaced row is placed along the path of moves that costs least (Dijkstra on
/// reduced costs), and prices rise so that every holder still finds its column best.
struct ShortestPaths: ~Copyable {
    private let distances: Buffer<Int32>
    private let parents: Buffer<Int32>
    /// The score of each column for the row in `parents`.
    private let parentScores: Buffer<Int32>
    /// The score of each row in the column it holds.
    private let heldScores: Buffer<Int32>
    private let touched: Buffer<Int32>
    private let settled: Buffer<Int32>
    /// Columns at the distance the search has come to, still to be settled.
    private let near: Buffer<Int32>
    private var heap = Heap()

    private static let far = Int32.max

    init(_ task: borrowing ScoreTask) {
        let columnCount = task.capacities.count
        distances = Buffer(columnCount, repeating: ShortestPaths.far)
        parents = Buffer(columnCount, repeating: -1)
        parentScores = Buffer(columnCount, repeating: 0)
        heldScores = Buffer(task.rowCount, repeating: 0)
        touched = Buffer(columnCount, repeating: -1)
        settled = Buffer(columnCount, repeating: -1)
        near = Buffer(columnCount, repeating: -1)
    }

    /// Places all rows given; the task must allow that.
    mutating func place(
        _ rows: [Int32], _ task: borrowing ScoreTask, _ places: borrowing Places, _ prices: borrowing Buffer<Int32>
    ) {
        for row in 0..<Int32(task.rowCount) where places.columnOfRow[row] >= 0 {
            heldScores[row] = task.score(of: row, in: places.columnOfRow[row])
        }
        for row in rows {
            place(row, task, places, prices)
        }
    }

    private mutating func place(
        _ start: Int32, _ task: borrowing ScoreTask, _ places: borrowing Places, _ prices: borrowing Buffer<Int32>
    ) {
        var touchedCount = 0
        var settledCount = 0
        var nearCount = 0
        var bound = ShortestPaths.far
        var last: Int32 = -1
        var row = start
        var distance: Int32 = 0
        var worth = task.bestWorth(of: start, prices)
        var place: Int32 = 0
        var placeEnd: Int32 = 0
        search: while true {
            let base = distance + worth
            // Scores fall along the list and no price is below 0: what follows `floor` cannot beat the bound.
            let floor = bound == ShortestPaths.far ? Int32.min : base - bound
            for index in task.offsets[row]..<task.offsets[Int(row) + 1] {
                let candidate = task.candidates[index]
                if candidate.score <= floor { break }
                let column = candidate.column
                let length = base - candidate.score + prices[column]
                if length >= bound || length >= distances[column] { continue }
                if distances[column] == ShortestPaths.far {
                    touched[touchedCount] = column
                    touchedCount += 1
                }
                distances[column] = length
                parents[column] = row
                parentScores[column] = candidate.score
                if !places.isFull(column) {
                    bound = length
                    last = column
                    if length == distance { break search }
                } else if length == distance {
                    near[nearCount] = column
                    nearCount += 1
                } else {
                    heap.push(length, column)
                }
            }
            while place == placeEnd {
                var column: Int32 = -1
                if nearCount > 0 {
                    nearCount -= 1
                    column = near[nearCount]
                } else {
                    while let (length, nearest) = heap.pop() {
                        if length >= bound { break search }
                        if distances[nearest] != length { continue }
                        column = nearest
                        distance = length
                        break
                    }
                    if column < 0 { break search }
                }
                settled[settledCount] = column
                settledCount += 1
                place = places.first[column]
                placeEnd = place + places.taken[column]
            }
            row = places.holders[place]
            worth = heldScores[row] - prices[places.columnOfRow[row]]
            place += 1
        }
        if last >= 0 {
            for index in 0..<settledCount {
                prices[settled[index]] += bound - distances[settled[index]]
            }
            move(to: last, places)
        }
        for index in 0..<touchedCount {
            distances[touched[index]] = ShortestPaths.far
        }
        heap.removeAll()
    }

    private func move(to last: Int32, _ places: borrowing Places) {
        var column = last
        while column >= 0 {
            let row = parents[column]
            heldScores[row] = parentScores[column]
            column = places.columnOfRow[row]
        }
        places.augment(to: last, parents: parents)
    }
}

extension ScoreTask {
    func score(of row: Int32, in column: Int32) -> Int32 {
        var index = offsets[row]
        while candidates[index].column != column { index += 1 }
        return candidates[index].score
    }

    /// The most that any candidate is worth to the row at these prices.
    func bestWorth(of row: Int32, _ prices: borrowing Buffer<Int32>) -> Int32 {
        var best = Int32.min
        for index in offsets[row]..<offsets[Int(row) + 1] {
            let candidate = candidates[index]
            if candidate.score <= best { break }
            best = max(best, candidate.score - prices[candidate.column])
        }
        return best
    }
}
