/// An independent proof that a plan is best: linear programming duality, checked on the instance alone.
///
/// Every plan is worth at most the sum of all prices, each column's counted once for each of its places. A plan that
/// uses exactly what the prices pay for is worth that sum, so no plan is worth more. Shares no code with the solver.
public enum Certificate {
    /// What a check can find wrong.
    public enum Flaw: Sendable, Hashable {
        /// The plan or the prices do not fit the instance in size.
        case incomplete
        /// The row stands in a column that is not among its candidates.
        case notACandidate(row: Int)
        /// The column holds more rows than it can take.
        case overfull(column: Int)
        case negativeRowPrice(row: Int)
        case negativeColumnPrice(column: Int)
        /// The two prices do not cover what the pair is worth.
        case uncoveredPair(row: Int, column: Int)
        /// The pair was made, but its prices are above what it is worth.
        case loosePair(row: Int, column: Int)
        /// A row without a place has a price.
        case pricedRow(row: Int)
        /// A column with a free place has a price.
        case pricedColumn(column: Int)
    }

    /// All flaws of the plan as a proven optimum; none when it is one.
    public static func flaws(of optimum: Optimum, for instance: Instance) -> [Flaw] {
        let plan = optimum.columnOfRow
        let prices = optimum.prices
        let rows = instance.weights.count
        let columns = instance.capacities.count
        guard plan.count == rows, prices.rowWeights.count == rows, prices.rowScores.count == rows,
            prices.columnWeights.count == columns, prices.columnScores.count == columns
        else { return [.incomplete] }
        return columnFlaws(plan, prices, instance) + rowFlaws(plan, prices, instance)
    }

    private static func columnFlaws(_ plan: [Int32], _ prices: Prices, _ instance: Instance) -> [Flaw] {
        var flaws: [Flaw] = []
        var load = Array(repeating: 0, count: instance.capacities.count)
        for column in plan where load.indices.contains(Int(column)) {
            load[Int(column)] += 1
        }
        for column in load.indices {
            let price = (prices.columnWeights[column], prices.columnScores[column])
            if load[column] > instance.capacities[column] { flaws.append(.overfull(column: column)) }
            if price < (0, 0) { flaws.append(.negativeColumnPrice(column: column)) }
            if load[column] < instance.capacities[column] && price != (0, 0) {
                flaws.append(.pricedColumn(column: column))
            }
        }
        return flaws
    }

    private static func rowFlaws(_ plan: [Int32], _ prices: Prices, _ instance: Instance) -> [Flaw] {
        var flaws: [Flaw] = []
        for row in plan.indices {
            let weight = instance.weights[row]
            let rowWeight = prices.rowWeights[row]
            let rowScore = prices.rowScores[row]
            if (rowWeight, rowScore) < (0, 0) { flaws.append(.negativeRowPrice(row: row)) }
            if plan[row] < 0 && (rowWeight, rowScore) != (0, 0) { flaws.append(.pricedRow(row: row)) }
            var isCandidate = plan[row] < 0
            for index in instance.offsets[row]..<instance.offsets[row + 1] {
                let column = Int(instance.columns[index])
                let paidWeight = rowWeight + prices.columnWeights[column]
                let paidScore = rowScore + prices.columnScores[column]
                let score = Int(instance.scores[index])
                if paidWeight < weight || (paidWeight == weight && paidScore < score) {
                    flaws.append(.uncoveredPair(row: row, column: column))
                }
                if column == Int(plan[row]) {
                    isCandidate = true
                    if paidWeight != weight || paidScore != score {
                        flaws.append(.loosePair(row: row, column: column))
                    }
                }
            }
            if !isCandidate { flaws.append(.notACandidate(row: row)) }
        }
        return flaws
    }
}
