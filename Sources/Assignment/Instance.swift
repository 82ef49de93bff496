/// A matching to be made: rows that each want one place, columns with places, and a score for each candidate pair.
///
/// A pair that is not listed cannot be made. Rows are served by weight first, score second (see `Instance.optimum()`).
public struct Instance: Sendable {
    /// `candidates[offsets[row]..<offsets[row + 1]]` belong to `row`: one more entry than there are rows, ascending from 0.
    public var offsets: [Int]
    /// The column of each candidate pair; within one row each column at most once.
    public var columns: [Int32]
    /// The score of each candidate pair.
    public var scores: [UInt16]
    /// How much it counts that a row is placed at all; at least 1.
    public var weights: [Int]
    /// How many rows each column can take; may be 0.
    public var capacities: [Int]

    public init(offsets: [Int], columns: [Int32], scores: [UInt16], weights: [Int], capacities: [Int]) {
        self.offsets = offsets
        self.columns = columns
        self.scores = scores
        self.weights = weights
        self.capacities = capacities
    }

    public var rowCount: Int { weights.count }
    public var columnCount: Int { capacities.count }
}

/// A plan of greatest value, with the prices that prove it.
public struct Optimum: Sendable {
    /// The column of each row, or -1 for a row without a place.
    public var columnOfRow: [Int32]
    public var prices: Prices

    public init(columnOfRow: [Int32], prices: Prices) {
        self.columnOfRow = columnOfRow
        self.prices = prices
    }
}

/// Dual prices in two levels: the first weighs against the rows' weights, the second against the scores.
///
/// Prices are compared by the first level, and by the second where the first is equal. Both levels are whole numbers, so
/// nothing is lost to rounding and no factor has to be "large enough".
public struct Prices: Sendable {
    public var rowWeights: [Int]
    public var rowScores: [Int]
    public var columnWeights: [Int]
    public var columnScores: [Int]

    public init(rowWeights: [Int], rowScores: [Int], columnWeights: [Int], columnScores: [Int]) {
        self.rowWeights = rowWeights
        self.rowScores = rowScores
        self.columnWeights = columnWeights
        self.columnScores = columnScores
    }
}
