/// The first, cheap part of the score task: rows bid for the column that is worth most to them, as far as they would go
/// before their second best is worth as much (augmenting row reduction, Jonker and Volgenant 1987; places of one column
/// as similar objects, Bertsekas and Castañón 1989).
///
/// A row that finds nothing but full columns worth the same as each other pushes somebody out all the same, who then
/// tries its luck: such a walk mostly ends at a free column and costs less than a search.
///
/// The price of a full column is the lowest bid in it, so every holder still finds its column best, and free columns keep
/// the price 0. What is left unplaced is done by `ShortestPaths`.
struct Bidding: ~Copyable {
    private let bids: Buffer<Int32>
    /// The column that the row now bidding was pushed out of, so that it does not go straight back.
    private var lostColumn: Int32 = -1
    private var stepsLeft = 0

    private static let longestWalk = 200
    private static let bidsPerRow = 64

    init(_ task: borrowing ScoreTask) {
        bids = Buffer(task.rowCount, repeating: 0)
    }

    /// Rows that stay without a place, in the order in which they gave up.
    mutating func run(_ task: borrowing ScoreTask, _ places: borrowing Places, _ prices: borrowing Buffer<Int32>)
        -> [Int32]
    {
        var unplaced: [Int32] = []
        var bidsLeft = Bidding.bidsPerRow * task.rowCount
        for start in 0..<Int32(task.rowCount) where task.levelOfRow[start] >= 0 {
            var row = start
            lostColumn = -1
            stepsLeft = Bidding.longestWalk
            while row >= 0 {
                bidsLeft -= 1
                let next = bidsLeft < 0 ? row : bid(row, task, places, prices)
                if next == row { unplaced.append(row) }
                row = next == row ? -1 : next
            }
        }
        return unplaced
    }

    /// Who is without a place after the bid: nobody (-1), the row that was outbid, or the row itself when it cannot gain.
    private mutating func bid(
        _ row: Int32, _ task: borrowing ScoreTask, _ places: borrowing Places, _ prices: borrowing Buffer<Int32>
    ) -> Int32 {
        let none = Int32.min / 2
        var best = none
        var second = none
        var bestColumn: Int32 = -1
        var secondColumn: Int32 = -1
        for index in task.offsets[row]..<task.offsets[Int(row) + 1] {
            let candidate = task.candidates[index]
            if candidate.score <= second { break }
            let worth = candidate.score - prices[candidate.column]
            if worth > best {
                second = best
                secondColumn = bestColumn
                best = worth
                bestColumn = candidate.column
            } else if worth > second {
                second = worth
                secondColumn = candidate.column
            }
        }
        if best == second && places.isFull(bestColumn)
            && (!places.isFull(secondColumn) || bestColumn == lostColumn)
        {
            bestColumn = secondColumn
        }
        // A row with a single candidate would bid without limit; any lower bid is as valid.
        let limit = prices[bestColumn] + (second == none ? 1000 : best - second)
        if !places.isFull(bestColumn) {
            bids[row] = limit
            places.take(bestColumn, by: row)
            if places.isFull(bestColumn) { prices[bestColumn] = bids[lowestHolder(of: bestColumn, places)] }
            return -1
        }
        if limit <= prices[bestColumn] {
            stepsLeft -= 1
            if stepsLeft < 0 { return row }
        }
        lostColumn = bestColumn
        let outbid = lowestHolder(of: bestColumn, places)
        bids[row] = limit
        places.put(row, at: places.placeOfRow[outbid], of: bestColumn)
        places.placeOfRow[outbid] = -1
        places.columnOfRow[outbid] = -1
        prices[bestColumn] = bids[lowestHolder(of: bestColumn, places)]
        return outbid
    }

    private func lowestHolder(of column: Int32, _ places: borrowing Places) -> Int32 {
        let first = places.first[column]
        var lowest = places.holders[first]
        for place in first + 1..<first + places.taken[column]
        where bids[places.holders[place]] < bids[lowest] {
            lowest = places.holders[place]
        }
        return lowest
    }
}
