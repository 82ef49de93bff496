extension Instance {
    /// The plan with the greatest sum of weights over the rows placed and, among those, the greatest sum of scores; among
    /// equally good plans always the same one.
    ///
    /// Weights are settled first (`Seniority`), scores within what that leaves open (`Bidding`, `ShortestPaths`).
    public func optimum() -> Optimum {
        let seniority = Seniority(self)
        let task = ScoreTask(self, seniority)
        let places = Places(capacities: task.capacities, rowCount: rowCount)
        let prices = Buffer<Int32>(task.capacities.count, repeating: 0)
        var bidding = Bidding(task)
        let unplaced = bidding.run(task, places, prices)
        var paths = ShortestPaths(task)
        paths.place(unplaced, task, places, prices)
        return Optimum(
            columnOfRow: (0..<rowCount).map { row in
                places.columnOfRow[row] < columnCount ? places.columnOfRow[row] : -1
            },
            prices: twoLevelPrices(seniority, task, places, prices))
    }

    /// Prices of the score task count from what being without a place is worth at the level.
    private func twoLevelPrices(
        _ seniority: borrowing Seniority, _ task: borrowing ScoreTask, _ places: borrowing Places,
        _ prices: borrowing Buffer<Int32>
    ) -> Prices {
        var result = Prices(
            rowWeights: Array(repeating: 0, count: rowCount), rowScores: Array(repeating: 0, count: rowCount),
            columnWeights: Array(repeating: 0, count: columnCount),
            columnScores: Array(repeating: 0, count: columnCount))
        for column in 0..<columnCount {
            let level = seniority.levelOfColumn[column]
            result.columnWeights[column] = level
            result.columnScores[column] = Int(prices[column]) - task.sparePrice(at: level, prices)
        }
        for row in 0..<Int32(rowCount) where task.levelOfRow[row] >= 0 {
            let level = task.levelOfRow[row]
            let column = places.columnOfRow[row]
            result.rowWeights[Int(row)] = weights[Int(row)] - level
            result.rowScores[Int(row)] =
                Int(task.score(of: row, in: column) - prices[column]) + task.sparePrice(at: level, prices)
        }
        return result
    }
}

extension ScoreTask {
    func sparePrice(at level: Int, _ prices: borrowing Buffer<Int32>) -> Int {
        spareColumns[level].map { Int(prices[$0]) } ?? 0
    }
}
